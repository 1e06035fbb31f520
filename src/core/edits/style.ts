import type { Source } from '../syntax/source.ts';
import type { ObjectNode, Property } from '../syntax/tree.ts';
import { eolAt, isJson, startOfLine } from './gap.ts';
import { type CodeStyle, habitsOf, IDENTIFIER, stepsOf, styleOfHabits } from './habits.ts';

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
  /** The same of objects that are new, by what their keys are. */
  readonly newKeys: CodeStyle['quotedKeys'];
  /** A new object with lines of its own has a comma behind its last property. */
  readonly trailingCommas: boolean;
}

export function styleOf(object: ObjectNode): Style {
  const { source } = object;
  const json = isJson(source);
  const code = json ? undefined : styleOfHabits(habitsOf(source));
  return {
    eol: eolAt(source.text, object.start),
    unit: unitOf(object),
    colon: colonOf(object),
    quote: json ? '"' : quoteOf(object),
    quoteKeys: json || quotesKeys(object, code?.quotedKeys),
    newKeys: code?.quotedKeys ?? 'always',
    trailingCommas: !!code?.trailingCommas && habitsOf(source).trailingCommas.size > 0,
  };
}

/** The style of an object that is to be written anew with these keys. */
export function styleOfNew(keys: readonly string[], style: Style): Style {
  const { newKeys } = style;
  const quoteKeys =
    newKeys === 'always' || (newKeys === 'consistent' && !keys.every((key) => IDENTIFIER.test(key)));
  return { ...style, quoteKeys };
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
  return (/^[ \t]*/.exec(text.slice(startOfLine(text, offset), offset)) as RegExpExecArray)[0];
}

/** One key in quotes that could go without shows that all have them; one that must have them shows nothing. */
function quotesKeys({ properties }: ObjectNode, habit: CodeStyle['quotedKeys'] | undefined): boolean {
  const own = properties.filter(({ shorthand }) => !shorthand);
  const quoted = own.filter((property) => isQuoted(property));
  if (quoted.some(({ key }) => IDENTIFIER.test(key))) return true;
  return habit === 'always'
    ? own.length === quoted.length
    : habit === 'consistent' && quoted.length > 0 && own.length === quoted.length;
}

function isQuoted(property: Property): boolean {
  return /^\[?["'`]/.test(property.source.text.slice(property.keySpan.start, property.keySpan.end));
}

function colonOf(object: ObjectNode): string {
  const { text } = object.source;
  for (const property of [...object.properties].reverse()) {
    const between = text.slice(property.keySpan.end, property.value.start);
    if (!property.shorthand && /^[ \t]*:[ \t]*$/.test(between)) return between;
  }
  return colonBefore(text, object.start) ?? ': ';
}

/** What stands between a quoted key and the value at an offset. */
function colonBefore(text: string, offset: number): string | undefined {
  const back = (from: number): number => {
    let i = from;
    while (text[i - 1] === ' ' || text[i - 1] === '\t') i--;
    return i;
  };
  const colon = back(offset) - 1;
  const key = back(colon);
  return text[colon] === ':' && /["']/.test(text.charAt(key - 1)) ? text.slice(key, offset) : undefined;
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

/** The quote that a script uses more. */
export function scriptQuote(source: Source): string {
  return styleOfHabits(habitsOf(source)).quote;
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
  const [commonest] = [...stepsOf(text)].sort((a, b) => b[1] - a[1]);
  return commonest?.[0] ?? (isJson(object.source) ? '    ' : '  ');
}
