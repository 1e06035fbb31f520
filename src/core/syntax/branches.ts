import { commentsOf } from './comments.ts';
import type { Source, Span } from './source.ts';
import type { Extent } from './tokens.ts';

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

/**
 * A directive stands right behind a comment's mark, be it the comment's own or one within it; `/**` is no such mark.
 * Source: the regular expressions of `preprocess` in @dcloudio/uni-cli-shared 3.0.
 */
const DIRECTIVE = /(?:\/\/|\/\*|<!--)[ \t]*#(ifdef|ifndef|else|endif)\b((?:(?!\*\/|-->)[^\n\r])*)/g;
/** Platforms' names; `VUE3`, `UNI-APP-X`, `uniVersion > 3.9` and whatever comes anew say nothing of the platform. */
const PLATFORM_LIST =
  /^(?:(?:APP|H5|WEB|MP|QUICKAPP)(?:-[A-Z0-9-]+)?)(?:\s*\|\|\s*(?:APP|H5|WEB|MP|QUICKAPP)(?:-[A-Z0-9-]+)?)*$/i;

const known = new WeakMap<Source, readonly Branch[]>();

/** The branches of a text, by the directives in its comments. Unclosed ones end with the text. */
export function readBranches(source: Source): readonly Branch[] {
  if (!source.text.includes('#ifdef') && !source.text.includes('#ifndef')) return [];
  const branches = known.get(source) ?? findBranches(source);
  known.set(source, branches);
  return branches;
}

function findBranches(source: Source): Branch[] {
  const found: Branch[] = [];
  const stack: { branch: Omit<Branch, 'end'> & { end: number } }[] = [];
  const open = (start: number, platforms: readonly string[], negated: boolean, unclear: boolean): void => {
    const parent = stack.at(-1)?.branch;
    const branch = { source, start, end: source.text.length, platforms, negated, unclear, parent };
    found.push(branch);
    stack.push({ branch });
  };
  for (const { word, condition, start, end } of directivesIn(source)) {
    if (word === 'ifdef' || word === 'ifndef') {
      const clear = PLATFORM_LIST.test(condition);
      const platforms = clear ? condition.split('||').map((name) => name.trim().toUpperCase()) : [];
      open(end, platforms, word === 'ifndef', !clear);
      continue;
    }
    const last = stack.pop()?.branch;
    if (!last) continue;
    last.end = start;
    if (word === 'else') open(end, last.platforms, !last.negated, last.unclear);
  }
  return found;
}

interface Directive extends Extent {
  readonly word: string;
  readonly condition: string;
}

/** From its `#` to the end of its condition. */
function directivesIn(source: Source): Directive[] {
  return commentsOf(source).flatMap(({ start, end }) =>
    [...source.text.slice(start, end).matchAll(DIRECTIVE)].map((match) => {
      const [whole, word = '', condition = ''] = match;
      return {
        word,
        condition: condition.trim(),
        start: start + match.index + whole.indexOf('#'),
        end: start + match.index + whole.length,
      };
    }),
  );
}

/** The innermost branch at an offset. Branches stand in the order in which they begin. */
export function branchAt(branches: readonly Branch[], offset: number): Branch | undefined {
  let low = 0;
  let high = branches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((branches[middle] as Branch).start <= offset) low = middle + 1;
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

/** The systems that an App is built for, as branches name them. */
export const appSystems = ['APP-ANDROID', 'APP-IOS', 'APP-HARMONY'] as const;
export type AppSystem = (typeof appSystems)[number];

const WHOLE: readonly string[] = ['APP', 'APP-PLUS'];

/** What stands in the branch never reaches an App build for that system. */
export function excludesSystem(branch: Branch | undefined, system: AppSystem): boolean {
  const isOther = (name: string): boolean =>
    appSystems.some((one) => one === name && one !== system) ||
    // HarmonyOS is no "plus" App: DCloud, "APP-PLUS 无法命中鸿蒙平台"
    (system === 'APP-HARMONY' && name.startsWith('APP-PLUS'));
  for (let at = branch; at; at = at.parent) {
    if (at.unclear) continue;
    const own = at.platforms.filter((name) => isAppPlatform(name) && !isOther(name));
    // of the further names (`APP-NVUE`), none stands for every App
    const isOut = at.negated ? own.some((name) => WHOLE.includes(name) || name === system) : own.length === 0;
    if (isOut) return true;
  }
  return false;
}
