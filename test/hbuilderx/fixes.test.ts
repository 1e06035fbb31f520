import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../cli/helpers.ts';
import { below, config, conflicting, halfFilled, manifest, project } from '../cli/projects.ts';
import { AGCONNECT, agconnect } from '../core/rules/healthy.ts';
import { choose, launch, until } from './support.ts';

const read = (path: string): string => readFileSync(path, 'utf8');

describe('fixing one problem', () => {
  it('edits the document in front, and leaves saving to its user', async () => {
    const root = folderWith(project({ 'manifest.json': conflicting }));
    const path = join(root, 'manifest.json');
    const { fake } = launch([root]);
    fake.show(path);
    fake.picks.push(choose('unipush-conflict'), choose('取消勾选'));
    await fake.run('fixFile');
    expect(fake.textOf(path)).toBe(manifest());
    expect(read(path)).toBe(conflicting);
    expect(fake.diagnostics.size).toBe(0);
    expect(fake.statuses.at(-1)?.text).toBe('已修改 1 个文件，还剩 0 个问题。');
  });

  it('writes a closed file to the disk', async () => {
    const root = folderWith(project({ 'manifest.json': conflicting }));
    const path = join(root, 'manifest.json');
    const { fake } = launch([root]);
    fake.show(join(root, 'pages.json'));
    fake.picks.push(choose('unipush-conflict'), choose('取消勾选'));
    await fake.run('fixProject');
    expect(read(path)).toBe(manifest());
    expect(fake.openPaths).toEqual([join(root, 'pages.json')]);
    expect(fake.diagnostics.size).toBe(0);
  });

  it('edits a document behind the one in front, if it is not saved', async () => {
    const root = folderWith(project());
    const path = join(root, 'manifest.json');
    const { fake } = launch([root]);
    fake.type(path, conflicting);
    fake.show(join(root, 'pages.json'));
    fake.picks.push(choose('unipush-conflict'), choose('取消勾选'));
    await fake.run('fixProject');
    expect(fake.textOf(path)).toBe(manifest());
    expect(read(path)).toBe(manifest());
    expect(fake.openPaths).toContain(path);
  });

  it('refuses where the text was closed unsaved, and looks at the file instead', async () => {
    const root = folderWith(project());
    const path = join(root, 'manifest.json');
    const { fake } = launch([root]);
    fake.type(path, conflicting);
    await until(() => fake.diagnostics.size === 1);
    fake.discard(path);
    fake.show(join(root, 'pages.json'));
    fake.picks.push(choose('unipush-conflict'), choose('取消勾选'));
    await fake.run('fixProject');
    expect(fake.messages).toEqual(['文件已经变化，没有修改。请再试一次。']);
    expect(fake.textOf(path)).toBe(manifest());
    await until(() => fake.diagnostics.size === 0);
  });

  it('refuses where the file has changed since, open or closed', async () => {
    const root = folderWith(project({ 'manifest.json': conflicting }));
    const path = join(root, 'manifest.json');
    const { fake } = launch([root]);
    const other = conflicting.replace('推送', '别的');
    fake.picks.push(choose('unipush-conflict'), (items) => {
      writeFileSync(path, other);
      return choose('取消勾选')(items);
    });
    await fake.run('fixProject');
    expect(read(path)).toBe(other);
    fake.show(path);
    fake.picks.push(choose('unipush-conflict'), (items) => {
      fake.type(path, `${other}\n`);
      return choose('取消勾选')(items);
    });
    await fake.run('fixFile');
    expect(fake.textOf(path)).toBe(`${other}\n`);
    expect(fake.messages).toEqual(Array(2).fill('文件已经变化，没有修改。请再试一次。'));
  });

  it('does nothing where nothing is chosen, and says where there is nothing to do', async () => {
    const root = folderWith(project({ 'manifest.json': conflicting }));
    const path = join(root, 'manifest.json');
    const { fake } = launch([root]);
    fake.show(path);
    await fake.run('fixFile');
    fake.picks.push(choose('unipush-conflict'), () => undefined);
    await fake.run('fixFile');
    expect(fake.textOf(path)).toBe(conflicting);
    fake.show(join(root, 'pages.json'));
    await fake.run('fixFile');
    expect(fake.messages).toEqual(['没有发现问题。']);
  });

  it('takes the file that was clicked on in the explorer', async () => {
    const root = folderWith(project({ 'manifest.json': conflicting, 'push/config.js': halfFilled }));
    const { fake } = launch([root]);
    fake.show(join(root, 'manifest.json'));
    await fake.run('fixFile', { fsPath: join(root, 'push/config.js') });
    expect(fake.lists.at(-1)?.map(({ description }) => description)).toEqual([
      'push/config.js:4 · vendor-config-incomplete',
    ]);
    await fake.run('fixFile', { somethingElse: 1 });
    expect(fake.lists.at(-1)?.[0]?.description).toContain('unipush-conflict');
  });

  it('turns a rule off: for a line, for a file, for the project', async () => {
    const root = folderWith(project({ 'push/config.js': halfFilled }));
    const path = join(root, 'push/config.js');
    const { fake } = launch([root]);
    for (const [where, file, expected] of [
      ['这一行', path, '  // uni-offline-push-disable-next-line vendor-config-incomplete\n'],
      ['本文件', path, '/* uni-offline-push-disable vendor-config-incomplete */\n'],
      ['项目配置', join(root, 'uni-offline-push.config.json'), '"vendor-config-incomplete": "off"'],
    ] as const) {
      fake.picks.push(choose('vendor-config-incomplete'), choose(where));
      await fake.run('fixProject');
      expect(read(file)).toContain(expected);
      expect(fake.diagnostics.size).toBe(0);
      writeFileSync(path, halfFilled);
      await fake.run('check');
    }
    expect(fake.diagnostics.size).toBe(0);
  });

  it('goes to the line of a problem, whatever the line ends', async () => {
    const crlf = conflicting.replaceAll('\n', '\r\n');
    const root = folderWith({
      ...project({ 'manifest.json': crlf }),
      ...below('lf', project({ 'manifest.json': conflicting })),
    });
    const { fake } = launch([root]);
    for (const path of [join(root, 'manifest.json'), join(root, 'lf/manifest.json')]) {
      fake.show(join(path, '../pages.json'));
      fake.picks.push(choose('unipush-conflict'), choose('跳到所在的行'));
      await fake.run('fixProject');
      expect([fake.active, fake.cursor]).toEqual([path, '6:46']);
    }
  });

  it('opens the file of a problem where the cursor cannot be put into it', async () => {
    const root = folderWith(project({ 'manifest.json': conflicting }));
    const { fake } = launch([root], { missing: ['TextEditor.setSelection'] });
    fake.picks.push(choose('unipush-conflict'), choose('跳到所在的行'));
    await fake.run('fixProject');
    expect([fake.active, fake.cursor]).toEqual([join(root, 'manifest.json'), undefined]);
  });

  it('opens the page of a rule in the browser, else tells its address', async () => {
    const page = 'docs/rules/unipush-conflict.zh-CN.md';
    for (const browser of [true, false]) {
      const root = folderWith(project({ 'manifest.json': conflicting }));
      const { fake } = launch([root], { browser });
      fake.picks.push(choose('unipush-conflict'), choose('规则说明'));
      await fake.run('fixProject');
      const [shown, other] = browser ? [fake.pages, fake.output] : [fake.output, fake.pages];
      expect(shown.join('\n')).toContain(page);
      expect(other).toEqual([]);
    }
  });
});

