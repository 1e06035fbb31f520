import { expect, test } from 'vitest';
import { checkFiles, type Files } from '../helpers.ts';
import { AGCONNECT, easemob, manifest, only, reports } from './easemob.ts';
import { without } from './healthy.ts';

/** How the rules that are not Easemob's own take its project. */

const CALL = `conn.usePlugin(pushOption, 'push');`;
const withManifest = (from: string, to: string, files: Files = easemob()): Files => {
  expect(manifest).toContain(from);
  return { ...files, 'manifest.json': manifest.replace(from, to) };
};

test('blank vivo parameters are as good as "0"', async () => {
  expect(await reports(easemob(), 'vivo-keys-unset')).toEqual([]);
});

test.each([
  ['xiaomi', `MICertificateName: 'a'`, `"xiaomi_app_id": "2882303761500000000"`, `"xiaomi_app_id": ""`],
  ['oppo', `OPPOCertificateName: 'a'`, '', ''],
  ['meizu', `MEIZUCertificateName: 'a'`, '', ''],
  ['honor', `HONORCertificateName: 'a'`, '', ''],
  ['vivo', `VIVOCertificateName: '1#a'`, '', ''],
])('%s: a certificate in the code needs its keys in the manifest', async (vendor, config, from, to) => {
  const found = await only(withManifest(from, to, easemob(CALL, config)), 'vendor-keys-mismatch');
  expect(found).toMatchObject({ severity: 'warning', args: { vendor } });
});

test('keys in the manifest alone are left alone: the demo has them', async () => {
  expect(await reports(easemob(CALL, `HMSCertificateName: 'a'`), 'vendor-keys-mismatch')).toEqual([]);
});

test("Huawei's file belongs to the plugin's own folder", async () => {
  const lacking = without(easemob(), AGCONNECT);
  expect(await only(lacking, 'agconnect-missing')).toMatchObject({ severity: 'error' });
  expect((await only(lacking, 'agconnect-missing')).words).toContain('EMPushUniPlugin');
  expect(
    await reports(without(easemob(CALL, `MICertificateName: 'a'`), AGCONNECT), 'agconnect-missing'),
  ).toEqual([]);
  expect(await reports({ ...easemob(), [AGCONNECT]: '"请替换"' }, 'agconnect-invalid')).toHaveLength(1);
});

test('Push has to be ticked, uniPush not', async () => {
  expect(await reports(withManifest('"Push": {}', ''), 'push-module-missing')).toHaveLength(1);
  expect(
    await reports(
      withManifest('"push": {}', '"push": { "unipush": { "version": "2" } }'),
      'unipush-conflict',
    ),
  ).toHaveLength(1);
});

test('both the plugin and uniPush are named where both are there', async () => {
  const both = withManifest('"push": {}', '"push": { "unipush": {} }');
  expect((await checkFiles(both)).result.projects[0]?.providers).toEqual(['easemob-empush', 'unipush']);
});

test('the plugin may come from the cloud', async () => {
  expect(await reports(withManifest('"isCloud": false', '"isCloud": true'), 'plugin-not-local')).toEqual([]);
});

test('the plugin comes before open', async () => {
  const late = `conn.open({ user: 'a' });\n${CALL}`;
  expect(await reports(easemob(late), 'register-after-login')).toHaveLength(1);
  expect(await reports(easemob(`${CALL}\nconn.open({ user: 'a' });`), 'register-after-login')).toEqual([]);
});

test('a registration without its config is incomplete', async () => {
  expect(
    await reports(easemob(`conn.usePlugin({ emPush: EMPush }, 'push');`), 'register-plugin-incomplete'),
  ).toHaveLength(1);
  expect(
    await reports(easemob(`${CALL}\neditor.usePlugin({ config: {} });`), 'register-plugin-incomplete'),
  ).toEqual([]);
});
