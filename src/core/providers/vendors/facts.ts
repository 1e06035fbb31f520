import type { Localized } from '../../messages/localized.ts';
import type { VendorId } from './vendor-id.ts';

/**
 * Where a value from a maker's console goes: into the certificate in the IM console, into the app (its code or its
 * manifest, as the provider's `vendors` say), or into the app as a file.
 */
export type CredentialPlace = 'im-console' | 'client' | 'file';

/** A value that the maker gives out for an app. */
export interface Credential {
  /** As the maker's console names it. */
  readonly name: string;
  readonly places: readonly CredentialPlace[];
  /** As the IM console names it, where that is another name. */
  readonly imConsoleName?: string;
  readonly source: string;
}

/** Something that a developer has to know of a maker's push. */
export interface VendorNote {
  /** `requirement`: without it there is nothing to set up. */
  readonly kind: 'requirement' | 'setup' | 'limit' | 'troubleshooting';
  readonly text: Localized;
  /** Only where push certificates are uploaded to the service that sends. */
  readonly certificates?: true;
  readonly source: string;
}

export interface VendorFacts {
  readonly credentials: readonly Credential[];
  readonly notes: readonly VendorNote[];
}

/** Titles of the vendors' pages, or the numbers of documents with the dates that they bear. */
const TENCENT_UNI = 'Tencent Cloud IM, "uni-app 离线推送"';
const TENCENT_OPPO = 'Tencent Cloud IM, "OPPO 推送"';
const EASEMOB_UNI = 'Easemob, "Uni-app 离线推送"';
const TENCENT_CLASSES = 'Tencent Cloud IM, document 269/130977 (2026-05-14)';
const TENCENT_MAKERS = 'Tencent Cloud IM, document 269/103769 (2026-02-05)';
const TENCENT_VIVO = 'Tencent Cloud IM, document 269/100650 (2026-01-26)';
const TENCENT_HONOR = 'Tencent Cloud IM, document 1047/66807 (2025-03-03)';
const TENCENT_OPPO_CLASSES = 'Tencent Cloud IM, document 1047/77715 (2026-04-15)';
const OPPO_SOUNDS = 'DCloud market 20169, changelog, 0.5.1';
const HUAWEI_API = 'Huawei, "下行消息" (HMSCore-References, 2025-08-30)';
const TENCENT_HUAWEI = 'Tencent Cloud IM, document 269/139820 (2026-10-21)';
const MEIZU_API = 'Meizu, PushAPI (2025-04-09)';

/** A note in both languages. */
export function note(
  kind: VendorNote['kind'],
  source: string,
  zh: string,
  en: string,
  more: Pick<VendorNote, 'certificates'> = {},
): VendorNote {
  return { kind, text: { 'zh-CN': zh, en }, source, ...more };
}

/** The same for each of these makers: id and key in both places, the secret in the console alone. */
const ID_KEY_SECRET: readonly Credential[] = [
  { name: 'AppID', places: ['im-console', 'client'], source: TENCENT_UNI },
  { name: 'AppKey', places: ['im-console', 'client'], source: TENCENT_UNI },
  { name: 'AppSecret', places: ['im-console'], source: TENCENT_UNI },
];

const SAME_PACKAGE = note(
  'setup',
  TENCENT_UNI,
  '厂商平台登记的应用包名须与打包时的包名一致。',
  'The package name registered with the maker must be the one that the app is built with.',
);

