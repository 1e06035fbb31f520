import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const vendorKeysMismatch: RuleWordsByLanguage = {
  'zh-CN': {
    title: '厂商参数在代码与 manifest.json 中不一致',
    messages: {
      manifest:
        '代码中已填写“{certificate}”，但 manifest.json 的插件参数“{keys}”没有填写：该厂商（{vendor}）的手机收不到离线推送。请填写厂商开放平台给出的值；不使用该厂商的推送时，请清空“{certificate}”。',
      half: '该厂商（{vendor}）的插件参数只填写了“{set}”，“{keys}”没有填写：它的手机收不到离线推送。请在 manifest.json 中补全。',
      code: 'manifest.json 中已填写插件参数“{keys}”，但代码中的“{certificate}”没有填写：该厂商（{vendor}）的手机收不到离线推送。请填写 IM 控制台给出的证书 ID；不使用该厂商的推送时，请把插件参数填为“0”。',
      nameParts:
        '“{certificate}”的证书名称由 manifest.json 的插件参数组成（{form}），但“{keys}”与它不一致：该厂商（{vendor}）的手机收不到离线推送。请改成同一个应用的值。',
    },
    fixes: {},
  },
  en: {
    title: "A vendor's values in the code and in manifest.json disagree",
    messages: {
      manifest:
        '"{certificate}" is set in the code, but the plugin\'s parameters "{keys}" in manifest.json are not: {vendor} phones get no offline push. Enter the values from the maker\'s platform, or blank "{certificate}" if you do not use {vendor} push.',
      half: 'Of {vendor}\'s plugin parameters "{set}" is set, but "{keys}" is not: {vendor} phones get no offline push. Fill in the rest in manifest.json.',
      code: 'The {vendor} plugin parameters "{keys}" are set in manifest.json, but "{certificate}" in the code is not: {vendor} phones get no offline push. Enter the certificate id from the IM console, or set the parameters to "0" if you do not use {vendor} push.',
      nameParts:
        'The certificate name in "{certificate}" is made of the plugin\'s parameters in manifest.json ({form}), but "{keys}" says something else: {vendor} phones get no offline push. Enter the values of one and the same app.',
    },
    fixes: {},
  },
};
