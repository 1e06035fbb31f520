import type { Span } from './source.ts';
import { after, isMark, isWord, type ScriptText } from './text.ts';
import { type Token, TokenKind } from './tokens.ts';

/** A name as a word of its own, in a text. */
export function wholeWord(name: string, flags = ''): RegExp {
  return new RegExp(`(?<![\\w$])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w$])`, flags);
}

/**
 * Where a script says a name: as a name, as a member's name, or in a string. What only passes it on is left out:
 * imports, `export { … }`, `export default name`, and the paths of modules.
 */
export function mentionsIn(text: ScriptText, name: string): Span[] {
  const { source, tokens } = text;
  const word = wholeWord(name);
  const found: Span[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const end = behindModuleClause(text, i, name);
    if (end > i) {
      i = end - 1;
      continue;
    }
    const token = tokens[i] as Token;
    const says = token.kind === TokenKind.Name ? token.text === name : word.test(textOf(text, token));
    if (says) found.push({ source, start: token.start, end: token.end });
  }
  return found;
}

/** What a string or a template says; the expressions in a template are scripts of their own. */
function textOf({ source }: ScriptText, { kind, start, end, holes = [] }: Token): string {
  if (kind !== TokenKind.String && kind !== TokenKind.Template) return '';
  let said = '';
  let from = start;
  for (const hole of holes) {
    said += `${source.text.slice(from, hole.start)} `;
    from = hole.end;
  }
  return said + source.text.slice(from, end);
}

/** A clause longer than this is none. */
const MAX_CLAUSE = 400;

/** Behind `import … from '…'`, `export { … } from '…'`, `export default name` at `i`; `i` where there is none. */
function behindModuleClause(text: ScriptText, i: number, name: string): number {
  const isImport = isWord(text, i, 'import');
  if ((!isImport && !isWord(text, i, 'export')) || isMark(text, i - 1, '.') || isMark(text, i - 1, '?.'))
    return i;
  if (text.tokens[i + 1]?.kind === TokenKind.String) return i + 2;
  if (isWord(text, i + 1, 'default') && isWord(text, i + 2, name)) {
    const next = text.tokens[i + 3];
    return !next || next.text === ';' || next.lineBreak ? i + 3 : i;
  }
  let at = isWord(text, i + 1, 'type') && !isWord(text, i + 2, 'from') ? i + 2 : i + 1;
  const braces = isMark(text, at, '{');
  if (!isImport && !braces && !isMark(text, at, '*')) return i;
  for (const from = at; at < Math.min(text.tokens.length, from + MAX_CLAUSE); at = after(text, at)) {
    if (isWord(text, at, 'from') && text.tokens[at + 1]?.kind === TokenKind.String) return at + 2;
    if (!isImport && braces && at > from) return at;
    if (isMark(text, at, ';') || isMark(text, at, '(') || isMark(text, at, '.')) return i;
  }
  return !isImport && braces ? at : i;
}
