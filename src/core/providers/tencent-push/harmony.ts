import type { HarmonyUse } from '../harmony-use.ts';
import { HARMONY_CONFIGS } from './names.ts';

const DEMO = 'TIMPush_Demo, uniapp/, with plugin 1.4.0, 2026-07-01';
const GUIDE = 'https://cloud.tencent.com/document/product/269/103522';

/** On HarmonyOS from plugin 1.3.0 on. What the HarmonyOS part of the maker's guide says is not known to us. */
export const harmony: HarmonyUse = {
  asks: [
    {
      id: 'businessID',
      column: 'certificate',
      seen: { in: 'json', file: HARMONY_CONFIGS, path: ['businessID'] },
      url: 'https://console.cloud.tencent.com/im/push-plugin-push-identifier',
      label: { 'zh-CN': '鸿蒙的证书 ID（businessID）', en: "HarmonyOS's certificate id (businessID)" },
      text: {
        'zh-CN':
          '写在插件目录的 utssdk/app-harmony/resources/rawfile/timpush-configs.json 中，官方示例里是空的：请填写控制台给出的证书 ID，更新插件之后要重新填写。',
        en: "It stands in the plugin's utssdk/app-harmony/resources/rawfile/timpush-configs.json, and is blank in the maker's demo: fill in the certificate id of the console, and again after each update of the plugin.",
      },
      source: DEMO,
    },
    {
      id: 'signing',
      column: 'manifest',
      seen: { in: 'manifest', path: ['app-harmony', 'distribute', 'signingConfigs'] },
      label: { 'zh-CN': 'app-harmony 的签名', en: 'Signing of app-harmony' },
      text: {
        'zh-CN': '打包用的证书和 Profile（signingConfigs）属于开通了推送的这个应用。',
        en: 'The certificate and the profile of the build (signingConfigs) are those of this app, for which push is enabled.',
      },
      source: DEMO,
    },
    {
      id: 'client_id',
      column: 'files',
      url: GUIDE,
      label: { 'zh-CN': 'module.json5 的 client_id', en: 'client_id in module.json5' },
      text: {
        'zh-CN': '官方示例没有填写 client_id，其他产品的文档有的要求填写。请以官方文档的鸿蒙部分为准。',
        en: "The maker's demo has no client_id, some documents of other products want one. Go by the HarmonyOS part of the maker's guide.",
      },
      source: `${DEMO}; Tencent Cloud, document 269/103522, 2026-02-05`,
    },
    {
      id: 'category',
      column: 'channel',
      label: { 'zh-CN': '鸿蒙的消息分类', en: 'Message class on HarmonyOS' },
      text: {
        'zh-CN':
          'Chat 的 JS SDK（3.6.6）没有鸿蒙的分类字段，原生 SDK 有。请确认在证书或服务端接口中填写了分类；没有审批通过的分类时按资讯营销类限量。',
        en: "Chat's JS SDK (3.6.6) has no field for the class on HarmonyOS, the native SDK has one. Make sure that the certificate or the server's call names one: without an approved class messages count as marketing and are limited.",
      },
      source: 'Huawei, "申请推送场景化消息权益", 2025-12-16; @tencentcloud/chat 3.6.6',
    },
  ],
};
