import fc from 'fast-check';

/** How a generated text is laid out. */
export interface Layout {
  readonly eol: string;
  readonly unit: string;
  readonly colon: string;
  readonly oneLine: boolean;
  /** Script: bare keys, single quotes, a trailing comma allowed. */
  readonly script: boolean;
  readonly trailingComma: boolean;
}

export interface Item {
  readonly key: string;
  readonly value: Value;
  /** Where comments stand: above the property, between its value and its comma, behind the comma. */
  readonly above: 'none' | 'line' | 'block';
  readonly inside: boolean;
  readonly behind: 'none' | 'line' | 'block';
}

export type Value =
  | string
  | number
  | boolean
  | null
  | { readonly items: readonly Item[]; readonly note: boolean };

const KEYS = [
  'Push',
  'modules',
  'a-b',
  'app-plus',
  'unipush',
  'x',
  'com.vivo.push.app_id',
  '__plugin_info__',
  '版本',
];

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>('', '0', 'a"b', "it's", '// no comment', '/* nor this */', '{', ',', null, true),
  fc.integer(),
);

const { object } = fc.letrec<{ object: Value; value: Value }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, scalar, tie('object')),
  object: fc.record({
    items: fc.uniqueArray(
      fc.record({
        key: fc.constantFrom(...KEYS),
        value: tie('value'),
        above: fc.constantFrom('none', 'none', 'line', 'block'),
        inside: fc.boolean(),
        behind: fc.constantFrom('none', 'none', 'line', 'block'),
      }),
      { selector: ({ key }) => key, maxLength: 4 },
    ),
    note: fc.boolean(),
  }) as fc.Arbitrary<Value>,
}));

export const anyObject = object;

export const anyLayout = (script: boolean): fc.Arbitrary<Layout> =>
  fc.record({
    eol: fc.constantFrom('\n', '\r\n', '\r'),
    unit: fc.constantFrom('\t', '  ', '    '),
    colon: fc.constantFrom(': ', ' : ', ':'),
    oneLine: fc.boolean(),
    script: fc.constant(script),
    trailingComma: script ? fc.boolean() : fc.constant(false),
  });

/** Writes a value down; every comment has a number of its own. */
export function written(value: Value, layout: Layout, indent = '', counter = { next: 1 }): string {
  if (value === null || typeof value !== 'object') return scalarText(value, layout);
  const comment = (kind: 'line' | 'block'): string => {
    const name = `c${counter.next++}c`;
    return kind === 'line' && !layout.oneLine ? `// ${name}` : `/* ${name} */`;
  };
  const { items, note } = value;
  if (items.length === 0) return note ? `{ ${comment('block')} }` : '{}';
  const inner = indent + layout.unit;
  const lines = items.map((item, i) => {
    const last = i === items.length - 1;
    const comma = !last || layout.trailingComma ? ',' : '';
    const above =
      item.above === 'none' ? '' : comment(item.above) + (layout.oneLine ? ' ' : layout.eol + inner);
    const own = keyText(item.key, layout) + layout.colon + written(item.value, layout, inner, counter);
    const inside = item.inside ? ` ${comment('block')}` : '';
    return above + own + inside + comma + (item.behind === 'none' ? '' : ` ${comment(item.behind)}`);
  });
  if (layout.oneLine) return `{ ${lines.join(' ')} }`;
  return `{${layout.eol}${lines.map((line) => inner + line).join(layout.eol)}${layout.eol}${indent}}`;
}

/** What the text says. */
export function meant(value: Value): unknown {
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(value.items.map(({ key, value: inner }) => [key, meant(inner)]));
}

function keyText(key: string, { script }: Layout): string {
  return script && /^[\p{L}_]+$/u.test(key) ? key : scalarText(key, { script } as Layout);
}

function scalarText(value: unknown, { script }: Layout): string {
  if (typeof value !== 'string' || !script) return JSON.stringify(value);
  return `'${value.replace(/'/g, "\\'")}'`;
}

/** The numbers of the comments in a text. */
export function commentsOf(text: string): string[] {
  return (text.match(/c\d+c/g) ?? []).sort();
}
