import { expect, test } from 'vitest';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import { checkFiles, type Files, memoryFileSystem, ROOT } from '../helpers.ts';
import { app, healthy } from '../rules/healthy.ts';

/** One error in App.vue and one in the manifest, which its own rule finds. */
const broken: Files = {
  ...healthy,
  'App.vue': app.replace("'33333'", "'abc'"),
  'manifest.json': (healthy['manifest.json'] ?? '').replace('"0123456789abcdef"', '""'),
};
const SCHEMA = 'offline-push-config-schema';
const VIVO = 'vivo-keys-unset';

const found = async (files: Files): Promise<string[]> =>
  (await checkFiles(files)).findings.map(
    ({ where, rule, severity }) => `${where.split(':')[0]} ${severity} ${rule}`,
  );
const withSettings = (settings: object, files = broken): Files => ({
  ...files,
  'uni-offline-push.config.json': JSON.stringify(settings),
});
const override = (files: readonly string[], rules: object): object => ({ overrides: [{ files, rules }] });

test('without settings both are found', async () => {
  expect(await found(broken)).toEqual([`App.vue error ${SCHEMA}`, `manifest.json error ${VIVO}`]);
});

test.each([
  ['by its name', ['App.vue']],
  ['from the folder of the settings', ['/App.vue']],
  ['by a pattern', ['*.vue']],
  ['by one of several', ['pages/**', 'App.*']],
  ['all but some', ['*', '!manifest.json']],
])('a rule is turned off in a file %s', async (_name, files) => {
  expect(await found(withSettings(override(files, { [SCHEMA]: 'off' })))).toEqual([
    `manifest.json error ${VIVO}`,
  ]);
});

test.each([
  ['another file', ['pages/App.vue']],
  ['a name in another folder', ['src/']],
  ['nothing', []],
])('nothing changes for %s', async (_name, files) => {
  expect(await found(withSettings(override(files, { [SCHEMA]: 'off' })))).toHaveLength(2);
});

test('a file that takes no comments can be left out', async () => {
  const plain = {
    ...broken,
    'manifest.json': (broken['manifest.json'] ?? '').replace(/\/\*.*?\*\//, ''),
  };
  expect(await found(withSettings(override(['manifest.json'], { [VIVO]: 'off' }), plain))).toEqual([
    `App.vue error ${SCHEMA}`,
  ]);
});

test('a severity holds in these files alone, and goes before that for all files', async () => {
  const settings = {
    rules: { [SCHEMA]: 'off', [VIVO]: 'hint' },
    ...override(['App.vue'], { [SCHEMA]: 'warning' }),
  };
  expect(await found(withSettings(settings))).toEqual([
    `App.vue warning ${SCHEMA}`,
    `manifest.json hint ${VIVO}`,
  ]);
});

test('of several that fit, the last decides', async () => {
  const settings = {
    overrides: [
      { files: ['*'], rules: { [SCHEMA]: 'off', [VIVO]: 'off' } },
      { files: ['App.vue'], rules: { [SCHEMA]: 'hint' } },
    ],
  };
  expect(await found(withSettings(settings))).toEqual([`App.vue hint ${SCHEMA}`]);
});

test('what the command line or the editor sets goes before it', async () => {
  const files = withSettings(override(['App.vue'], { [SCHEMA]: 'off' }));
  const workspace = new Workspace(memoryFileSystem(files), ROOT, { severities: new Map([[SCHEMA, 'hint']]) });
  const { projects } = await workspace.check();
  expect(projects[0]?.findings.filter(({ rule }) => rule === SCHEMA)).toMatchObject([{ severity: 'hint' }]);
});

test('paths are told from the folder of the settings, in package.json too', async () => {
  const inner = Object.fromEntries(Object.entries(broken).map(([name, text]) => [`apps/chat/${name}`, text]));
  const settings = override(['apps/chat/App.vue'], { [SCHEMA]: 'off' });
  expect(await found({ ...inner, 'uni-offline-push.config.json': JSON.stringify(settings) })).toEqual([
    `apps/chat/manifest.json error ${VIVO}`,
  ]);
  const own = override(['App.vue'], { [SCHEMA]: 'off' });
  expect(
    await found({
      ...broken,
      'package.json': JSON.stringify({ uniOfflinePush: own, dependencies: { 'tim-wx-sdk': '2.27.6' } }),
    }),
  ).toEqual([`manifest.json error ${VIVO}`]);
});

test.each([
  ['no list', { overrides: {} }, ['config-invalid value']],
  ['no files', { overrides: [{ rules: {} }] }, ['config-invalid missing']],
  ['no rules', { overrides: [{ files: ['a'] }] }, ['config-invalid missing']],
  ['files that are none', { overrides: [{ files: 'a', rules: {} }] }, ['config-invalid value']],
  [
    'a key that means nothing',
    { overrides: [{ files: ['a'], rules: {}, rule: {} }] },
    ['config-invalid unknown-key'],
  ],
  ['a severity that is none', override(['a'], { [SCHEMA]: 'loud' }), ['config-invalid value']],
  ['a rule that is not there', override(['a'], { 'vivo-keys': 'off' }), ['unknown-rule config']],
  ['an entry of another kind', { overrides: ['App.vue'] }, ['config-invalid value']],
])('reported where it stands: %s', async (_name, settings, problems) => {
  const { findings } = await checkFiles(withSettings(settings, healthy));
  expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual(problems);
});

/** Settings as they were written for the versions before. */
const OLD: readonly string[] = [
  '{}',
  '{ "rules": {} }',
  '{ "rules": { "oppo-channel-missing": "off", "sdk-version": "hint" } }',
  '{ "$schema": "./node_modules/uni-offline-push/schemas/project-config.schema.json", "rules": { "unipush-conflict": "warning" } }',
  '{\n  // later\n  "rules": { "click-listener-missing": "information", },\n}\n',
];

test.each(OLD)('settings of older versions are taken as they are: %s', async (text) => {
  expect(await found({ ...healthy, 'uni-offline-push.config.json': text })).toEqual([]);
});
