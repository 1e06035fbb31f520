import { expect, test } from 'vitest';
import { checksOf, notesOf } from '../../../src/core/providers/advice.ts';
import { certificateOf, providers, valuesIn } from '../../../src/core/providers/index.ts';
import { vendors } from '../../../src/core/providers/vendors/index.ts';

/** What is to be known of the makers, and what with one provider alone. */
const everyNote = [
  ...Object.values(vendors).flatMap(({ notes }) => notes),
  ...providers.flatMap(({ notes }) => Object.values(notes).flat()),
];

test('every note is there in both languages and says where it is from', () => {
  for (const { text, source } of everyNote) expect([text['zh-CN'], text.en, source]).not.toContain('');
  for (const { text } of everyNote) expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
  for (const { credentials } of Object.values(vendors)) {
    for (const { places, source } of credentials)
      expect([places.length > 0, source !== '']).toEqual([true, true]);
  }
});

test("OPPO's values go where the document says", () => {
  const placesOf = (name: string) =>
    vendors.oppo.credentials.find((credential) => credential.name === name)?.places;
  expect(placesOf('AppId')).toEqual(['im-console']);
  expect(placesOf('AppKey')).toEqual(['im-console', 'client']);
  expect(placesOf('MasterSecret')).toEqual(['im-console']);
  expect(placesOf('AppSecret')).toEqual(['client']);
});

test("Huawei's Client ID and Client Secret have other names in the IM console", () => {
  expect(vendors.huawei.credentials.map(({ name, imConsoleName }) => [name, imConsoleName])).toEqual([
    ['Client ID', 'AppID'],
    ['Client Secret', 'AppSecret'],
    ['agconnect-services.json', undefined],
  ]);
});

test('a vendor that needs keys in the app beside its certificate has such credentials', () => {
  // the facts are from the documents of these two
  const read = providers.filter(({ family }) => family === 'tencent' || family === 'easemob');
  for (const { vendors: own } of read) {
    for (const vendor of own.filter((one) => certificateOf(one) !== undefined)) {
      const inApp = vendors[vendor.id].credentials.filter(({ places }) => places.includes('client'));
      expect(
        inApp.length >=
          Math.max(valuesIn(vendor, 'registration').length - 1, valuesIn(vendor, 'entry').length),
      ).toBe(true);
    }
  }
});

test('what the makers ask for is as the newest document says, and nothing where none tells', () => {
  const listed = Object.entries(vendors).flatMap(([id, { storeListing }]) =>
    storeListing === undefined ? [] : `${id} ${storeListing}`,
  );
  expect(listed).toEqual(['huawei false', 'xiaomi true', 'oppo true', 'vivo true', 'meizu false']);
});

const limitsOf = (id: keyof typeof vendors): string =>
  vendors[id].notes
    .filter(({ kind }) => kind === 'limit')
    .map(({ text }) => text['zh-CN'])
    .join('');

test.each([
  ['huawei', /说法不一.*智能分类.*资讯营销类/, /(?!)/],
  ['honor', /2024-12-31/, /上架/],
  ['xiaomi', /只有 1 条.*通知类别.*审核/, /重要消息/],
  ['oppo', /通知渠道.*通讯与服务类（原私信.*内容与营销类（原公信.*OPPOCategory/, /不支持自定义提示音/],
  ['vivo', /未上架/, /(?!)/],
  ['fcm', /^$/, /上行/],
] as const)('the limits of %s', (id, wanted, unwanted) => {
  expect(limitsOf(id)).toMatch(wanted);
  expect(limitsOf(id)).not.toMatch(unwanted);
});

test.each([
  ['huawei', /2023-09-15.*0 点到 6 点.*500/],
  ['honor', /0 点到 6 点/],
  ['xiaomi', /2024-11-04.*2 倍/],
  ['oppo', /2024-11-20.*10 万/],
  ['vivo', /7 点到 23 点.*测试/],
  ['meizu', /2025-05-07.*110011/],
] as const)('days, nights and totals of %s', (id, wanted) => {
  expect(limitsOf(id)).toMatch(wanted);
});

test('what only the phone or the console shows is told where push does not arrive', () => {
  const of = (id: keyof typeof vendors): string =>
    vendors[id].notes
      .filter(({ kind }) => kind === 'troubleshooting')
      .map(({ text }) => text.en)
      .join(' ');
  expect(of('huawei')).toMatch(/HMS Core.*clear its data/);
  expect(of('xiaomi')).toMatch(/background/);
  expect(of('apple')).toMatch(/profile/);
  for (const provider of providers) {
    const every = checksOf(provider, 'every').map(({ text }) => text.en);
    expect(every.join(' ')).toMatch(/Android 13/);
    if (provider.family === 'tencent' && provider.delivery.some(({ kind }) => kind === 'native'))
      expect(every.join(' ')).toMatch(/one SDKAppID.*two UserIDs/i);
  }
});

test('a fact from a numbered document says its date', () => {
  for (const { source } of everyNote)
    for (const part of source.split('; '))
      if (/document \d+\/\d+/.test(part)) expect(part).toMatch(/\(20\d\d-\d\d-\d\d\)$/);
});

test("a provider's own check stands after one that all have, once", () => {
  for (const provider of providers) {
    const told = (['every', 'last', ...provider.vendors.map(({ id }) => id)] as const).flatMap((of) =>
      checksOf(provider, of),
    );
    for (const own of provider.checks) expect(told.filter((check) => check === own)).toHaveLength(1);
  }
});

test('what one console says of itself is not told with the other', () => {
  for (const provider of providers)
    for (const { id } of provider.vendors)
      for (const kind of ['setup', 'requirement'] as const)
        for (const { source } of notesOf(provider, id, kind)) {
          const others = providers.filter((other) => other.family !== provider.family);
          const own = others.flatMap((other) => other.notes[id] ?? []);
          expect(own.map((note) => note.source)).not.toContain(source);
        }
});
