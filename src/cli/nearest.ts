import { nearestKey } from '../core/schema/nearest.ts';

/** More names than these are no help. */
const SHOWN = 3;

/** `; did you mean "check"?`, of a few names `"a", "b" or "c"`; or nothing. */
export function nearest(name: string, names: readonly string[]): string {
  const right = nearestKey(name, names, 3);
  const meant = right === undefined ? withWordsOf(name, names) : [right];
  if (meant.length === 0) return '';
  const quoted = meant.map((one) => `"${one}"`);
  const last = quoted.pop();
  return `; did you mean ${quoted.length > 0 ? `${quoted.join(', ')} or ` : ''}${last}?`;
}

/** The few names in which all words of another are found, or begin one; of `vivo-keys`, `vivo-keys-unset`. */
function withWordsOf(name: string, names: readonly string[]): string[] {
  const words = wordsOf(name);
  const found = names.filter((one) => {
    const own = wordsOf(one);
    return words.every((word) => own.some((part) => part.startsWith(word)));
  });
  return words.join('').length < 3 || found.length > SHOWN ? [] : found;
}

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
