import { describe, expect, test } from 'vitest';
import type { ProjectFile, Provider } from '../../../src/core/providers/provider.ts';
import { vendorFileInvalid } from '../../../src/core/rules/vendor-file-invalid.ts';
import { vendorFileMissing } from '../../../src/core/rules/vendor-file-missing.ts';
import { type Files, ROOT } from '../helpers.ts';
import { madeUp, mended, reported, valueAt, vendorWith, withEntry } from '../made-up.ts';

const MCS = 'nativeResources/android/mcs-services.json';
const OTHER = 'nativeResources/android/assets/mcs-services.json';
const GOOGLE = 'nativeResources/android/google-services.json';
const CONFIGS = 'nativeResources/android/assets/configs.json';

const mcs: ProjectFile = {
  name: 'mcs-services.json',
  anyOf: [MCS, OTHER],
  shape: 'mcs',
  required: 'withVendor',
};
const google: ProjectFile = {
  name: 'google-services.json',
  anyOf: [GOOGLE],
  shape: 'google',
  required: 'withVendor',
};
const inEntry = valueAt('honor.id', { in: 'entry', plugin: 'Made-Up', key: 'honor.id' });
const honor = madeUp([{ ...vendorWith('honor', inEntry), files: [mcs] }]);
const fcm = madeUp([{ ...vendorWith('fcm', inEntry), files: [google] }]);
const configs: ProjectFile = {
  name: 'configs.json',
  anyOf: [CONFIGS],
  shape: 'em-push-config',
  required: 'always',
};
const common = madeUp(
  [
    vendorWith(
      'xiaomi',
      valueAt('xiaomi', { in: 'json', anyOf: [{ file: CONFIGS, path: ['{package}', 'xiaomi'] }] }),
    ),
  ],
  { files: [configs] },
);

const on = (more: Files = {}): Files => withEntry('"honor.id": "104410000"', more);
const own =
  '{ "developer_id": "1", "app_id": "104410000", "package_name": "com.example.chat", "version": "1.0" }';

const missing = async (provider: Provider, files: Files): Promise<string[]> =>
  (await reported(provider, files, vendorFileMissing)).map(
    ({ message, textAt, severity = 'error', args }) => `${severity} ${message} ${textAt} ${args?.path}`,
  );
const invalid = async (provider: Provider, files: Files): Promise<string[]> =>
  (await reported(provider, files, vendorFileInvalid)).map(
    ({ message, where, severity = 'error' }) => `${severity} ${message} ${where}`,
  );

describe('vendor-file-missing', () => {
  test.each<[string, Provider, Files, string]>([
    ['where the maker is used', honor, on(), `error missing "Made-Up" ${MCS}`],
    [
      'where that cannot be told',
      honor,
      withEntry('"honor.id": "YOUR_ID"'),
      `warning unclear "Made-Up" ${MCS}`,
    ],
    [
      'another file',
      honor,
      on({ 'nativeResources/android/agconnect-services.json': '{}' }),
      `error missing "Made-Up" ${MCS}`,
    ],
    ['for another maker', fcm, on(), `error missing "Made-Up" ${GOOGLE}`],
    ['what several makers want', common, withEntry(''), `error common "Made-Up" ${CONFIGS}`],
    [
      'kept out of Git',
      honor,
      on({ '.gitignore': 'mcs-services.json\n' }),
      `information ignored "Made-Up" ${MCS}`,
    ],
    [
      'kept out of Git by a nearer file',
      honor,
      on({ 'nativeResources/.gitignore': '*-services.json\n' }),
      `information ignored "Made-Up" ${MCS}`,
    ],
    [
      'in Git, beside others that are not',
      honor,
      on({ '.gitignore': '*-services.json\n!mcs-services.json\n' }),
      `error missing "Made-Up" ${MCS}`,
    ],
  ])('is reported %s', async (_name, provider, files, expected) => {
    expect(await missing(provider, files)).toEqual([expected]);
  });

  test.each<[string, Provider, Files]>([
    ['that is there', honor, on({ [MCS]: own })],
    ['in the other place', honor, on({ [OTHER]: own })],
    ['that is useless, which is told elsewhere', honor, on({ [MCS]: '{' })],
    ['of a maker that is not used', honor, withEntry('"honor.id": ""')],
    ['of a maker whose parameter says so', honor, withEntry('"honor.id": "0"')],
    ['of a maker that nothing could speak of', madeUp([{ ...vendorWith('fcm'), files: [google] }]), on()],
    [
      'of a maker that a person alone knows of',
      madeUp([{ ...vendorWith('fcm', valueAt('a', { in: 'console' })), files: [google] }]),
      on(),
    ],
    [
      'where the manifest does not parse',
      honor,
      { ...on(), 'manifest.json': '{ "vueVersion": "3", "app-plus": {' },
    ],
    ['where the plugin is not used', honor, { 'manifest.json': '{ "vueVersion": "3", "app-plus": {} }' }],
  ])('is not reported of a file %s', async (_name, provider, files) => {
    expect(await missing(provider, files)).toEqual([]);
  });

  test('offers to copy one that is of use', async () => {
    const elsewhere = on({ 'docs/mcs-services.json': own, 'mcs-services.json': '{}' });
    const [found] = await reported(honor, elsewhere, vendorFileMissing);
    expect(found?.fixed.map(({ title, copy, safe }) => [title, copy, safe])).toEqual([
      ['copy', { from: `${ROOT}/docs/mcs-services.json`, to: `${ROOT}/${MCS}` }, false],
      ['choose', undefined, false],
    ]);
    expect(found?.fixed[0]).toMatchObject({
      args: { found: 'docs/mcs-services.json', path: MCS },
      edits: [],
    });
    const useless = on({ 'docs/mcs-services.json': own.replace('com.example.chat', 'com.other') });
    expect((await reported(honor, useless, vendorFileMissing))[0]?.fixed).toMatchObject([
      { title: 'choose', choose: { name: 'mcs-services.json', to: `${ROOT}/${MCS}` } },
    ]);
  });
});

