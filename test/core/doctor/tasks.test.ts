import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gapsOf, itemsOf } from '../../../src/core/doctor/model.ts';
import { type Task, tasksOf } from '../../../src/core/doctor/tasks.ts';
import {
  countOf,
  leadsOf,
  summaryOf,
  taskDetail,
  taskNotes,
  taskSaid,
  taskStatus,
  taskTitle,
} from '../../../src/core/doctor/tell-task.ts';
import { languages } from '../../../src/core/messages/localized.ts';
import type { Files } from '../helpers.ts';
import { easemob } from '../rules/easemob.ts';
import { broken, healthy, without } from '../rules/healthy.ts';
import { type Examined, examine, filesIn } from './helpers.ts';

const folders = [
  ...readdirSync(join(import.meta.dirname, '../../fixtures')).map((name) => `test/fixtures/${name}`),
  'examples/tui-chat',
];

const read = (folder: string): Files => filesIn(join(import.meta.dirname, '../../..', folder));

const tasksIn = async (files: Files): Promise<Task[]> => tasksOf((await examine(files)).diagnosis);
const titles = (tasks: readonly Task[]): string[] =>
  tasks.map((task) => `${task.kind} ${taskTitle(task, { language: 'en' })}`);

const conflict = { 'manifest.json': [['"push" : {}', '"push" : { "unipush" : {} }']] } as const;

