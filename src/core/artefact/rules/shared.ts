import type { Localized } from '../../messages/localized.ts';
import { manifestIn } from '../android/manifest.ts';
import type { AppFacts, MakerId, SourceFacts } from '../facts.ts';

/** The file that declares what an app is. */
export function declaredIn({ kind }: AppFacts): string {
  if (kind === 'apk' || kind === 'aab') return manifestIn(kind);
  if (kind === 'ipa') return 'Info.plist';
  return kind === 'wgt' ? 'manifest.json' : kind === 'hap' ? 'module.json' : 'pack.info';
}

/** The source, unless the app was certainly built from another one, or is a base of everybody's: then nothing follows. */
export function comparable(
  { dcloud: { base, compiled } }: AppFacts,
  source: SourceFacts | undefined,
): SourceFacts | undefined {
  const isAnother =
    source?.appid !== undefined && compiled?.appid !== undefined && source.appid !== compiled.appid;
  return isAnother || base === 'standard' ? undefined : source;
}

export const isAndroid = ({ kind }: AppFacts): boolean => kind === 'apk' || kind === 'aab';

export const makerNames: Readonly<Record<MakerId, Localized>> = {
  huawei: { 'zh-CN': '华为', en: 'Huawei' },
  honor: { 'zh-CN': '荣耀', en: 'Honor' },
  xiaomi: { 'zh-CN': '小米', en: 'Xiaomi' },
  oppo: { 'zh-CN': 'OPPO', en: 'OPPO' },
  vivo: { 'zh-CN': 'vivo', en: 'vivo' },
  meizu: { 'zh-CN': '魅族', en: 'Meizu' },
  fcm: { 'zh-CN': 'FCM', en: 'FCM' },
  apple: { 'zh-CN': '苹果', en: 'Apple' },
};

/** Prefixes that keep digits from being taken for a number; alone they are what an empty placeholder leaves. */
const PREFIX = /^(?:(?:XM|MZ|OP|MI|g)[_-]|push_|appid=)/;

/** A value without the prefix that integrations put before it. */
export const bare = (value: string): string => value.replace(PREFIX, '');

/** What a report or a page may show of a key: enough to tell two apart. */
export function masked(value: string): string {
  const own = bare(value);
  if (own === '' || own === '0') return value;
  const before = value.slice(0, value.length - own.length);
  if (own.length < 5) return `${before}…`;
  return before + (own.length < 9 ? `${own.slice(0, 2)}…` : `${own.slice(0, 4)}…${own.slice(-2)}`);
}
