import type { TextEdit } from '../finding.ts';
import type { RequireCall } from '../project/project.ts';
import { type Branch, isAppPlatform } from '../syntax/branches.ts';
import { tokenize } from '../syntax/lexer.ts';
import type { Binding, ScriptModule } from '../syntax/module.ts';
import { blockAt, flowOf } from '../syntax/scope.ts';
import { scriptParts } from '../syntax/vue.ts';
import { type Lines, ownLines, wrapLines } from './statement.ts';

/** `const plugin =`, `this.plugin =`, or nothing: what may stand before a call that is a statement of its own. */
function isHolder(before: string): boolean {
  const held = before.trim();
  if (held === '') return true;
  if (!held.endsWith('=')) return false;
  const target = held.slice(0, -1).trimEnd();
  const declared = /^(?:const|let|var)\s+[\w$]+/.exec(target);
  if (!declared) return /^[\w$]+(?:\.[\w$]+)*$/.test(target);
  const type = target.slice(declared[0].length).trim();
  return type === '' || /^:[\s\w$.<>[\]|]+$/.test(type);
}

/**
 * Puts a call that gets a native plugin, and the statements that use the variable it is kept in, between
 * `// #ifdef APP-PLUS` and `// #endif`. Nothing where they are not statements with lines of their own.
 */
export function wrapForApp({ module, call }: RequireCall): TextEdit[] {
  const own = ownLines(module.source.text, call.start, call.end, isHolder) ?? statementLines(module, call);
  if (!own) return [];
  const holder = module.bindings.find(({ init }) => init?.start === call.start && init.end === call.end);
  const uses = holder ? linesOfUses(module, holder, own) : [];
  return uses ? wrapLines(module.source, [own, ...uses], '// #ifdef APP-PLUS', '// #endif') : [];
}

/** The lines of the outermost statement that is a call and holds the stretch, and runs when it runs. */
function statementLines(
  module: ScriptModule,
  { start, end }: { start: number; end: number },
): Lines | undefined {
  const { blocks, calls, source } = module;
  const flow = flowOf(blocks, blockAt(blocks, start));
  const [outermost] = calls
    .filter((call) => call.start <= start && end <= call.end && flowOf(blocks, call.block) === flow)
    .filter(({ usage }) => usage === 'statement' || usage === 'awaited')
    .sort((a, b) => a.start - b.start);
  const word = outermost?.usage === 'awaited' ? 'await' : '';
  return (
    outermost && ownLines(source.text, outermost.start, outermost.end, (before) => before.trim() === word)
  );
}

/** The lines of every statement that uses a variable outside its declaration; undefined where one has none. */
function linesOfUses(module: ScriptModule, holder: Binding, own: Lines): Lines[] | undefined {
  const { source, bindings, exports } = module;
  const { name } = holder;
  if (bindings.filter((binding) => binding.name === name).length > 1) return undefined;
  if (exports.some(({ local }) => local === name)) return undefined;
  const found: Lines[] = [];
  for (const at of placesOf(module, name)) {
    const inOwn = own.start <= at && at < own.end;
    if (inOwn || isAppOnly(module.branches, at)) continue;
    const lines = statementLines(module, { start: at, end: at + name.length });
    if (!lines || /#(?:ifdef|ifndef|else|endif)\b/.test(source.text.slice(lines.start, lines.end)))
      return undefined;
    found.push(lines);
  }
  return found;
}

const known = new WeakMap<ScriptModule, ReadonlyMap<string, readonly number[]>>();

/** Where a name stands in the code, not behind a dot. A module's tokens are read once for all its names. */
function placesOf(module: ScriptModule, name: string): readonly number[] {
  const places = known.get(module) ?? placesByName(module);
  known.set(module, places);
  return places.get(name) ?? [];
}

function placesByName({ source, bindings }: ScriptModule): Map<string, number[]> {
  const { path, text } = source;
  const places = new Map(bindings.map(({ name }): [string, number[]] => [name, []]));
  const parts = /\.[nu]?vue$/.test(path) ? scriptParts(text) : [{ start: 0, end: text.length }];
  for (const { start, end } of parts) {
    const { list } = tokenize(text, start, end);
    list.forEach((token, i) => {
      const before = list[i - 1]?.text;
      if (before !== '.' && before !== '?.') places.get(token.text)?.push(token.start);
    });
  }
  return places;
}

function isAppOnly(branches: readonly Branch[], at: number): boolean {
  return branches.some(
    ({ start, end, negated, unclear, platforms }) =>
      start <= at &&
      at < end &&
      !negated &&
      !unclear &&
      platforms.length > 0 &&
      platforms.every(isAppPlatform),
  );
}
