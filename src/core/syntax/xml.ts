import type { Source, Span } from './source.ts';
import type { ObjectNode, Property, StringNode } from './tree.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ATTRIBUTE = /\s*([\w:.-]+)\s*=\s*("[^"<]*"|'[^'<]*')/y;
const NAME = /[\w:.-]*/y;
/** What is no tag, by its beginning, and its end. */
const ASIDE: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
];

interface Attribute {
  readonly span: Span;
  readonly value: StringNode;
}

interface Tag extends Span {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** Read from `<` to `>`. */
  readonly whole: boolean;
}

/**
 * The `<meta-data>` of an Android manifest's `<application>` as one object: the name is the key, the value the value.
 * Never throws: `open` where the text is no whole XML, so that what is not found proves nothing. A value that stands in
 * another file (`@string/…`, `${…}`) is unknown.
 */
export function readMetaData(source: Source): ObjectNode {
  const properties: Property[] = [];
  const within: string[] = [];
  let open = false;
  for (const tag of tagsIn(source)) {
    if (!tag.whole) open = true;
    if (tag.kind === 'close') {
      if (within.at(-1) !== tag.name) open = true;
      const at = within.lastIndexOf(tag.name);
      if (at >= 0) within.length = at;
      continue;
    }
    if (tag.name === 'meta-data' && within.at(-1) === 'application') {
      const property = propertyOf(source, tag);
      if (property) properties.push(property);
    }
    if (tag.kind === 'open') within.push(tag.name);
  }
  const rest = open || within.length > 0;
  return { kind: 'object', source, start: 0, end: source.text.length, properties, open: rest, closed: true };
}

function propertyOf(source: Source, { attributes, start, end }: Tag): Property | undefined {
  const name = attributes.get('android:name')?.value;
  if (!name) return undefined;
  const value = attributes.get('android:value')?.value;
  const isElsewhere = !value || attributes.has('tools:node') || /^@|\$\{/.test(value.value);
  const unknown = { kind: 'unknown', source, start: value?.start ?? end, end: value?.end ?? end } as const;
  return {
    source,
    start,
    end,
    key: name.value.trim(),
    keySpan: { source, start: name.start, end: name.end },
    value: isElsewhere ? unknown : value,
    shorthand: false,
    branch: undefined,
  };
}

function* tagsIn(source: Source): Generator<Tag> {
  const { text } = source;
  for (let at = text.indexOf('<'); at >= 0; ) {
    const aside = ASIDE.find(([start]) => text.startsWith(start, at));
    if (aside) {
      const end = text.indexOf(aside[1], at + aside[0].length);
      if (end < 0) return yield { ...nothing(source, at), whole: false };
      at = text.indexOf('<', end + aside[1].length);
      continue;
    }
    const tag = tagAt(source, at);
    yield tag;
    at = text.indexOf('<', Math.max(tag.end, at + 1));
  }
}

const nothing = (source: Source, at: number): Tag => ({
  source,
  start: at,
  end: at,
  name: '',
  kind: 'empty',
  attributes: new Map(),
  whole: true,
});

function tagAt(source: Source, start: number): Tag {
  const { text } = source;
  const closes = text[start + 1] === '/';
  NAME.lastIndex = start + (closes ? 2 : 1);
  const name = (NAME.exec(text) as RegExpExecArray)[0];
  let at = start + (closes ? 2 : 1) + name.length;
  const attributes = new Map<string, Attribute>();
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(text);
    if (!found) break;
    const [all, key = '', quoted = ''] = found;
    const end = at + all.length;
    const span = { source, start: end - quoted.length, end };
    const value: StringNode = {
      kind: 'string',
      ...span,
      value: decoded(quoted.slice(1, -1)),
      quote: quoted.charAt(0),
    };
    attributes.set(key, { span, value });
    at = end;
  }
  const ending = /\s*(\/?)>/y;
  ending.lastIndex = at;
  const end = ending.exec(text);
  const kind = closes ? 'close' : end?.[1] === '/' ? 'empty' : 'open';
  return { source, start, end: end ? at + end[0].length : at, name, kind, attributes, whole: end !== null };
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{1,8}));/g, (all, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    return (Object.hasOwn(ENTITIES, name) && ENTITIES[name]) || all;
  });
}