describe('vendor-file-invalid', () => {
  const client = (name: string): string =>
    `{ "client_info": { "mobilesdk_app_id": "1:1:android:1", "android_client_info": { "package_name": "${name}" } } }`;
  const services = (...names: string[]): string =>
    `{ "project_info": { "project_number": "1" },\n"client": [${names.map(client).join(',')}] }`;

  test.each<[string, Provider, Files, string]>([
    ['a broken one', honor, on({ [MCS]: '{ "app_id": ' }), `error notJson ${MCS}:1`],
    ['an empty one', honor, on({ [MCS]: '' }), `error notJson ${MCS}:1`],
    ['a remark', honor, on({ [MCS]: '"replace me"' }), `error text ${MCS}:1`],
    ['a list', honor, on({ [MCS]: '[]' }), `error text ${MCS}:1`],
    [
      'a stand-in',
      honor,
      on({ [MCS]: '{\n"app_id": "xxx", "package_name": "xxx" }' }),
      `error incomplete ${MCS}:2`,
    ],
    ['one with nothing in it', honor, on({ [MCS]: '{}' }), `error incomplete ${MCS}:1`],
    ["another app's", honor, on({ [MCS]: own.replace('.chat', '.other') }), `error otherPackage ${MCS}:1`],
    ['in the other place', honor, on({ [OTHER]: '{}' }), `error incomplete ${OTHER}:1`],
    [
      'of a maker of whom nothing is known',
      honor,
      withEntry('"honor.id": "YOUR_ID"', { [MCS]: '{}' }),
      `warning incomplete ${MCS}:1`,
    ],
    [
      "Google's without clients",
      fcm,
      on({ [GOOGLE]: '{ "project_info": { "project_number": "1" },\n"client": [] }' }),
      `error incomplete ${GOOGLE}:2`,
    ],
    [
      "Google's for other packages",
      fcm,
      on({ [GOOGLE]: services('com.a', 'com.b') }),
      `error otherPackage ${GOOGLE}:2`,
    ],
    [
      "a plugin's own for another package",
      common,
      withEntry('', { [CONFIGS]: '{\n"com.other": {} }' }),
      `error otherPackage ${CONFIGS}:2`,
    ],
    [
      "a slip in a plugin's own",
      common,
      withEntry('', { [CONFIGS]: '{\n"HMSCertificateNam": "a" }' }),
      `warning misspelt ${CONFIGS}:2`,
    ],
    [
      "another kind of value in a plugin's own",
      common,
      withEntry('', { [CONFIGS]: '{\n"HMSCertificateName": {} }' }),
      `warning form ${CONFIGS}:2`,
    ],
  ])('reports %s', async (_name, provider, files, expected) => {
    expect(await invalid(provider, files)).toContain(expected);
  });

  test.each<[string, Provider, Files]>([
    ["the app's own", honor, on({ [MCS]: own })],
    ['one with a comma too many', honor, on({ [MCS]: own.replace(' }', ', }') })],
    ['one that names no package', honor, on({ [MCS]: '{ "app_id": "104410000" }' })],
    [
      'one where the manifest names no package',
      honor,
      {
        ...on({ [MCS]: own }),
        'manifest.json':
          '{ "vueVersion": "3", "app-plus": { "nativePlugins": { "Made-Up": { "honor.id": "1" } } } }',
      },
    ],
    ['a broken one of a maker that is not used', honor, withEntry('"honor.id": ""', { [MCS]: '{' })],
    ['one among several packages', fcm, on({ [GOOGLE]: services('com.a', 'com.example.chat') })],
    ["a plugin's own", common, withEntry('', { [CONFIGS]: '{ "com.example.chat": { "xiaomi": "1" } }' })],
    [
      "a plugin's own for several packages",
      common,
      withEntry('', { [CONFIGS]: '{ "com.a": {}, "com.example.chat": {} }' }),
    ],
    ['a folder in its place', honor, on({ [`${MCS}/a.json`]: '{' })],
    ['no file', honor, on()],
    ["somebody else's file of that name", honor, on({ 'docs/mcs-services.json': '{' })],
  ])('and not %s', async (_name, provider, files) => {
    expect(await invalid(provider, files)).toEqual([]);
  });

  test('the fix gives a key its name', async () => {
    const files = withEntry('', { [CONFIGS]: '{\n  "HMSCertificateNam": "a"\n}\n' });
    const [found] = await reported(common, files, vendorFileInvalid);
    const after = mended(files, found);
    expect(after[CONFIGS]).toBe('{\n  "HMSCertificateName": "a"\n}\n');
    expect(await invalid(common, after)).toEqual([]);
  });
});
