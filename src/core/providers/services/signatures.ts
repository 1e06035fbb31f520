import type { OwnerId } from './index.ts';

/** A text that only one sender writes. Its group `code` is the code, its group `maker` names a maker. */
export interface Signature {
  readonly pattern: RegExp;
  /** `any`: whoever has such a code; of several the first that has it, and none where none does. */
  readonly owner: OwnerId | 'any' | readonly OwnerId[];
  /** The code, where the text itself is it. */
  readonly word?: string;
  /** It tells that something worked, or is as it should be. */
  readonly well?: boolean;
}

/** Sources: Tencent Cloud 548/45659 (2024-01-16); the makers' SDKs; DCloud's push.md; logs in public issues. */
export const signatures: readonly Signature[] = [
  { pattern: /huawei\.hms\S{0,40}ApiException: (?<code>\d{1,10})/, owner: 'huawei' },
  { pattern: /(?<!google\S{0,60})ApiException: (?<code>\d{1,10}): /, owner: ['huawei'] },
  { pattern: /BasicPushStatus\{\s?code='?(?<code>\d{1,10})/, owner: 'meizu' },
  { pattern: /errorCode: (?<code>-?\d{1,10}), reason: /, owner: ['xiaomi'] },
  { pattern: /Register failed, code=(?<code>-?\d{1,10}), msg=\w/i, owner: ['oppo'] },
  { pattern: /OPPO (?:on)?Register Error\s{0,2}[:=：]?\s{0,2}(?<code>-?\d{1,10})/i, owner: 'oppo' },
  { pattern: /vivo ?push[^\n=]{0,60}(?:state|code)\s{0,2}[:=]\s{0,2}(?<code>\d{1,10})/i, owner: 'vivo' },
  { pattern: /"result"\s{0,2}:\s{0,2}(?<code>\d{3,6})\s{0,2},\s{0,2}"desc"/, owner: ['vivo'] },
  { pattern: /"?code"?\s{0,2}[:=]\s{0,2}"?(?<code>10009000\d\d)\b/i, owner: 'huawei' },
  { pattern: /Failed to get push token\D{0,40}(?<code>\d{3,10})/i, owner: ['huawei'] },
  { pattern: /getPushClientId:fail,?\s(?<code>register fail)/i, owner: 'dcloud' },
  { pattern: /(?<code>unipush is not enabled)/i, owner: 'dcloud' },
  { pattern: /getPushClientId:fail[,:]?\s(?<code>[^{\n]{2,60})/, owner: 'dcloud' },
  { pattern: /(?<code>no push platform)/i, owner: 'dcloud' },
  { pattern: /NSCocoaErrorDomain"? ?(?:Code=|code:? ?)(?<code>3000|3010)\b/i, owner: 'apple' },
  { pattern: /no valid .{0,3}aps-environment.{0,3} entitlement/i, owner: 'apple', word: '3000' },
  { pattern: /remote notifications are not supported in the simulator/i, owner: 'apple', word: '3010' },
  {
    pattern:
      /\b(?<code>BadDeviceToken|DeviceTokenNotForTopic|TopicDisallowed|MissingDeviceToken|BadCertificateEnvironment|(?:Expired|Invalid|Missing)ProviderToken)\b/,
    owner: 'apple',
  },
  { pattern: /IOException: (?<code>SERVICE_NOT_AVAILABLE)/, owner: 'fcm' },
  { pattern: /\b(?<code>SENDER_ID_MISMATCH|THIRD_PARTY_AUTH_ERROR)\b/, owner: 'fcm' },
  {
    pattern: /\b(?<code>PUSH_NOT_SUPPORT|PUSH_(?:UN)?BIND_FAILED|USER_(?:BIND|UNBIND_)DEVICETOKEN_FAILED)\b/,
    owner: 'easemob',
  },
  { pattern: /\b(?<code>ERROR_AUTHERICATION_ERROR)\b/, owner: 'xiaomi' },
  { pattern: /\[GT-PUSH\] (?<code>Login successed with cid)/, owner: 'getui', well: true },
  {
    pattern: /(?<code>other push token is)\s?:\s{0,4}other push type\s?: ?(?<maker>\w{2,20})/,
    owner: 'tencent',
  },
  {
    pattern: /(?<code>other push token is)\s?: ?\S{8,400} other push type\s?: ?(?<maker>\w{2,20})/,
    owner: 'tencent',
    well: true,
  },
  { pattern: /(?<code>framework not support), puthType=5/, owner: 'xiaomi', well: true },
  { pattern: /(?<code>Xiao Mi push sdk find)/, owner: 'xiaomi', well: true },
];
