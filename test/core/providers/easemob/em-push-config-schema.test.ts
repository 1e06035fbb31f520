import { expect, test } from 'vitest';
import { checkFiles } from '../../helpers.ts';
import { app, easemob, fixed, only, reports } from '../../rules/easemob.ts';

const RULE = 'em-push-config-schema';
const CALL = `conn.usePlugin(pushOption, 'push');`;
const config = (text: string) => easemob(CALL, text);

test.each([
  ['APNSCertificateName', 'APNsCertificateName'],
  ['MiCertificateName', 'MICertificateName'],
  ['HMSCertficateName', 'HMSCertificateName'],
  ['huaweiCertificateName', 'HMSCertificateName'],
  ['xiaomiCertificateName', 'MICertificateName'],
])('reported: %s, which becomes %s', async (wrong, right) => {
  const files = config(`OPPOCertificateName: 'b', ${wrong}: 'a' /* mine */`);
  expect(await only(files, RULE)).toMatchObject({
    message: 'misspelt',
    severity: 'error',
    textAt: wrong,
    args: { right },
  });
  expect((await fixed(files, RULE))['App.vue']).toBe(
    app(CALL, `OPPOCertificateName: 'b', ${right}: 'a' /* mine */`),
  );
});

test('reported: keys that nothing reads, which go', async () => {
  for (const key of ['appKey', 'huaweiBusinessID', 'constructor']) {
    const files = config(`MICertificateName: 'b', ${key}: 'a'`);
    expect(await only(files, RULE)).toMatchObject({ message: 'unknown', textAt: key });
    expect((await fixed(files, RULE))['App.vue']).toBe(app(CALL, `MICertificateName: 'b'`));
  }
  // the right name is taken
  expect(await only(config(`APNsCertificateName: 'a', APNSCertificateName: 'b'`), RULE)).toMatchObject({
    message: 'unknown',
  });
});

test('reported: values that are no names', async () => {
  expect(await reports(config('MICertificateName: 12345'), RULE)).toEqual(['App.vue:7:32 "12345"']);
  expect(await only(config(`HMSCertificateName: { name: 'a' }`), RULE)).toMatchObject({
    message: 'type',
    severity: 'error',
  });
  expect((await only(config('MICertificateName: true'), RULE)).fixes).toEqual([]);
});

test('a warning: a vivo name that is not made of id and key', async () => {
  expect(await only(config(`VIVOCertificateName: 'vivo-push'`), RULE)).toMatchObject({
    message: 'form',
    severity: 'warning',
    textAt: `'vivo-push'`,
    args: { form: ['appid#appkey'] },
  });
  expect(await only(config(`VIVOCertificateName: '100012345#'`), RULE)).toMatchObject({
    severity: 'warning',
  });
});

test.each([
  [
    'every key there is',
    `MICertificateName: 'a', OPPOCertificateName: 'b', HMSCertificateName: 'c', VIVOCertificateName: '1#d', HONORCertificateName: 'e', MEIZUCertificateName: 'f', APNsCertificateName: 'g', FCMCertificateName: 'h'`,
  ],
  ['quoted, blank', `'MICertificateName': '', "VIVOCertificateName": ''`],
  [
    'placeholders, of which another rule speaks',
    `MICertificateName: 'XXXXX', VIVOCertificateName: 'xxxxxx', HMSCertificateName: '0'`,
  ],
  ['unknown values', `MICertificateName: process.env.MI, VIVOCertificateName: vivoName(), ...rest`],
  ['another platform', `MICertificateName: 'a',\n// #ifdef H5\nwrongName: 1,\n// #endif\n`],
])('not reported: %s', async (_name, text) => {
  expect(await reports(config(text), RULE)).toEqual([]);
});

test("not reported: other objects of that name, other SDKs' configurations", async () => {
  const more = {
    'other.js': `editor.usePlugin({ config: { wrong: 1 } });\nconst config = { emPush: 1 };\nimport axios from 'axios';\naxios.create({ config: { apnsCertificateName: 1 } });\n`,
  };
  expect(await reports({ ...easemob(), ...more }, RULE)).toEqual([]);
});

test('a configuration that is registered twice is reported once, in English too', async () => {
  const files = easemob(`${CALL}\n${CALL}`, `APNSCertificateName: 'a'`);
  const [found, ...rest] = (await checkFiles(files, { lang: 'en' })).of(RULE);
  expect(rest).toEqual([]);
  expect(found?.words).toContain('"APNsCertificateName"');
});
