import { keyText, type Style, stringText, styleOf } from '../edits/style.ts';
import type { Provider } from '../providers/provider.ts';
import type { Words } from '../schema/descriptions.ts';
import type { SchemaId } from '../schema/shape.ts';
import type { ObjectNode } from '../syntax/tree.ts';
import { type Cursor, isJson } from './cursor.ts';
import { valuesOf } from './describe.ts';

/** Counts the stops of one snippet. */
export class Stops {
  private last = 0;

  empty(): string {
    return `$${++this.last}`;
  }

  filled(text: string): string {
    return `\${${++this.last}:${escaped(text)}}`;
  }

  choice(texts: readonly string[]): string {
    if (texts.length === 1) return this.filled(texts[0] ?? '');
    return `\${${++this.last}|${texts.map((text) => escaped(text).replace(/[,|]/g, '\\$&')).join(',')}|}`;
  }
}

export function escaped(text: string): string {
  return text.replace(/[$}\\]/g, '\\$&');
}

/** How the object at the cursor is written; a quote that is typed already is kept. */
export function styleAt(object: ObjectNode, cursor: Cursor): Style {
  const style = styleOf(object);
  if (isJson(cursor.source.path) || cursor.quote === '' || cursor.quote === '`') return style;
  return { ...style, quote: cursor.quote, quoteKeys: true };
}

/** A key with its colon and a place for its value. */
export function pairSnippet(key: string, value: string, style: Style): string {
  return escaped(keyText(key, style) + style.colon) + value;
}

/** Where a colon follows already, only the key is replaced. */
export function keyOrPair(
  key: string,
  value: (stops: Stops) => string,
  style: Style,
  cursor: Cursor,
): string {
  if (cursor.afterChar !== ':') return pairSnippet(key, value(new Stops()), style);
  return pairSnippet(key, '', { ...style, colon: '' });
}

/** What stands for a value until the developer types one. */
export interface ValueContext {
  readonly schema: SchemaId;
  readonly key: string;
  readonly provider: Provider | undefined;
  readonly json: boolean;
  readonly style: Style;
  readonly stops: Stops;
}

export function valueSnippet(words: Words | undefined, context: ValueContext): string {
  const { style, stops, json } = context;
  const quoted = (inner: string): string => style.quote + inner + style.quote;
  const values = valuesOf(words?.values);
  if (values.every((value) => typeof value === 'string') && values.length > 0)
    return quoted(stops.choice(recommended(values, words)));
  if (values.length > 0) return stops.choice(values.map(String));
  const passed = passedOf(words, context);
  if (passed !== undefined) return passed;
  const types = words?.types ?? [];
  if (types.includes('string')) return quoted(stops.empty());
  if (types.includes('object')) return words?.properties || !json ? `{${stops.empty()}}` : '{}';
  if (types.includes('boolean'))
    return stops.choice(words?.examples?.[0] === false ? ['false', 'true'] : ['true', 'false']);
  if (types.includes('integer') || types.includes('number')) return stops.filled('0');
  if (types.includes('function')) return `(${stops.filled('res')}) => {${stops.empty()}}`;
  if (types.includes('Date')) return `new Date(${stops.empty()})`;
  return json && words?.vendor ? '{}' : quoted(stops.empty());
}

/** The example first: it is what most want. */
function recommended(values: readonly unknown[], words: Words | undefined): string[] {
  const texts = values.map(String);
  const first = String(words?.examples?.[0] ?? texts[0]);
  return texts.includes(first) ? [first, ...texts.filter((text) => text !== first)] : texts;
}

/** What the click passes through is a JSON text with a key of its own. */
function passedOf(
  words: Words | undefined,
  { schema, key, provider, stops }: ValueContext,
): string | undefined {
  const message = provider?.message;
  if (!words || message?.schema !== schema || message.passed?.key !== key) return undefined;
  return `JSON.stringify({ ${message.passed.entity}: {${stops.empty()}} })`;
}

/** A value as it is to be written, for a place that holds none yet. */
export function valueText(value: unknown, style: Style): string {
  return typeof value === 'string' ? stringText(value, style.quote) : String(value);
}
