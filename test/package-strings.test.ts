import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { catalog } from '../src/core/rules/catalog.ts';

const root = join(import.meta.dirname, '..');
const json = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const manifest = json('package.json');
const words = { en: json('package.nls.json'), 'zh-CN': json('package.nls.zh-cn.json') };

/** What people read; what is said to models, and names that are the same in every language, are not among it. */
const SHOWN =
  /^(?:title|description|markdownDescription|label|displayName|userDescription|altText|name|category|contents|enumDescriptions|enumItemLabels|deprecationMessage|markdownEnumDescriptions)$/;

/** A text of a place where no person reads it, or a language's own name for itself. */
const isNoWord = (path: string, text: string): boolean =>
  /languageModelTools\.\d+\.(?:name|inputSchema)|problemMatchers\.\d+\.name/.test(path) ||
  ['简体中文', 'English'].includes(text);

function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

const keyOf = (path: string): string =>
  path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .at(-1) ?? '';

describe('what an editor shows of package.json', () => {
  const shown = [
    ...textsOf(manifest.contributes),
    ['displayName', manifest.displayName],
    ['description', manifest.description],
  ] as [string, string][];

  test('stands in package.nls*.json, and in no other place', () => {
    const loose = shown.filter(
      ([path, text]) => SHOWN.test(keyOf(path)) && !isNoWord(path, text) && !/^%[\w.-]+%$/.test(text),
    );
    expect(loose).toEqual([]);
  });

  test('holds one language alone', () => {
    for (const [key, text] of Object.entries<string>(words.en))
      expect(text, key).not.toMatch(/\p{Script=Han}/u);
    // a text of names alone, or a path, is the same in both
    for (const [key, text] of Object.entries<string>(words['zh-CN']))
      if (text !== words.en[key] && !text.startsWith('./')) expect(text, key).toMatch(/\p{Script=Han}/u);
  });

  test('has the same keys in both, each of them used', () => {
    expect(Object.keys(words['zh-CN'])).toEqual(Object.keys(words.en));
    const used = new Set([...JSON.stringify(manifest).matchAll(/%([\w.-]+)%/g)].map(([, key]) => key));
    expect(Object.keys(words.en).filter((key) => !used.has(key))).toEqual([]);
    expect([...used].filter((key) => words.en[key ?? ''] === undefined)).toEqual([]);
  });
});

describe("the schemas of the project's settings that editors are given", () => {
  const { jsonValidation } = manifest.contributes;
  const paths = [words.en['config.schema'], words['zh-CN']['config.schema']];

  test('go by the file’s name, in the language of the editor', () => {
    expect(jsonValidation).toEqual([{ fileMatch: 'uni-offline-push.config.json', url: '%config.schema%' }]);
    for (const path of paths) {
      expect(existsSync(join(root, path)), path).toBe(true);
      expect(readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n')).toContain(`!${path.slice(2)}`);
    }
  });

  test.each(paths)('%s takes what the check takes, and knows every rule', (path) => {
    const schema = json(path);
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    expect(Object.keys(schema.properties.rules.properties)).toEqual(catalog.map(({ id }) => id));
    const own = { $schema: 'x', rules: { 'vivo-keys-unset': 'off' } };
    expect(validate({ ...own, overrides: [{ files: ['a/**'], rules: { 'vivo-keys-unset': 'hint' } }] })).toBe(
      true,
    );
    for (const wrong of [
      { rules: { 'vivo-keys-unset': 'of' } },
      { rule: {} },
      { overrides: [{ rules: {} }] },
      { overrides: [{ files: ['a'], rules: { 'vivo-keys-unset': 1 } }] },
    ])
      expect(validate(wrong), JSON.stringify(wrong)).toBe(false);
  });

  test('speak one language each', () => {
    const said = (path: string): string => JSON.stringify(json(path));
    expect(said(paths[0])).not.toMatch(/\p{Script=Han}/u);
    expect(said(paths[1])).toMatch(/\p{Script=Han}/u);
    expect(said(paths[1])).not.toContain('x-zh-CN');
  });
});