describe('fixing all', () => {
  /** A comma too many, and a plugin's name that is misspelt: both can be mended unseen. */
  const commas = manifest().replace('"isCloud": false }', '"isCloud": false, }');
  const misspelt = (project()['push/register.js'] ?? '').replace("'TencentCloud-TUI", "'TencentCloud-tui");
  const broken = project({ 'manifest.json': commas, 'push/register.js': misspelt });

  it('mends open and closed files at once', async () => {
    const root = folderWith(project({ 'manifest.json': commas }));
    const [closed, open] = [join(root, 'manifest.json'), join(root, 'push/register.js')];
    const { fake } = launch([root]);
    fake.type(open, misspelt);
    fake.show(join(root, 'pages.json'));
    await until(() => fake.diagnostics.size === 2);
    await fake.run('fixAll');
    expect(read(closed)).toBe(manifest());
    expect(fake.textOf(open)).toBe(project()['push/register.js']);
    expect(fake.openPaths).not.toContain(closed);
    expect(fake.diagnostics.size).toBe(0);
    await fake.run('fixAll');
    expect(fake.messages).toEqual(['没有可以自动修复的问题。']);
  });

  it('leaves what is not safe', async () => {
    const root = folderWith(project({ 'manifest.json': conflicting }));
    const { fake } = launch([root]);
    await fake.run('fixAll');
    expect(read(join(root, 'manifest.json'))).toBe(conflicting);
  });

  it('changes no file if one of them has changed since', async () => {
    const root = folderWith(broken);
    const { fake, plugin } = launch([root]);
    await plugin.ready;
    const session = plugin.sessionOf(root);
    await session?.current();
    const fixAll = session?.fixAll.bind(session);
    const other = `${misspelt}// typed meanwhile\n`;
    Object.assign(session ?? {}, {
      fixAll: async (project: string) => {
        const outcome = await fixAll?.(project);
        writeFileSync(join(root, 'push/register.js'), other);
        return outcome;
      },
    });
    await fake.run('fixAll');
    expect(read(join(root, 'manifest.json'))).toBe(commas);
    expect(read(join(root, 'push/register.js'))).toBe(other);
    expect(
      readdirSync(root)
        .concat(readdirSync(join(root, 'push')))
        .join(),
    ).not.toContain('.tmp');
    expect(fake.messages).toEqual(['文件已经变化，没有修改。请再试一次。']);
  });

  it('is offered on top of the list', async () => {
    const root = folderWith(broken);
    const { fake } = launch([root]);
    fake.picks.push(choose('自动修复全部（2 处）'));
    await fake.run('fixProject');
    expect(fake.diagnostics.size).toBe(0);
    expect(read(join(root, 'push/register.js'))).toBe(project()['push/register.js']);
  });

  it('asks which project is meant, and leaves the others alone', async () => {
    const root = folderWith({ ...below('one', broken), ...below('two', broken) });
    const [one, two] = [join(root, 'one/manifest.json'), join(root, 'two/manifest.json')];
    const { fake } = launch([root]);
    fake.picks.push(choose('two'));
    await fake.run('fixAll');
    expect(read(one)).toBe(commas);
    expect(read(two)).not.toBe(commas);
    fake.show(join(root, 'one/pages.json'));
    await fake.run('fixAll');
    expect(read(one)).toBe(read(two));
    expect(fake.picks).toEqual([]);
  });

  it('says where there is no project', async () => {
    const root = folderWith({ 'manifest.json': '{ "name": "a browser extension", "manifest_version": 3 }' });
    const { fake } = launch([root]);
    for (const command of ['fixAll', 'fixProject', 'setup', 'doctor', 'check']) await fake.run(command);
    await fake.run('fixFile');
    expect(fake.messages).toHaveLength(6);
    expect([fake.statuses, fake.items]).toEqual([[], []]);
  });
});

