import { describe, expect, it } from 'vitest';
import { findRequires, findUses, isBuiltIn, wordsOf } from '../../../src/core/project/facts.ts';
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

describe('what is built in', () => {
  const builtin = madeUp([], {
    delivery: [{ kind: 'builtin', sender: 'getMadeManager', calls: ['getMadeId', 'onMade'] }],
  });
  const used = (text: string, uniAppX: boolean, cloud = ''): boolean => {
    const source = { path: '/manifest.json', text: '{}' };
    const manifest = { ...readJsonc(source), source, app: undefined, uniAppX } as unknown as Manifest;
    return findUses([builtin], manifest, [script(text)], [], same, [script(cloud)]).length > 0;
  };

  it.each([
    ['uni.getMadeId({})', true],
    ['uni.onMade(() => {})', true],
    ['// #ifdef APP\nuni.getMadeId()\n// #endif', true],
    ['// #ifdef H5\nuni.getMadeId()\n// #endif', false],
    ['wx.getMadeId()', false],
    ['getMadeId()', false],
    ['my.uni.getMadeId()', false],
    ['uni.getMade()', false],
    ['other(); wx.getMadeId(); uni.onMade()', true],
  ])('is used in uni-app x by %s: %s', (text, expected) => {
    expect(used(text, true)).toBe(expected);
    expect(used(text, false)).toBe(false);
  });

  it.each([
    ['uniCloud.getMadeManager({})', true],
    ['getMadeManager({})', false],
    ['my.uniCloud.getMadeManager()', false],
    ['uni.getMadeManager()', false],
  ])('is sent with by a cloud function: %s: %s', (cloud, expected) => {
    expect(used('', false, cloud)).toBe(expected);
  });

  it('is no call of a provider that names none', () => {
    const plain = madeUp([], { delivery: [{ kind: 'builtin', sender: 'getMadeManager' }] });
    const source = { path: '/manifest.json', text: '{}' };
    const manifest = { ...readJsonc(source), source, app: undefined, uniAppX: true } as unknown as Manifest;
    expect(findUses([plain], manifest, [script('uni.getMadeId()')], [], same)).toEqual([]);
  });
});

describe('the words by which scripts are read', () => {
  const words = (...args: Parameters<typeof madeUp>): string[] => {
    const always = wordsOf([]);
    return wordsOf([madeUp(...args)]).filter((word) => !always.includes(word));
  };
  const callee = { of: 'object' as const, method: 'register' };

  it('are always the same for requires, suppressions and what is not checked', () => {
    expect(wordsOf([])).toEqual(expect.arrayContaining(['requireNativePlugin', 'uni-offline-push-disable']));
    expect(wordsOf([]).length).toBeGreaterThan(2);
  });

  it('are those of modules, of calls, and of what is handed to them', () => {
    const uts = { delivery: [{ kind: 'uts' as const, folder: 'Made-Push', npm: 'made' }], register: [] };
    expect(words([], uts)).toEqual(['Made-Push', 'made']);
    const bare = { delivery: [{ kind: 'uts' as const, folder: 'Made-Push' }], register: [] };
    expect(words([], bare)).toEqual(['Made-Push']);
    const vendor = { id: 'oppo' as const, values: [], files: [] };
    expect(words([vendor, { ...vendor, module: 'made-oppo' }], { register: [] })).toEqual(['made-oppo']);
    const options = { pluginKey: 'plugin', configKey: 'config', both: false };
    expect(words([], { register: [{ callee, arguments: { options } }] })).toEqual(['plugin', 'config']);
    const required = { ...options, requires: 'more' } as never;
    expect(words([], { register: [{ callee, arguments: { options: required } }] })).toEqual(['plugin']);
    expect(words([], { register: [{ callee, arguments: {} }] })).toEqual(['register']);
    const own = { of: 'module' as const, method: 'start' };
    expect(words([], { register: [{ callee: own, arguments: {} }] })).toEqual([]);
  });
});
