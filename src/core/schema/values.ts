import { excludesApp } from '../syntax/branches.ts';
import type { Node, Property } from '../syntax/tree.ts';
import { propertiesOf } from '../syntax/tree.ts';

/**
 * What a value says: `set` (non-blank, not `"0"`, no placeholder), `zero` (`"0"` or `0`), `blank` (an empty or
 * white string, or null), `placeholder`, or `unknown`: not to be read off the text.
 */
export type ValueState = 'set' | 'zero' | 'blank' | 'placeholder' | 'unknown';

const PLACEHOLDERS: readonly RegExp[] = [
  /^x{3,}$/i,
  /^\*{3,}$/,
  /^your[-_ ][\w -]*$/i,
  /^<[^<>]*>$/,
  // 请填写…, 【你的 AppID】, 替换为…
  /^[【（([「]?\s*(?:请填|请输入|请替换|待填|待补|填写|你的|您的|替换为|替换成).*$/,
  /^(?:todo|tbd|fixme|changeme|change[-_]me|placeholder)$/i,
];

/** A whole value that stands for one still to be filled in; never a part of a value. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  return PLACEHOLDERS.some((pattern) => pattern.test(trimmed));
}

export function stateOf(node: Node | undefined): ValueState {
  switch (node?.kind) {
    case 'string':
      if (node.value.trim() === '') return 'blank';
      if (node.value.trim() === '0') return 'zero';
      return isPlaceholder(node.value) ? 'placeholder' : 'set';
    case 'number':
      return node.value === 0 ? 'zero' : 'set';
    case 'null':
      return 'blank';
    default:
      return 'unknown';
  }
}

/** What an object says of a key on an App build; `absent` is only said of an object whose keys are all known. */
export interface KeyState {
  readonly state: ValueState | 'absent';
  /** The property that decides, where there is one. */
  readonly property: Property | undefined;
}

/**
 * Reads a key of an object as an App build sees it: properties in branches for other platforms do not count, and
 * where several that count disagree (one value for Android, one for iOS) the answer is `unknown`.
 */
export function keyState(
  node: Node | undefined,
  key: string,
  follow: (value: Node) => Node = (value) => value,
): KeyState {
  if (node?.kind !== 'object') return { state: 'unknown', property: undefined };
  const properties = propertiesOf(node, key).filter((property) => !excludesApp(property.branch));
  const last = properties.at(-1);
  if (!last) return { state: node.open || !node.closed ? 'unknown' : 'absent', property: undefined };
  const state = stateOf(follow(last.value));
  const counting = last.branch ? properties : [last];
  if (counting.some((property) => stateOf(follow(property.value)) !== state))
    return { state: 'unknown', property: last };
  return { state, property: last };
}
