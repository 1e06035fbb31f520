import { describe, expect, test } from 'vitest';
import { placeOf } from '../../../src/core/doctor/markdown.ts';
import { type Cell, columns, type Diagnosis, type Item, isShown } from '../../../src/core/doctor/model.ts';
import { adviceTitle, afterwards, knownLine, notesFor, saidOf } from '../../../src/core/doctor/render.ts';
import { type Task, tasksOf } from '../../../src/core/doctor/tasks.ts';
import { leadsOf, pageTitle, placeOfTask } from '../../../src/core/doctor/tell-task.ts';
import type { Finding } from '../../../src/core/finding.ts';
import type { PhoneId } from '../../../src/core/providers/provider.ts';
import { tencentTuiOfflinePush } from '../../../src/core/providers/tencent-tuiofflinepush/index.ts';
import { vendors } from '../../../src/core/providers/vendors/index.ts';
import { ROOT } from '../helpers.ts';

const own = tencentTuiOfflinePush.id;
const item = (text: Item['text'], more: Partial<Item> = {}): Item => ({
  id: text,
  status: 'missing',
  text,
  ...more,
});
const task = (first: Item, more: Partial<Task> = {}): Task => ({
  id: first.id,
  kind: first.status === 'person' ? 'check' : first.status === 'wrong' ? 'wrong' : 'missing',
  items: [first],
  vendors: [],
  providers: [own],
  ...more,
});
const span = { source: { path: `${ROOT}/src/a.js`, text: 'one\ntwo\n' }, start: 4, end: 7 };
const english = { language: 'en' } as const;

describe('a task', () => {
  const pages = (one: Task) => leadsOf(one).filter(({ to }) => to === 'page');
  const ofMaker = { vendors: ['xiaomi'] as const };

  test.each<[Item['text'], Partial<Task>, object | undefined]>([
    ['pluginFiles', {}, { url: tencentTuiOfflinePush.download, way: 'download' }],
    ['certificate', ofMaker, { url: tencentTuiOfflinePush.console, way: 'service' }],
    ['key', ofMaker, { url: vendors.xiaomi.console, way: 'console' }],
    ['parameter', ofMaker, { url: vendors.xiaomi.console, way: 'console' }],
    ['file', ofMaker, { url: vendors.xiaomi.console, way: 'console' }],
    ['file', {}, { url: tencentTuiOfflinePush.console, way: 'service' }],
    ['file', { vendors: ['harmony'] }, { url: tencentTuiOfflinePush.console, way: 'service' }],
    ['pushModule', {}, undefined],
    ['key', { ...ofMaker, providers: ['nobody'] }, undefined],
  ])('about what is missing leads to where it comes from: %s %j', (text, more, page) => {
    expect(pages(task(item(text), more))).toEqual(page ? [{ to: 'page', ...page }] : []);
  });

  test('leads to the page that it names before any other', () => {
    const url = 'https://example.com/a';
    expect(pages(task(item('key', { url }), ofMaker))).toEqual([{ to: 'page', url }]);
    expect(leadsOf(task(item('upload', { url, status: 'person' })))).toEqual([
      { to: 'page', url, way: 'service' },
    ]);
    expect(leadsOf(task(item('maker', { url, status: 'person' })))).toEqual([
      { to: 'page', url, way: 'console' },
    ]);
    expect(leadsOf(task(item('customBase', { url, status: 'person' })))).toEqual([{ to: 'page', url }]);
    expect(leadsOf(task(item('customBase', { status: 'person' })))).toEqual([]);
  });

  test("about Huawei's file has it chosen", () => {
    expect(leadsOf(task(item('agconnect')))[0]).toEqual({ to: 'agconnect' });
  });

  test('stands where its items do; a file that is missing is no place', () => {
    const file = `${ROOT}/a.json`;
    expect(placeOfTask(task(item('file', { file })))).toBeUndefined();
    expect(placeOfTask(task(item('file', { file, status: 'wrong' })))).toEqual({ path: file });
    const both = task(item('file', { file }), { items: [item('file', { file }), item('key', { span })] });
    expect(placeOfTask(both)).toEqual({ path: span.source.path, span });
    // what is wrong leads to its place first, what is missing to where it comes from
    const [first, second] = leadsOf(task(item('key', { span, status: 'wrong' }), { vendors: ['xiaomi'] }));
    expect([first?.to, second?.to]).toEqual(['place', 'page']);
  });

  test('is called by the page that it leads to', () => {
    expect(pageTitle('console', 'xiaomi', english)).toBe('Open the Xiaomi console');
    expect(pageTitle('download', undefined, english)).toBe('Download the plugin');
    expect(pageTitle('service', undefined, { language: 'zh-CN' })).toBe('打开推送服务的控制台');
  });
});

