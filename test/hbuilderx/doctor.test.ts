import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWith } from '../cli/helpers.ts';
import { config, conflicting, halfFilled, manifest, project } from '../cli/projects.ts';
import { closeBrowser, faultsOf, hasBrowser, show } from '../pages/browser.ts';
import { overflow, unfold } from '../pages/in-page.mjs';
import type { FakeHBuilderX } from './fake.ts';
import { choose, launch, until } from './support.ts';

const SECRET = '5000000000000';
const broken = project({ 'manifest.json': conflicting });

/** Presses what the page offers, by what it does. */
async function press(fake: FakeHBuilderX, action: string, which = ''): Promise<void> {
  const all = [...fake.page.body.matchAll(/data-do="(\w+)" data-ref="([^"]*)"/g)];
  const found = all.find(([, own, ref]) => own === action && ref?.includes(which));
  if (!found) throw new Error(`nothing to press: ${action} ${which}`);
  await fake.page.tell({ do: action, ref: found[2]?.replaceAll('&amp;', '&'), done: true });
}

describe('the doctor as a page', () => {
  it('shows the project that it is called for, in a view', async () => {
    const [one, two] = [folderWith(project()), folderWith(broken)];
    const { fake } = launch([one, two]);
    await fake.run('doctor', { fsPath: join(one, 'pages.json') });
    expect(fake.page.isShown).toBe(true);
    expect(fake.page.body).toContain('小米');
    expect(fake.page.body).not.toContain('uniPush 已勾选');
    await fake.run('doctor', { fsPath: join(two, 'pages.json') });
    expect(fake.page.body).toContain('uniPush 已勾选');
    expect(fake.page.body).toContain('勾选保留到编辑器退出');
    expect([fake.active, fake.lists]).toEqual([undefined, []]);
  });

  it('follows what is typed, once it is there, and the language', async () => {
    const root = folderWith(broken);
    const { fake, plugin } = launch([root]);
    await plugin.ready;
    await plugin.sessionOf(root)?.current();
    expect(fake.page.sent).toEqual([]);
    expect(fake.page.body).toContain('正在检查');
    await fake.run('doctor');
    fake.type(join(root, 'manifest.json'), manifest());
    await until(() => !fake.page.body.includes('uniPush 已勾选'));
    const sent = fake.page.sent.length;
    fake.type(join(root, 'manifest.json'), `${manifest()}\n`);
    await plugin.sessionOf(root)?.current();
    // time in which it would be sent
    await fake.page.tell({});
    expect(fake.page.sent).toHaveLength(sent);
    fake.configure('uniOfflinePush.language', 'en');
    await until(() => fake.page.body.includes('Xiaomi'));
  });

  it('shows every project where it was opened from the menu of views', async () => {
    const { fake } = launch([folderWith(broken), folderWith(project())]);
    await until(() => fake.diagnostics.size === 1);
    fake.page.show({ viewId: 'uniOfflinePush.doctor', containerId: 'uniOfflinePushDoctor' });
    await until(() => fake.page.body.match(/<section>/g)?.length === 2);
  });

  it('goes to the line, opens pages, and mends', async () => {
    const root = folderWith(project({ 'manifest.json': conflicting, 'push/config.js': halfFilled }));
    const path = join(root, 'manifest.json');
    const { fake } = launch([root]);
    await fake.run('doctor');
    await press(fake, 'url');
    expect(fake.pages).toHaveLength(1);
    await press(fake, 'place');
    await until(() => fake.cursor !== undefined);
    expect(fake.active).toContain(root);
    fake.show(path);
    fake.picks.push(choose('取消勾选'));
    await press(fake, 'fix');
    await until(() => fake.textOf(path) === manifest());
    await until(() => !fake.page.body.includes('uniPush 已勾选'));
  });

  it('sets up where there is nothing yet', async () => {
    const root = folderWith({
      'manifest.json': '{ "name": "app", "appid": "__UNI__A1B2C3D", "vueVersion": "3", "app-plus": {} }\n',
      'pages.json': '{}',
    });
    const { fake } = launch([root]);
    fake.answers.push(() => 'cancel');
    await fake.run('doctor');
    await press(fake, 'start');
    await until(() => fake.statuses.some(({ text }) => text.includes('已退出')));
  });

  it('keeps what is ticked off, and copies a report in which no value can be read', async () => {
    const root = folderWith(project());
    const { fake } = launch([root]);
    await fake.run('doctor');
    await press(fake, 'tick');
    expect(fake.page.body).toMatch(/type="checkbox"[^>]* checked/);
    await fake.run('doctor');
    expect(fake.page.body).toMatch(/type="checkbox"[^>]* checked/);
    await press(fake, 'copy');
    expect(fake.clipboard).toContain('☑️');
    expect(fake.clipboard).toContain('| 小米 |');
    expect(fake.clipboard).not.toContain(SECRET);
  });

  it('does nothing that the page does not offer', async () => {
    const { fake } = launch([folderWith(project())]);
    await fake.run('doctor');
    for (const message of [
      null,
      'x',
      {},
      { do: 'url', ref: 'https://evil.example' },
      { do: 'fix', ref: 'x#y' },
    ])
      await fake.page.tell(message);
    expect([fake.pages, fake.messages, fake.lists, fake.active]).toEqual([[], [], [], undefined]);
  });
});

