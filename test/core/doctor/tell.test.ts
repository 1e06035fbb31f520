import { describe, expect, test } from 'vitest';
import { itemWords } from '../../../src/core/doctor/item-messages.ts';
import { markdownOf } from '../../../src/core/doctor/markdown.ts';
import { doctorWords } from '../../../src/core/doctor/messages.ts';
import { itemsOf, statuses } from '../../../src/core/doctor/model.ts';
import { afterwards, cellStatus, detailOf, labelOf, maskOf } from '../../../src/core/doctor/render.ts';
import { countOf } from '../../../src/core/doctor/tell-task.ts';
import { languages } from '../../../src/core/messages/localized.ts';
import { easemob } from '../rules/easemob.ts';
import { broken, healthy } from '../rules/healthy.ts';
import { examine } from './helpers.ts';

const gaps = broken({
  'manifest.json': [['"push" : {}', '"push" : { "unipush" : {} }']],
  'App.vue': [[`'44444'`, `'apns-secret-4711'`]],
});

test('a registration that nothing calls is a gap, in the words of the rule', async () => {
  const App = (healthy['App.vue'] ?? '')
    .replace('export default {\n  onLaunch() {', 'export function registerPush() {')
    .replace('// #endif\n  },\n};', '// #endif\n}\nexport default {};');
  const { diagnosis } = await examine({ ...healthy, 'App.vue': App });
  const step = diagnosis.providers[0]?.steps.find(({ text }) => text === 'registration');
  expect(step?.status).toBe('wrong');
  expect(step && detailOf(step, { language: 'zh-CN' })).toContain('没有任何地方调用它');
});

describe('where push does not arrive', () => {
  test('every phone first, then the makers in use, then what is left', async () => {
    const { advice } = await examine(healthy);
    expect(advice.map(({ vendor }) => vendor)).toEqual([
      undefined,
      'huawei',
      'xiaomi',
      'vivo',
      'apple',
      undefined,
    ]);
    expect(advice[0]?.items.map(({ id }) => id.split('/').at(-1))).toEqual([
      'base',
      'login',
      'service',
      'two-users',
      'text',
      'offline',
      'tool',
      'settings',
      'content',
      'android13',
    ]);
  });

  test('what is missing comes first, with what is known filled in', async () => {
    const { advice } = await examine(gaps);
    const [first] = advice[0]?.items ?? [];
    expect(first?.id).toMatch(/gaps$/);
    expect(first?.known.map(({ text }) => text)).toEqual(['uniPushOff', 'certificate']);
    const huawei = advice.find(({ vendor }) => vendor === 'huawei')?.items ?? [];
    const known = huawei.flatMap((item) => item.known).map((item) => detailOf(item, { language: 'zh-CN' }));
    expect(known).toContain('代码中为 11111');
    expect(known).toContain('manifest.json 中为 com.example.chat');
  });

  test('Easemob has its own checks, and none of Tencent’s tools', async () => {
    const { advice } = await examine(easemob());
    const ids = advice[0]?.items.map(({ id }) => id.split('/').at(-1));
    expect(ids).toEqual(['base', 'login', 'connected', 'advanced', 'settings', 'android13']);
    expect(JSON.stringify(advice.map(({ items }) => items.map(({ urls }) => urls)))).not.toContain(
      'console.cloud.tencent',
    );
  });

  test('what one maker’s page says is said of its phones alone', async () => {
    const oppo = broken({ 'App.vue': [["vivoBusinessID: '33333',", "oppoBusinessID: '33333',"]] });
    const idsOf = async (files = healthy): Promise<string> =>
      (await examine(files)).advice
        .flatMap(({ vendor, items }) => items.map(({ id }) => `${vendor ?? ''} ${id.split('/').at(-1)}`))
        .filter((id) => id.endsWith(' minutes'))
        .join();
    expect(await idsOf()).toBe('');
    expect(await idsOf(oppo)).toBe('oppo minutes');
  });

  test('Easemob’s plugin is still maintained, and no longer the recommended way', async () => {
    const { diagnosis } = await examine(easemob());
    const [own] = diagnosis.providers;
    if (!own) throw new Error('no provider');
    expect(afterwards(own.provider, { language: 'zh-CN' })).toMatch(/不再推荐.*easemob-push/);
    expect(afterwards(own.provider, { language: 'en' })).toMatch(
      /no longer the recommended way.*easemob-push/,
    );
    const tencent = (await examine(healthy)).diagnosis.providers[0];
    expect(tencent && afterwards(tencent.provider, { language: 'en' })).toContain('no longer maintained');
  });

  test('Easemob’s FCM wants offline packaging, and the doctor says so', async () => {
    const { diagnosis } = await examine(easemob(undefined, `FCMCertificateName: 'fcm'`));
    const row = diagnosis.providers[0]?.rows.find(({ vendor }) => vendor === 'fcm');
    const told = row?.cells.console.items.map((item) => detailOf(item, { language: 'zh-CN' })).join('');
    expect(told).toContain('离线打包');
  });

  test('a note on one IM console is none for the other', async () => {
    const notes = async (files = healthy): Promise<string> => {
      const { diagnosis } = await examine(files);
      return itemsOf(diagnosis)
        .map((item) => detailOf(item, { language: 'zh-CN' }))
        .join('\n');
    };
    expect(await notes()).not.toContain('环信');
    expect(await notes(easemob(undefined, `VIVOCertificateName: '1#2'`))).toContain('appid#appkey');
  });
});