describe('the list', () => {
  const cells = (items: readonly Item[]): Readonly<Record<(typeof columns)[number], Cell>> =>
    Object.fromEntries(
      columns.map((column) => [column, { status: 'none', items: column === 'files' ? items : [] }]),
    ) as never;
  const rows = (texts: Record<string, readonly Item[]>) =>
    Object.entries(texts).map(([vendor, items]) => ({
      vendor: vendor as PhoneId,
      use: 'used' as const,
      cells: cells(items),
    }));
  const listed = (texts: Record<string, readonly Item[]>, others: readonly Item[] = []): string[] => {
    const provider = { provider: tencentTuiOfflinePush, steps: [], rows: rows(texts) };
    const diagnosis: Pick<Diagnosis, 'providers' | 'others'> = { providers: [provider], others };
    return tasksOf(diagnosis).map(({ items, vendors }) => `${items.length} ${vendors.join(' ')}`.trim());
  };
  const one = (id: string, more: Partial<Item> = {}): Item => item('file', { id, ...more });

  test('has what two makers ask for once', () => {
    const path = { args: { path: 'a.json' } };
    expect(listed({ huawei: [one('1', path)], xiaomi: [one('2', path)] })).toEqual(['2 huawei xiaomi']);
    expect(listed({ huawei: [one('1', path)], xiaomi: [one('2', { args: { path: 'b' } })] })).toEqual([
      '1 huawei',
      '1 xiaomi',
    ]);
    expect(listed({ huawei: [one('1', path)], xiaomi: [one('2', { ...path, status: 'wrong' })] })).toEqual([
      '1 xiaomi',
      '1 huawei',
    ]);
  });

  test.each<Item['text']>(['manifest', 'pushModule', 'uniPushOff', 'customBase', 'agconnect'])(
    'has %s once, whoever asks for it',
    (text) => {
      expect(listed({ huawei: [item(text, { id: '1' })], xiaomi: [item(text, { id: '2' })] })).toHaveLength(
        1,
      );
      const wrong = item(text, { id: '2', status: 'wrong' });
      expect(listed({ huawei: [item(text, { id: '1' })], xiaomi: [wrong] })).toHaveLength(2);
    },
  );

  test('has the channel once for a provider, and a step by its own id', () => {
    const elsewhere = (id: string): Item => item('channelElsewhere', { id, status: 'person' });
    expect(listed({ huawei: [elsewhere('1')], xiaomi: [elsewhere('2')] })).toEqual(['2 huawei xiaomi']);
    const call = (id: string): Item => item('entry', { id });
    expect(listed({ huawei: [call('1')], xiaomi: [call('2')] })).toHaveLength(2);
  });

  test('has findings that say the same once', () => {
    const finding = { rule: 'r', message: 'm', args: { key: 'a' }, fixes: [] } as unknown as Finding;
    const found = (id: string, args: Finding['args']): Item =>
      item('finding', { id, status: 'wrong', finding: { ...finding, args } });
    expect(listed({}, [found('1', { key: 'a' }), found('2', { key: 'a' })])).toHaveLength(1);
    expect(listed({}, [found('1', { key: 'a' }), found('2', { key: 'b' })])).toHaveLength(2);
  });

  test('shows a row of a maker that is not used only where something is said of it', () => {
    const [row] = rows({ huawei: [] });
    if (!row) throw new Error('no row');
    expect(isShown(row)).toBe(true);
    expect(isShown({ ...row, use: 'unused' })).toBe(false);
    const said = { ...row.cells, files: { status: 'missing' as const, items: [one('1')] } };
    expect(isShown({ ...row, use: 'unused', cells: said })).toBe(true);
  });
});

describe('what is said', () => {
  test('of a value that is not known is nothing', () => {
    const done = item('certificate', { status: 'done', args: { key: 'k' } });
    expect(saidOf(done, english)).toBe('');
    expect(saidOf({ ...done, value: '30141' }, english)).toContain('30141');
    expect(saidOf({ ...done, value: '30141' }, { ...english, mask: true })).not.toContain('30141');
  });

  test('of a maker, without a provider, is what holds with any', () => {
    const maker = item('maker', { status: 'person', args: { vendor: 'xiaomi', provider: 'nobody' } });
    const known = item('maker', { status: 'person', args: { vendor: 'xiaomi', provider: own } });
    expect(notesFor(known, english)).toEqual(expect.arrayContaining(notesFor(maker, english)));
    expect(notesFor(item('ask'), english)).toEqual([expect.not.stringContaining('{')]);
    expect(notesFor(item('key'), english)).toEqual([]);
  });

  test('of a piece of advice in one line is how far it is', () => {
    expect(knownLine(item('pushModule'), english)).toMatch(/ · /);
    const done = item('certificate', { status: 'done', value: '30141', args: { key: 'k' } });
    expect(knownLine(done, english)).toContain('30141');
  });

  test('of what follows a plugin is its name, where there is one', () => {
    const gone = { ...tencentTuiOfflinePush, discontinued: true };
    expect(afterwards(gone, english)).toContain(gone.successor?.name);
    const { successor: _successor, ...alone } = gone;
    expect(afterwards(alone, english)).toMatch(/^\S.*\.$/);
    expect(afterwards(alone, english)).not.toContain('TencentCloud-Push');
    expect(afterwards({ ...alone, discontinued: false }, english)).toBe('');
  });

  test('of a place is its file and line, from the project on', () => {
    expect(placeOf({ root: ROOT }, { span })).toBe(' (src/a.js:2)');
    expect(placeOf({ root: ROOT }, { file: `${ROOT}/a.json` })).toBe(' (a.json)');
    expect(placeOf({ root: ROOT }, {})).toBe('');
  });

  test('over the advice is whose phones it is for', () => {
    expect(adviceTitle('xiaomi', false, english)).toContain('Xiaomi');
    expect(adviceTitle(undefined, true, english)).not.toBe(adviceTitle(undefined, false, english));
  });
});
