import { endOfLine, eolAt, startOfLine } from '../../edits/gap.ts';
import { insert } from '../../edits/index.ts';
import { indentAt } from '../../edits/style.ts';
import type { TextEdit } from '../../finding.ts';
import type { Project } from '../../project/project.ts';
import { type ImportStatement, importsOf } from '../../syntax/imports.ts';
import type { ScriptModule } from '../../syntax/module.ts';
import { scriptParts } from '../../syntax/vue.ts';
import { styled } from './style.ts';

/** What a module is to import: `import { exported as name } from 'from'`. */
export interface Import {
  readonly exported: string;
  readonly name: string;
  readonly from: string;
}

/** Adds imports: to statements that import from there already, else as statements in the order that there is. */
export function addImports(project: Project, module: ScriptModule, imports: readonly Import[]): TextEdit[] {
  if (imports.length === 0) return [];
  const there = importsOf(module);
  const edits: TextEdit[] = [];
  const left: Import[] = [];
  for (const one of imports) {
    const statement = there.find(
      ({ from, names, typeOnly }) => from === one.from && names?.length && !typeOnly,
    );
    if (statement && one.exported !== 'default') edits.push(addName(module, statement, one));
    else left.push(one);
  }
  return [...edits, ...addStatements(project, module, there, left)];
}

/** `{ onHide, onShow }` → `{ onHide, onLaunch, onShow }`; at the end where the names are in no order. */
function addName({ source }: ScriptModule, { names = [] }: ImportStatement, one: Import): TextEdit {
  const { text } = source;
  const after = isSorted(names, (a, b) => compare(a.name, b.name))
    ? names.find(({ name }) => compare(name, one.exported) > 0)
    : undefined;
  const near = after ?? names.at(-1);
  const at = near?.start ?? 0;
  const ownLine = startOfLine(text, at) + indentAt(text, at).length === at;
  const gap = ownLine ? eolAt(text, at) + indentAt(text, at) : ' ';
  const written = nameOf(one);
  return after
    ? insert(source, at, `${written},${gap}`)
    : insert(source, near?.end ?? 0, `,${gap}${written}`);
}

function addStatements(
  project: Project,
  module: ScriptModule,
  there: readonly ImportStatement[],
  imports: readonly Import[],
): TextEdit[] {
  if (imports.length === 0) return [];
  const { source } = module;
  // one alone shows no order
  const sorted = isSorted(there, compareImports);
  const inOrder = sorted && there.length > 1;
  const inGroups = isSorted(there, (a, b) => rank(a) - rank(b));
  const wanted = statements(imports);
  if (sorted) wanted.sort(compareImports);
  if (there.length === 0) return addFirst(project, module, wanted);
  const places = new Map<string, { statement: ImportStatement; before: boolean; lines: string[] }>();
  for (const one of wanted) {
    const next = inOrder
      ? there.find((other) => compareImports(other, one) > 0)
      : inGroups
        ? there.find((other) => rank(other) > rank(one))
        : undefined;
    const previous = next ? there[there.indexOf(next) - 1] : there.at(-1);
    const before = !previous || (next !== undefined && rank(next) === rank(one));
    const statement = (before ? next : previous) as ImportStatement;
    const key = `${statement.start} ${before}`;
    const place = places.get(key) ?? { statement, before, lines: [] };
    const last = place.lines.length > 0 ? undefined : previous;
    if (!before && last && rank(last) !== rank(one) && groupsAreApart(module, there)) place.lines.push('');
    place.lines.push(one.line);
    places.set(key, place);
  }
  const { text } = source;
  return [...places.values()].map(({ statement, before, lines }) => {
    const eol = eolAt(text, statement.start);
    const indent = indentAt(text, statement.start);
    const code = styled(project, source, lines).map((line) => (line === '' ? '' : indent + line));
    return before
      ? insert(source, startOfLine(text, statement.start), code.map((line) => line + eol).join(''))
      : insert(source, endOfLine(text, statement.end), code.map((line) => eol + line).join(''));
  });
}

/** At the start of the script, where it imports nothing. */
function addFirst(project: Project, { source }: ScriptModule, wanted: readonly Wanted[]): TextEdit[] {
  const { path, text } = source;
  const eol = eolAt(text, 0);
  const lines = styled(
    project,
    source,
    wanted.map(({ line }) => line),
  );
  const [part] = /\.[nu]?vue$/.test(path) ? scriptParts(text) : [{ start: 0, end: text.length }];
  if (!part) return [];
  const code = text.slice(part.start, part.end);
  if (part.start > 0) {
    const indent = /^[ \t]*(?=\S)/m.exec(code)?.[0] ?? '';
    const gap = code.trim() === '' || /^\s*?(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/.test(code) ? '' : eol;
    return [insert(source, part.start, lines.map((line) => eol + indent + line).join('') + gap)];
  }
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return [insert(source, start, lines.join(eol) + eol + (code.trim() === '' ? '' : eol))];
}

interface Wanted {
  readonly from: string;
  readonly line: string;
}

/** One statement for each module that something is imported from, in the order in which they are first named. */
export function statements(imports: readonly Import[]): Wanted[] {
  const from = new Map<string, Import[]>();
  for (const one of imports) from.set(one.from, [...(from.get(one.from) ?? []), one]);
  return [...from].map(([path, own]) => {
    const whole = own.filter(({ exported }) => exported === 'default').map(({ name }) => name);
    const parts = own.filter(({ exported }) => exported !== 'default').map(nameOf);
    const names = [...whole, ...(parts.length > 0 ? [`{ ${parts.sort(compare).join(', ')} }`] : [])].join(
      ', ',
    );
    return { from: path, line: `import ${names} from '${path}';` };
  });
}

function nameOf({ exported, name }: Import): string {
  return exported === name ? name : `${exported} as ${name}`;
}

type Ranked = Pick<ImportStatement, 'from'> & Partial<Pick<ImportStatement, 'typeOnly' | 'names' | 'bare'>>;

/** The groups that linters sort imports into: types, Node's own, packages, the project's by its alias, by its path. */
function rank({ from, typeOnly, bare }: Ranked): number {
  if (bare) return 5;
  if (typeOnly) return 0;
  if (from.startsWith('node:')) return 1;
  if (/^[@~]\//.test(from)) return 3;
  return from.startsWith('.') ? 4 : 2;
}

function compareImports(a: Ranked, b: Ranked): number {
  return rank(a) - rank(b) || compare(a.from, b.from);
}

/** Capitals count as small letters. */
function compare(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}

function isSorted<T>(list: readonly T[], by: (a: T, b: T) => number): boolean {
  return list.every((item, i) => i === 0 || by(list[i - 1] as T, item) <= 0);
}

/** A blank line stands wherever one group of imports ends. */
function groupsAreApart({ source }: ScriptModule, there: readonly ImportStatement[]): boolean {
  const seams = there.flatMap((next, i) => {
    const previous = there[i - 1];
    return previous && rank(previous) !== rank(next) ? [source.text.slice(previous.end, next.start)] : [];
  });
  return seams.length > 0 && seams.every((seam) => /(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/.test(seam));
}
