import type { Finding } from '../finding.ts';
import { type Comment, commentsOf } from '../syntax/comments.ts';
import { linesOf, positionAt, type Source, type Span } from '../syntax/source.ts';

/** A comment that turns rules off: for a line, or from its own line to the text's end. */
export interface Suppression extends Span {
  /** Rule ids; none: every rule. */
  readonly rules: readonly string[];
  readonly firstLine: number;
  readonly lastLine: number;
  /** It is certainly a comment, is closed, and says nothing else. */
  readonly isWhole: boolean;
}

const WORD = 'uni-offline-push-disable';
/** Behind a comment's mark, or at the beginning of one of its lines. */
const DIRECTIVE =
  /(?:\/\/|\/\*+|<!--|^[ \t]*\*)[ \t]*uni-offline-push-disable(-next-line|-line)?(?![\w-])([^\n\r]*)/gm;

/** The suppressions of a text, in whatever comments its language has. */
function readSuppressions(source: Source): Suppression[] {
  if (!source.text.includes(WORD)) return [];
  const starts = linesOf(source);
  return commentsOf(source).flatMap((comment) => {
    const text = source.text.slice(comment.start, comment.end);
    return [...text.matchAll(DIRECTIVE)].map((match): Suppression => {
      const [whole, scope, rest = ''] = match;
      const start = comment.start + match.index;
      const end = start + whole.trimEnd().length;
      const { line } = positionAt(starts, start);
      const behind = positionAt(starts, comment.end).line + 1;
      const [firstLine, lastLine] =
        scope === '-next-line'
          ? [behind, behind]
          : scope === '-line'
            ? [line, line]
            : [line, Number.POSITIVE_INFINITY];
      const isWhole = start === comment.start && start + text.trimEnd().length <= end;
      return {
        source,
        start,
        end,
        rules: rulesIn(rest),
        firstLine,
        lastLine,
        isWhole: isWhole && isSure(comment, text),
      };
    });
  });
}

const isSure = ({ guessed }: Comment, text: string): boolean =>
  !guessed && (text.startsWith('//') || text.endsWith('*/') || text.endsWith('-->'));

function rulesIn(rest: string): string[] {
  // what follows `--` is the writer's reason
  const [said = ''] = rest.split(/\*\/|-->/, 1);
  const [names = ''] = said.split(/(?:^|\s)--\s/, 1);
  return names.split(/[\s,]+/).filter(Boolean);
}

export interface Suppressed<F> {
  readonly kept: F[];
  /** Comments that turned nothing off. */
  readonly unused: Suppression[];
  /** Names in comments that no rule has, with the comment that holds them. */
  readonly unknown: { readonly name: string; readonly at: Suppression }[];
}

/** Stands for every rule. */
const ALL = '';

/** The comments of one file, so that what reaches a finding is found without looking at the others. */
class Reach {
  /** For a line and a rule, those for that line alone. */
  private readonly lines = new Map<string, { used: boolean; readonly all: Suppression[] }>();
  /** For a rule, those for the rest of the file, in order, and the last line that they were needed on. */
  private readonly rest = new Map<string, { used: number; readonly all: Suppression[] }>();

  constructor(suppressions: readonly Suppression[]) {
    for (const one of suppressions) {
      const isLine = one.lastLine === one.firstLine;
      for (const rule of one.rules.length > 0 ? one.rules : [ALL]) {
        const key = isLine ? `${one.firstLine} ${rule}` : rule;
        const known = isLine ? this.lines.get(key) : this.rest.get(key);
        if (known) known.all.push(one);
        else if (isLine) this.lines.set(key, { used: false, all: [one] });
        else this.rest.set(key, { used: -1, all: [one] });
      }
    }
  }

  /** Whether a finding of the rule on the line is turned off. */
  hits(rule: string, line: number): boolean {
    let hit = false;
    for (const name of [ALL, rule]) {
      const own = this.lines.get(`${line} ${name}`);
      if (own) own.used = true;
      const rest = this.rest.get(name);
      const isRest = rest?.all[0] !== undefined && rest.all[0].firstLine <= line;
      if (isRest) rest.used = Math.max(rest.used, line);
      hit ||= own !== undefined || isRest;
    }
    return hit;
  }

  *used(): Generator<Suppression> {
    for (const { used, all } of this.lines.values()) if (used) yield* all;
    for (const { used, all } of this.rest.values())
      for (const one of all) if (one.firstLine <= used) yield one;
  }
}

/** Takes out the findings that a comment of their file turns off. `sources`: every text that findings may stand in. */
export function applySuppressions<F extends Pick<Finding, 'source' | 'start' | 'rule'>>(
  findings: readonly F[],
  sources: Iterable<Source>,
  knownRules: ReadonlySet<string>,
): Suppressed<F> {
  const byFile = new Map<string, Suppression[]>();
  for (const source of sources) {
    const own = byFile.has(source.path) ? [] : readSuppressions(source);
    if (own.length > 0) byFile.set(source.path, own);
  }
  if (byFile.size === 0) return { kept: [...findings], unused: [], unknown: [] };
  const reaches = new Map([...byFile].map(([path, own]) => [path, new Reach(own)]));
  const kept = findings.filter(({ source, start, rule }) => {
    const reach = reaches.get(source.path);
    return !reach?.hits(rule, positionAt(linesOf(source), start).line);
  });
  const used = new Set([...reaches.values()].flatMap((reach) => [...reach.used()]));
  const all = [...byFile.values()].flat();
  const unknown = all.flatMap((at) =>
    at.rules.filter((name) => !knownRules.has(name)).map((name) => ({ name, at })),
  );
  return { kept, unused: all.filter((suppression) => !used.has(suppression)), unknown };
}
