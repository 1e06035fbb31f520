import { describe, expect, test } from 'vitest';
import { pluginVersion as rule } from '../../../src/core/rules/plugin-version.ts';
import type { Files } from '../helpers.ts';
import { madeUp, reported } from '../made-up.ts';

const provider = madeUp([], {
  delivery: [{ kind: 'uts', folder: 'Made-Up', minimum: '1.1.0', harmony: '1.3.0' }],
});
const PACKAGE = 'uni_modules/Made-Up/package.json';
const using = "import { registerPush } from '@/uni_modules/Made-Up'\n";

const project = (version: string, harmony = '', more: Files = {}): Files => ({
  'manifest.json': `{ "vueVersion": "3", "app-plus": {}${harmony} }`,
  'App.ts': using,
  [PACKAGE]: version === '' ? '{ "id": "Made-Up" }' : `{ "id": "Made-Up", "version": "${version}" }`,
  ...more,
});
const forHarmony = ', "app-harmony": { "distribute": { "bundleName": "com.example.chat" } }';

const told = async (files: Files): Promise<string[]> =>
  (await reported(provider, files, rule)).map(
    ({ message, where, args, severity = rule.severity }) =>
      `${severity} ${message} ${where} ${args?.minimum}`,
  );

describe('is reported', () => {
  test.each<[string, Files, string]>([
    ['an older one', project('1.0.9'), 'warning old App.ts:1 1.1.0'],
    ['one before it was done', project('1.1.0-beta.1'), 'warning old App.ts:1 1.1.0'],
    [
      'an older one, imported where HarmonyOS is not built for',
      project('0.5.1', ', "app-harmony": {}'),
      'warning old App.ts:1 1.1.0',
    ],
    [
      'for HarmonyOS one that does for the rest',
      project('1.2.0', forHarmony),
      'error harmony App.ts:1 1.3.0',
    ],
    ['for HarmonyOS an old one, once', project('1.0.0', forHarmony), 'error harmony App.ts:1 1.3.0'],
    [
      'in the command-line layout',
      {
        'src/manifest.json': '{ "vueVersion": "3", "app-plus": {} }',
        'src/App.ts': using,
        [`src/${PACKAGE}`]: '{ "version": "1.0.0" }',
      },
      'warning old src/App.ts:1 1.1.0',
    ],
  ])('%s', async (_name, files, expected) => {
    expect(await told(files)).toEqual([expected]);
  });
});

describe('is not reported', () => {
  test.each<[string, Files]>([
    ['what is wanted', project('1.1.0')],
    ['a newer one', project('1.2.0')],
    ['what HarmonyOS wants', project('1.3.0', forHarmony)],
    ['one without a version', project('')],
    ['one with another kind of version', project('next')],
    ['a file that does not parse', project('1.0.0', '', { [PACKAGE]: '{' })],
    ['a text in its place', project('1.0.0', '', { [PACKAGE]: '"1.0.0"' })],
    ['a folder in its place', { ...project('1.0.0'), [PACKAGE]: '', [`${PACKAGE}/a`]: '' }],
    ['one that nobody imports', project('1.0.0', '', { 'App.ts': '' })],
    ['another plugin', project('1.0.0', '', { 'App.ts': "import '@/uni_modules/Made-Up-vivo'" })],
  ])('%s', async (_name, files) => {
    expect(await told(files)).toEqual([]);
  });
});
