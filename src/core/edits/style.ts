import type { Source } from '../syntax/source.ts';
import type { ObjectNode, Property } from '../syntax/tree.ts';
import { isJson, startOfLine } from './gap.ts';

/** How an object is written, so that what is added to it looks like its neighbours. */
export interface Style {
  /** The line break in use around the object. */
  readonly eol: string;
  /** One step of indentation. */
  readonly unit: string;
  /** What stands between a key and its value: `: `, HBuilderX's ` : `, or `:`. */
  readonly colon: string;
  /** The quote of strings. */
  readonly quote: string;
  /** Whether keys that could go without quotes have them. */
  readonly quoteKeys: boolean;
}

/** A key that a script may leave without quotes. */
export const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

export function styleOf(object: ObjectNode): Style {
  const { source } = object;
  return {
    eol: eolAt(source.text, object.start),
    unit: unitOf(object),
    colon: colonOf(object),
    quote: isJson(source) ? '"' : quoteOf(object),
    quoteKeys: isJson(source) || object.properties.some((property) => isQuoted(property)),
  };
}

/** A key as it is to be written in an object of that style. */
export function keyText(key: string, style: Style): string {
  return !style.quoteKeys && IDENTIFIER.test(key) ? key : stringText(key, style.quote);
}

/** A string literal in the given quotes. */
export function stringText(value: string, quote: string): string {
  const body = JSON.stringify(value).slice(1, -1);
  if (quote === '"') return `"${body}"`;
  const plain = body.replace(/\\"/g, '"').replaceAll(quote, `\\${quote}`);
  return quote + (quote === '`' ? plain.replaceAll('${', '\\${') : plain) + quote;
}

/** The white space that the line of an offset begins with. */
export function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(startOfLine(text, offset), offset))?.[0] ?? '';
}

function isQuoted(property: Property): boolean {
  return /^\[?["'`]/.test(property.source.text.slice(property.keySpan.start, property.keySpan.end));
}

/** The last line break before the offset, or the first after it. */
function eolAt(text: string, offset: number): string {
  const before = text.lastIndexOf('\n', offset);
  const at = before >= 0 ? before : text.indexOf('\n', offset);
  return at > 0 && text.charAt(at - 1) === '\r' ? '\r\n' : '\n';
}

function colonOf(object: ObjectNode): string {
  const { text } = object.source;
  for (const property of [...object.properties].reverse()) {
    const between = text.slice(property.keySpan.end, property.value.start);
    if (!property.shorthand && /^[ \t]*:[ \t]*$/.test(between)) return between;
  }
  return /["'][ \t]*:[ \t]*$/.test(text.slice(startOfLine(text, object.start), object.start))
    ? (/[ \t]*:[ \t]*$/.exec(text.slice(0, object.start))?.[0] ?? ': ')
    : ': ';
}

/** The quote of the keys and strings in the object, else the one that the file uses more. */
function quoteOf(object: ObjectNode): string {
  for (const { keySpan, value } of object.properties) {
    const first = object.source.text.charAt(keySpan.start);
    if (first === '"' || first === "'") return first;
    if (value.kind === 'string' && value.quote !== '`') return value.quote;
  }
  return scriptQuote(object.source);
}

export function scriptQuote(source: Source): string {
  const count = (pattern: RegExp): number => source.text.match(pattern)?.length ?? 0;
  return count(/'[^'\n]*'/g) >= count(/"[^"\n]*"/g) ? "'" : '"';
}

/** From the object's own properties, else from the steps between the lines of the text. */
function unitOf(object: ObjectNode): string {
  const { text } = object.source;
  const outer = indentAt(text, object.start);
  for (const property of object.properties) {
    const inner = indentAt(text, property.start);
    const ownLine = startOfLine(text, property.start) + inner.length === property.start;
    if (ownLine && inner.length > outer.length && inner.startsWith(outer)) return inner.slice(outer.length);
  }
  const steps = new Map<string, number>();
  let last = '';
  for (const [, indent = ''] of text.matchAll(/^([ \t]*)[^\s*/]/gm)) {
    if (indent.length > last.length && indent.startsWith(last)) {
      const step = indent.slice(last.length);
      steps.set(step, (steps.get(step) ?? 0) + 1);
    }
    last = indent;
  }
  const [commonest] = [...steps].sort((a, b) => b[1] - a[1]);
  return commonest?.[0] ?? (isJson(object.source) ? '    ' : '  ');
}
