import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../cli/helpers.ts';
import { cliProject, config, conflicting, halfFilled, manifest, project } from '../cli/projects.ts';
import { launch, shown, until } from './support.ts';

describe('diagnostics', () => {
  it('show a project as it is opened, in files that no editor shows', async () => {
    const root = folderWith(cliProject({ 'manifest.json': conflicting, 'push/config.js': halfFilled }));
    const { fake } = launch([root]);
    await until(() => fake.diagnostics.size === 2);
    expect(shown(fake, join(root, 'src/manifest.json'))).toEqual(['6:46 unipush-conflict']);
    expect(shown(fake, join(root, 'src/push/config.js'))).toEqual(['3:2 vendor-config-incomplete']);
    expect(fake.openPaths).toEqual([]);
  });

  it('say in the message what HBuilderX has no place for', async () => {
    const root = folderWith(project({ 'manifest.json': conflicting, 'push/config.js': halfFilled }));
    const { fake } = launch([root]);
    const path = join(root, 'manifest.json');
    await until(() => fake.diagnostics.has(path));
    const [diagnostic] = fake.diagnostics.get(path) ?? [];
    expect(diagnostic?.severity).toBe('error');
    expect(diagnostic?.message).toMatch(/^.*uniPush.*\(unipush-conflict\)$/);
    expect(fake.diagnostics.get(join(root, 'push/config.js'))?.[0]?.severity).toBe('warn');
  });

  it('give what is less than a warning as one, and say so', async () => {
    const noListener = (project()['push/register.js'] ?? '').replace(/push\.setOfflinePushListener.*\n/, '');
    const root = folderWith(project({ 'push/register.js': noListener }));
    const { fake } = launch([root]);
    const path = join(root, 'push/register.js');
    await until(() => fake.diagnostics.has(path));
    const [diagnostic] = fake.diagnostics.get(path) ?? [];
    expect(diagnostic?.severity).toBe('warn');
    expect(diagnostic?.message).toMatch(/^【信息】.*\(click-listener-missing\)$/);
  });

  it('follow what is typed, once it is quiet, and clear files that are right again', async () => {
    const root = folderWith(project());
    const path = join(root, 'manifest.json');
    const { fake, plugin } = launch([root]);
    await plugin.ready;
    await plugin.sessionOf(path)?.current();
    let sets = 0;
    const set = fake.diagnostics.set.bind(fake.diagnostics);
    fake.diagnostics.set = (...args) => {
      sets++;
      return set(...args);
    };
    for (let i = 1; i < conflicting.length; i += 97) {
      fake.type(path, conflicting.slice(0, i));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    fake.type(path, conflicting);
    await until(() => shown(fake, path).join() === '6:46 unipush-conflict');
    expect(sets).toBe(1);
    fake.type(path, manifest());
    await until(() => fake.diagnostics.size === 0);
  });

  it('take a saved file from the disk, even one that was not typed into', async () => {
    const root = folderWith(project());
    const path = join(root, 'manifest.json');
    const { fake, plugin } = launch([root]);
    await plugin.ready;
    await plugin.sessionOf(path)?.current();
    // as HBuilderX's form for the manifest does
    writeFileSync(path, conflicting);
    fake.show(path);
    fake.save(path);
    await until(() => shown(fake, path).join() === '6:46 unipush-conflict');
    fake.type(path, `${conflicting}\n`);
    await until(() => plugin.sessionOf(path)?.unsavedText(path) === `${conflicting}\n`);
    await plugin.sessionOf(path)?.current();
    fake.save(path);
    fake.show(join(root, 'pages.json'));
    await plugin.sessionOf(path)?.current();
    expect(plugin.sessionOf(path)?.unsavedText(path)).toBeUndefined();
  });

  it('hear of a saved file that is no source of their own', async () => {
    const path = 'nativeplugins/TencentCloud-TUIOfflinePush/package.json';
    const root = folderWith(project());
    const { fake, plugin } = launch([root]);
    await plugin.ready;
    await plugin.sessionOf(root)?.current();
    expect(fake.diagnostics.size).toBe(0);
    fake.type(join(root, path), '{ "id": "Other", "_dp_nativeplugin": {} }\n');
    fake.save(join(root, path));
    fake.type(join(root, 'push/config.js'), halfFilled);
    await until(() => fake.diagnostics.size > 0);
    fake.type(join(root, 'push/config.js'), config);
    await until(() => !fake.diagnostics.has(join(root, 'push/config.js')));
  });

  it('forget a text that was closed unsaved when they are asked to check again', async () => {
    const root = folderWith(project());
    const path = join(root, 'manifest.json');
    const { fake } = launch([root]);
    fake.type(path, conflicting);
    await until(() => fake.diagnostics.size === 1);
    fake.discard(path);
    await fake.run('check');
    expect(fake.diagnostics.size).toBe(0);
    expect(fake.items.at(-1)?.text).toBe('离线推送：没有发现问题');
  });

  it('find a project that is opened later, and clear one that is closed', async () => {
    const [first, second] = [folderWith(project()), folderWith(project({ 'manifest.json': conflicting }))];
    const { fake, plugin } = launch([first]);
    await plugin.ready;
    fake.openFolder(second);
    await until(() => fake.diagnostics.size === 1);
    expect([...fake.diagnostics.keys()]).toEqual([join(second, 'manifest.json')]);
    fake.closeFolder(second);
    await until(() => fake.diagnostics.size === 0);
  });

  it('look into a document as it is opened', async () => {
    const root = folderWith(project());
    const path = join(root, 'manifest.json');
    const { fake, plugin } = launch([root]);
    await plugin.ready;
    await plugin.sessionOf(path)?.current();
    // changed outside of the editor, which nothing has told of
    writeFileSync(path, conflicting);
    fake.show(path);
    await until(() => shown(fake, path).join() === '6:46 unipush-conflict');
  });

  it('follow the folders at each command where HBuilderX tells of none', async () => {
    const [first, second] = [folderWith(project()), folderWith(project({ 'manifest.json': conflicting }))];
    const { fake } = launch([first], { missing: ['workspace.onDidChangeWorkspaceFolders'] });
    await fake.run('check');
    fake.folders.push(second);
    await fake.run('check');
    expect([...fake.diagnostics.keys()]).toEqual([join(second, 'manifest.json')]);
    fake.folders.pop();
    await fake.run('check');
    expect(fake.diagnostics.size).toBe(0);
  });

  it('are counted in an item of the status bar that stays, and leads to them', async () => {
    const root = folderWith(project({ 'manifest.json': conflicting, 'push/config.js': halfFilled }));
    const { fake } = launch([root]);
    await until(() => fake.items.length === 1);
    expect(fake.items).toEqual([
      {
        text: '离线推送：1 个错误，1 个警告',
        tooltip: '查看并处理推送问题',
        command: 'uniOfflinePush.fixProject',
        visible: true,
      },
    ]);
    fake.type(join(root, 'push/config.js'), config);
    fake.type(join(root, 'manifest.json'), manifest());
    await until(() => fake.items[0]?.text === '离线推送：没有发现问题');
    expect(fake.items).toMatchObject([{ command: 'uniOfflinePush.doctor', visible: true }]);
    expect(fake.statuses).toEqual([]);
    for (const { command } of fake.items) expect([...fake.commands.keys()]).toContain(command);
    fake.closeFolder(root);
    await until(() => fake.items[0]?.visible === false);
  });

  it('are counted in a passing message where there is no such item, when the count has changed', async () => {
    const root = folderWith(project({ 'manifest.json': conflicting, 'push/config.js': halfFilled }));
    const path = join(root, 'manifest.json');
    const { fake } = launch([root], { missing: ['window.createStatusBarItem'] });
    await until(() => fake.statuses.length === 1);
    expect(fake.statuses).toEqual([{ text: '离线推送：1 个错误，1 个警告', level: 'error' }]);
    fake.type(path, `${conflicting} `);
    fake.type(join(root, 'push/config.js'), config);
    await until(() => fake.statuses.length === 2);
    expect(fake.statuses[1]).toEqual({ text: '离线推送：1 个错误，0 个警告', level: 'error' });
  });

  it('speak the language of the setting, and Chinese where there is none', async () => {
    const root = folderWith(project({ 'manifest.json': conflicting }));
    const path = join(root, 'manifest.json');
    const { fake } = launch([root], { settings: { language: 'en' } });
    await until(() => fake.diagnostics.has(path));
    expect(fake.diagnostics.get(path)?.[0]?.message).toMatch(/^uniPush is ticked /);
    expect(fake.items[0]?.text).toBe('Offline push: 1 error, 0 warnings');
  });

  it('change their language with the setting', async () => {
    const root = folderWith(project({ 'manifest.json': conflicting }));
    const path = join(root, 'manifest.json');
    const { fake } = launch([root]);
    const message = (): string => fake.diagnostics.get(path)?.[0]?.message ?? '';
    await until(() => message() !== '');
    const chinese = message();
    fake.configure('editor.fontSize', 20);
    expect(message()).toBe(chinese);
    fake.configure('uniOfflinePush.language', 'en');
    expect(message()).toMatch(/^uniPush is ticked /);
    expect(fake.items[0]?.text).toBe('Offline push: 1 error, 0 warnings');
    fake.configure('uniOfflinePush.language', 'zh-CN');
    expect(message()).toBe(chinese);
  });
});
