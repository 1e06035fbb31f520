import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AppFacts, SourceFacts } from '../../../src/core/artefact/facts.ts';
import { appMessageOf, inspect } from '../../../src/core/artefact/inspect.ts';
import { appRules } from '../../../src/core/artefact/rules/index.ts';
import { languages } from '../../../src/core/messages/localized.ts';
import { appWith, makerWith, reported, sourceWith } from './helpers.ts';

type Case = readonly [
  what: string,
  app: AppFacts,
  source: SourceFacts | undefined,
  expected: readonly string[],
];

/** Each is asked of every rule: what is reported is that and nothing else. */
function cases(id: string, all: readonly Case[]): void {
  describe(id, () => {
    for (const [what, app, source, expected] of all)
      it(expected.length > 0 ? `reports ${what}` : `is silent on ${what}`, () => {
        expect(reported(app, source)).toEqual(expected.map((one) => `${id}/${one}`));
      });
  });
}

const own = appWith({});
const dcloud = own.dcloud;
const compiled = dcloud.compiled as NonNullable<typeof dcloud.compiled>;

it('reports nothing of an app that is as its project says', () => {
  expect(reported(own)).toEqual([]);
  expect(reported(own, sourceWith({}))).toEqual([]);
});

cases('app-base', [
  [
    'the standard base',
    appWith({ package: 'io.dcloud.HBuilder' }, { base: 'standard' }),
    undefined,
    ['standard warning'],
  ],
  [
    'it with a project',
    appWith({ package: 'io.dcloud.HBuilder' }, { base: 'standard', plugins: [] }),
    sourceWith({}),
    ['standard warning'],
  ],
  [
    'that of iOS',
    appWith({ kind: 'ipa', package: 'io.dcloud.HBuilder' }, { base: 'standard' }),
    undefined,
    ['standard warning'],
  ],
  ['a custom base', appWith({}, { base: 'custom' }), undefined, []],
  ['a release', appWith({}, { base: 'release' }), undefined, []],
  ['an app that does not say', appWith({}, { base: 'unknown' }), undefined, []],
]);

const changed = (...times: number[]) => times.map((time, i) => ({ file: `file${i}.json`, time }));
cases('app-stale', [
  ['another project’s app', own, sourceWith({ appid: '__UNI__B' }), ['another warning']],
  ['another package', own, sourceWith({ package: 'com.example.other' }), ['package warning']],
  [
    'a plugin that came later',
    appWith({}, { compiled: { ...compiled, plugins: new Map() } }),
    sourceWith({}),
    ['plugin warning'],
  ],
  [
    'a parameter that was changed',
    appWith({}, { compiled: { ...compiled, plugins: new Map([['Example', new Map([['KEY', 'two']])]]) } }),
    sourceWith({}),
    ['parameter warning'],
  ],
  ['a value that is not in it', appWith({ values: new Map() }), sourceWith({}), ['absent warning']],
  [
    'files that changed later',
    own,
    sourceWith({ changed: changed(202604010000, 202605021200) }),
    ['older information'],
  ],
  ['files that are older', own, sourceWith({ changed: changed(202604010000, 202604010001) }), []],
  [
    'a fresh clone, whose files have one time',
    own,
    sourceWith({ changed: changed(202605021200, 202605021200) }),
    [],
  ],
  [
    'an app whose entries have no time',
    appWith({ built: undefined }),
    sourceWith({ changed: changed(202604010000, 202605021200) }),
    [],
  ],
  ['a manifest without a package', own, sourceWith({ package: undefined }), []],
  [
    'a value that is not used',
    appWith({ values: new Map() }),
    sourceWith({ values: [{ id: 'A', maker: 'vivo', value: '0', name: 'A' }] }),
    [],
  ],
]);

const push = { file: 'assets/data/dcloud_properties.xml', isIn: false, modules: [] };
cases('app-push-module', [
  ['an app whose own manifest ticks it', appWith({}, { push }), undefined, ['missing warning']],
  [
    'an app whose project needs it',
    appWith({}, { push, compiled: { ...compiled, push: false } }),
    sourceWith({}),
    ['missing warning'],
  ],
  ['one for iOS', appWith({ kind: 'ipa' }, { push }), undefined, ['missing warning']],
  [
    'an app that needs none',
    appWith({}, { push, compiled: { ...compiled, push: false } }),
    sourceWith({ pushModule: false }),
    [],
  ],
  ['an app that does not say', appWith({}, { push: undefined }), sourceWith({}), []],
  [
    'an app without DCloud’s files',
    appWith({}, { push: undefined, compiled: undefined }),
    sourceWith({}),
    [],
  ],
]);

