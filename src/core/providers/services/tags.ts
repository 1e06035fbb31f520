import type { OwnerId } from './index.ts';

/** Words by which a line is known to be somebody's. */
export interface Tag {
  readonly pattern: RegExp;
  /** Undefined where the tag is a go-between's: a maker named in the line counts. */
  readonly owner: OwnerId | undefined;
}

/**
 * Tags of the makers' and the services' clients; what stands after the tag is theirs. Sources: the guides of Tencent
 * Cloud (548/45659, 2024-01-16) and Aliyun (2637414, 151775, 3174375), the SDKs' own texts.
 */
export const tags: readonly Tag[] = [
  { pattern: /HMSSDK\w{0,60}/, owner: 'huawei' },
  { pattern: /OtherPush_?HuaWei\w{0,20}/i, owner: 'huawei' },
  { pattern: /OtherPush_XG_MI/, owner: 'xiaomi' },
  { pattern: /OtherPush_XG_MZ/, owner: 'meizu' },
  { pattern: /OtherPush_?Oppo\w{0,20}/i, owner: 'oppo' },
  { pattern: /OtherPush_?Vivo\w{0,20}/i, owner: 'vivo' },
  { pattern: /OtherPush_?Honor\w{0,20}/i, owner: 'honor' },
  { pattern: /OtherPush\w{0,20}/, owner: 'tencent' },
  { pattern: /mcssdk-{0,3}/, owner: 'oppo' },
  { pattern: /PushClientManager/, owner: 'vivo' },
  { pattern: /onReceiveRegId/, owner: 'vivo' },
  { pattern: /AIDLSrvConnection/, owner: 'honor' },
  { pattern: /mHonor\b/, owner: 'honor' },
  { pattern: /\[GT-PUSH\]/, owner: 'getui' },
  { pattern: /JIGUANG-\w{1,20}/, owner: 'jpush' },
  { pattern: /(?:TUIOfflinePush|TIMPush|TencentCloud-Push)\w{0,20}|\bregisterPush\b/, owner: 'tencent' },
  { pattern: /\bmPush\.\w{1,40}/, owner: undefined },
  { pattern: /\bEMAS_PUSH\b/, owner: undefined },
];
