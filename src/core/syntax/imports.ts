import { type Branch, branchAt } from './branches.ts';
import { tokenize } from './lexer.ts';
import type { ScriptModule } from './module.ts';
import type { Span } from './source.ts';
import { type Token, TokenKind } from './tokens.ts';
import { scriptParts } from './vue.ts';

/** `import … from '…'` at the start of a line, in every build. */
export interface ImportStatement extends Omit<Span, 'source'> {
  readonly from: string;
  readonly typeOnly: boolean;
  /** `import './base.css'` */
  readonly bare: boolean;
  /** What stands between the braces: `{ a, b as c }` → `a`, `b`; absent where there are none. */
  readonly names?: readonly { readonly name: string; readonly start: number; readonly end: number }[];
}

/** The import statements of a script that every build contains, in their order. */
export function importsOf(module: ScriptModule): ImportStatement[] {
  const { branches } = module;
  // of several scripts in a Vue file, one is enough to add to
  return statementsIn(module, 1).filter(
    ({ start, end }) => !branchAt(branches, start) && !branchAt(branches, end),
  );
}

/** `import './base.css'`: the modules that are imported for what they do, each with the builds that have it. */
export function bareImportsOf(module: ScriptModule): { from: string; branch: Branch | undefined }[] {
  return statementsIn(module)
    .filter(({ bare }) => bare)
    .map(({ from, start }) => ({ from, branch: branchAt(module.branches, start) }));
}

function statementsIn({ source: { path, text } }: ScriptModule, scripts?: number): ImportStatement[] {
  const parts = /\.[nu]?vue$/.test(path) ? scriptParts(text) : [{ start: 0, end: text.length }];
  const found: ImportStatement[] = [];
  for (const { start, end } of parts.slice(0, scripts)) {
    const { list } = tokenize(text, start, end);
    for (let i = 0; i < list.length; i++) {
      const token = list[i] as Token;
      if (token.text === 'import' && (token.lineBreak || i === 0)) {
        const statement = readImport(text, list, i);
        if (statement) found.push(statement);
      } else if (token.match > i && /^[([{]$/.test(token.text)) i = token.match;
    }
  }
  return found;
}

function readImport(text: string, list: readonly Token[], at: number): ImportStatement | undefined {
  let names: { name: string; start: number; end: number }[] | undefined;
  for (let i = at + 1; i < list.length; i++) {
    const token = list[i] as Token;
    if (token.kind === TokenKind.String) {
      const semicolon = list[i + 1]?.text === ';' ? list[i + 1] : undefined;
      return {
        start: (list[at] as Token).start,
        end: (semicolon ?? token).end,
        from: text.slice(token.start + 1, token.end - 1),
        typeOnly:
          list[at + 1]?.text === 'type' && list[at + 2]?.text !== 'from' && list[at + 2]?.text !== ',',
        bare: i === at + 1,
        ...(names && { names }),
      };
    }
    if (token.text === '{' && token.match > i) {
      names = readNames(text, list, i, token.match);
      i = token.match;
    } else if (token.kind !== TokenKind.Name && token.text !== ',' && token.text !== '*') return undefined;
  }
  return undefined;
}

function readNames(
  text: string,
  list: readonly Token[],
  open: number,
  close: number,
): { name: string; start: number; end: number }[] {
  const names: { name: string; start: number; end: number }[] = [];
  for (let i = open + 1; i < close; i++) {
    const first = list[i] as Token;
    const own =
      first.text === 'type' && list[i + 1]?.kind === TokenKind.Name ? (list[i + 1] as Token) : first;
    while (i + 1 < close && list[i + 1]?.text !== ',') i++;
    const { end } = list[i] as Token;
    names.push({ name: text.slice(own.start, own.end), start: first.start, end });
    i++;
  }
  return names;
}