const plugin = (...names: string[]) => [{ id: 'Example', names, parameters: new Map<string, string>() }];
cases('app-plugin-missing', [
  [
    'a native plugin that is not in the list',
    own,
    sourceWith({ plugins: plugin('Other-Module') }),
    ['native error'],
  ],
  ['one of an empty list', appWith({}, { plugins: [] }), sourceWith({}), ['native error']],
  ['an app without a list', appWith({}, { plugins: undefined }), sourceWith({}), ['list warning']],
  [
    'a UTS plugin without classes',
    appWith({ hasClasses: (start) => start !== 'uts/sdk/modules/examplePush/' }),
    sourceWith({ uts: ['example-push'] }),
    ['uts information'],
  ],
  ['a plugin whose names are not known', own, sourceWith({ plugins: plugin() }), []],
  ['one of several names', own, sourceWith({ plugins: plugin('Old-Module', 'Example-Module') }), []],
  ['a UTS plugin whose classes are there', own, sourceWith({ uts: ['example-push'] }), []],
  [
    'code that cannot be read',
    appWith({ hasClasses: () => undefined }),
    sourceWith({ uts: ['example-push'] }),
    [],
  ],
  [
    'an app that is not DCloud’s',
    appWith({}, { base: 'unknown', plugins: undefined, compiled: undefined }),
    sourceWith({}),
    [],
  ],
]);

const [signed] = own.certificates;
const certificate = (other: object) => ({ ...(signed as NonNullable<typeof signed>), ...other });
cases('app-certificate', [
  [
    'DCloud’s own',
    appWith({ certificates: [certificate({ known: 'dcloud-test' })] }),
    undefined,
    ['dcloud warning'],
  ],
  [
    'Android’s for debugging',
    appWith({ certificates: [certificate({ subject: 'C=US, O=Android, CN=Android Debug' })] }),
    undefined,
    ['debug information'],
  ],
  [
    'several',
    appWith({
      certificates: [certificate({}), certificate({ scheme: 'v1', effective: false, sha256: 'CC' })],
    }),
    undefined,
    ['several information'],
  ],
  [
    'a v1 signature alone for a new Android',
    appWith({ certificates: [certificate({ scheme: 'v1' })] }),
    undefined,
    ['v1 warning'],
  ],
  ['none', appWith({ certificates: [] }), undefined, ['unsigned information']],
  ['a bundle for a store', appWith({ kind: 'aab' }), undefined, ['upload information']],
  ['a hardened app', appWith({ hardened: { en: 'X', 'zh-CN': 'X' } }), undefined, ['hardened information']],
  [
    'a v1 signature for an old Android',
    appWith({ certificates: [certificate({ scheme: 'v1' })], targetSdk: 29 }),
    undefined,
    [],
  ],
  [
    'one by all schemes',
    appWith({ certificates: ['v3', 'v2', 'v1'].map((scheme) => certificate({ scheme })) }),
    undefined,
    [],
  ],
  ['an app for iOS', appWith({ kind: 'ipa', certificates: [] }), undefined, []],
]);

const agconnect = (packages: string[], appId?: string) => ({
  file: 'assets/agconnect-services.json',
  packages,
  appId,
});
const huawei = (value: string) => [makerWith('huawei', 'com.huawei.hms.client.appid', value)];
cases('app-agconnect', [
  ['another package', appWith({ agconnect: agconnect(['com.example.other']) }), undefined, ['package error']],
  [
    'packages without the app’s',
    appWith({ agconnect: agconnect(['a.b', 'c.d']) }),
    undefined,
    ['package error'],
  ],
  [
    'another app id',
    appWith({ agconnect: agconnect([], '104300043'), makers: huawei('104300042') }),
    undefined,
    ['appId error'],
  ],
  [
    'another app id behind a prefix',
    appWith({ agconnect: agconnect([], '104300043'), makers: huawei('appid=104300042') }),
    undefined,
    ['appId error'],
  ],
  [
    'several packages, the app’s among them',
    appWith({ agconnect: agconnect(['a.b', 'com.example.push']) }),
    undefined,
    [],
  ],
  [
    'the same app id behind a prefix',
    appWith({ agconnect: agconnect([], '104300042'), makers: huawei('appid=104300042') }),
    undefined,
    [],
  ],
  [
    'a file without either',
    appWith({ agconnect: agconnect([]), makers: huawei('104300042') }),
    undefined,
    [],
  ],
  [
    'an app whose package is not known',
    appWith({ package: null, agconnect: agconnect(['a.b']) }),
    undefined,
    [],
  ],
]);