describe('the doctor as a document', () => {
  it.each([
    ['there are no pages', { missing: ['window.createWebView'] }],
    ['a page cannot be brought to the front', { missing: ['window.showView'] }],
    ["HBuilderX's own browser is absent", { browserInside: false }],
  ])('is shown where %s, and no value can be read in it', async (_, options) => {
    const root = folderWith(project());
    const { fake } = launch([root], options);
    await fake.run('doctor');
    expect(fake.active).toMatch(/-push\.md$/);
    const text = fake.textOf(fake.active ?? '');
    expect(text).toContain('| 小米 |');
    expect(text).not.toContain(SECRET);
  });

  it('goes to the output where no document can be opened', async () => {
    const missing = ['workspace.openTextDocument', 'window.createWebView'];
    const { fake } = launch([folderWith(project())], { missing });
    await fake.run('doctor');
    expect(fake.output.join('\n')).toContain('| 小米 |');
  });

  it('takes its page with it when the plugin goes', async () => {
    const { fake, plugin } = launch([folderWith(project())], { missing: ['window.createWebView'] });
    await fake.run('doctor');
    const { active = '' } = fake;
    expect(existsSync(active)).toBe(true);
    plugin.dispose();
    expect(existsSync(active)).toBe(false);
  });
});

describe.skipIf(!hasBrowser)('the page in the colours of HBuilderX', () => {
  afterAll(closeBrowser);

  it.each(['Default', 'Monokai', 'Atom One Dark'])('can be read in %s, narrow and wide', async (scheme) => {
    const files = project({ 'manifest.json': conflicting, 'push/config.js': config.replace('30145', '') });
    const { fake } = launch([folderWith(files)], { settings: { 'editor.colorScheme': scheme } });
    await fake.run('doctor');
    for (const width of [260, 900]) {
      const { page, close } = await show(fake.page.html, { width });
      await page.evaluate(unfold, true);
      expect(await page.evaluate(overflow)).toBe('');
      expect(await faultsOf(page)).toEqual([]);
      const pictures = process.env.PAGE_PICTURES;
      if (pictures) await page.screenshot({ path: join(pictures, `hbuilderx.${scheme}.${width}.png`) });
      await close();
    }
  });

  it('follows the scheme', async () => {
    const { fake } = launch([folderWith(project())]);
    await fake.run('doctor');
    expect(fake.page.html).toContain(':root { color-scheme: light; --');
    fake.configure('editor.colorScheme', 'Monokai');
    expect(fake.page.html).toContain(':root { color-scheme: dark; --');
  });
});