it('copies a file that a fix copies', async () => {
  const configured = config.replace('}', "  huaweiBusinessID: '30140',\n}");
  const root = folderWith(project({ 'push/config.js': configured, 'agconnect-services.json': agconnect }));
  const { fake } = launch([root]);
  await until(() => fake.diagnostics.size > 0);
  fake.picks.push(choose('agconnect-missing'), choose('复制'));
  await fake.run('fixProject');
  const target = join(root, AGCONNECT);
  expect(read(target)).toBe(agconnect);
});

describe('a fix that needs values', () => {
  const blank = manifest().replaceAll('"0"', '""');
  const files = project({
    'manifest.json': blank,
    'push/config.js': config.replace('}', "  vivoBusinessID: '30144',\n}"),
  });
  const given = blank
    .replace('app_id": ""', 'app_id": "105512345"')
    .replace('api_key": ""', 'api_key": "0f1e2d3c"');
  const answers = { 'values.com.vivo.push.app_id': '105512345', 'values.com.vivo.push.api_key': '0f1e2d3c' };

  it('asks for them in a form, and does not offer to switch the maker off', async () => {
    const root = folderWith(files);
    const path = join(root, 'manifest.json');
    const { fake } = launch([root]);
    await until(() => fake.diagnostics.size > 0);
    fake.show(path);
    fake.picks.push(choose('vivo-keys-unset'), choose('填写 vivo 开放平台给出的'));
    fake.answers.push(() => answers);
    await fake.run('fixFile');
    expect(fake.textOf(path)).toBe(given);
    expect(fake.lists.at(-1)?.some(({ label }) => label.includes('不使用'))).toBe(false);
  });

  it('asks in boxes where there are no forms, again where a value is none', async () => {
    const root = folderWith(files);
    const { fake } = launch([root], { missing: ['window.showFormDialog'] });
    fake.picks.push(choose('vivo-keys-unset'), choose('填写 vivo 开放平台给出的'));
    fake.inputs.push(
      () => '0',
      ({ prompt }) => {
        expect(prompt).toContain('不能为空');
        return '105512345';
      },
      () => '0f1e2d3c',
    );
    await fake.run('fixProject');
    expect(read(join(root, 'manifest.json'))).toBe(given);
    expect(fake.boxes.at(-1)?.password).toBe(true);
  });

  it.each([
    ['the first', []],
    ['the second', ['105512345']],
  ])('writes nothing where %s box is left', async (_, typed) => {
    const root = folderWith(files);
    const { fake } = launch([root], { missing: ['window.showFormDialog'] });
    fake.picks.push(choose('vivo-keys-unset'), choose('填写 vivo 开放平台给出的'));
    for (const value of typed) fake.inputs.push(() => value);
    await fake.run('fixProject');
    expect(read(join(root, 'manifest.json'))).toBe(blank);
    expect(fake.messages).toEqual([]);
  });
});

it('opens the wizard for the successor of a plugin that is past', async () => {
  const text = manifest().replace(' /* uni-offline-push-disable-line plugin-superseded */', '');
  const root = folderWith(project({ 'manifest.json': text }));
  const { fake } = launch([root]);
  await until(() => fake.diagnostics.size > 0);
  fake.picks.push(choose('plugin-superseded'), choose('用配置向导迁移到'));
  fake.answers.push(() => 'cancel');
  await fake.run('fixProject');
  const [first] = fake.forms;
  expect(first?.formItems?.find(({ name }) => name === 'provider')?.value).toBe('tencent-push');
  expect(read(join(root, 'manifest.json'))).toBe(text);
});
