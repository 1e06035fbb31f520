import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const vendorConfigIncomplete: RuleWordsByLanguage = {
  'zh-CN': {
    title: '厂商的推送参数没有填全',
    messages: {
      half: '{vendor} 只填了一部分：已填 {set}，还缺 {lacking}。参数不全时该厂商的手机收不到离线推送。请补全，或全部留空表示不用。',
      allBlank:
        '所有厂商的证书都没有填：任何手机都收不到离线推送。请填入在 IM 控制台上传证书后得到的证书 ID（环信为证书名称）。',
    },
    fixes: {},
  },
  en: {
    title: "A vendor's push parameters are half filled",
    messages: {
      half: "{vendor} is half filled: set {set}, missing {lacking}. Without all of them that maker's phones get no offline push. Fill them in, or leave all of them blank.",
      allBlank:
        'Every vendor is blank: no phone gets offline push. Fill in the certificate ids (with Easemob: names) that the IM console has for your uploaded certificates.',
    },
    fixes: {},
  },
};
