import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@babel/parser';
import { describe, expect, test } from 'vitest';
import { snippetFiles } from '../scripts/snippet-lists.mjs';
import { checkAll } from './docs/check.ts';
import { places } from './snippet-places.ts';
import type { Expand } from './snippet-project.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const root = join(import.meta.dirname, '..');
const json = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));
const files = readdirSync(join(root, 'snippets')).sort();
const snippets = files.flatMap((file) =>
  Object.values(json(`snippets/${file}`) as Record<string, Snippet>).map((snippet) => ({ file, ...snippet })),
);
const prefixes = snippets.map(({ prefix }) => prefix);

/** A tab stop, with a default or choices where it has them. Editors other than VS Code know no more than these. */
const STOP = /\$(\d+)|\$\{(\d+)(?::([^${}]*)|\|([^|{}]+)\|)\}/g;

/** What goes into a stop: by its default, and the text before it. */
type Fill = (text: string, before: string) => string;

/** The snippet as it stands when it is left as it comes; or with every default mapped. */
function expand({ body }: Snippet, fill: Fill = (text) => text): string {
  const known = new Map<string, string>();
  const all = body.join('\n');
  let result = '';
  let at = 0;
  for (const match of all.matchAll(STOP)) {
    const [whole, plain, full, text = '', choices] = match;
    const stop = plain ?? full ?? '';
    result += all.slice(at, match.index);
    at = match.index + whole.length;
    const value = choices === undefined ? fill(text, result) : (choices.split(',')[0] ?? '');
    if (!known.has(stop)) known.set(stop, value);
    result += known.get(stop) ?? '';
  }
  return result + all.slice(at);
}

/** What a developer would fill in for the blanks and defaults that wait to be filled in: to each its own. */
function filling(): Fill {
  let next = 30141;
  return (text, before) => {
    if (text === 'org#app') return '1100000000000000#chat';
    const isBlank = text === '' && before.endsWith("'");
    if (isBlank && /(?:VIVOCertificateName|vivo): '$/.test(before)) return '100012345#0123456789abcdef';
    return isBlank || /^YOUR_/.test(text) || text === '0' ? String(next++) : text;
  };
}

test('every file is offered somewhere, and packed; none is contributed, which would be to every folder', () => {
  const named = [...new Set(snippetFiles.map(({ path }) => path))].sort();
  expect(named).toEqual(files.map((file) => `./snippets/${file}`));
  const packed = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');
  expect(named.filter((path) => !packed.includes(`!${path.slice(2)}`))).toEqual([]);
  const { contributes } = json('package.json') as { contributes: object };
  expect(contributes).not.toHaveProperty('snippets');
});

test('no two have one prefix', () => {
  expect(new Set(prefixes).size).toBe(prefixes.length);
});

describe.each(snippets.map((snippet) => [snippet.prefix, snippet] as const))('%s', (_prefix, snippet) => {
  test('is described in Chinese and English', () => {
    expect(snippet.prefix).toMatch(/^[a-z0-9-]+$/);
    expect(snippet.description).toMatch(/\p{Script=Han}.* · [ -~]+$/u);
  });

  test('its stops are well formed', () => {
    const text = snippet.body.join('\n');
    expect(text.replace(STOP, '')).not.toContain('$');
    const stops = [...text.matchAll(STOP)];
    const numbers = [...new Set(stops.map(([, plain, full]) => Number(plain ?? full)))].filter(Boolean);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    for (const number of numbers) {
      const defaults = stops
        .filter(([, , full]) => Number(full) === number)
        .map(([, , , one, two]) => one ?? two);
      expect(new Set(defaults).size, `stop ${number}`).toBeLessThanOrEqual(1);
    }
    // HBuilderX takes a slash in a default for a choice between two
    for (const [, , , value = '', choices = ''] of stops) expect(value + choices).not.toMatch(/[/\\]/);
  });

  test('its body parses', () => {
    const text = expand(snippet);
    if (snippet.file === 'manifest.json') expect(() => JSON.parse(`{${text}}`)).not.toThrow();
    else if (snippet.file === 'javascript.json') {
      expect(() => parse(text, { sourceType: 'module' })).not.toThrow();
      expect(() => parse(text, { sourceType: 'module', plugins: ['typescript'] })).not.toThrow();
    } else for (const [open, close] of ['{}', '()', '[]']) expect(count(text, open)).toBe(count(text, close));
  });
});

const count = (text: string, part = ''): number => text.split(part).length;

/** What a default, or a blank, that is left as it is may be reported by. */
const UNFILLED = /^(?:placeholder-value|native-push-token|vendor-config-incomplete|vendor-keys-mismatch)$/;

describe.each(prefixes)('%s in a project', (prefix) => {
  const of =
    (fill: Fill): Expand =>
    (name) => {
      const snippet = snippets.find((one) => one.prefix === name);
      if (!snippet) throw new Error(`there is no snippet ${name}`);
      return `${expand(snippet, fill)}\n`;
    };
  const rules = async (fill: Fill): Promise<string[]> => {
    const place = places[prefix];
    if (!place) throw new Error(`nothing says where ${prefix} belongs`);
    return (await checkAll(place(of(fill)))).map(({ rule }) => rule);
  };

  test('left as it comes, reports what is still to be filled in and nothing else', async () => {
    const found = await rules((text) => text);
    expect(found.filter((rule) => !UNFILLED.test(rule))).toEqual([]);
    const { body = [] } = snippets.find((one) => one.prefix === prefix) ?? {};
    const waits = body.some((line) => /YOUR_|BUZID = |org#app/.test(line));
    if (waits) expect(found).not.toEqual([]);
    // a blank maker is one that is not used: no row of reports on what nobody has typed in yet
    expect(found.filter((rule) => rule === 'placeholder-value').length).toBeLessThanOrEqual(2);
  });

  test('filled in, reports nothing', async () => {
    expect(await rules(filling())).toEqual([]);
  });
});
