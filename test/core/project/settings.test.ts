import { describe, expect, it } from 'vitest';
import { readManifest } from '../../../src/core/project/layout.ts';
import { readManifestConfig } from '../../../src/core/project/manifest-config.ts';
import type { Project } from '../../../src/core/project/project.ts';
import {
  androidPackage,
  isPackageName,
  isReadable,
  pushModule,
  settingAt,
  uniPush,
} from '../../../src/core/project/settings.ts';
import { readUniPush } from '../../../src/core/project/unipush.ts';
import { readScript } from '../../../src/core/syntax/reader.ts';

/** A project of nothing but a manifest. */
const projectOf = (text: string): Project => {
  const manifest = readManifest({ path: '/p/manifest.json', text }, true);
  if (!manifest) throw new Error('no manifest');
  return { manifest } as unknown as Project;
};
const app = (inside: string): string => `{ "appid": "__UNI__A", "app-plus": ${inside} }`;
const stateOf = (text: string, ...keys: string[]): string => settingAt(projectOf(text), ...keys).state;

describe('what the manifest says at a path', () => {
  const KEYS = ['app-plus', 'a', 'b'];

  it.each<[string, string, string]>([
    ['it is there', app('{ "a": { "b": 1 } }'), 'present'],
    ['it is not', app('{ "a": { "c": 1 } }'), 'absent'],
    ['nothing around it is', app('{}'), 'absent'],
    ['what is around it was un-ticked', app('{ "a": null }'), 'absent'],
    ['it is null itself', app('{ "a": { "b": null } }'), 'present'],
    ['what is around it is no object', app('{ "a": [1] }'), 'unsure'],
    ['a comma stands before a closing bracket', app('{ "a": { "c": 1, }, }'), 'absent'],
    ['a bracket is missing', app('{ "a": { "c": 1 }'), 'unsure'],
    ['the manifest is no object', '[{ "app-plus": 1, "__UNI__A": ', 'unsure'],
    ['it is there for the App', app('{\n// #ifdef APP-PLUS\n"a": { "b": 1 }\n// #endif\n}'), 'present'],
    [
      'it is there for the App, by its short name',
      app('{\n// #ifdef APP\n"a": { "b": 1 }\n// #endif\n}'),
      'present',
    ],
    ['it is there for another build', app('{\n// #ifdef H5\n"a": { "b": 1 }\n// #endif\n}'), 'absent'],
    ['it is there for all others', app('{\n// #ifndef H5\n"a": { "b": 1 }\n// #endif\n}'), 'present'],
    [
      'it is there for all but the App',
      app('{\n// #ifndef APP-PLUS\n"a": { "b": 1 }\n// #endif\n}'),
      'absent',
    ],
    ['it is there for one system', app('{\n// #ifdef APP-ANDROID\n"a": { "b": 1 }\n// #endif\n}'), 'unsure'],
    [
      'it is there for all but one system',
      app('{\n// #ifndef APP-IOS\n"a": { "b": 1 }\n// #endif\n}'),
      'unsure',
    ],
    [
      'it is there in two builds, one of them the App',
      app('{\n// #ifdef H5 || APP-PLUS\n"a": { "b": 1 }\n// #endif\n}'),
      'present',
    ],
    [
      'it is there in a condition that cannot be read',
      app('{\n// #ifdef APP-PLUS && H5\n"a": { "b": 1 }\n// #endif\n}'),
      'unsure',
    ],
    [
      'a condition stands in another',
      app('{\n// #ifdef APP-PLUS\n// #ifdef APP-ANDROID\n"a": { "b": 1 }\n// #endif\n// #endif\n}'),
      'unsure',
    ],
  ])('where %s', (_name, text, state) => expect(stateOf(text, ...KEYS)).toBe(state));

  it('is the last of several, but for other builds', () => {
    const text = app('{ "a": 1, "a": 2,\n// #ifdef H5\n"a": 3\n// #endif\n}');
    expect(settingAt(projectOf(text), 'app-plus', 'a').property?.value).toMatchObject({ value: 2 });
  });

  it('is what the text holds, where that parses', () => {
    expect(isReadable(projectOf(app('{}')).manifest)).toBe(true);
    expect(isReadable(projectOf(app('{ "a": 1, }')).manifest)).toBe(true);
    expect(isReadable(projectOf(app('{ "a": 1 "b": 2 }')).manifest)).toBe(false);
  });
});

