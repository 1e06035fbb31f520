import type { ServiceStep } from '../provider.ts';

/** DCloud's console for uniPush 2. */
export const uniPushConsole = 'https://dev.dcloud.net.cn/pages/app/push2/info';

const GUIDE = 'DCloud, "uni-push 2.0 统一推送" (uniapp.dcloud.net.cn/unipush-v2.html), read 2026-11-21';
const API = 'DCloud, "uni-push2 API" (uniapp.dcloud.net.cn/api/plugins/push.html), 2026-08-21';

const step = (id: string, source: string, zh: [string, string], en: [string, string]): ServiceStep => ({
  id,
  source,
  url: uniPushConsole,
  label: { 'zh-CN': zh[0], en: en[0] },
  text: { 'zh-CN': zh[1], en: en[1] },
});

/** What DCloud's console asks for, whatever the makers. */
export const service: readonly ServiceStep[] = [
  step(
    'open',
    `${GUIDE}; ${API}`,
    [
      '开通 uniPush 2.0',
      '已在 DCloud 开发者中心为这个应用开通，并包含要打包的平台；没有开通时云打包会报错，getPushClientId 返回“getPushClientId:fail register fail”。',
    ],
    [
      'uniPush 2 activated',
      'It is activated for this app in DCloud\'s developer centre, for each platform that is built: else the cloud build fails, and getPushClientId answers "getPushClientId:fail register fail".',
    ],
  ),
  step(
    'package',
    GUIDE,
    [
      '应用信息：包名',
      'Android 包名、iOS Bundle ID 与打包时的一致；改过之后要在开发者中心更新，再重新打包。',
    ],
    [
      'App information: package',
      'The Android package and the iOS Bundle ID are those of the build; after a change, update them in the developer centre and build anew.',
    ],
  ),
  step(
    'signature',
    GUIDE,
    ['应用信息：签名', '填写的 SHA1 签名与打包证书的一致；换证书之后要更新，自定义基座也要用这张证书打包。'],
    [
      'App information: signature',
      'The SHA1 there is that of the signing certificate; update it when the certificate changes. The custom base must be signed with it too.',
    ],
  ),
  step(
    'space',
    GUIDE,
    ['关联服务空间', '应用已关联发送消息的云函数所在的服务空间。'],
    ['Service space', 'The app is linked to the service space of the cloud function that sends.'],
  ),
];
