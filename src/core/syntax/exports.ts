import { declarators } from './declarations.ts';
import { readExpression } from './expressions.ts';
import type { Export } from './module.ts';
import { binding, type Declared, keyOf, readTarget } from './targets.ts';
import {
  after,
  endOfContents,
  endOfExpression,
  isMark,
  isName,
  isWord,
  later,
  type ScriptText,
  spanOf,
  splitAtCommas,
  wordAt,
} from './text.ts';
import { TokenKind } from './tokens.ts';
import type { Node } from './tree.ts';

const stringValue = (node: Node): string => (node.kind === 'string' ? node.value : '');

/** `import a, { b as c } from 'm'`, `import * as d from 'm'`. Types are of no interest, but shadow nothing either. */
export function readImport(text: ScriptText, i: number, sink: { readonly bindings: Declared[] }): void {
  let from = i + 1;
  while (
    from < Math.min(text.tokens.length, i + 40) &&
    !(isWord(text, from, 'from') && text.tokens[from + 1]?.kind === TokenKind.String)
  ) {
    if (
      isMark(text, from, ';') ||
      text.tokens[from]?.kind === TokenKind.String ||
      isMark(text, from, '(') ||
      isMark(text, from, '.')
    )
      return;
    from = after(text, from);
  }
  if (text.tokens[from + 1]?.kind !== TokenKind.String) return;
  const module = stringValue(readExpression(text, from + 1, from + 2));
  const add = (at: number, imported: string, typeOnly: boolean): void => {
    sink.bindings.push(binding(text, at, 'import', 0, { from: module, imported, typeOnly }));
  };
  const onlyTypes = isWord(text, i + 1, 'type') && from > i + 2 && !isMark(text, i + 2, ',');
  const start = onlyTypes ? i + 2 : i + 1;
  for (const [at, end] of splitAtCommas(text, start, from)) {
    if (isMark(text, at, '*')) add(at + 2, '*', onlyTypes);
    else if (isMark(text, at, '{')) {
      for (const [name, stop] of splitAtCommas(text, at + 1, endOfContents(text, at))) {
        const real =
          isWord(text, name, 'type') && stop > name + 1 && !isWord(text, name + 1, 'as') ? name + 1 : name;
        const local = isWord(text, real + 1, 'as') && stop > real + 2 ? real + 2 : real;
        add(local, keyOf(text, real), onlyTypes || real !== name);
      }
    } else if (end > at && text.tokens[at]?.kind === TokenKind.Name) add(at, 'default', onlyTypes);
  }
}

/** `export default …`, `export { a as b } [from 'm']`, `export * from 'm'`, `export const a`. */
export function readExport(text: ScriptText, i: number, sink: { readonly exports: Export[] }): void {
  if (isWord(text, i + 1, 'default')) {
    const end = endOfExpression(text, i + 2);
    const value = later<Node>(text, (text) =>
      isWord(text, i + 2, 'class')
        ? { kind: 'unknown', ...spanOf(text, i + 2, end) }
        : readExpression(text, i + 2, end),
    );
    sink.exports.push({
      name: 'default',
      get value() {
        return value();
      },
    });
    return;
  }
  const at =
    isWord(text, i + 1, 'type') && (isMark(text, i + 2, '{') || isMark(text, i + 2, '*')) ? i + 2 : i + 1;
  if (isMark(text, at, '*')) {
    const end = isWord(text, at + 1, 'as') ? at + 3 : at + 1;
    const from = sourceAt(text, end);
    const name = wordAt(text, at + 2);
    if (from !== undefined)
      sink.exports.push(
        end === at + 3 ? { name, from, imported: '*namespace' } : { name: '*', from, imported: '*' },
      );
  } else if (isMark(text, at, '{')) readNames(text, at, sink.exports);
  else readExportedDeclaration(text, at, sink.exports);
}

function sourceAt(text: ScriptText, at: number): string | undefined {
  return isWord(text, at, 'from') ? stringValue(readExpression(text, at + 1, at + 2)) : undefined;
}

/** `{ a, b as c, type D } [from 'm']` */
function readNames(text: ScriptText, brace: number, exports: Export[]): void {
  const from = sourceAt(text, after(text, brace));
  for (const [start, stop] of splitAtCommas(text, brace + 1, endOfContents(text, brace))) {
    const at =
      isWord(text, start, 'type') && stop > start + 1 && !isWord(text, start + 1, 'as') ? start + 1 : start;
    const local = keyOf(text, at);
    const name = isWord(text, at + 1, 'as') && stop > at + 2 ? keyOf(text, at + 2) : local;
    exports.push(from === undefined ? { name, local } : { name, from, imported: local });
  }
}

const BEFORE_DECLARATION = ['declare', 'abstract', 'async'];

function readExportedDeclaration(text: ScriptText, from: number, exports: Export[]): void {
  const add = (at: number): void => {
    const name = wordAt(text, at);
    if (isName(text, at)) exports.push({ name, local: name });
  };
  let at = from;
  while (BEFORE_DECLARATION.some((word) => isWord(text, at, word))) at++;
  const declares = isWord(text, at, 'const') || isWord(text, at, 'let') || isWord(text, at, 'var');
  if (declares && !isWord(text, at + 1, 'enum')) {
    for (const one of declarators(text, at + 1)) readTarget(text, one.target, add);
  } else if (isName(text, at))
    add(isMark(text, at + 1, '*') || isWord(text, at + 1, 'enum') ? at + 2 : at + 1);
}
