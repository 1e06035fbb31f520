import { describe, expect, it } from 'vitest';
import { findRequires, findUses, isBuiltIn } from '../../../src/core/project/facts.ts';
import type { Manifest } from '../../../src/core/project/project.ts';
import { readJsonc } from '../../../src/core/syntax/jsonc.ts';
import { readScript } from '../../../src/core/syntax/reader.ts';
import type { Node } from '../../../src/core/syntax/tree.ts';
import { madeUp } from '../made-up.ts';

const same = (node: Node): Node => node;
const script = (text: string) => readScript({ path: '/a.ts', text });

describe('a plugin is required', () => {
  const names = (text: string): string[] => findRequires([script(text)], same).map(({ name }) => name);

  it.each([
    ["uni.requireNativePlugin('A');", ['A']],
    ["const a = uni.requireNativePlugin('A');\nconst b = uni.requireNativePlugin('B');", ['A', 'B']],
    ["// #ifdef APP\nuni.requireNativePlugin('A');\n// #endif", ['A']],
  ])('by %s', (text, expected) => expect(names(text)).toEqual(expected));

  it.each([
    "wx.requireNativePlugin('A');",
    "requireNativePlugin('A');",
    "uni.other('A'); uni.requireNativePlugin;",
    "uni.requireNativePlugin.call('A');",
    "my.uni.requireNativePlugin('A');",
    'uni.requireNativePlugin();',
    'uni.requireNativePlugin(1);',
    'uni.requireNativePlugin(name);',
    "// #ifdef H5\nuni.requireNativePlugin('A');\n// #endif",
  ])('not by %s', (text) => expect(names(text)).toEqual([]));
});

describe('a provider is used where a manifest that does not parse names its plugin', () => {
  const used = (text: string): boolean => {
    const source = { path: '/manifest.json', text };
    const manifest = { ...readJsonc(source), source, app: undefined, uniAppX: false } as unknown as Manifest;
    return findUses([madeUp([])], manifest, [], [], same).length > 0;
  };

  it.each(['{ "a": { "Made-Up": {', '{ "Made-Up"  : 1 "b": 2 }'])('%s', (text) =>
    expect(used(text)).toBe(true),
  );

  it.each([
    ['it parses', '{ "a": { "Made-Up": {} } }'],
    ['all that is wrong is a comma too many', '{ "a": { "Made-Up": {} }, }'],
    ['another is named', '{ "a": { "Made-Up-Too": {'],
    ['it is no key', '{ "a": [ "Made-Up", '],
  ])('not where %s', (_name, text) => expect(used(text)).toBe(false));
});

describe('a UTS plugin is built in', () => {
  const builtIn = (...texts: readonly string[]): boolean => isBuiltIn('Made-Up', texts.map(script));

  it.each([
    "import { a } from '@/uni_modules/Made-Up';",
    "import '@/uni_modules/Made-Up';",
    "import './other';\nimport '../uni_modules/Made-Up/index.uts';",
  ])('by %s', (text) => {
    expect(builtIn(text)).toBe(true);
    expect(builtIn('const a = 1;', text)).toBe(true);
  });

  it.each([
    "import '@/uni_modules/Made-Up-Too';",
    "// import '@/uni_modules/Made-Up';",
    "// #ifdef H5\nimport '@/uni_modules/Made-Up';\n// #endif",
    "const folder = '@/uni_modules/Made-Up';",
  ])('not by %s', (text) => expect(builtIn(text)).toBe(false));
});