describe('Push among the App modules', () => {
  it.each([
    ['{ "modules": { "Push": {} } }', 'ticked'],
    ['{ "modules": { "Push": true } }', 'ticked'],
    ['{ "modules": { "Push": false } }', 'unticked'],
    ['{ "modules": { "Push": null } }', 'unticked'],
    ['{ "modules": {} }', 'unticked'],
    ['{ "modules": null }', 'unticked'],
    ['{ "modules": { "Push": "1" } }', 'unsure'],
    ['{ "modules": "Push" }', 'unsure'],
  ])('%s: %s', (inside, state) => expect(pushModule(projectOf(app(inside)))).toBe(state));
});

describe('the Android package', () => {
  it.each([
    ['"com.example.app"', 'com.example.app'],
    ['" com.example.app "', 'com.example.app'],
    ['""', undefined],
    ['7', undefined],
    ['null', undefined],
  ])('%s: %s', (written, name) => {
    const text = app(`{ "distribute": { "android": { "packagename": ${written} } } }`);
    expect(androidPackage(projectOf(text))).toBe(name);
  });

  it('has two parts at least', () => {
    expect(['com.example.app', 'a.b'].every(isPackageName)).toBe(true);
    expect(
      ['app', 'com.', '.app', 'com.example app', '', 'com..app', ' a.b', 'a.b '].some(isPackageName),
    ).toBe(false);
  });
});

const unipush = (inside: string): string =>
  app(`{ "distribute": { "sdkConfigs": { "push": { "unipush": ${inside} } } } }`);

describe('uniPush for the App', () => {
  it.each<[string, [boolean, boolean] | undefined]>([
    ['{}', [false, false]],
    ['{ "version": "2" }', [true, false]],
    ['{ "version": 2, "offline": true }', [true, true]],
    ['{ "version": "1", "offline": false }', [false, false]],
    ['{ "version": true, "offline": "true" }', [false, false]],
    ['{ "version": null }', [false, false]],
    ['null', undefined],
    ['false', undefined],
    ['"2"', undefined],
  ])('%s', (inside, expected) => {
    const found = uniPush(projectOf(unipush(inside)));
    expect(found && [found.second, found.offline]).toEqual(expected);
  });

  it.each<[string, object]>([
    [unipush('{}'), { app: 'v1', offline: true, platforms: ['app-plus'], second: [], sure: true }],
    [
      unipush('{ "version": "2" }'),
      { app: 'v2', offline: false, platforms: ['app-plus'], second: ['app-plus'], sure: true },
    ],
    [unipush('{ "version": "2", "offline": true }'), { app: 'v2', offline: true, sure: true }],
    [unipush('null'), { app: undefined, offline: false, platforms: [], second: [], sure: true }],
    [app('{}'), { app: undefined, platforms: [], sure: true }],
    [app('{ "distribute": '), { app: undefined, sure: false }],
  ])('is told with what it reaches: %#', (text, expected) =>
    expect(readUniPush(projectOf(text))).toMatchObject(expected),
  );
});

