import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const duplicateCertificate: RuleWordsByLanguage = {
  'zh-CN': {
    title: '两个厂商填了同一个证书 ID',
    messages: {
      same: '“{key}”与“{other}”填了同一个证书 ID“{value}”：IM 控制台为每张证书分配不同的 ID，其中至少一个厂商的手机收不到离线推送。请在 IM 控制台核对，填写各自的证书 ID。',
    },
    fixes: {},
  },
  en: {
    title: 'Two makers have one certificate id',
    messages: {
      same: '"{key}" and "{other}" have one certificate id, "{value}". The IM console gives each certificate an id of its own, so the phones of one of the makers at least get no offline push. Check both in the IM console and enter each its own id.',
    },
    fixes: {},
  },
};
