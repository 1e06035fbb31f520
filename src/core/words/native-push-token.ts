import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const nativePushToken: RuleWordsByLanguage = {
  'zh-CN': {
    title: '原生代码里的证书 ID 没有填',
    messages: {
      unset:
        '{vendor} 的证书 ID {name} 还是 {value}，却交给了 {token}：IM 服务端找不到推送证书，{vendor} 手机收不到离线推送。请填入在 IM 控制台添加证书后得到的证书 ID。',
    },
    fixes: {},
  },
  en: {
    title: 'A certificate id in native code is not filled in',
    messages: {
      unset:
        '{vendor}: the certificate id {name} is still {value}, and {token} takes it: the IM service finds no push certificate, and {vendor} phones get no offline push. Fill in the id that the IM console gave for the certificate.',
    },
    fixes: {},
  },
};
