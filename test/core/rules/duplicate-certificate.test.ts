import { expect, test } from 'vitest';
import { detailOf } from '../../../src/core/doctor/render.ts';
import { examine } from '../doctor/helpers.ts';
import { checkFiles, type Files } from '../helpers.ts';
import { easemob } from './easemob.ts';
import { broken, reports } from './healthy.ts';

const RULE = 'duplicate-certificate';
const XIAOMI = "xiaomiBusinessID: '22222'";
const xiaomi = (text: string, more: Files = {}): Files => broken({ 'App.vue': [[XIAOMI, text]] }, more);

test('two makers with one id: on the second', async () => {
  const found = (await checkFiles(xiaomi("xiaomiBusinessID: '11111'"))).of(RULE);
  expect(found).toMatchObject([
    {
      severity: 'warning',
      message: 'same',
      textAt: "'11111'",
      args: { key: 'xiaomiBusinessID', other: 'huaweiBusinessID', value: '11111' },
      fixes: [],
    },
  ]);
  expect(found[0]?.words).toContain('“xiaomiBusinessID”与“huaweiBusinessID”');
});

test('a maker and Apple; a number and a text; three makers', async () => {
  expect(await reports(xiaomi("xiaomiBusinessID: '44444'"), RULE)).toEqual([
    expect.stringMatching(/'44444'$/),
  ]);
  expect(await reports(xiaomi('xiaomiBusinessID: 11111'), RULE)).toEqual([expect.stringMatching(/ 11111$/)]);
  expect(await reports(xiaomi("xiaomiBusinessID: '11111', oppoBusinessID: ' 11111 '"), RULE)).toHaveLength(2);
});

test('values are followed to their constants', async () => {
  const files = xiaomi('xiaomiBusinessID: ids.xiaomi');
  const app = (files['App.vue'] ?? '').replace(
    "from 'tim-wx-sdk';",
    "from 'tim-wx-sdk';\nimport { ids } from './ids';",
  );
  const found = await reports(
    { ...files, 'App.vue': app, 'ids.js': "export const ids = { xiaomi: '11111' };\n" },
    RULE,
  );
  expect(found).toEqual([expect.stringMatching(/ids\.xiaomi$/)]);
});

test('one configuration that is registered twice is told once', async () => {
  const files = xiaomi("xiaomiBusinessID: '11111'");
  const app = (files['App.vue'] ?? '')
    .replace('export default {', 'export const config = { offlinePushConfig: {} };\nexport default {')
    .replace(
      /offlinePushConfig: \{[^}]*\},\n {4}\}\);/,
      "offlinePushConfig: shared,\n    });\n    tim.registerPlugin({ 'tim-offline-push-plugin': TUIOfflinePush, offlinePushConfig: shared });",
    )
    .replace(
      'export const config',
      "const shared = { huaweiBusinessID: '11111', xiaomiBusinessID: '11111' };\nexport const config",
    );
  expect(await reports({ ...files, 'App.vue': app }, RULE)).toHaveLength(1);
});

test.each([
  ['ids of their own', XIAOMI],
  ['not used, twice', "xiaomiBusinessID: '0', oppoBusinessID: '0'"],
  ['blank, twice', "xiaomiBusinessID: '', oppoBusinessID: ''"],
  ['placeholders', "xiaomiBusinessID: 'xxxxx', oppoBusinessID: 'xxxxx'"],
  ['no number', "xiaomiBusinessID: 'mi', oppoBusinessID: 'mi'"],
  ['not known', 'xiaomiBusinessID: id, oppoBusinessID: id'],
  ['a key of the client has the same number', "xiaomiBusinessID: '22222', oppoAppKey: '11111'"],
  ['one for each system', "\n// #ifdef H5\nxiaomiBusinessID: '11111',\n// #endif\nmeizuBusinessID: '5'"],
])('not reported: %s', async (_name, text) => {
  expect(await reports(xiaomi(text), RULE)).toEqual([]);
});

test('not reported: certificates that go by names', async () => {
  const files = easemob(undefined, "MICertificateName: '30002', HMSCertificateName: '30002'");
  expect(await reports(files, RULE)).toEqual([]);
});

test('the doctor tells of it at the certificate, and hides the id where others read', async () => {
  const { diagnosis } = await examine(xiaomi("xiaomiBusinessID: '11111'"));
  const row = diagnosis.providers[0]?.rows.find(({ vendor }) => vendor === 'xiaomi');
  const [item] = row?.cells.certificate.items ?? [];
  if (!item) throw new Error('no item');
  expect(item).toMatchObject({ status: 'wrong', finding: { rule: RULE } });
  expect(detailOf(item, { language: 'en' })).toContain('"11111"');
  expect(detailOf(item, { language: 'en', mask: true })).not.toContain('11111');
});
