import { tokenize } from '../syntax/lexer.ts';
import { TokenKind } from '../syntax/tokens.ts';
import type { CodeStyle } from './habits.ts';
import { stringText } from './style.ts';

/**
 * Lines of code as a style has them. They are given in one form: single quotes, a semicolon behind each statement, a
 * comma behind each item that has a line of its own, a tab for each step of indentation. The tabs stay.
 */
export function written(lines: readonly string[], style: CodeStyle): string[] {
  const text = lines.join('\n');
  const { list } = tokenize(text);
  let result = '';
  let from = 0;
  const put = (start: number, end: number, instead: string): void => {
    result += text.slice(from, start) + instead;
    from = end;
  };
  list.forEach(({ kind, start, end, text: mark }, i) => {
    const next = list[i + 1];
    const last = !next || next.lineBreak;
    if (kind === TokenKind.String) put(start, end, requoted(text.slice(start, end), style.quote));
    else if (mark === ';' && last && !style.semicolons) {
      put(start, end, '');
      if (next && carriesOn(text, next.start)) put(next.start, next.start, ';');
    } else if (mark === ',' && last && !style.trailingCommas && /^[}\]]$/.test(next?.text ?? ''))
      put(start, end, '');
    else if (mark === 'log' && list[i - 1]?.text === '.' && list[i - 2]?.text === 'console')
      put(start, end, style.log);
  });
  return (result + text.slice(from)).split('\n');
}

/** Without a semicolon before it, what begins so would belong to the line above. */
function carriesOn(text: string, start: number | undefined): boolean {
  return start !== undefined && /[([`/+-]/.test(text.charAt(start));
}

function requoted(literal: string, quote: string): string {
  if (literal.startsWith(quote)) return literal;
  const body = literal.slice(1, -1).replace(/\\'/g, "'").replace(/"/g, '\\"');
  try {
    return stringText(JSON.parse(`"${body}"`), quote);
  } catch {
    return literal;
  }
}
