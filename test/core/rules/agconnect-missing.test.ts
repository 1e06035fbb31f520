import { expect, test } from 'vitest';
import { applyFix, checkFiles, type Files } from '../helpers.ts';
import { AGCONNECT, agconnect, app, broken, healthy, PLUGIN, reports, without } from './healthy.ts';

const RULE = 'agconnect-missing';
const bare = without(healthy, AGCONNECT);
const huawei = (text: string): Files =>
  without(broken({ 'App.vue': [["huaweiBusinessID: '11111'", text]] }), AGCONNECT);

test("reported on the plugin's entry: an error where Huawei's certificate is set", async () => {
  const found = (await checkFiles(bare)).of(RULE);
  expect(found).toMatchObject([
    { severity: 'error', message: 'missing', textAt: `"${PLUGIN}"`, args: { path: AGCONNECT } },
  ]);
  expect(found[0]?.words).toContain(AGCONNECT);
  // the file is chosen by whoever has it, and goes to where the plugin reads it
  const choose = {
    name: 'agconnect-services.json',
    provider: 'tencent-tuiofflinepush',
    to: `/p/${AGCONNECT}`,
  };
  expect(found[0]?.fixes).toMatchObject([{ title: 'choose', edits: [], choose, safe: false }]);
});

test.each([
  ['an environment variable', 'huaweiBusinessID: import.meta.env.VITE_HUAWEI'],
  ['a spread', '...ids'],
  ['a placeholder', "huaweiBusinessID: 'xxxxxx'"],
])('a warning where the configuration cannot be read: %s', async (_name, text) => {
  expect((await checkFiles(huawei(text))).of(RULE)).toMatchObject([
    { severity: 'warning', message: 'missingUnclear' },
  ]);
});

test('a warning where nothing registers the plugin', async () => {
  const call = `<script>\nconst push = uni.requireNativePlugin('${PLUGIN}');\n</script>`;
  expect((await checkFiles({ ...bare, 'App.vue': call })).of(RULE)).toMatchObject([{ severity: 'warning' }]);
});

test('reported on the call where the manifest does not name the plugin', async () => {
  const files = { ...bare, 'manifest.json': '{ "appid": "__UNI__A1B2C3D", "app-plus": {} }' };
  expect(await reports(files, RULE)).toEqual([`App.vue:7:28 uni.requireNativePlugin('${PLUGIN}')`]);
});

test.each([
  ['blank', "huaweiBusinessID: ''"],
  ['absent', "oppoBusinessID: ''"],
  ['0', "huaweiBusinessID: '0'"],
])('silent where Huawei is plainly off: its certificate is %s', async (_name, text) => {
  expect(await reports(huawei(text), RULE)).toEqual([]);
});

test('silent where the file is there, beside src or in it', async () => {
  expect(await reports(healthy, RULE)).toEqual([]);
  const { 'manifest.json': manifest = '', 'App.vue': vue = '', ...rest } = healthy;
  const cli = { ...rest, 'src/manifest.json': manifest, 'src/App.vue': vue };
  expect(await reports(cli, RULE)).toEqual([]);
  expect(await reports({ ...without(cli, AGCONNECT), [`src/${AGCONNECT}`]: agconnect }, RULE)).toEqual([]);
  expect(await reports(without(cli, AGCONNECT), RULE)).toHaveLength(1);
});

test('silent where no provider is in use', async () => {
  expect(await reports({ 'manifest.json': '{ "appid": "__UNI__A1B2C3D", "app-plus": {} }' }, RULE)).toEqual(
    [],
  );
  expect(app).toContain('huaweiBusinessID');
});

test('a file that lies elsewhere is named, and copied by the fix', async () => {
  const files = { ...bare, 'nativeResources/android/assets/agconnect-services.json': agconnect };
  const [only, ...more] = (await checkFiles(files)).of(RULE);
  expect(more).toEqual([]);
  expect(only).toMatchObject({
    message: 'misplaced',
    args: { found: 'nativeResources/android/assets/agconnect-services.json' },
  });
  expect(only?.fixes).toMatchObject([
    { title: 'copy', safe: false, edits: [], copy: { to: `/p/${AGCONNECT}` } },
    { title: 'choose', choose: { to: `/p/${AGCONNECT}` } },
  ]);
  const changed = only ? applyFix(files, only) : {};
  expect(changed[AGCONNECT]).toBe(agconnect);
  expect(await reports(changed, RULE)).toEqual([]);
});

test('a stand-in that lies elsewhere is named and not offered', async () => {
  const files = {
    ...bare,
    'nativeplugins/Other/android/assets/agconnect-services.json': '{"comments":"replace me"}',
  };
  expect((await checkFiles(files)).of(RULE)).toMatchObject([
    { message: 'misplaced', fixes: [{ title: 'choose' }] },
  ]);
  const both = { ...files, 'docs/a/b/c/d/agconnect-services.json': agconnect };
  expect((await checkFiles(both)).of(RULE)).toMatchObject([
    { args: { found: 'docs/a/b/c/d/agconnect-services.json' } },
  ]);
});
