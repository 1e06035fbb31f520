import type { HarmonyUse } from '../harmony-use.ts';
import { HARMONY_MODULE } from '../vendors/harmony.ts';
import { uniPushConsole } from './console.ts';

const SERVER = 'DCloud, "uni-cloud-push", harmony.md, 2025-04-30';

/** uni-push on HarmonyOS: DCloud's documents for uni-app, uni-app x and native projects do not say the same. */
export const harmony: HarmonyUse = {
  asks: [
    {
      id: 'service-account',
      column: 'console',
      url: uniPushConsole,
      label: { 'zh-CN': 'uni-push 控制台', en: 'uni-push console' },
      text: {
        'zh-CN': '已上传服务账号的密钥文件，填写了指纹和回执地址。',
        en: "The service account's key file is uploaded there, the fingerprint and the receipt address are filled in.",
      },
      source: SERVER,
    },
    {
      id: 'module',
      column: 'manifest',
      seen: { in: 'manifest', path: ['app-harmony', 'distribute', 'modules', 'uni-push'] },
      label: { 'zh-CN': 'app-harmony 的 uni-push 模块', en: 'uni-push module of app-harmony' },
      text: {
        'zh-CN':
          'uni-app x 的文档在 app-harmony.distribute.modules 中列出了 uni-push，uni-app 的文档没有列出。请确认打出的包能取到 cid（getPushClientId）。',
        en: 'The documents of uni-app x name uni-push in app-harmony.distribute.modules, those of uni-app do not. Make sure that the build gets a cid (getPushClientId).',
      },
      source: 'DCloud, "manifest.json: app-harmony" of uni-app x, 2026-07-24; of uni-app, 2026-08-21',
    },
    {
      id: 'client_id',
      column: 'files',
      seen: { in: 'text', file: HARMONY_MODULE, word: 'client_id' },
      label: { 'zh-CN': 'module.json5 的 client_id', en: 'client_id in module.json5' },
      text: {
        'zh-CN':
          '各家文档说法不一：DCloud 的原生鸿蒙文档要求在 metadata 中填写 client_id 和 GETUI_APPID，环信的文档说从 HarmonyOS NEXT Developer Beta2 起不需要 client_id；云打包要不要填，没有文档说明。取不到 token 时请填写，用应用的 Client ID，不是项目的。',
        en: "The documents do not agree: DCloud's for native HarmonyOS projects wants client_id and GETUI_APPID in its metadata, Easemob's says that from HarmonyOS NEXT Developer Beta2 on no client_id is needed; of a cloud build none tells. Where no token comes, fill it in: the application's Client ID, not the project's.",
      },
      source:
        'DCloud, nativesupport, harmonyModuleConfig/push, 2026-08-21; Easemob, "HarmonyOS 离线推送", read 2026-11-21',
    },
    {
      id: 'category',
      column: 'channel',
      label: { 'zh-CN': '消息分类 category.harmony', en: 'Message class category.harmony' },
      text: {
        'zh-CN':
          '发给鸿蒙的每条消息都填写了 category.harmony（必填），取值已在 AppGallery Connect 中审批通过；没有通过审批的按资讯营销类限量。',
        en: 'Every message to HarmonyOS has category.harmony (required there), of a class that is approved in AppGallery Connect: one that is not counts as marketing and is limited.',
      },
      source: 'DCloud, "uni-cloud-push", api.md, 2025-04-30; Huawei, "申请推送场景化消息权益", 2025-12-16',
    },
  ],
};
