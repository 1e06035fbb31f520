import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../cli/helpers.ts';
import { config, manifest, project } from '../cli/projects.ts';
import { AGCONNECT, agconnect } from '../core/rules/healthy.ts';
import { choose, launch, until } from './support.ts';

/** A comma too many, and a plugin's name that is misspelt: both can be mended unseen. */
const commas = manifest().replace('"isCloud": false }', '"isCloud": false, }');
const misspelt = (project()['push/register.js'] ?? '').replace("'TencentCloud-TUI", "'TencentCloud-tui");
const broken = project({ 'manifest.json': commas, 'push/register.js': misspelt });

const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');
const temporaries = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'));

describe.skipIf(process.platform === 'win32')('fixing all', () => {
  it('changes nothing where a file is a link that leads out, and says which, open or closed', async () => {
    const root = folderWith(broken);
    const outside = folderWith({});
    const register = join(root, 'push/register.js');
    renameSync(register, join(outside, 'moved.js'));
    symlinkSync(join(outside, 'moved.js'), register);
    const { fake } = launch([root]);
    for (const shown of ['pages.json', 'push/register.js']) {
      fake.show(join(root, shown));
      await fake.run('fixAll');
      expect(fake.messages.at(-1)).toMatch(/没有写入任何内容：push\/register\.js：链接指向.*moved\.js/);
      expect(read(outside, 'moved.js')).toBe(misspelt);
      expect(read(root, 'manifest.json')).toBe(commas);
      expect(fake.textOf(register)).toBe(misspelt);
    }
    expect(temporaries(root)).toEqual([]);
  });

  it('takes back what is on the disk where the editor does not take its part', async () => {
    const root = folderWith(broken);
    const { fake, plugin } = launch([root]);
    fake.show(join(root, 'push/register.js'));
    let asked = 0;
    Object.assign(plugin.editor, {
      edit: async () => {
        asked++;
        // the disk's part is done by then
        expect(read(root, 'manifest.json')).toBe(manifest());
        return false;
      },
    });
    await fake.run('fixAll');
    expect(asked).toBe(1);
    expect(read(root, 'manifest.json')).toBe(commas);
    expect(fake.textOf(join(root, 'push/register.js'))).toBe(misspelt);
    expect(fake.messages).toEqual(['没有写入任何内容：push/register.js：HBuilderX: applyEdit']);
    expect(temporaries(root)).toEqual([]);
  });

  it('says which files stay changed where they cannot be brought back', async () => {
    const root = folderWith(broken);
    const { fake, plugin } = launch([root]);
    fake.show(join(root, 'push/register.js'));
    Object.assign(plugin.editor, {
      edit: async () => {
        writeFileSync(join(root, 'manifest.json'), 'somebody else’s');
        return false;
      },
    });
    await fake.run('fixAll');
    expect(read(root, 'manifest.json')).toBe('somebody else’s');
    expect(fake.messages[0]).toMatch(/^未能全部写入：push\/register\.js：.*没有恢复成功：manifest\.json$/);
  });
});

describe.skipIf(process.platform === 'win32')('a copy', () => {
  it.each<[string, RegExp, (root: string) => void]>([
    [
      'a file is in the place of its folder',
      /应是目录/,
      (root) => writeFileSync(join(root, AGCONNECT, '../..'), ''),
    ],
    [
      'its folder leads out',
      /链接指向/,
      (root) => symlinkSync(folderWith({ x: '' }), join(root, AGCONNECT, '../..')),
    ],
  ])('is not made where %s', async (_, reason, obstruct) => {
    const configured = config.replace('}', "  huaweiBusinessID: '30140',\n}");
    const root = folderWith(project({ 'push/config.js': configured, 'agconnect-services.json': agconnect }));
    obstruct(root);
    const { fake } = launch([root]);
    await until(() => fake.diagnostics.size > 0);
    fake.picks.push(choose('agconnect-missing'), choose('复制'));
    await fake.run('fixProject');
    expect(fake.messages[0]).toMatch(reason);
    expect(temporaries(root)).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('a pipe', () => {
  it.each(['package.json', 'uni-offline-push.config.json', AGCONNECT, 'manifest.json'])(
    'is not waited for: %s',
    async (name) => {
      const root = folderWith(broken);
      rmSync(join(root, name), { force: true });
      mkdirSync(join(root, name, '..'), { recursive: true });
      execFileSync('mkfifo', [join(root, name)]);
      const { fake, plugin } = launch([root]);
      fake.show(join(root, 'pages.json'));
      await fake.run('fixAll');
      await plugin.sessionOf(root)?.current();
      if (name !== 'manifest.json') expect(read(root, 'manifest.json')).toBe(manifest());
    },
  );
});