describe.each(folders)('the list of %s', (folder) => {
  let examined: Examined;
  test('holds each gap once, and each thing to check', async () => {
    examined = await examine(read(folder));
    const { diagnosis } = examined;
    const tasks = tasksOf(diagnosis);
    const told = tasks.flatMap(({ items }) => items.map(({ id }) => id));
    const open = itemsOf(diagnosis).filter(({ status }) => ['wrong', 'missing', 'person'].includes(status));
    expect([...told].sort()).toEqual([...open, ...diagnosis.others].map(({ id }) => id).sort());
    const findings = tasks.flatMap(({ items }) => new Set(items.flatMap(({ finding }) => finding ?? [])));
    const all = findings.flatMap((own) => [...own]);
    expect(new Set(all).size).toBe(all.length);
    for (const language of languages) {
      const names = tasks.map((task) =>
        [taskTitle(task, { language }), taskDetail(task, { language })].join(),
      );
      expect(new Set(names).size, names.join('\n')).toBe(names.length);
    }
    expect(tasks.length).toBeLessThanOrEqual(open.length + diagnosis.others.length);
    for (const gap of gapsOf(diagnosis)) expect(told).toContain(gap.id);
  });

  test('says what is wrong before what is missing, and what a person checks last', () => {
    const kinds = tasksOf(examined.diagnosis).map(({ kind }) => kind);
    const order = ['wrong', 'missing', 'check'];
    expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  test('leads from every gap to what mends it, and says what it is in both languages', () => {
    for (const task of tasksOf(examined.diagnosis)) {
      const leads = leadsOf(task);
      if (task.kind !== 'check') expect(leads, task.id).not.toEqual([]);
      expect(new Set(leads.map(({ to }) => to)).size, task.id).toBe(leads.length);
      for (const language of languages) {
        expect(taskTitle(task, { language })).not.toMatch(/[{}]|^$/);
        expect(taskDetail(task, { language })).not.toMatch(/\{\w+\}|^$/);
        expect(taskTitle(task, { language, mask: true })).not.toMatch(/undefined/);
      }
    }
  });
});

describe('the list', () => {
  test('merges over makers what is done in one place', async () => {
    const tasks = await tasksIn(healthy);
    const upload = tasks.filter(({ items }) => items[0].text === 'upload');
    expect(upload).toHaveLength(1);
    expect(upload[0]?.vendors).toEqual(['huawei', 'xiaomi', 'vivo', 'apple']);
    expect(titles(upload)).toEqual(['check IM console · Huawei, Xiaomi, vivo, iOS']);
    expect(titles(tasks)).toContain('check Huawei console');
  });

  test('of two keys with one finding there is one task, named by both', async () => {
    const files = broken({
      'manifest.json': [
        ['"100012345"', '""'],
        ['"0123456789abcdef"', '""'],
      ],
    });
    expect(titles((await tasksIn(files)).filter(({ kind }) => kind !== 'check'))).toEqual([
      'missing com.vivo.push.app_id, com.vivo.push.api_key · vivo',
    ]);
  });

  test('takes in what no step and no maker tells of, if it is grave', async () => {
    const { diagnosis } = await examine(read('examples/tui-chat'));
    const inSteps = new Set(itemsOf(diagnosis).map(({ finding }) => finding));
    const others = diagnosis.others.flatMap(({ finding }) => finding ?? []);
    expect(others.map(({ rule }) => rule)).toEqual(['extension-entity']);
    expect(others.some((finding) => inSteps.has(finding))).toBe(false);
    // a hint is no task
    const quiet = await examine(healthy);
    expect(quiet.diagnosis.others).toEqual([]);
  });

  test('one fault in several places is one task', async () => {
    const files = read('test/fixtures/tencent-broken');
    const { diagnosis } = await examine(files);
    const twice = [
      ...diagnosis.others,
      ...diagnosis.others.map((item) => ({ ...item, id: `${item.id}/again` })),
    ];
    const once = tasksOf(diagnosis).length;
    expect(tasksOf({ ...diagnosis, others: twice })).toHaveLength(once);
  });

  test('what is of the project is done once for two providers', async () => {
    const { diagnosis } = await examine(healthy);
    const [own] = diagnosis.providers;
    if (!own) throw new Error('no provider');
    const other = { ...own, provider: { ...own.provider, id: 'made-up' } };
    const tasks = tasksOf({ ...diagnosis, providers: [own, other] });
    expect(tasks.filter(({ items }) => items[0].text === 'customBase')).toHaveLength(1);
    expect(tasks.filter(({ items }) => items[0].text === 'maker')).toHaveLength(4);
  });

  test('is done once all that it holds is ticked off', async () => {
    const { diagnosis } = await examine(healthy);
    const upload = tasksOf(diagnosis).find(({ items }) => items.length > 1);
    if (!upload) throw new Error('nothing merged');
    const [first, ...more] = upload.items.map(({ id }) => id);
    const some = new Set([first as string]);
    expect(taskStatus(upload, { language: 'en', ticked: some })).toBe('person');
    expect(taskStatus(upload, { language: 'en', ticked: new Set([...some, ...more]) })).toBe('ticked');
    expect(taskStatus(upload, { language: 'en' })).toBe('person');
  });

  test('keeps the notes of a console apart from what is to be done', async () => {
    const huawei = (await tasksIn(healthy)).find(({ vendors, items }) =>
      items[0].text === 'maker' ? vendors[0] === 'huawei' : false,
    );
    if (!huawei) throw new Error('no console');
    const notes = taskNotes(huawei, { language: 'en' });
    expect(notes.length).toBeGreaterThan(2);
    expect(taskSaid(huawei, { language: 'en' })).not.toContain(notes[0]);
    expect(taskDetail(huawei, { language: 'en' })).toContain(notes.at(-1));
  });

  test('counts wrong and missing apart', async () => {
    const { diagnosis } = await examine(without(broken(conflict), 'package.json'));
    expect(countOf(diagnosis, { language: 'en' })).toMatchObject({ wrong: 1, missing: 0 });
    expect(summaryOf(diagnosis, { language: 'en' })).toMatch(/^1 wrong, 0 missing, \d to check by hand$/);
    expect(summaryOf(diagnosis, { language: 'zh-CN' })).toMatch(/^有误 1 项，缺少 0 项，待人工确认 \d 项$/);
  });

  test('a project without a provider has nothing to do but what its rules say', async () => {
    expect(
      await tasksIn({ 'manifest.json': '{ "appid": "__UNI__1", "app-plus": {}, "vueVersion": "3" }' }),
    ).toEqual([]);
  });
});

describe('a task leads', () => {
  const leads = async (files: Files, text: string): Promise<string[]> => {
    const task = (await tasksIn(files)).find(({ items }) => items[0].text === text);
    if (!task) throw new Error(`no ${text}`);
    return leadsOf(task).map((lead) => (lead.to === 'page' ? `${lead.way ?? 'page'}` : lead.to));
  };

  test('to the quick fix and the line of what is wrong', async () => {
    expect(await leads(broken(conflict), 'uniPushOff')).toEqual(['fix', 'place']);
  });

  test("to the choice of Huawei's file, and Huawei's console", async () => {
    const [path = ''] = Object.keys(healthy).filter((name) => name.endsWith('agconnect-services.json'));
    expect((await leads(without(healthy, path), 'agconnect')).slice(0, 2)).toEqual(['choose', 'console']);
  });

  test('to the values that are asked for', async () => {
    const files = broken({ 'manifest.json': [['"100012345"', '""']] });
    expect(await leads(files, 'parameter')).toContain('fix');
  });

  test('to the wizard where nothing else writes what is missing', async () => {
    expect((await leads(without(healthy, 'App.vue'), 'registration'))[0]).toBe('setUp');
  });

  test('to the console of what a person checks', async () => {
    expect(await leads(healthy, 'maker')).toEqual(['console']);
    expect(await leads(easemob(), 'upload')).toEqual(['service']);
    expect(await leads(healthy, 'customBase')).toEqual(['page']);
  });

  test('from the plugin’s missing files to its download', async () => {
    const plugin = Object.keys(healthy).filter((name) => /^nativeplugins\/.*package\.json$/.test(name));
    expect(await leads(without(healthy, ...plugin), 'pluginFiles')).toContain('download');
  });
});
