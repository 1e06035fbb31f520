import { expect, test } from 'vitest';
import { providers } from '../../../src/core/providers/index.ts';
import { checkFiles, type Files } from '../helpers.ts';
import { easemob } from './easemob.ts';
import { healthy, PLUGIN, without } from './healthy.ts';

const RULE = 'plugin-superseded';
const found = async (files: Files) => (await checkFiles(files, { advice: true })).of(RULE);
const manifest = (plugins: string): Files => ({
  'manifest.json': `{ "appid": "__UNI__A1B2C3D", "app-plus": { "modules": { "Push": {} }, "nativePlugins": ${plugins} } }`,
});

test('reported on the entry: a plugin that is no longer maintained, with what follows it', async () => {
  const [only, ...more] = await found(healthy);
  expect(more).toEqual([]);
  expect(only).toMatchObject({
    severity: 'information',
    message: 'discontinued',
    textAt: `"${PLUGIN}"`,
    args: { provider: 'TUIOfflinePush', successor: 'TencentCloud-Push' },
  });
  expect(only?.words).toContain('https://ext.dcloud.net.cn/plugin?id=20169');
});

test('reported: a plugin that is no longer recommended', async () => {
  expect(await found(easemob())).toMatchObject([
    { message: 'superseded', args: { successor: 'easemob-push' } },
  ]);
});

test('reported: an entry that nothing in the code uses', async () => {
  expect(await found(manifest(`{ "${PLUGIN}": {} }`))).toHaveLength(1);
  expect(await found(manifest('{ "EMPushUniPlugin": {} }'))).toHaveLength(1);
});

test.each([
  ['no plugin', manifest('{}')],
  ['another maker’s', manifest('{ "RongCloud-Push": {} }')],
  [
    'required and in no entry, which another rule tells',
    { ...without(healthy, 'manifest.json'), ...manifest('{}') },
  ],
  ['a folder that nothing names', { ...manifest('{}'), [`nativeplugins/${PLUGIN}/package.json`]: '{}' }],
])('not reported: %s', async (_name, files) => {
  expect(await found(files)).toEqual([]);
});

test.each([
  ['TUIOfflinePush', healthy],
  ['EMPushUniPlugin', easemob()],
])('the wizard migrates from %s where it can set its successor up', async (name, files) => {
  const { successor } = providers.find((one) => one.name === name) ?? {};
  const next = providers.find(({ id, setup }) => id === successor?.id && setup);
  const [only] = await found(files);
  expect(only?.fixes).toEqual(
    next
      ? [
          { title: 'migrate', args: { successor: successor?.name }, edits: [], setUp: next.id, safe: false },
          {
            title: 'read',
            args: { successor: successor?.name },
            edits: [],
            open: successor?.url,
            safe: false,
          },
        ]
      : [],
  );
});