describe('uniPush for other platforms', () => {
  const read = (more: string) => {
    const { platforms, second, sure } = readUniPush(projectOf(`{ "appid": "__UNI__A", ${more} }`));
    return { platforms, second, sure };
  };

  it.each<[string, string[], boolean]>([
    ['"mp-weixin": { "unipush": { "enable": true } }', ['mp-weixin'], true],
    [
      '"h5": { "unipush": { "enable": true } }, "mp-qq": { "unipush": { "enable": true } }',
      ['h5', 'mp-qq'],
      true,
    ],
    ['"mp-weixin": { "unipush": { "enable": false } }', [], true],
    ['"mp-weixin": { "unipush": { "enable": "true" } }', [], true],
    ['"mp-weixin": { "unipush": true }', [], true],
    ['"mp-weixin": { "unipush": {} }', [], true],
    ['"mp-weixin": null', [], true],
    ['"name": "app", "mp-weixin": 7', [], true],
    [
      '"mp-weixin": {\n// #ifdef H5\n"unipush": { "enable": true },\n// #endif\n"unipush": {} }',
      ['mp-weixin'],
      true,
    ],
    ['"app-harmony": { "distribute": { "modules": { "uni-push": {} } } }', ['app-harmony'], true],
    ['"app-harmony": { "distribute": { "modules": { "uni-push": true } } }', [], true],
    ['"app-harmony": { "distribute": { "modules": {} } }', [], true],
    ['"mp-weixin": { "distribute": { "modules": { "uni-push": {} } } }', [], true],
  ])('%s', (more, platforms, sure) => expect(read(more)).toEqual({ platforms, second: platforms, sure }));

  it('are not all known of a manifest that does not parse', () => {
    expect(read('"mp-weixin": { "unipush": { "enable": true } ').sure).toBe(false);
    expect(read('"mp-weixin": { "unipush": ').sure).toBe(false);
  });
});

describe('uniPush in a manifest that a script defines', () => {
  const read = (inside: string) => {
    const text = `import { defineManifestConfig } from '@uni-helper/vite-plugin-uni-manifest'
export default defineManifestConfig(${inside})`;
    const manifest = readManifestConfig(readScript({ path: '/p/manifest.config.ts', text }));
    const { app, platforms, sure } = readUniPush({ manifest } as unknown as Project);
    return [app, platforms, sure];
  };
  const inApp = (value: string): string =>
    `{ 'app-plus': { distribute: { sdkConfigs: { push: { unipush: ${value} } } } } }`;

  it.each<[string, unknown[]]>([
    [inApp("{ version: '2' }"), ['v2', ['app-plus'], true]],
    [inApp('{ version }'), ['v1', ['app-plus'], false]],
    [inApp('{ version: [1] }'), ['v1', ['app-plus'], true]],
    [inApp('{ version: {} }'), ['v1', ['app-plus'], true]],
    [inApp('{ ...more }'), ['v1', ['app-plus'], false]],
    [inApp('{ offline }'), ['v1', ['app-plus'], true]],
    [inApp('unipush'), [undefined, [], false]],
    [inApp('[]'), [undefined, [], true]],
    [inApp('false'), [undefined, [], true]],
    ["{ 'app-plus': app }", [undefined, [], false]],
    ["{ 'app-plus': {} , ...more }", [undefined, [], false]],
    ["{ 'app-plus': {}, h5: config }", [undefined, [], false]],
    ["{ 'app-plus': {}, h5: { unipush: config } }", [undefined, [], false]],
    ["{ 'app-plus': {}, h5: { unipush: { enable: config } } }", [undefined, [], false]],
    ["{ 'app-plus': {}, h5: { ...config } }", [undefined, [], false]],
    ["{ 'app-plus': {}, h5: { ...config, unipush: { enable: true } } }", [undefined, ['h5'], true]],
    ["{ 'app-plus': {}, h5: [], quickapp: 'a' }", [undefined, [], true]],
    ["{ 'app-plus': { unipush: { enable: true } } }", [undefined, [], true]],
    ["{ 'app-harmony': { unipush: { enable: true } } , 'app-plus': {} }", [undefined, ['app-harmony'], true]],
    [
      "{ 'app-plus': {}, 'app-harmony': { unipush: config, distribute: { modules: { 'uni-push': {} } } } }",
      [undefined, ['app-harmony'], true],
    ],
    ["{ 'app-plus': {}, 'app-harmony': { unipush: config } }", [undefined, [], false]],
    ["{ 'app-plus': {}, 'app-harmony': { distribute: { modules } } }", [undefined, [], false]],
  ])('%s', (inside, expected) => expect(read(inside)).toEqual(expected));
});
