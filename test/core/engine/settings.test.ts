import { expect, test } from 'vitest';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import { checkFiles, type Files, memoryFileSystem, NO_ADVICE, ROOT } from '../helpers.ts';
import { app, healthy } from '../rules/healthy.ts';

/** One error: a certificate id that is no number. */
const broken: Files = { ...healthy, 'App.vue': app.replace("'33333'", "'abc'") };
const RULE = 'offline-push-config-schema';

const found = async (files: Files): Promise<string[]> =>
  (await checkFiles(files)).findings.map(
    ({ where, rule, severity }) => `${where.split(':')[0]} ${severity} ${rule}`,
  );

test('a rule can be turned off or down in the config file, or in package.json', async () => {
  expect(await found(broken)).toEqual([`App.vue error ${RULE}`]);
  expect(
    await found({ ...broken, 'uni-offline-push.config.json': `{ "rules": { "${RULE}": "off" } }` }),
  ).toEqual([]);
  expect(
    await found({ ...broken, 'package.json': `{ "uniOfflinePush": { "rules": { "${RULE}": "hint" } } }` }),
  ).toEqual([`App.vue hint ${RULE}`]);
});

test('the config file may hold comments, and goes before package.json', async () => {
  const files = {
    ...broken,
    'uni-offline-push.config.json': `{ /* later */ "rules": { "${RULE}": "warning" }, }`,
    'package.json': `{ "uniOfflinePush": { "rules": { "${RULE}": "off" } } }`,
  };
  expect(await found(files)).toEqual([`App.vue warning ${RULE}`]);
});

test('the config of a folder above holds too, up to the folder that is checked', async () => {
  const inner = Object.fromEntries(Object.entries(broken).map(([name, text]) => [`apps/chat/${name}`, text]));
  expect(
    await found({ ...inner, 'uni-offline-push.config.json': `{ "rules": { "${RULE}": "off" } }` }),
  ).toEqual([]);
});

test('a rule that is not there, a severity that is none and a key that means nothing are reported where they stand', async () => {
  const files = {
    ...healthy,
    'uni-offline-push.config.json':
      '{ "rules": { "unipush-conflct": "off", "sdk-version": "loud" }, "rule": {} }',
  };
  expect(
    (await checkFiles(files)).findings.map(({ rule, message, textAt }) => `${rule} ${message} ${textAt}`),
  ).toEqual([
    'unknown-rule config "unipush-conflct"',
    'config-invalid value "loud"',
    'config-invalid unknown-key "rule"',
  ]);
});

test('says what is wrong with each, and what it may be', async () => {
  const files = {
    ...healthy,
    'uni-offline-push.config.json':
      '{ "rules": { "unipush-conflct": "off", "sdk-version": "loud" }, "rule": {} }',
  };
  const [unknown, value, key] = (await checkFiles(files, { lang: 'en' })).findings;
  expect(unknown?.args).toEqual({ name: 'unipush-conflct' });
  expect(value?.args).toMatchObject({ key: 'sdk-version' });
  for (const word of ['off', 'error', 'warning', 'information', 'hint'])
    expect(`${value?.args.expected}`).toContain(word);
  expect(key?.args).toMatchObject({ key: 'rule' });
});

test.each(['error', 'warning', 'information', 'hint'])(
  'a finding is as grave as is said: %s',
  async (severity) => {
    const settings = { 'uni-offline-push.config.json': `{ "rules": { "${RULE}": "${severity}" } }` };
    expect(await found({ ...broken, ...settings })).toEqual([`App.vue ${severity} ${RULE}`]);
  },
);

test('a severity that is none leaves the rule as it is', async () => {
  for (const severity of ['"loud"', '1', 'null', '["off"]']) {
    const files = { ...broken, 'uni-offline-push.config.json': `{ "rules": { "${RULE}": ${severity} } }` };
    expect(await found(files)).toContain(`App.vue error ${RULE}`);
  }
});

test('what is above the folder that is checked sets nothing', async () => {
  const inner = Object.fromEntries(Object.entries(broken).map(([name, text]) => [`apps/chat/${name}`, text]));
  const files = { ...inner, 'uni-offline-push.config.json': `{ "rules": { "${RULE}": "off" } }` };
  const workspace = new Workspace(memoryFileSystem(files), `${ROOT}/apps`, { severities: NO_ADVICE });
  const { projects } = await workspace.check();
  expect(projects.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toEqual([RULE]);
});

test('of two folders the nearer one sets, also where it sets nothing', async () => {
  const inner = Object.fromEntries(Object.entries(broken).map(([name, text]) => [`apps/chat/${name}`, text]));
  const off = `{ "rules": { "${RULE}": "off" } }`;
  const both = { ...inner, 'uni-offline-push.config.json': off, 'apps/uni-offline-push.config.json': '{}' };
  expect(await found(both)).toEqual([`apps/chat/App.vue error ${RULE}`]);
});

test('an empty config file sets nothing', async () => {
  expect(await found({ ...broken, 'uni-offline-push.config.json': '' })).toContain(`App.vue error ${RULE}`);
});

test('a config file that does not parse is an error, and sets nothing', async () => {
  const files = { ...broken, 'uni-offline-push.config.json': `{ "rules": { "${RULE}": "off" ` };
  expect(await found(files)).toEqual([
    `App.vue error ${RULE}`,
    'uni-offline-push.config.json error config-invalid',
  ]);
  const { of } = await checkFiles(files);
  expect(of('config-invalid').map(({ message }) => message)).toEqual(['syntax']);
});
