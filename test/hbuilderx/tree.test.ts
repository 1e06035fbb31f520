import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../cli/helpers.ts';
import { below, config, conflicting, halfFilled, manifest, project } from '../cli/projects.ts';
import type { ShownRow } from './fake-tree.ts';
import { choose, launch, until } from './support.ts';

const broken = project({ 'manifest.json': conflicting, 'push/config.js': halfFilled });
const labels = (rows: readonly ShownRow[] = []): string[] => rows.map(({ label }) => label);

describe('the tree', () => {
  it('holds every problem by its file, and how far the push is', async () => {
    const { fake } = launch([folderWith(broken)]);
    const [problems, doctor] = await fake.tree.read();
    expect(problems?.label).toBe('问题（2）');
    expect(labels(problems?.rows)).toEqual(['manifest.json（1）', 'push/config.js（1）']);
    const [finding] = problems?.rows[0]?.rows ?? [];
    expect(finding?.label).toMatch(/^✗ .*uniPush/);
    expect(finding).toMatchObject({ tooltip: 'manifest.json:7 · unipush-conflict', context: 'finding' });
    expect(problems?.rows[1]?.rows[0]?.label).toMatch(/^! /);
    expect(doctor?.label).toMatch(/^体检：.*\d/);
    expect(doctor?.rows[0]).toMatchObject({ label: expect.stringMatching(/^✗ /), context: 'finding' });
    const provider = doctor?.rows.find(({ rows }) => rows.length > 0);
    expect(labels(provider?.rows)).toContain('✓ 注册插件');
    const xiaomi = provider?.rows.find(({ label }) => label === '小米');
    expect(xiaomi?.rows.some(({ context }) => context === 'page')).toBe(true);
  });

  it('leads to the line, the file or nowhere, and changes nothing at that', async () => {
    const root = folderWith(broken);
    const { fake } = launch([root]);
    await fake.tree.select('! ');
    expect([fake.active, fake.cursor]).toEqual([join(root, 'push/config.js'), '3:2']);
    await fake.tree.select('manifest.json（1）');
    expect(fake.active).toBe(join(root, 'manifest.json'));
    await fake.tree.select('体检');
    expect(fake.active).toBe(join(root, 'manifest.json'));
    expect([fake.lists, fake.messages, fake.forms]).toEqual([[], [], []]);
  });

  it.each(['the row', 'the list of arguments', 'nothing'])(
    'mends the problem of a row whose menu passes on %s',
    async (kind) => {
      const root = folderWith(broken);
      const path = join(root, 'manifest.json');
      const { fake } = launch([root]);
      const element = await fake.tree.elementOf('✗ ');
      await fake.tree.select(kind === 'nothing' ? '✗ ' : '! ');
      fake.show(path);
      fake.picks.push(choose('取消勾选'));
      await fake.run('fixThis', kind === 'the row' ? element : kind === 'nothing' ? undefined : [element]);
      expect(fake.textOf(path)).toBe(manifest());
    },
  );

  it('says so where the problem of a row is gone', async () => {
    const root = folderWith(broken);
    const path = join(root, 'manifest.json');
    const { fake } = launch([root]);
    await fake.run('fixThis');
    const element = await fake.tree.elementOf('✗ ');
    fake.type(path, manifest());
    await fake.run('fixThis', element);
    expect(fake.messages[0]).toBe('没有发现问题。');
    expect(fake.messages).toHaveLength(2);
    expect(fake.lists).toEqual([]);
  });

  it('opens the page of a rule, or the console of a row', async () => {
    const { fake } = launch([folderWith(broken)]);
    await fake.run('openPage', await fake.tree.elementOf('✗ '));
    await fake.run('openPage', await fake.tree.elementOf('小米控制台'));
    expect(fake.pages[0]).toContain('docs/rules/unipush-conflict.zh-CN.md');
    expect(fake.pages[1]).toMatch(/^https:.*mi\.com/);
  });

  it('is read anew when something is otherwise, and only then', async () => {
    const root = folderWith(broken);
    const { fake, plugin } = launch([root]);
    fake.type(join(root, 'push/config.js'), `${halfFilled}\n// nobody has looked yet\n`);
    await plugin.sessionOf(root)?.current();
    expect(fake.tree.fired).toBe(0);
    await fake.tree.read();
    fake.type(join(root, 'push/config.js'), `${halfFilled}\n// a comment\n`);
    await plugin.sessionOf(root)?.current();
    await fake.tree.select('✗ ');
    expect(fake.tree.fired).toBe(0);
    fake.type(join(root, 'push/config.js'), config);
    await until(() => fake.tree.fired === 1);
    expect(labels((await fake.tree.read())[0]?.rows)).toEqual(['manifest.json（1）']);
    fake.configure('uniOfflinePush.language', 'en');
    await until(() => fake.tree.fired === 2);
    expect((await fake.tree.read())[0]?.label).toBe('Problems (1)');
  });

  it('has a row for each of several projects, and says where there is none', async () => {
    const { fake } = launch([folderWith({ ...below('one', broken), ...below('two', project()) })]);
    const rows = await fake.tree.read();
    expect(rows.map(({ label, tooltip }) => [label, tooltip])).toEqual([
      ['one', 'one'],
      ['two', 'two'],
    ]);
    expect(rows[1]?.rows[0]?.label).toBe('没有发现问题。');
    const { fake: other } = launch([folderWith({})]);
    expect(labels(await other.tree.read())[0]).toContain('没有 uni-app 项目');
  });

  it('takes what HBuilderX gives back for no more than it is', async () => {
    const { fake } = launch([folderWith(broken)]);
    await fake.tree.read();
    for (const param of [{ row: '9/9' }, { row: 3 }, 'x/y', [], [null], { row: { toString: 1 } }])
      await fake.run('choose', param);
    expect(fake.openPaths).toEqual([]);
    expect(fake.messages).toEqual([]);
  });
});
