import { readJsonc } from '../syntax/jsonc.ts';
import { type Node, valueAt } from '../syntax/tree.ts';
import type { CodeStyle, Habits } from './habits.ts';

type Stated = { -readonly [K in keyof CodeStyle]?: CodeStyle[K] };

/** What a project's own settings of its formatters and editors say about scripts; each weighs more than what was seen. */
export function statedHabits(stated: Stated): Partial<Habits> {
  return Object.fromEntries(Object.entries(stated).map(([key, way]) => [key, new Map([[way, 1]])]));
}

/** Prettier's options in JSON, or in YAML that is as plain as `semi: false`. */
export function readPrettier(text: string): Stated {
  const json = readJsonc({ path: '.prettierrc.json', text });
  if (/^\s*[{[]/.test(text))
    return json.problems.length > 0 ? {} : prettierStyle((key) => plain(valueAt(json.tree, key)));
  const lines = new Map<string, string>();
  for (const [, key = '', value = ''] of text.matchAll(/^(\w+)[ \t]*:[ \t]*["']?(\w+)["']?[ \t]*\r?$/gm))
    lines.set(key, value);
  return prettierStyle((key) => lines.get(key));
}

/** The same in `package.json`. */
export function readPrettierKey(tree: Node | undefined): Stated {
  const given = valueAt(tree, 'prettier');
  return prettierStyle((key) => plain(valueAt(given, key)));
}

function plain(value: Node | undefined): string | undefined {
  return value && 'value' in value ? String(value.value) : undefined;
}

function prettierStyle(of: (key: string) => string | undefined): Stated {
  const stated: Stated = {};
  const flag = (key: string): boolean | undefined => {
    const value = of(key);
    return value === 'true' ? true : value === 'false' ? false : undefined;
  };
  const single = flag('singleQuote');
  const semicolons = flag('semi');
  const commas = of('trailingComma');
  const keys = of('quoteProps');
  const eol = of('endOfLine');
  if (single !== undefined) stated.quote = single ? "'" : '"';
  if (semicolons !== undefined) stated.semicolons = semicolons;
  if (commas !== undefined) stated.trailingCommas = commas !== 'none';
  if (keys === 'as-needed' || keys === 'consistent') stated.quotedKeys = keys;
  if (eol === 'lf' || eol === 'crlf') stated.eol = eol === 'lf' ? '\n' : '\r\n';
  if (flag('useTabs') === true) stated.unit = '\t';
  else if (/^[1-8]$/.test(of('tabWidth') ?? '')) stated.unit = ' '.repeat(Number(of('tabWidth')));
  return stated;
}

/** What `.editorconfig` says of files with an ending such as `ts`. */
export function readEditorConfig(text: string, ending: string): Stated {
  const options = new Map<string, string>();
  let applies = false;
  for (const line of text.split(/\r?\n/)) {
    const section = /^\s*\[(.+)\]\s*$/.exec(line)?.[1];
    if (section !== undefined) applies = appliesTo(section, ending);
    const [, key = '', value = ''] = /^\s*(\w+)\s*=\s*(\w+)\s*$/.exec(line) ?? [];
    if (applies && key) options.set(key.toLowerCase(), value.toLowerCase());
  }
  const stated: Stated = {};
  const size = options.get('indent_size') ?? '';
  if (options.get('indent_style') === 'tab') stated.unit = '\t';
  else if (options.get('indent_style') === 'space' && /^[1-8]$/.test(size))
    stated.unit = ' '.repeat(Number(size));
  const eol = options.get('end_of_line');
  if (eol === 'lf' || eol === 'crlf') stated.eol = eol === 'lf' ? '\n' : '\r\n';
  const quote = options.get('quote_type');
  if (quote === 'single' || quote === 'double') stated.quote = quote === 'single' ? "'" : '"';
  return stated;
}

/** `*`, `*.ts`, `*.{js,ts}`; other patterns are about files of certain names. */
function appliesTo(section: string, ending: string): boolean {
  const [, list] = /^\*(?:\*\/\*)?(?:\.(?:\{([^{}]*)\}|\w+))?$/.exec(section) ?? [];
  if (/^\*(?:\*\/\*)?$/.test(section)) return true;
  if (list !== undefined) return list.split(',').some((one) => one.trim() === ending);
  return section === `*.${ending}` || section === `**/*.${ending}`;
}
