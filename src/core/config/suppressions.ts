import type { Finding } from '../finding.ts';
import { type Comment, commentsOf } from '../syntax/comments.ts';
import { lineStarts, positionAt, type Source, type Span } from '../syntax/source.ts';

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
export function readSuppressions(source: Source): Suppression[] {
  if (!source.text.includes(WORD)) return [];
  const starts = lineStarts(source.text);
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

export interface Suppressed {
  readonly kept: Finding[];
  /** Comments that turned nothing off. */
  readonly unused: Suppression[];
  /** Names in comments that no rule has, with the comment that holds them. */
  readonly unknown: { readonly name: string; readonly at: Suppression }[];
}

/** Takes out the findings that a comment of their file turns off. `sources`: every text that findings may stand in. */
export function applySuppressions(
  findings: readonly Finding[],
  sources: Iterable<Source>,
  knownRules: ReadonlySet<string>,
): Suppressed {
  const byFile = new Map<string, Suppression[]>();
  for (const source of sources) {
    const own = byFile.has(source.path) ? [] : readSuppressions(source);
    if (own.length > 0) byFile.set(source.path, own);
  }
  if (byFile.size === 0) return { kept: [...findings], unused: [], unknown: [] };
  const used = new Set<Suppression>();
  const kept = findings.filter((finding) => {
    const own = byFile.get(finding.source.path);
    if (!own) return true;
    const { line } = positionAt(lineStarts(finding.source.text), finding.start);
    const hit = own.filter(
      ({ rules, firstLine, lastLine }) =>
        line >= firstLine && line <= lastLine && (rules.length === 0 || rules.includes(finding.rule)),
    );
    for (const suppression of hit) used.add(suppression);
    return hit.length === 0;
  });
  const all = [...byFile.values()].flat();
  const unknown = all.flatMap((at) =>
    at.rules.filter((name) => !knownRules.has(name)).map((name) => ({ name, at })),
  );
  return { kept, unused: all.filter((suppression) => !used.has(suppression)), unknown };
}
