import { format } from '../core/messages/format.ts';
import type { Language, Localized } from '../core/messages/localized.ts';
import { nearestKey } from '../core/schema/nearest.ts';
import { faultWords } from './faults.ts';

/** More names than these are no help. */
const SHOWN = 3;

const nothing: Localized = { 'zh-CN': '', en: '' };

/** `; did you mean "check"?`, of a few names if they may be meant; or nothing. */
export function nearest(name: string, names: readonly string[]): Localized {
  const meant = meantBy(name, names);
  if (meant.length === 0) return nothing;
  const said = (language: Language): string => format(faultWords.near[language], { names: meant }, language);
  return { 'zh-CN': said('zh-CN'), en: said('en') };
}

/** The names that a wrong one may have been meant for. */
export function meantBy(name: string, names: readonly string[]): string[] {
  const right = nearestKey(name, names, 3);
  return right === undefined ? withWordsOf(name, names) : [right];
}

/** The few names in which all words of another are found, or begin one; of `vivo-keys`, `vivo-keys-unset`. */
function withWordsOf(name: string, names: readonly string[]): string[] {
  const words = partsOf(name);
  const found = names.filter((one) => {
    const own = partsOf(one);
    return words.every((word) => own.some((part) => part.startsWith(word)));
  });
  return words.join('').length < 3 || found.length > SHOWN ? [] : found;
}

const partsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
