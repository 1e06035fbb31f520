import { spawnSync } from 'node:child_process';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixOnDisk } from '../../src/cli/commands/fix.ts';
import { type Fork, Workspace } from '../../src/core/engine/workspace.ts';
import type { Finding } from '../../src/core/finding.ts';
import { NodeFileSystem } from '../../src/node/file-system.ts';
import { BROKEN, only, project } from './broken-project.ts';
import { folderWith, type Result, runNext } from './helpers.ts';

const CHECK = ['check', '--report-unused-suppressions'];

const mapped = (files: Record<string, string>, change: (text: string) => string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, /config\.json$/.test(name) ? text : change(text)]),
  );

const below = (folder: string, files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));

/** Projects in all the forms that a fix could spoil. */
const projects: Record<string, () => Record<string, string>> = {
  plain: project,
  'with Windows line ends': () => mapped(project(), (text) => text.replaceAll('\n', '\r\n')),
  'with the line ends of old Macs': () => mapped(project(), (text) => text.replaceAll('\n', '\r')),
  'with byte-order marks': () => mapped(project(), (text) => `\uFEFF${text}`),
  'without a line end at the end': () => mapped(project(), (text) => text.trimEnd()),
  'with names in Chinese': () => below('我的 应用', project()),
  'in a monorepo': () => ({
    ...below('apps/a', project()),
    ...below('apps/b/src', project()),
    'uni-offline-push.config.json': only(...BROKEN),
  }),
  'with commas too many': () => ({
    ...project(),
    'uni-offline-push.config.json': only('manifest-syntax', 'native-plugin-name'),
    'manifest.json': '{\n  "appid": "__UNI__0123456",\n  "app-plus": { "modules": { "Push": {}, }, },\n}\n',
  }),
};

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );

const findings = ({ stdout }: Result): { rule: string; fixes: unknown[] }[] => JSON.parse(stdout).findings;

describe.each(Object.entries(projects))('a project %s', (_name, files) => {
  it('has no finding left that --fix could mend, and none that it made', () => {
    const folder = folderWith(files());
    const before = findings(runNext([...CHECK, '--format', 'json'], { cwd: folder }));
    const fixed = runNext([...CHECK, '--fix', '--format', 'json'], { cwd: folder });
    const left = findings(fixed);
    expect(left.length).toBeLessThan(before.length);
    expect(new Set(left.map(({ rule }) => rule))).toEqual(
      new Set(before.map(({ rule }) => rule).filter((rule) => rule === 'unipush-conflict')),
    );
    const after = contents(folder);
    const again = runNext([...CHECK, '--fix', '--format', 'json'], { cwd: folder });
    expect(again).toEqual({ ...fixed, stderr: '' });
    expect(contents(folder)).toEqual(after);
  });

  it('keeps its files, their line ends and marks', () => {
    const folder = folderWith(files());
    const before = contents(folder);
    runNext([...CHECK, '--fix'], { cwd: folder });
    const after = contents(folder);
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    for (const [name, text] of Object.entries(after)) {
      expect(text.startsWith('\uFEFF')).toBe(before[name]?.startsWith('\uFEFF'));
      const ends = (one = ''): string[] => [...new Set(one.match(/\r\n|\n|\r/g))];
      expect(ends(text)).toEqual(ends(before[name]));
    }
  });

  it('has a dry run that writes nothing, and whose diff makes of it what --fix does', () => {
    const folder = folderWith(files());
    const copy = folderWith({});
    cpSync(folder, copy, { recursive: true });
    const before = contents(folder);
    const dry = runNext([...CHECK, '--fix-dry-run'], { cwd: folder });
    expect(contents(folder)).toEqual(before);
    const wet = runNext([...CHECK, '--fix'], { cwd: copy });
    expect(dry.status).toBe(wet.status);
    const applied = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], {
      cwd: folder,
      input: dry.stdout,
      encoding: 'utf8',
      env: { ...process.env, GIT_CEILING_DIRECTORIES: join(folder, '..') },
    });
    expect(applied.stderr).toBe('');
    expect(contents(folder)).toEqual(contents(copy));
  });
});

