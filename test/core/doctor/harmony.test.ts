import { describe, expect, test } from 'vitest';
import { tasksOf } from '../../../src/core/doctor/tasks.ts';
import { taskDetail, taskTitle } from '../../../src/core/doctor/tell-task.ts';
import { languages } from '../../../src/core/messages/localized.ts';
import { providers } from '../../../src/core/providers/index.ts';
import { harmonyAsks } from '../../../src/core/providers/vendors/harmony.ts';
import type { Files } from '../helpers.ts';
import { cell, examine, gridOf } from './helpers.ts';

const BUNDLE = '"app-harmony": { "distribute": { "bundleName": "com.example.chat"';
const MODULE = 'harmony-configs/entry/src/main/module.json5';

const unipush = (harmony: string, more: Files = {}): Files => ({
  'manifest.json': `{ "appid": "__UNI__A1B2C3D", "vueVersion": "3", ${harmony} "app-plus": { "modules": { "Push": {} }, "distribute": { "sdkConfigs": { "push": { "unipush": { "version": "2", "offline": true } } } } } }`,
  ...more,
});

const tencent = (version: string, more: Files = {}): Files => ({
  'manifest.json': `{ "appid": "__UNI__A1B2C3D", "vueVersion": "3", ${BUNDLE} } }, "app-plus": {} }`,
  'uni_modules/TencentCloud-Push/package.json': `{ "version": "${version}" }`,
  'App.vue':
    "<script>\nimport { registerPush } from '@/uni_modules/TencentCloud-Push';\nexport default { onLaunch() { registerPush(1400000001, 'k3y'); } };\n</script>\n",
  ...more,
});

const rowOf = async (files: Files): Promise<string | undefined> =>
  gridOf(await examine(files)).find((row) => row.startsWith('harmony'));

describe('the row of HarmonyOS', () => {
  test('is there where the manifest builds for it and the provider reaches it', async () => {
    expect(await rowOf(unipush(`${BUNDLE} } },`))).toBe('harmony used P--PPP');
    expect(await rowOf(unipush(''))).toBeUndefined();
    expect(await rowOf(unipush('"app-harmony": { "distribute": { "bundleName": "" } },'))).toBeUndefined();
    expect(await rowOf(unipush('"app-harmony": {},'))).toBeUndefined();
  });

  test('never says that something is missing of which the documents contradict each other', async () => {
    for (const files of [unipush(`${BUNDLE} } },`), tencent('1.4.0')]) {
      const { diagnosis } = await examine(files);
      const row = diagnosis.providers[0]?.rows.find(({ vendor }) => vendor === 'harmony');
      const statuses = Object.values(row?.cells ?? {}).flatMap(({ items }) =>
        items.map(({ status }) => status),
      );
      expect(statuses.length).toBeGreaterThan(4);
      expect(statuses).not.toContain('missing');
      expect(statuses).not.toContain('wrong');
    }
  });

  test('asks no more for what can be seen', async () => {
    const seen = unipush(`${BUNDLE}, "modules": { "uni-push": {} } } },`, {
      [MODULE]: '{ "module": { "metadata": [{ "name": "client_id", "value": "1" }] } }',
    });
    expect(await rowOf(seen)).toBe('harmony used P--++P');
    const examined = await examine(seen);
    expect(cell(examined, 'harmony', 'files')[0]).toMatchObject({ status: 'done', file: `/p/${MODULE}` });
  });

  test.each([
    ['1.4.0', 'done'],
    ['1.3.0', 'done'],
    ['1.2.0', 'wrong'],
    ['not a version', 'unknown'],
  ])('of a plugin %s: %s', async (version, status) => {
    const [item] = cell(await examine(tencent(version)), 'harmony', 'files');
    expect(item).toMatchObject({ text: 'pluginVersion', status });
  });

  test('reads the certificate where the plugin has it', async () => {
    const file = 'uni_modules/TencentCloud-Push/utssdk/app-harmony/resources/rawfile/timpush-configs.json';
    const status = async (text: string): Promise<string | undefined> =>
      cell(await examine(tencent('1.4.0', { [file]: text })), 'harmony', 'certificate')[0]?.status;
    expect(await status('{ "businessID": "40001" }')).toBe('done');
    expect(await status('{ "businessID": "" }')).toBe('person');
    expect(await status('{')).toBe('person');
  });

  test('what Huawei asks for is asked once, and with its source', async () => {
    const { diagnosis } = await examine(unipush(`${BUNDLE} } },`));
    const [own] = diagnosis.providers;
    if (!own) throw new Error('no provider');
    const two = { ...diagnosis, providers: [own, { ...own, provider: { ...own.provider, id: 'other' } }] };
    const asked = tasksOf(two).filter(({ items }) => items[0].text === 'ask');
    const kit = asked.filter((task) => taskTitle(task, { language: 'en' }).startsWith('Huawei AppGallery'));
    expect(kit).toHaveLength(1);
    for (const language of languages)
      for (const task of asked)
        expect(taskDetail(task, { language })).toMatch(/(?:来源：|Source: ).*\d{4}-\d{2}-\d{2}/);
  });
});

describe('the questions', () => {
  const reached = providers.filter(({ platforms }) => platforms.systems.includes('harmony'));

  test('are there for every provider that works on HarmonyOS, and for no other', () => {
    expect(reached.length).toBeGreaterThan(2);
    expect(providers.filter(({ harmony }) => harmony)).toEqual(reached);
  });

  test('have a source with its day, words in both languages, and ids of their own', () => {
    for (const { harmony } of reached) {
      const asks = [...harmonyAsks, ...(harmony?.asks ?? [])];
      expect(new Set(asks.map(({ id }) => id)).size).toBe(asks.length);
      for (const { source, label, text } of asks) {
        expect(source).toMatch(/\d{4}-\d{2}-\d{2}/);
        for (const language of languages) expect(label[language] && text[language]).toBeTruthy();
      }
    }
  });
});