describe('as text', () => {
  test.each(languages)(
    'Markdown in %s masks every value and names no place outside the project',
    async (language) => {
      const { diagnosis, advice } = await examine(gaps);
      const text = markdownOf(diagnosis, advice, { language });
      expect(text).toContain('•••111');
      for (const secret of [
        '11111',
        '22222',
        '2882303761500000000',
        '5000000000000',
        '100012345',
        '0123456789abcdef',
        'apns-secret',
        'com.example.chat',
        '/p/',
      ])
        expect(text).not.toContain(secret);
      expect(text).toContain('(manifest.json:');
      expect(text).toContain('https://ext.dcloud.net.cn/plugin?id=20169');
      expect(text).not.toMatch(/\{\w+\}/);
    },
  );

  test('a short value shows nothing of itself', () => {
    expect([maskOf('30141'), maskOf('7005'), maskOf('')]).toEqual(['•••141', '•••', '•••']);
  });

  test('what is ticked off counts as done', async () => {
    const { diagnosis } = await examine(healthy);
    const row = diagnosis.providers[0]?.rows[0];
    if (!row) throw new Error('no row');
    const ticked = new Set(row.cells.console.items.map(({ id }) => id));
    expect(cellStatus(row.cells.console, { language: 'en' })).toBe('person');
    expect(cellStatus(row.cells.console, { language: 'en', ticked })).toBe('done');
    const open = countOf(diagnosis, { language: 'en' }).check;
    // the IM console's certificates are one thing to do for all makers
    expect(countOf(diagnosis, { language: 'en', ticked }).check).toBe(open - 1);
  });

  test('both languages say the same things', () => {
    for (const [text, { label: _, labels, ...words }] of Object.entries(itemWords.en)) {
      const other = itemWords['zh-CN'][text as keyof typeof itemWords.en];
      for (const status of statuses) expect(status in other, `${text}.${status}`).toBe(status in words);
      expect(Object.keys(other.labels ?? {}), text).toEqual(Object.keys(labels ?? {}));
    }
    expect(Object.keys(doctorWords.en)).toEqual(Object.keys(doctorWords['zh-CN']));
  });

  test.each(languages)('no hole is left open in %s', async (language) => {
    for (const files of [healthy, gaps, easemob()]) {
      const { diagnosis, advice } = await examine(files);
      const items = [
        ...itemsOf(diagnosis),
        ...advice.flatMap((one) => one.items.flatMap(({ known }) => known)),
      ];
      for (const item of items) {
        expect(labelOf(item, { language })).not.toMatch(/[{}]|^$/);
        expect(detailOf(item, { language })).not.toMatch(/\{\w+\}/);
      }
    }
  });
});