describe('--fix', () => {
  it('tells what it did beside the report', () => {
    const folder = folderWith(project());
    const { status, stdout, stderr } = runNext([...CHECK, '--fix'], { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toBe('Fixed 5 problems in 2 files; 1 left.\n');
    expect(stdout).toContain('unipush-conflict');
    expect(stdout).not.toContain('native-plugin-name');
    expect(runNext([...CHECK, '--fix', '--lang', 'zh-CN'], { cwd: folder }).stderr).toBe('');
  });

  it('exits with 0 where nothing is left', () => {
    const folder = folderWith(project(['native-plugin-name']));
    expect(runNext(['check'], { cwd: folder }).status).toBe(1);
    expect(runNext(['check', '--fix-dry-run'], { cwd: folder })).toMatchObject({
      status: 0,
      stderr: 'Would fix 1 problem in 1 file; 0 left. Nothing was written.\n',
    });
    expect(runNext(['check', '--fix'], { cwd: folder })).toMatchObject({ status: 0 });
    expect(runNext(['check'], { cwd: folder })).toMatchObject({ status: 0 });
  });

  it('prints a unified diff', () => {
    const folder = folderWith(project(['native-plugin-name']));
    expect(runNext(['check', '--fix-dry-run'], { cwd: folder }).stdout).toBe(
      [
        '--- a/push/register.js',
        '+++ b/push/register.js',
        '@@ -1,7 +1,7 @@',
        " import { offlinePushConfig } from './config'",
        ' ',
        ' // uni-offline-push-disable-next-line sdk-version',
        "-const push = uni.requireNativePlugin('TencentCloud-TUIOfflinepush')",
        "+const push = uni.requireNativePlugin('TencentCloud-TUIOfflinePush')",
        ' ',
        ' export function registerPush(chat) {',
        "   chat.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig })",
        '',
      ].join('\n'),
    );
  });

  it('writes through a link, and keeps it', () => {
    const folder = folderWith(project(['native-plugin-name']));
    const path = join(folder, 'push/register.js');
    mkdirSync(join(folder, 'node_modules'));
    renameSync(path, join(folder, 'node_modules/real.js'));
    symlinkSync('../node_modules/real.js', path);
    expect(runNext(['check', '--fix'], { cwd: folder }).status).toBe(0);
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'node_modules/real.js'), 'utf8')).toContain(
      "Plugin('TencentCloud-TUIOfflinePush')",
    );
  });

  it('leaves a file that was changed meanwhile as it is, and fixes the others', async () => {
    const folder = folderWith(project());
    const path = join(folder, 'push/register.js');
    const read = readFileSync(path, 'utf8');
    const workspace = new Workspace(new NodeFileSystem(), folder, {});
    await workspace.check();
    writeFileSync(path, `// mine\n${read}`);
    const { refused, outcome, result } = await fixOnDisk(workspace);
    expect([...refused.keys()]).toEqual([path]);
    expect([...outcome.texts.keys()]).toEqual([join(folder, 'push/config.js')]);
    expect(readFileSync(path, 'utf8')).toBe(`// mine\n${read}`);
    expect(readFileSync(join(folder, 'push/config.js'), 'utf8')).toContain('huaweiBusinessID');
    const left = result.projects.flatMap((one) => one.findings);
    expect(left.find(({ rule }) => rule === 'native-plugin-name')?.source.text).toContain('// mine');
  });

  it.each([[['--fix', '--fix-dry-run']], [['--watch', '--fix']], [['--watch', '--fix-dry-run']]])(
    'is not to be mixed: %j',
    (args) => {
      const { status, stdout, stderr } = runNext(['check', ...args], { cwd: folderWith({}) });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('does not go with');
    },
  );
});

/** A workspace that lacks a file until it is copied, and would copy it without asking. */
function lacking(folder: string, to: string): Workspace {
  const source = { path: join(folder, 'manifest.json'), text: '' };
  const copy = { from: join(folder, 'a.json'), to: join(folder, to) };
  const finding: Finding = {
    ...{
      rule: 'agconnect-missing',
      severity: 'error',
      message: 'misplaced',
      args: {},
      source,
      start: 0,
      end: 0,
    },
    fixes: [{ title: 'copy', edits: [], copy, safe: true }],
  };
  const check = async (isThere: boolean) => {
    const findings = isThere ? [] : [finding];
    return { projects: [{ root: folder, manifest: source.path, providers: [], findings }], files: 1 };
  };
  let proposed = false;
  const fork: Pick<Fork, 'check' | 'read' | 'propose'> = {
    check: () => check(proposed),
    read: async (path) => readFileSync(path, 'utf8'),
    propose() {
      proposed = true;
    },
  };
  const fake: Pick<Workspace, 'root' | 'check' | 'changed' | 'deleted' | 'fork'> = {
    root: folder,
    check: () => check(readdirSync(folder).includes('b.json')),
    changed: () => true,
    deleted: () => true,
    fork: async () => {
      proposed = false;
      return fork as Fork;
    },
  };
  return fake as Workspace;
}

describe('a fix that copies a file', () => {
  it('copies it byte for byte', async () => {
    const folder = folderWith({ 'a.json': '\uFEFF{ "a": 1 }\r\n' });
    const { refused, outcome, result } = await fixOnDisk(lacking(folder, 'b.json'));
    expect(refused.size).toBe(0);
    expect(outcome.copies).toHaveLength(1);
    expect(result.projects[0]?.findings).toEqual([]);
    expect(readFileSync(join(folder, 'b.json'), 'utf8')).toBe('\uFEFF{ "a": 1 }\r\n');
  });

  it('never copies over another', async () => {
    const folder = folderWith({ 'a.json': 'a', 'sub/c.json': 'mine' });
    const { refused, outcome, result } = await fixOnDisk(lacking(folder, 'sub/c.json'));
    expect([...refused.keys()]).toEqual([join(folder, 'sub/c.json')]);
    expect(outcome.copies).toEqual([]);
    expect(result.projects[0]?.findings).toHaveLength(1);
    expect(readFileSync(join(folder, 'sub/c.json'), 'utf8')).toBe('mine');
  });
});
