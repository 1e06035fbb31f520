import type { Source, Span } from './source.ts';

/**
 * A stretch between conditional-compilation comments (`// #ifdef APP-PLUS` … `// #endif`), from the line after
 * the opening comment to the closing one. Source: DCloud, "条件编译".
 */
export interface Branch extends Span {
  /** The comment's platforms, as written: `['APP-PLUS', 'H5']` for `APP-PLUS || H5`. */
  readonly platforms: readonly string[];
  /** `#ifndef`, or the `#else` of an `#ifdef`. */
  readonly negated: boolean;
  /** The condition is more than a list of platforms: nothing may be concluded from it. */
  readonly unclear: boolean;
  readonly parent: Branch | undefined;
}

const DIRECTIVE = /#(ifdef|ifndef|else|endif)\b((?:(?!\*\/|-->)[^\n\r])*)/g;
/** How far before a directive the comment may begin that holds it. */
const MAX_BEFORE = 100;
/** Platforms' names; `VUE3`, `UNI-APP-X`, `uniVersion > 3.9` and whatever comes anew say nothing of the platform. */
const PLATFORM_LIST =
  /^(?:(?:APP|H5|WEB|MP|QUICKAPP)(?:-[A-Z0-9-]+)?)(?:\s*\|\|\s*(?:APP|H5|WEB|MP|QUICKAPP)(?:-[A-Z0-9-]+)?)*$/i;

/** Finds the branches of a text, whatever comment syntax its directives stand in. Unclosed ones end with the text. */
export function readBranches(source: Source): Branch[] {
  if (!source.text.includes('#ifdef') && !source.text.includes('#ifndef')) return [];
  const found: Branch[] = [];
  const stack: { branch: Omit<Branch, 'end'> & { end: number } }[] = [];
  const open = (start: number, platforms: readonly string[], negated: boolean, unclear: boolean): void => {
    const parent = stack.at(-1)?.branch;
    const branch = { source, start, end: source.text.length, platforms, negated, unclear, parent };
    found.push(branch);
    stack.push({ branch });
  };
  for (const match of source.text.matchAll(DIRECTIVE)) {
    if (!standsInComment(source.text, match.index)) continue;
    const word = match[1];
    if (word === 'ifdef' || word === 'ifndef') {
      const list = (match[2] ?? '').trim();
      const clear = PLATFORM_LIST.test(list);
      const platforms = clear ? list.split('||').map((name) => name.trim().toUpperCase()) : [];
      open(match.index + match[0].length, platforms, word === 'ifndef', !clear);
      continue;
    }
    const last = stack.pop()?.branch;
    if (!last) continue;
    last.end = match.index;
    if (word === 'else') open(match.index + match[0].length, last.platforms, !last.negated, last.unclear);
  }
  return found;
}

function standsInComment(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - MAX_BEFORE), offset);
  return /(?:\/\/|\/\*+|<!--|(?:^|[\n\r])[ \t]*\*)[ \t]*$/.test(before);
}

/** The innermost branch at an offset. Branches stand in the order in which they begin. */
export function branchAt(branches: readonly Branch[], offset: number): Branch | undefined {
  let low = 0;
  let high = branches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((branches[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  let at = branches[low - 1];
  while (at && offset >= at.end) at = at.parent;
  return at;
}

/** `APP`, `APP-PLUS`, `APP-NVUE`, `APP-ANDROID`, `APP-IOS`, `APP-HARMONY`, `APP-VUE`, `APP-PLUS-NVUE`, `APP-UVUE`. */
export function isAppPlatform(platform: string): boolean {
  return platform === 'APP' || platform.startsWith('APP-');
}

/** What stands in the branch never reaches an App build. */
export function excludesApp(branch: Branch | undefined): boolean {
  for (let at = branch; at; at = at.parent) {
    if (at.unclear) continue;
    if (
      at.negated
        ? at.platforms.some((name) => name === 'APP' || name === 'APP-PLUS')
        : !at.platforms.some(isAppPlatform)
    )
      return true;
  }
  return false;
}
