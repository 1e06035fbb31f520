import { describe, expect, test } from 'vitest';
import { findRequires, findUses, wordsOf } from '../../../src/core/project/facts.ts';
import { readManifest } from '../../../src/core/project/layout.ts';
import { placeOf } from '../../../src/core/project/plugin.ts';
import type { ProviderUse } from '../../../src/core/project/project.ts';
import { providers } from '../../../src/core/providers/index.ts';
import type { Delivery, Provider } from '../../../src/core/providers/provider.ts';
import { readScript } from '../../../src/core/syntax/reader.ts';
import { ofModule, ofService, onPlugin } from '../made-up-calls.ts';

const [any] = providers as readonly [Provider];

/** A provider that nobody has made, delivered in that way. */
function madeUp(...delivery: Delivery[]): Provider {
  return { ...any, id: 'made-up', delivery, register: [] };
}

const uts = madeUp({ kind: 'uts', folder: 'Made-Up', npm: '@made/up' });
const native = madeUp({
  kind: 'native',
  id: 'Made-Up',
  requireNames: ['Made-Up'],
  aliases: [],
  source: 'either',
});
const builtin = madeUp({ kind: 'builtin', sender: 'getPushManager' });

const APP = '{ "vueVersion": "3", "app-plus": {} }';
const APP_X = '{ "uni-app-x": {} }';

function usesOf(provider: Provider, manifest: string, script: string): ProviderUse[] {
  const read = readManifest({ path: '/p/manifest.json', text: manifest }, true);
  if (!read) throw new Error('no manifest');
  const modules = [readScript({ path: '/p/push.ts', text: script })];
  const requires = findRequires(modules, (node) => node);
  return findUses([provider], read, modules, requires, (node) => node);
}

describe('a UTS plugin is used where the source imports it', () => {
  test.each([
    ['all of it', `import * as Push from '@/uni_modules/Made-Up'`],
    ['by a name', `import { registerPush } from '@/uni_modules/Made-Up'`],
    ['by its own name', `import push from "@/uni_modules/Made-Up"`],
    ['from a file of it', `import { registerPush } from '@/uni_modules/Made-Up/utssdk/index'`],
    ['from beside', `import { registerPush } from '../uni_modules/Made-Up'`],
    ['from its package', `import { registerPush } from '@made/up'`],
    ['for the App', `// #ifdef APP\nimport { a } from '@/uni_modules/Made-Up'\n// #endif`],
  ])('%s', (_name, script) => {
    for (const manifest of [APP, APP_X]) {
      const [use, ...others] = usesOf(uts, manifest, script);
      expect(others).toEqual([]);
      expect(use?.imports.length).toBe(1);
      expect(use && placeOf(use)?.source.path).toBe('/p/push.ts');
    }
  });

  test.each([
    ['nothing', ''],
    ['another', `import * as Push from '@/uni_modules/Made-Up-vivo'`],
    ['another package', `import { a } from '@made/upper'`],
    ['a type', `import type { Options } from '@/uni_modules/Made-Up'`],
    ['a type beside nothing', `import { type Options } from '@/uni_modules/Made-Up'`],
    ['for another platform', `// #ifdef H5\nimport { a } from '@/uni_modules/Made-Up'\n// #endif`],
    ['in a comment', `// import { a } from '@/uni_modules/Made-Up'`],
    ['a native plugin of that name', `uni.requireNativePlugin('Made-Up')`],
  ])('and not where it imports: %s', (_name, script) => {
    for (const manifest of [APP, APP_X]) expect(usesOf(uts, manifest, script)).toEqual([]);
  });

  test('an entry among the native plugins is none of it', () => {
    const manifest = '{ "app-plus": { "nativePlugins": { "Made-Up": {} } } }';
    expect(usesOf(uts, manifest, '')).toEqual([]);
    expect(usesOf(native, manifest, '')).toHaveLength(1);
  });

  test('its names make a script worth reading', () => {
    expect(wordsOf([uts])).toEqual(expect.arrayContaining(['Made-Up', '@made/up']));
    expect(wordsOf([native, builtin])).not.toContain('Made-Up');
    // who calls a function of the module imports it
    expect(wordsOf([onPlugin, ofService])).toEqual(expect.arrayContaining(['initPush', 'setPushConfig']));
    expect(wordsOf([ofModule])).not.toContain('registerPush');
  });
});

test('a native plugin is not used in uni-app x', () => {
  const script = `uni.requireNativePlugin('Made-Up')`;
  expect(usesOf(native, APP, script)).toHaveLength(1);
  expect(usesOf(native, APP_X, script)).toEqual([]);
});

test('one that can be had in two ways is used by either', () => {
  const both = madeUp(...native.delivery, ...uts.delivery);
  expect(usesOf(both, APP, `uni.requireNativePlugin('Made-Up')`)).toHaveLength(1);
  expect(usesOf(both, APP, `import { a } from '@/uni_modules/Made-Up'`)).toHaveLength(1);
  expect(usesOf(both, APP, '')).toEqual([]);
});

test('what is built in is used where the manifest ticks it', () => {
  const ticked = '{ "app-plus": { "distribute": { "sdkConfigs": { "push": { "unipush": {} } } } } }';
  expect(usesOf(builtin, ticked, '')).toHaveLength(1);
  expect(usesOf(builtin, '{ "uni-app-x": {}, "app": { "unipush": { "enable": true } } }', '')).toHaveLength(
    1,
  );
  expect(usesOf(builtin, APP, '')).toEqual([]);
  expect(usesOf(builtin, APP_X, '')).toEqual([]);
});
