import type { Localized } from '../../messages/localized.ts';
import type { VendorId } from './vendor-id.ts';

/** Who sorts messages into classes: the makers, and HarmonyOS with a list of its own. */
export type Classifier = VendorId | 'harmony';

/** What a key of a message takes its value from, as the schemas' `x-class` names it. */
export type ClassListId =
  | 'huawei'
  | 'harmony'
  | 'honor'
  | 'xiaomi'
  | 'oppo'
  | 'oppo-channel'
  | 'oppo-level'
  | 'vivo'
  | 'vivo-kind'
  | 'meizu'
  | 'channel';

/** The values of one key, as far as the sources list them. */
export interface ClassList {
  /** Who sorts by it; absent for a channel that sorts nothing. */
  readonly by?: Classifier;
  /** Values that are not limited, and those that are; absent where the console makes them. */
  readonly service?: readonly string[];
  readonly marketing?: readonly string[];
  /** In one source of the maker's and not in the newer one: neither reported nor offered. */
  readonly disputed?: readonly string[];
  /** What a chat message takes that needs nobody's approval to be sent. */
  readonly chat?: string | number;
  /** The app must make the channel of this id. */
  readonly created?: true;
}

const CHAT_AND_SERVICE = [
  'TRAVEL',
  'HEALTH',
  'WORK',
  'ACCOUNT',
  'EXPRESS',
  'FINANCE',
  'DEVICE_REMINDER',
  'MAIL',
  'PLAY_VOICE',
  'SUBSCRIPTION',
] as const;
const SECOND_LEVEL = ['IM', 'ACCOUNT', 'TODO', 'DEVICE_REMINDER', 'ORDER', 'SUBSCRIPTION'] as const;
const ADVERTISING = ['NEWS', 'CONTENT', 'MARKETING', 'SOCIAL'] as const;

/**
 * Every list of classes. Sources: Huawei, "下行消息" (HMSCore-References, 2025-08-30), and, for SYSTEM_REMINDER alone,
 * "消息发送方案"; Huawei, "申请推送场景化消息权益" (HarmonyOS, 2025-12-16). The lists of OPPO and vivo are those of Alibaba's
 * push SDK (September 2025), which names the makers' pages; Honor's and Meizu's those of Tencent's SDK, and Meizu's
 * PushAPI (2025-04-09).
 */
export const classLists: Readonly<Record<ClassListId, ClassList>> = {
  huawei: {
    by: 'huawei',
    service: ['IM', 'VOIP', ...CHAT_AND_SERVICE],
    marketing: ['MARKETING'],
    disputed: ['SYSTEM_REMINDER'],
    chat: 'IM',
  },
  harmony: {
    by: 'harmony',
    service: ['IM', 'VOIP', 'MISS_CALL', ...CHAT_AND_SERVICE],
    marketing: ['MARKETING'],
    chat: 'IM',
  },
  honor: { by: 'honor', service: ['NORMAL'], marketing: ['LOW'], chat: 'NORMAL' },
  xiaomi: { by: 'xiaomi' },
  // what is no marketing needs OPPO's permission
  oppo: { by: 'oppo', service: SECOND_LEVEL, marketing: ADVERTISING },
  'oppo-channel': { by: 'oppo', created: true },
  'oppo-level': {},
  vivo: { by: 'vivo', service: SECOND_LEVEL, marketing: ADVERTISING, chat: 'IM' },
  'vivo-kind': { by: 'vivo', service: ['1'], marketing: ['0'] },
  meizu: { by: 'meizu', service: ['1'], marketing: ['0'], chat: 1 },
  channel: { created: true },
};

/**
 * What a phone gets a day of messages without a class, in short. Sources: Tencent Cloud IM, document 269/130977
 * (2026-05-14), the table of limits; for HarmonyOS Huawei, "申请推送场景化消息权益"; for Xiaomi and OPPO also getui's page
 * on the makers' limits.
 */
export const unclassified: Readonly<Partial<Record<Classifier, Localized>>> = {
  huawei: {
    'zh-CN': '华为算作营销时 2 条，新闻类应用 5 条',
    en: 'Huawei 2 where it takes them for marketing, 5 for news apps',
  },
  harmony: { 'zh-CN': '鸿蒙 2 条，新闻类应用 5 条', en: 'HarmonyOS 2, 5 for news apps' },
  honor: { 'zh-CN': '荣耀 2 条，新闻类应用 5 条', en: 'Honor 2, 5 for news apps' },
  xiaomi: {
    'zh-CN': '小米 1 条，已切换到 2024 年 11 月新规的应用无法发送',
    en: 'Xiaomi 1, none for apps under its rule of November 2024',
  },
  oppo: {
    'zh-CN': 'OPPO 2 条，新闻类应用 5 条，2024-11-20 之后开通的应用无法发送',
    en: 'OPPO 2, 5 for news apps, none for apps opened after 2024-11-20',
  },
  vivo: {
    'zh-CN': 'vivo 算作运营消息时 2 条，新闻类应用 5 条',
    en: 'vivo 2 where it takes them for operational, 5 for news apps',
  },
  meizu: { 'zh-CN': '魅族 3 条，新闻类应用 5 条', en: 'Meizu 3, 5 for news apps' },
};

/** Where those numbers stand, as a reader is told. */
export const limitsSource: Localized = {
  'zh-CN': '腾讯云文档 269/130977，2026-05-14',
  en: 'Tencent Cloud, document 269/130977, 2026-05-14',
};

/** What the classes mean; the makers share their names. */
export const classWords: Readonly<Record<string, Localized>> = {
  IM: { 'zh-CN': '即时聊天', en: 'instant messages' },
  VOIP: { 'zh-CN': '音视频通话', en: 'calls' },
  MISS_CALL: { 'zh-CN': '未接来电', en: 'missed calls' },
  TRAVEL: { 'zh-CN': '出行', en: 'travel' },
  HEALTH: { 'zh-CN': '健康', en: 'health' },
  WORK: { 'zh-CN': '工作事项', en: 'work' },
  ACCOUNT: { 'zh-CN': '账号动态', en: 'accounts' },
  EXPRESS: { 'zh-CN': '订单与物流', en: 'orders and deliveries' },
  FINANCE: { 'zh-CN': '财务', en: 'money' },
  DEVICE_REMINDER: { 'zh-CN': '设备提醒', en: 'devices' },
  MAIL: { 'zh-CN': '邮件', en: 'mail' },
  PLAY_VOICE: { 'zh-CN': '语音播报', en: 'spoken messages' },
  SUBSCRIPTION: { 'zh-CN': '订阅', en: 'subscriptions' },
  TODO: { 'zh-CN': '日程待办', en: 'things to do' },
  ORDER: { 'zh-CN': '订单', en: 'orders' },
  NEWS: { 'zh-CN': '新闻', en: 'news' },
  CONTENT: { 'zh-CN': '内容推荐', en: 'content' },
  MARKETING: { 'zh-CN': '营销', en: 'marketing' },
  SOCIAL: { 'zh-CN': '社交动态', en: 'social news' },
};

/** Whether a name is a list's. */
export const isClassList = (name: string): name is ClassListId => Object.hasOwn(classLists, name);
