import { noiseIn } from './noise.ts';
import type { Source, Span } from './source.ts';

/**
 * A name that Java or Kotlin code sets where it declares it: `static final long A = 0;`, `const val A = 0L`.
 * `value` is its integer; undefined for anything else.
 */
export interface NativeConstant extends Span {
  readonly name: string;
  readonly value: number | undefined;
  /** The types around it, outermost first; a file's own class for a Kotlin name outside all types. */
  readonly owners: readonly string[];
  /** Declared outside all types, as Kotlin allows. */
  readonly topLevel: boolean;
}

/** A text of Java or Kotlin whose comments and strings are blanked, offsets unchanged. */
export interface NativeCode {
  readonly source: Source;
  readonly text: string;
}

/** Blanks comments and strings. */
export function readNative(source: Source): NativeCode {
  let text = '';
  let from = 0;
  for (const { start, end } of noiseIn(source.text, { kotlin: source.path.endsWith('.kt') })) {
    text += source.text.slice(from, start) + source.text.slice(start, end).replace(/[^\r\n]/g, ' ');
    from = end;
  }
  return { source, text: text + source.text.slice(from) };
}

const INTEGER = /^(-?)\s*(0x[\da-f_]+|[\d_]+)l?$/i;

/** The constants of these names that a text declares. */
export function constantsIn({ source, text }: NativeCode, names: readonly string[]): NativeConstant[] {
  const declaration = new RegExp(
    `\\b(?:long|int|short|Long|Integer|Int|val|var)\\s+(${names.join('|')})\\s*(?::\\s*\\w+\\s*)?=([^=;,\\n\\r}]*)(?=[;,\\n\\r}]|$)`,
    'g',
  );
  const found: NativeConstant[] = [];
  const typesAround = typesIn(text);
  for (const match of text.matchAll(declaration)) {
    const [whole, name = '', written = ''] = match;
    const [, sign, digits = ''] = INTEGER.exec(written.trim()) ?? [];
    const value = digits === '' ? undefined : Number(digits.replace(/_/g, '')) * (sign === '-' ? -1 : 1);
    const start = match.index + whole.indexOf(name);
    const types = typesAround(match.index);
    const topLevel = types.length === 0;
    const owners = topLevel ? [`${fileClass(source.path)}Kt`] : types;
    found.push({ source, start, end: start + name.length, name, value, owners, topLevel });
  }
  return found;
}

/** A file's name without its ending. */
function fileClass(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.slice(0, Math.max(0, name.lastIndexOf('.')));
}

/**
 * Tells the names of the types whose bodies hold an offset, outermost first. To be asked of offsets in their order:
 * it reads the text once.
 */
function typesIn(text: string): (offset: number) => string[] {
  const marks = text.matchAll(/(?<![.\w])(?:class|interface|object|enum)\s+([A-Za-z_$][\w$]*)|[{};]/g);
  const open: string[] = [];
  let declared = '';
  let next = marks.next();
  return (offset) => {
    for (; !next.done && next.value.index + next.value[0].length <= offset; next = marks.next()) {
      const [mark, name] = next.value;
      if (mark === '{') {
        open.push(declared);
        declared = '';
      } else if (mark === '}') open.pop();
      else declared = mark === ';' ? '' : (name ?? '');
    }
    return open.filter((name) => name !== '');
  };
}

/** A use of a name: `Constants.A`, `A`. */
export interface NativeUse {
  readonly name: string;
  readonly qualifier: string | undefined;
}

/** The names that stand as they are in the first argument of a class's constructor: `new Token(Constants.A, …)`. */
export function firstArguments({ text }: NativeCode, type: string): NativeUse[] {
  const call = new RegExp(`\\b${type}\\s*\\(\\s*((?:\\w+\\s*\\.\\s*)*)(\\w+)\\s*[,)]`, 'g');
  return [...text.matchAll(call)].map(([, path = '', name = '']) => ({
    name,
    qualifier: path
      .split('.')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .at(-1),
  }));
}

/** Whether a name is set again after its declaration. */
export function isAssigned({ text }: NativeCode, name: string): boolean {
  return new RegExp(`(?<!\\b(?:long|int|short|Long|Integer|Int|val|var)\\s+)\\b${name}\\s*=(?!=)`).test(text);
}
