import type { Localized } from '../../messages/localized.ts';
import type { VendorId } from './vendor-id.ts';

/** Where the page on running a base of one's own is. */
export const runsCustomBase = 'https://uniapp.dcloud.net.cn/tutorial/run/run-app.html#customplayground';

/** One thing to look at where push does not arrive. */
export interface Check {
  readonly id: string;
  readonly text: Localized;
  /** What of the doctor's own findings belongs to it: names of steps, or of a vendor's columns. */
  readonly known?: readonly string[];
  readonly urls?: readonly string[];
  /** Only where push certificates are uploaded to the service that sends: it speaks of them, or of their login. */
  readonly certificates?: true;
  readonly source: string;
}

/** A check of one provider's, and the check that all have after which it stands. */
export interface ProviderCheck extends Check {
  readonly after: string;
  /** Only where this vendor is concerned; absent for what concerns every phone. */
  readonly vendor?: VendorId;
}

const TENCENT_UNI = 'Tencent Cloud IM, "uni-app 离线推送", 收不到离线推送怎么排查';
const TENCENT_OPPO = 'Tencent Cloud IM, "OPPO 推送", 收不到推送时，如何排查问题';
const TENCENT_WAYS = 'Tencent Cloud, document 269/139819 (2026-10-21)';
const EASEMOB_UNI = 'Easemob, "Uni-app 离线推送", 常见问题';

function check(id: string, source: string, zh: string, en: string, more: Partial<Check> = {}): Check {
  return { id, source, text: { 'zh-CN': zh, en }, ...more };
}

/** A provider's own check, to stand after the common one of that id. */
export function checkAfter(
  after: string,
  id: string,
  source: string,
  zh: string,
  en: string,
  more: Partial<ProviderCheck> = {},
): ProviderCheck {
  return { ...check(id, source, zh, en, more), after };
}

/** What concerns every phone, in the order in which to look; a provider's own checks stand between them. */
export const commonChecks: readonly Check[] = [
  check(
    'gaps',
    `${TENCENT_UNI}; ${EASEMOB_UNI}`,
    '先补上体检里缺少的步骤。',
    'First close the gaps that the grid shows.',
    { known: ['gaps'] },
  ),
  check(
    'base',
    TENCENT_UNI,
    '手机上装的必须是加入插件之后打的自定义基座或正式包，并在真机上运行。',
    'The phone must run a custom base, or a release, that was built after the plugin was added.',
    { known: ['customBase', 'entry', 'pluginFiles'], urls: [runsCustomBase] },
  ),
  check(
    'login',
    TENCENT_UNI,
    '接收方要登录成功过：SDK 在登录时才上报 token。主动退出登录，或被别的设备踢下线之后，不再有离线推送。',
    'The receiver must have logged in, as that is when the token is sent. After a logout, or when another device has kicked it off, there is no offline push.',
    { known: ['registration', 'initialise', 'sdk'], certificates: true },
  ),
  check(
    'settings',
    TENCENT_UNI,
    '看手机的通知设置：是否允许该应用通知，锁屏是否显示，状态栏图标、铃声和静默通知是否符合预期。',
    "Look at the phone's settings: are the app's notifications allowed, shown on the lock screen and in the status bar, with sound?",
  ),
  check(
    'android13',
    `Android, "Notification runtime permission", read 2026-11-21; ${TENCENT_WAYS}`,
    'Android 13 及以上，新安装的应用默认不能通知，要在运行时申请 POST_NOTIFICATIONS；用户拒绝之后，只能到系统设置里打开。',
    'From Android 13 on, a newly installed app may not notify until it has asked for POST_NOTIFICATIONS; once the user has refused, only the system settings allow it.',
  ),
];

/** What concerns one maker's phones, before what limits them. */
export const vendorChecks: Readonly<Partial<Record<VendorId, readonly Check[]>>> = {
  huawei: [
    check(
      'agconnect',
      TENCENT_UNI,
      'agconnect-services.json 要与包名一致，且是最近一次改动控制台设置之后下载的；控制台里的 SHA256 指纹要与打包证书一致。',
      'agconnect-services.json must be of this package and newer than the last change in the console, where the SHA256 fingerprint must be that of the signing certificate.',
      { known: ['files', 'package'] },
    ),
  ],
  xiaomi: [
    check(
      'package',
      TENCENT_UNI,
      '厂商平台登记的包名要与打包的一致。',
      'The package name registered with the maker must be the one that the app is built with.',
      { known: ['package'] },
    ),
  ],
  meizu: [
    check(
      'package',
      TENCENT_UNI,
      '厂商平台登记的包名要与打包的一致。',
      'The package name registered with the maker must be the one that the app is built with.',
      { known: ['package'] },
    ),
  ],
  oppo: [
    check(
      'channel',
      TENCENT_UNI,
      '8.0 及以上的系统要有消息渠道：消息里的渠道 ID 要与应用创建的渠道一致。',
      'Android 8 and later wants a channel: the id in the message must be that of a channel of the app.',
      { known: ['channel'] },
    ),
  ],
  apple: [
    check(
      'environment',
      TENCENT_UNI,
      '安装包的环境（开发、生产）要与证书 ID 对应的环境一致；开发环境取 token 可能失败，用生产环境的包再试。',
      'The build and the certificate id must be of the same environment, development or production. In development a token may fail to come: try a production build.',
      { known: ['certificate'], certificates: true },
    ),
    check(
      'token',
      TENCENT_UNI,
      '偶尔取不到 token 是 APNs 不稳定：插 SIM 卡用 4G 网络、重装应用或重启手机、换一台手机再试。',
      'When now and then no token comes, APNs is unsteady: try a mobile network, a fresh install, a restart, another phone.',
    ),
  ],
};

/**
 * What the makers themselves say of message classes and daily limits. Source: the links of Tencent's "Push Message
 * Categorization" (trtc.io/document/60576, 2025-02-28).
 */
export const limitPages: Readonly<Partial<Record<VendorId, readonly string[]>>> = {
  huawei: [
    'https://developer.huawei.com/consumer/cn/doc/development/HMSCore-Guides/message-classification-0000001149358835',
  ],
  vivo: ['https://dev.vivo.com.cn/documentCenter/doc/359', 'https://dev.vivo.com.cn/documentCenter/doc/695'],
  oppo: ['https://open.oppomobile.com/new/developmentDoc/info?id=13189'],
  honor: [
    'https://developer.honor.com/cn/docs/11002/guides/notification-class',
    'https://developer.honor.com/cn/docs/11002/guides/notification-push-standards',
  ],
  xiaomi: [
    'https://dev.mi.com/console/doc/detail?pId=2422',
    'https://dev.mi.com/console/doc/detail?pId=2086',
  ],
  meizu: ['https://open.flyme.cn/docs?id=329'],
};

/** Certificate values that both consoles must have alike, whatever the maker. */
export const valuesCheck: Check = check(
  'values',
  `${TENCENT_UNI}; ${TENCENT_OPPO}`,
  'IM 控制台里这张证书的参数要与厂商后台一致，代码里的证书要是这一张。',
  "The certificate's values in the IM console must be those of the maker's console, and the code must name this certificate.",
  { known: ['certificate', 'client', 'manifest', 'console'], certificates: true },
);

/** What is left when nothing of the above helped. */
export const lastChecks: readonly Check[] = [
  check(
    'limits',
    TENCENT_UNI,
    '偶尔收不到、到得晚，多半是厂商的消息分类和每日限额：见上面各厂商的说明。',
    "Push that comes late, or not always, is mostly due to the makers' message classes and daily limits: see above.",
  ),
];
