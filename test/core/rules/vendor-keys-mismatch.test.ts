import { expect, test } from 'vitest';
import { checkFiles, type Files } from '../helpers.ts';
import { broken, healthy, reports } from './healthy.ts';

const RULE = 'vendor-keys-mismatch';
const ID = '"com.vivo.push.app_id" : "100012345"';
const KEY = '"com.vivo.push.api_key" : "0123456789abcdef"';
const CERTIFICATE = "vivoBusinessID: '33333'";
const tencent = (id: string, key: string, certificate = CERTIFICATE): Files =>
  broken({
    'manifest.json': [
      [ID, id],
      [KEY, key],
    ],
    'App.vue': [[CERTIFICATE, certificate]],
  });

const easemob = (parameters: Record<string, unknown>, config: string): Files => ({
  'manifest.json': JSON.stringify({
    appid: '__UNI__A1B2C3D',
    'app-plus': { modules: { Push: {} }, nativePlugins: { EMPushUniPlugin: parameters } },
  }),
  'App.vue': `<script>
const emPush = uni.requireNativePlugin('EMPushUniPlugin');
conn.usePlugin({ emPush, config: ${config} }, 'push');
</script>`,
});
const XIAOMI = { xiaomi_app_id: '2882303761500000000', xiaomi_app_key: '5000000000000' };

test('the certificate is set, the keys are "0"', async () => {
  const found = (
    await checkFiles(tencent('"com.vivo.push.app_id" : "0"', '"com.vivo.push.api_key" : "0"'))
  ).of(RULE);
  expect(found).toMatchObject([
    {
      severity: 'warning',
      message: 'manifest',
      textAt: '"com.vivo.push.app_id"',
      args: { certificate: 'vivoBusinessID' },
    },
  ]);
  expect(found[0]?.args.keys).toEqual(['com.vivo.push.app_id', 'com.vivo.push.api_key']);
});

test('the certificate is set, one key of the pair is not', async () => {
  const found = (await checkFiles(tencent(ID, '"com.vivo.push.api_key" : "0"'))).of(RULE);
  expect(found).toMatchObject([
    { message: 'half', textAt: '"com.vivo.push.api_key"', args: { set: ['com.vivo.push.app_id'] } },
  ]);
});

test.each([
  ['blank', '"com.vivo.push.app_id" : ""', '"com.vivo.push.api_key" : ""'],
  ['absent', '"a" : 1', '"b" : 2'],
])('not reported: keys that are %s, where vivo-keys-unset speaks', async (_name, id, key) => {
  const { of } = await checkFiles(tencent(id, key));
  expect(of(RULE)).toEqual([]);
  expect(of('vivo-keys-unset')).toHaveLength(1);
});

test('one key is "0" and the other blank: each is told by its own rule', async () => {
  const { of } = await checkFiles(tencent('"com.vivo.push.app_id" : "0"', '"com.vivo.push.api_key" : ""'));
  expect(of(RULE)).toMatchObject([{ args: { keys: ['com.vivo.push.app_id'] } }]);
  expect(of('vivo-keys-unset')).toMatchObject([{ args: { keys: ['com.vivo.push.api_key'] } }]);
});

test('keys of makers without a value for "not used" are reported where they are absent: on the entry', async () => {
  const found = (await checkFiles(easemob({}, "{ MICertificateName: 'mi' }"))).of(RULE);
  expect(found).toMatchObject([{ message: 'manifest', textAt: '"EMPushUniPlugin"' }]);
});

test.each([
  ['blank', "vivoBusinessID: ''", 'vivoBusinessID'],
  ['0', 'vivoBusinessID: 0', 'vivoBusinessID'],
  ['absent', "otherID: ''", '"TencentCloud-TUIOfflinePush"'],
])('the keys are set, the certificate is %s', async (_name, certificate, at) => {
  expect((await checkFiles(tencent(ID, KEY, certificate))).of(RULE)).toMatchObject([
    { message: 'code', textAt: at },
  ]);
});

test("Easemob's makers are held against their parameters too", async () => {
  const config =
    "{ MICertificateName: 'mi', OPPOCertificateName: 'oppo', HONORCertificateName: 'honor', MEIZUCertificateName: 'mz' }";
  const parameters = {
    ...XIAOMI,
    oppo_app_key: 'k',
    oppo_app_secret: '',
    hihonor_app_id: '',
    meizu_app_id: '',
    meizu_app_key: '',
  };
  const found = (await checkFiles(easemob(parameters, config))).of(RULE);
  expect(found.map(({ message, textAt }) => `${message} ${textAt}`).sort()).toEqual([
    'half "oppo_app_secret"',
    'manifest "hihonor_app_id"',
    'manifest "meizu_app_id"',
  ]);
});