const without = appWith({ hasClasses: () => false });
cases('app-maker-missing', [
  ['Xiaomi', without, sourceWith({ makers: ['xiaomi'] }), ['missing warning']],
  [
    'vivo and OPPO',
    without,
    sourceWith({ makers: ['vivo', 'oppo'] }),
    ['missing warning', 'missing warning'],
  ],
  [
    'a maker with values and no SDK',
    appWith({ hasClasses: () => false, makers: [{ ...makerWith('honor', 'A', 'b'), sdk: false }] }),
    sourceWith({ makers: ['honor'] }),
    ['missing warning'],
  ],
  [
    'one whose components are there',
    appWith({ hasClasses: () => false, makers: [makerWith('xiaomi', 'MI_APPID', '12345678')] }),
    sourceWith({ makers: ['xiaomi'] }),
    [],
  ],
  ['one whose classes are there', own, sourceWith({ makers: ['xiaomi'] }), []],
  [
    'code that cannot be read',
    appWith({ hasClasses: () => undefined }),
    sourceWith({ makers: ['xiaomi'] }),
    [],
  ],
  ['makers of a project that uses none', without, sourceWith({}), []],
]);

cases('app-value-type', [
  [
    'a float',
    appWith({ makers: [makerWith('xiaomi', 'MI_APPID', '2882303761517000200', 'float')] }),
    undefined,
    ['float error'],
  ],
  [
    'a float of a maker that takes numbers',
    appWith({ makers: [makerWith('huawei', 'com.huawei.hms.client.appid', '104300042000', 'float')] }),
    undefined,
    ['float error'],
  ],
  [
    'a number that is read as text',
    appWith({ makers: [makerWith('meizu', 'MZ_APPID', '134217', 'int')] }),
    undefined,
    ['int information'],
  ],
  ['a text', appWith({ makers: [makerWith('xiaomi', 'MI_APPID', '2882303761517000200')] }), undefined, []],
  [
    'a number that the maker takes',
    appWith({ makers: [makerWith('vivo', 'com.vivo.push.app_id', '105', 'int')] }),
    undefined,
    [],
  ],
  [
    'a number in a JSON file',
    appWith({
      makers: [
        {
          id: 'meizu',
          sdk: true,
          credentials: [{ name: 'a', type: 'int', value: '5', file: 'assets/a.json' }],
        },
      ],
    }),
    undefined,
    [],
  ],
]);

cases('app-placeholder', [
  [
    'a prefix alone',
    appWith({ makers: [makerWith('xiaomi', 'MIPUSH_APPID', 'XM_')] }),
    undefined,
    ['empty warning'],
  ],
  [
    'another one',
    appWith({ makers: [makerWith('huawei', 'com.huawei.hms.client.appid', 'appid=')] }),
    undefined,
    ['empty warning'],
  ],
  [
    'a placeholder of the build',
    appWith({ makers: [makerWith('oppo', 'OPPO_APPKEY', '${' + 'OPPO_APPKEY}')] }),
    undefined,
    ['unfilled warning'],
  ],
  [
    'what stands for unused',
    appWith({ makers: [makerWith('vivo', 'com.vivo.push.api_key', '0')] }),
    undefined,
    ['zero information'],
  ],
  [
    'a value behind a prefix',
    appWith({ makers: [makerWith('xiaomi', 'MIPUSH_APPID', 'XM_123')] }),
    undefined,
    [],
  ],
  ['a blank value', appWith({ makers: [makerWith('xiaomi', 'MIPUSH_APPID', '')] }), undefined, []],
  [
    'a value that holds a prefix',
    appWith({ makers: [makerWith('xiaomi', 'MIPUSH_APPID', 'aXM_')] }),
    undefined,
    [],
  ],
]);

const value = (text: string, name: string | undefined = 'MI_APPID') =>
  sourceWith({ values: [{ id: 'MI_APPID', maker: 'xiaomi', value: text, name }] });
const nameless = (id: string, text: string) =>
  sourceWith({ values: [{ id, maker: 'xiaomi', value: text, name: undefined }] });
const xiaomi = (text: string) => appWith({ makers: [makerWith('xiaomi', 'MIPUSH_APPID', text)] });
cases('app-value-differs', [
  ['another value', own, value('87654321'), ['differs error']],
  [
    'a value that was blank',
    appWith({ values: new Map([['MI_APPID', '']]) }),
    value('87654321'),
    ['differs error'],
  ],
  [
    'the only value of that kind',
    xiaomi('XM_12345678'),
    nameless('XIAOMI_APP_ID', '87654321'),
    ['differs error'],
  ],
  ['the same behind a prefix', xiaomi('XM_12345678'), nameless('XIAOMI_APP_ID', '12345678'), []],
  ['a value of another kind', xiaomi('XM_12345678'), nameless('XIAOMI_APP_KEY', '87654321'), []],
  ['a value whose kind is not known', xiaomi('XM_12345678'), nameless('XIAOMI', '87654321'), []],
  ['the same value', own, value('12345678'), []],
]);

