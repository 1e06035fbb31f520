/** Where the push certificates are uploaded. */
export const yunxinConsole = 'https://app.yunxin.163.com/';