test.each([
  ['both set', tencent(ID, KEY)],
  [
    'both off',
    tencent('"com.vivo.push.app_id" : "0"', '"com.vivo.push.api_key" : "0"', "vivoBusinessID: ''"),
  ],
  ['one key set, the certificate blank', tencent(ID, '"com.vivo.push.api_key" : "0"', "vivoBusinessID: ''")],
  [
    'the certificate is not known',
    tencent('"com.vivo.push.app_id" : "0"', KEY, 'vivoBusinessID: import.meta.env.VIVO'),
  ],
  ['the certificate may come from a spread', tencent(ID, KEY, '...more')],
  [
    'the certificate is a placeholder',
    tencent('"com.vivo.push.app_id" : "0"', KEY, "vivoBusinessID: 'xxxxx'"),
  ],
  ['a key is a placeholder', tencent('"com.vivo.push.app_id" : "xxxx"', KEY)],
])('not reported: %s', async (_name, files) => {
  expect(await reports(files, RULE)).toEqual([]);
});

test('not reported: no registration, no entry', async () => {
  const off = tencent('"com.vivo.push.app_id" : "0"', '"com.vivo.push.api_key" : "0"');
  expect(await reports({ ...off, 'App.vue': '<script></script>' }, RULE)).toEqual([]);
  expect(
    await reports({ ...healthy, 'manifest.json': '{ "appid": "__UNI__A1B2C3D", "app-plus": {} }' }, RULE),
  ).toEqual([]);
});

test("not reported: Easemob's keys filled and a certificate left blank, as its demo has them", async () => {
  const keys = { ...XIAOMI, 'com.vivo.push.app_id': '1', 'com.vivo.push.api_key': '2' };
  expect(await reports(easemob(keys, "{ MICertificateName: '', VIVOCertificateName: '' }"), RULE)).toEqual(
    [],
  );
});

test('the certificate is followed to another module', async () => {
  const files = tencent(
    '"com.vivo.push.app_id" : "0"',
    '"com.vivo.push.api_key" : "0"',
    'vivoBusinessID: ids.vivo',
  );
  const app =
    files['App.vue']?.replace(
      "from 'tim-wx-sdk';",
      "from 'tim-wx-sdk';\nimport { ids } from '@/push/ids';",
    ) ?? '';
  const module = "export const ids = { vivo: '33333' };\n";
  expect(await reports({ ...files, 'App.vue': app, 'push/ids.js': module }, RULE)).toHaveLength(1);
});

const VIVO = { 'com.vivo.push.app_id': '999', 'com.vivo.push.api_key': 'k' };

test("a certificate's name says another id than the manifest", async () => {
  const found = (await checkFiles(easemob(VIVO, "{ VIVOCertificateName: '105#k' }"))).of(RULE);
  expect(found).toMatchObject([
    {
      severity: 'warning',
      message: 'nameParts',
      textAt: "'105#k'",
      args: { vendor: 'vivo', certificate: 'VIVOCertificateName', keys: ['com.vivo.push.app_id'] },
    },
  ]);
  expect(found[0]?.words).toContain('com.vivo.push.app_id#com.vivo.push.api_key');
  expect((await checkFiles(easemob(VIVO, "{ VIVOCertificateName: '1#2' }"))).of(RULE)).toMatchObject([
    { args: { keys: Object.keys(VIVO) } },
  ]);
  const numbers = { 'com.vivo.push.app_id': 999, 'com.vivo.push.api_key': 'other' };
  expect(await reports(easemob(numbers, "{ VIVOCertificateName: '999#k' }"), RULE)).toHaveLength(1);
});

test.each([
  ['the same', VIVO, "'999#k'"],
  ['the same but for blanks', VIVO, "' 999#k '"],
  ['no name of that form', VIVO, "'999'"],
  ['a name that is not known', VIVO, 'name'],
  ['a placeholder', VIVO, "'xxxxxx'"],
  ['a key that is a placeholder', { ...VIVO, 'com.vivo.push.app_id': 'xxxxxx' }, "'105#k'"],
])("a certificate's name is not reported: %s", async (_name, parameters, name) => {
  expect(await reports(easemob(parameters, `{ VIVOCertificateName: ${name} }`), RULE)).toEqual([]);
});