const pushed = { makers: [makerWith('xiaomi', 'MI_APPID', '12345678')], permissions: [] };
cases('app-permission', [
  ['an app for Android 13', appWith(pushed), undefined, ['notifications information']],
  [
    'one with DCloud’s Push alone',
    appWith({ permissions: ['android.permission.INTERNET'] }),
    undefined,
    ['notifications information'],
  ],
  ['one for Android 14', appWith({ ...pushed, targetSdk: 34 }), undefined, ['notifications information']],
  ['an app for Android 12', appWith({ ...pushed, targetSdk: 32 }), undefined, []],
  ['an app without push', appWith({ permissions: [] }, { push: undefined }), undefined, []],
  ['a manifest that cannot be read', appWith({ permissions: undefined }), undefined, []],
]);

const ios = (
  profile: string | null | undefined,
  aps: string | null | undefined,
  modes = ['remote-notification'],
) =>
  appWith({
    kind: 'ipa',
    ios: {
      hasProfile: profile !== undefined,
      profile:
        profile === undefined
          ? undefined
          : { name: 'P', kind: 'app-store', aps: profile ?? undefined, certificates: [] },
      signed: aps === undefined ? undefined : { aps: aps ?? undefined },
      backgroundModes: modes,
    },
  });
cases('app-ios-entitlement', [
  ['a profile with push and a program without', ios('production', null), undefined, ['contradicts error']],
  ['two environments', ios('development', 'production'), undefined, ['contradicts error']],
  ['neither', ios(null, null), undefined, ['absent warning']],
  ['an app from the store without push', ios(undefined, null), undefined, ['absent warning']],
  ['development', ios('development', 'development'), undefined, ['sandbox information']],
  ['no background mode', ios('production', 'production', []), undefined, ['background information']],
  ['production', ios('production', 'production'), undefined, []],
  ['a program that cannot be read', ios('production', undefined), undefined, []],
  ['an app of which neither can be read', ios(undefined, undefined), undefined, []],
]);

cases('app-unreadable', [
  [
    'a damaged part',
    appWith({ problems: [{ part: 'resources.arsc', fault: 'damaged' }] }),
    undefined,
    ['part warning'],
  ],
  [
    'two parts',
    appWith({
      problems: [
        { part: 'a', fault: 'cut' },
        { part: 'b', fault: 'large' },
      ],
    }),
    undefined,
    ['part warning', 'part warning'],
  ],
  [
    'a name that occurs twice',
    appWith({ duplicates: ['AndroidManifest.xml'] }),
    undefined,
    ['duplicate warning'],
  ],
]);

describe('every rule', () => {
  it('has the severity that its table says', () => {
    const severities = Object.fromEntries(appRules.map(({ id, severity }) => [id, severity]));
    expect(severities).toEqual({
      'app-base': 'warning',
      'app-stale': 'warning',
      'app-push-module': 'warning',
      'app-plugin-missing': 'error',
      'app-certificate': 'information',
      'app-agconnect': 'error',
      'app-maker-missing': 'warning',
      'app-value-type': 'error',
      'app-placeholder': 'warning',
      'app-value-differs': 'error',
      'app-permission': 'information',
      'app-ios-entitlement': 'error',
      'app-unreadable': 'warning',
    });
  });

  it('has the same holes in every language', () => {
    const holes = (text: string): string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
    for (const { messages } of appRules)
      for (const [key, text] of Object.entries(messages.en.messages))
        expect([key, new Set(holes(messages['zh-CN'].messages[key] ?? ''))]).toEqual([
          key,
          new Set(holes(text)),
        ]);
  });

  it('fills every hole, and names makers in the reader’s language', () => {
    const { findings } = inspect(
      appWith({ makers: [makerWith('xiaomi', 'MIPUSH_APPID', 'XM_')] }),
      [],
      undefined,
    );
    for (const language of languages)
      for (const finding of findings) expect(appMessageOf(finding, language)).not.toMatch(/\{\w+\}/);
    const told = (language: 'en' | 'zh-CN') => findings.map((one) => appMessageOf(one, language)).join('\n');
    expect(told('en')).toContain('Xiaomi');
    expect(told('zh-CN')).toContain('小米');
  });
});

it('has a section for every rule on both pages, in the order of the list', () => {
  for (const page of ['inspect.md', 'inspect.zh-CN.md']) {
    const text = readFileSync(join(import.meta.dirname, '../../../docs', page), 'utf8');
    const sections = [...text.matchAll(/^### (.+)$/gm)].map(([, id]) => id);
    expect([page, sections]).toEqual([page, appRules.map(({ id }) => id)]);
  }
});