/** What goes where, and what is limited, maker by maker. */
export const vendorFacts: Readonly<Record<VendorId, VendorFacts>> = {
  huawei: {
    credentials: [
      { name: 'Client ID', places: ['im-console'], imConsoleName: 'AppID', source: TENCENT_UNI },
      { name: 'Client Secret', places: ['im-console'], imConsoleName: 'AppSecret', source: TENCENT_UNI },
      { name: 'agconnect-services.json', places: ['file'], source: `${TENCENT_UNI}; ${EASEMOB_UNI}` },
    ],
    notes: [
      note(
        'setup',
        TENCENT_UNI,
        '“常规”页面有项目和应用两组 Client ID、Client Secret，要用页面底部应用的那一组。',
        "The page shows a Client ID and Client Secret for the project and for the app: take the app's, at the bottom.",
      ),
      note(
        'setup',
        TENCENT_UNI,
        '必须添加打包证书的 SHA256 指纹，且与实际打包所用的证书一致。',
        'The SHA256 fingerprint of the signing certificate must be registered, and be that of the certificate in use.',
      ),
      note(
        'setup',
        TENCENT_UNI,
        '修改项目、应用信息或开发服务设置后，要重新下载 agconnect-services.json。',
        'After a change to the project, the app or its services, download agconnect-services.json anew.',
      ),
      SAME_PACKAGE,
      note(
        'limit',
        TENCENT_CLASSES,
        '消息分为服务与通讯类（不限量）、资讯营销类（每台设备每天 2 条，新闻类应用 5 条）。自分类权益须在 AppGallery Connect 中申请。',
        'Messages are service and communication (not limited) or marketing (2 a day for each device, 5 for news apps). The right to classify them is applied for in AppGallery Connect.',
      ),
      note(
        'limit',
        `${HUAWEI_API}; ${TENCENT_HUAWEI}`,
        '消息没有分类时怎样处理，资料说法不一：华为的接口文档说按内容智能分类，腾讯云的文档说归为资讯营销类。',
        "What becomes of a message without a class is told in two ways: Huawei's page says that it is classified by its content, Tencent's that it counts as marketing.",
      ),
    ],
  },
  honor: {
    credentials: [{ name: 'App ID', places: ['client'], source: EASEMOB_UNI }],
    notes: [
      note(
        'limit',
        `${TENCENT_HONOR}; ${TENCENT_CLASSES}`,
        '消息分为服务与通讯类（不限量）、资讯营销类（每台设备每天 2 条，新闻类应用 5 条）。自 2024-12-31 起，没有申请自分类权益的消息都算资讯营销类。',
        'Messages are service and communication (not limited) or marketing (2 a day for each device, 5 for news apps). Since 2024-12-31 a message counts as marketing unless the right to classify it was applied for.',
      ),
    ],
  },
  xiaomi: {
    credentials: ID_KEY_SECRET,
    notes: [
      SAME_PACKAGE,
      note(
        'setup',
        TENCENT_UNI,
        '个人账号登录会提示没有推送权限，须使用企业开发者账号。',
        'A personal account is told that it has no push permission: a company account is needed.',
      ),
      note(
        'limit',
        `${TENCENT_MAKERS}; ${TENCENT_CLASSES}`,
        '没有通知类别（渠道 ID）的消息，每台设备每天只有 1 条。通知类别须在小米控制台申请并通过审核：私信类不限量，公信类每天 5 条（新闻类应用 8 条）。',
        "Of messages without a notification category (channel id) a device gets one a day. Categories are applied for and reviewed in Xiaomi's console: private ones are not limited, of public ones a device gets 5 a day (8 for news apps).",
      ),
    ],
  },
  oppo: {
    credentials: [
      { name: 'AppId', places: ['im-console'], imConsoleName: 'APPID', source: TENCENT_OPPO },
      { name: 'AppKey', places: ['im-console', 'client'], source: `${TENCENT_OPPO}; ${TENCENT_UNI}` },
      { name: 'AppSecret', places: ['client'], source: TENCENT_UNI },
      { name: 'MasterSecret', places: ['im-console'], source: TENCENT_OPPO },
    ],
    notes: [
      note(
        'limit',
        `${TENCENT_OPPO}; ${TENCENT_UNI}`,
        '应用须在 OPPO 软件商店上架；上架前每天只能发 1000 条测试通知，上架后须重新申请权限。',
        "The app must be listed in OPPO's store. Before that it may send 1000 test notifications a day; once listed, apply again.",
      ),
      note('limit', TENCENT_OPPO, '仅支持通知栏消息。', 'Only notification-bar messages are supported.'),
      note(
        'limit',
        OPPO_SOUNDS,
        '自定义提示音要靠应用自己创建、带提示音的通知渠道。',
        'A sound of its own needs a notification channel that the app creates with it.',
      ),
      note(
        'limit',
        `${TENCENT_OPPO_CLASSES}; ${TENCENT_CLASSES}`,
        '消息分为通讯与服务类（原私信，不限量，须申请）、内容与营销类（原公信，每台设备每天 2 条，新闻类应用 5 条），由消息里的分类指定（腾讯云为 OPPOCategory）。',
        'Messages are communication and service (formerly private; not limited, on application) or content and marketing (formerly public; 2 a day for each device, 5 for news apps), as the class of the message says (OPPOCategory with Tencent Cloud).',
      ),
      note(
        'troubleshooting',
        TENCENT_UNI,
        '应用安装后通知栏显示默认关闭，收不到时请先检查此开关。',
        "After installation the app's notifications are off by default: check that switch first.",
      ),
    ],
  },
  vivo: {
    credentials: ID_KEY_SECRET,
    notes: [
      note(
        'limit',
        `${TENCENT_VIVO}; ${TENCENT_UNI}`,
        '应用未上架时推送权限受限，只能通过 API 向设置的测试设备发送测试消息。',
        'Until the app is listed, only test messages to registered test devices can be sent, by the API.',
      ),
      note(
        'limit',
        `${TENCENT_UNI}; ${TENCENT_CLASSES}`,
        '消息分为系统消息、运营消息（每台设备每天 2 条，新闻类应用 5 条），系统消息会被再次智能分类；每日推送总量有限制。',
        'Messages are system or operational (2 a day for each device, 5 for news apps), and system ones are classified again; their total a day is limited.',
      ),
    ],
  },
  meizu: {
    credentials: ID_KEY_SECRET,
    notes: [
      SAME_PACKAGE,
      note(
        'limit',
        `${TENCENT_CLASSES}; ${MEIZU_API}`,
        '消息分为私信（不限量）、公信（每台设备每天 3 条，新闻类应用 5 条）；没有指定时算公信。',
        'Messages are private (not limited) or public (3 a day for each device, 5 for news apps); public where nothing is said.',
      ),
    ],
  },
  fcm: {
    credentials: [],
    notes: [],
  },
  apple: {
    credentials: [{ name: 'p12', places: ['im-console'], source: TENCENT_UNI }],
    notes: [
      note(
        'setup',
        TENCENT_UNI,
        '上传的 p12 证书必须设置密码，证书名使用全英文，不含括号等特殊字符。',
        'The uploaded p12 certificate needs a password, and a name in plain letters without brackets and the like.',
      ),
      note(
        'setup',
        TENCENT_UNI,
        '开发环境与生产环境的证书 ID 不同，代码中须填写对应的一个；上架 App Store 的证书须设为生产环境。',
        'Development and production have certificate ids of their own: the code takes the one that fits. For the App Store it is production.',
        { certificates: true },
      ),
      note(
        'troubleshooting',
        TENCENT_UNI,
        '模拟器没有推送 token；真机须允许通知，并带有推送权限（entitlement）。',
        'A simulator has no push token; a phone must allow notifications, and the app needs the push entitlement.',
      ),
    ],
  },
};
