/** Where the push certificates are uploaded. */
export const easemobConsole = 'https://console.easemob.com/user/login';
