import { endOfLine, startOfLine } from '../../edits/gap.ts';
import { eolAt } from '../../edits/statement.ts';
import { insert, quoteLike } from '../../edits.ts';
import type { TextEdit } from '../../finding.ts';
import { branchAt } from '../../syntax/branches.ts';
import type { ScriptModule } from '../../syntax/module.ts';
import { scriptParts } from '../../syntax/vue.ts';

/** Statements of the file end with semicolons; so do those of a file that has no statement to tell. */
export function usesSemicolons(text: string): boolean {
  const code = isVue(text)
    ? scriptParts(text)
        .map(({ start, end }) => text.slice(start, end))
        .join('\n')
    : text;
  return /;[ \t]*\r?$/m.test(code) || !/[)'"`\w][ \t]*\r?$/m.test(code);
}

function isVue(text: string): boolean {
  return /^\s*<(?:script|template|style|!--)/m.test(text);
}

/** Lines as the file would write them. */
export function styled(text: string, lines: readonly string[]): readonly string[] {
  return usesSemicolons(text) ? lines : lines.map((line) => line.replace(/;$/, ''));
}

/** A name that the module has not given to anything. */
export function freeName({ bindings }: ScriptModule, name: string): string {
  const taken = new Set(bindings.map((binding) => binding.name));
  let free = name;
  for (let i = 2; taken.has(free); i++) free = `${name}${i}`;
  return free;
}

/** What a module is to import: `import { exported as name } from 'from'`. */
export interface Import {
  readonly exported: string;
  readonly name: string;
  readonly from: string;
}

/** Adds imports behind those that are there, else at the start of the script. */
export function addImports(module: ScriptModule, imports: readonly Import[]): TextEdit[] {
  if (imports.length === 0) return [];
  const { source } = module;
  const { text } = source;
  const eol = eolAt(text, 0);
  const lines = styled(
    text,
    importLines(imports, (path) => quoteLike(source, path)),
  );
  const last = lastImport(module);
  if (last) return [insert(source, last.end, lines.map((line) => eol + last.indent + line).join(''))];
  const [part] = /\.[nu]?vue$/.test(source.path) ? scriptParts(text) : [{ start: 0, end: text.length }];
  if (!part) return [];
  const code = text.slice(part.start, part.end);
  if (part.start > 0) {
    const indent = /^[ \t]*(?=\S)/m.exec(code)?.[0] ?? '';
    const gap = code.trim() === '' || /^\s*?\n[ \t]*\r?\n/.test(code) ? '' : eol;
    return [insert(source, part.start, lines.map((line) => eol + indent + line).join('') + gap)];
  }
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return [insert(source, start, lines.join(eol) + eol + (code.trim() === '' ? '' : eol))];
}

/** One statement for each module that something is imported from, in the order in which they are first named. */
export function importLines(imports: readonly Import[], quoted: (path: string) => string): string[] {
  const from = new Map<string, Import[]>();
  for (const one of imports) from.set(one.from, [...(from.get(one.from) ?? []), one]);
  return [...from].map(([path, own]) => {
    const whole = own.filter(({ exported }) => exported === 'default').map(({ name }) => name);
    const parts = own
      .filter(({ exported }) => exported !== 'default')
      .map(({ exported, name }) => (exported === name ? name : `${exported} as ${name}`));
    const names = [...whole, ...(parts.length > 0 ? [`{ ${parts.join(', ')} }`] : [])].join(', ');
    return `import ${names} from ${quoted(path)};`;
  });
}

/** The end of the last import's line that every build contains. */
function lastImport({
  bindings,
  branches,
  source,
}: ScriptModule): { end: number; indent: string } | undefined {
  const { text } = source;
  let found: { end: number; indent: string } | undefined;
  for (const binding of bindings) {
    if (binding.kind !== 'import' || binding.branch) continue;
    const tail = /\bfrom\s*(["'])[^"'\n]*\1/.exec(text.slice(binding.end));
    if (!tail) continue;
    const end = endOfLine(text, binding.end + tail.index + tail[0].length);
    if (branchAt(branches, end) || (found && found.end >= end)) continue;
    const line = text.slice(startOfLine(text, end), end);
    found = { end, indent: /^[ \t]*/.exec(line)?.[0] ?? '' };
  }
  return found;
}
