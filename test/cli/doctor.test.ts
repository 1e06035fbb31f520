import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { columns } from '../../src/cli/terminal/columns.ts';
import { bytesOf, file, zipOf } from '../core/artefact/helpers.ts';
import { expectCalm, folderWith, runNext } from './helpers.ts';
import { below, cliProject, conflicting, halfFilled, project } from './projects.ts';

const gaps = project({ 'manifest.json': conflicting, 'push/config.js': halfFilled });

const doctor = (folder: string, ...args: string[]): string => {
  const result = runNext(['doctor', folder, ...args]);
  expectCalm(result);
  expect(result.stderr).toBe('');
  expect(result.status).toBe(0);
  return result.stdout;
};

describe('doctor', () => {
  test('prints the steps, the grid and what is missing, without colour', () => {
    const text = doctor(folderWith(gaps));
    expect(text).toContain('x uniPush is ticked (should not be)');
    expect(text).toMatch(/ {2}Maker +Console +Certificate id +Client keys +Manifest keys +Files +Channel\n/);
    expect(text).toMatch(/ {2}Xiaomi +\* to check +\+ done +x missing +- +- +-\n/);
    expect(text).toContain('Makers not used: Huawei, Honor, Meizu, vivo, OPPO');
    expect(text).toContain('(push/config.js:');
    expect(text).toContain('TUIOfflinePush is no longer maintained.');
    expect(text).not.toContain('\u001b');
    expect(text).not.toContain('When offline push does not arrive');
  });

  test('is right whatever the width of its words', () => {
    const lines = doctor(folderWith(gaps), '--lang', 'zh-CN').split('\n');
    const head = lines.find((line) => line.startsWith('  厂商')) ?? '';
    const row = lines.find((line) => line.startsWith('  小米')) ?? '';
    const at = (line: string, part: string): number => columns(line.slice(0, line.indexOf(part)));
    expect(at(row, '* 待确认')).toBe(at(head, '控制台'));
    expect(at(row, '+ 完成')).toBe(at(head, '证书 ID'));
    expect(at(row, 'x 缺少')).toBe(at(head, '代码参数'));
  });

  test('--troubleshoot tells what to look at, with what is known', () => {
    const text = doctor(folderWith(project()), '--troubleshoot');
    expect(text).toContain('When offline push does not arrive');
    expect(text).toContain('+ xiaomiBusinessID · 30142 in the code');
    expect(text).toContain('https://dev.mi.com/console/doc/detail?pId=2422');
    expect(text.indexOf('Xiaomi phones')).toBeLessThan(text.indexOf('iOS phones'));
  });

  test('Markdown and JSON mask what the files hold', () => {
    const folder = folderWith(gaps);
    for (const format of ['markdown', 'json']) {
      const text = doctor(folder, '--troubleshoot', '--format', format);
      expect(text).toContain('•••142');
      for (const secret of ['30142', '30145', '2882303761500000000', folder])
        expect(text).not.toContain(secret);
    }
  });

  test('JSON: one object, places relative to the folder', () => {
    const report = JSON.parse(
      doctor(folderWith(below('app', cliProject({ 'manifest.json': conflicting }))), '--format', 'json'),
    );
    expect(report).toMatchObject({
      version: 1,
      projects: [
        {
          root: 'app',
          manifest: 'app/src/manifest.json',
          providers: [
            { id: 'tencent-tuiofflinepush', discontinued: true, successor: { name: 'TencentCloud-Push' } },
          ],
        },
      ],
    });
    const [provider] = report.projects[0].providers;
    const step = provider.steps.find((one: { id: string }) => one.id.endsWith('/uniPushOff'));
    expect(step).toMatchObject({
      status: 'wrong',
      rule: 'unipush-conflict',
      file: 'app/src/manifest.json',
    });
    expect(provider.vendors[2]).toMatchObject({ id: 'xiaomi', use: 'used', certificate: { status: 'done' } });
  });

  test('a project without a plugin, and a folder without a project', () => {
    const bare = folderWith({ 'manifest.json': '{ "appid": "__UNI__1", "app-plus": {} }' });
    expect(doctor(bare)).toContain('This project uses no push plugin yet.');
    const empty = folderWith({ 'readme.md': '' });
    expect(doctor(empty)).toContain('No uni-app project here');
    expect(JSON.parse(doctor(empty, '--format', 'json'))).toEqual({ version: 1, projects: [] });
  });

  test.each([
    [['a', 'b'], /takes one folder/],
    [['--format', 'sarif'], /expected pretty, json, markdown/],
    [['--fix'], /--fix/],
    [['nowhere'], /nowhere/],
  ])('%j is bad usage', (args, message) => {
    const { status, stderr } = runNext(['doctor', ...args]);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('doctor --app', () => {
  const app = file('all.apk');

  test('adds what is in the app to the grid, and tells what is wrong in it', () => {
    const text = doctor(folderWith(gaps), '--app', app);
    expect(text).toMatch(/ {2}Maker +Console +.* +Channel +In the app\n/);
    expect(text).toMatch(/ {2}Xiaomi +.* x wrong\n/);
    expect(text).toMatch(/ {2}vivo +.* \+ done\n/);
    expect(text).toContain('App: com.example.push 1.0.5 (apk)');
    expect(doctor(folderWith(gaps))).not.toContain('In the app');
  });

  test('tells it as JSON and as Markdown, masked', () => {
    const report = JSON.parse(doctor(folderWith(gaps), '--app', app, '--format', 'json'));
    const [one] = report.projects;
    expect(one.app).toMatchObject({ version: 1, artefact: { package: 'com.example.push' } });
    const vendors = one.providers[0].vendors.map(({ id, app }: { id: string; app: object }) => [id, app]);
    expect(vendors).toContainEqual(['xiaomi', { status: 'wrong' }]);
    expect(vendors).toContainEqual(['apple', { status: 'none' }]);
    const text = doctor(folderWith(gaps), '--app', app, '--format', 'markdown');
    expect(text).toContain('### In the app');
    expect(text).not.toContain('5231700000042');
  });

  test('asks for no new base where the app is one, and is not older', () => {
    const wgt = { 'a.wgt': zipOf({ 'manifest.json': '{}' }) };
    const status = (path: string): string => {
      const { projects } = JSON.parse(doctor(folderWith(project()), '--app', path, '--format', 'json'));
      const steps: { id: string; status: string }[] = projects[0].providers[0].steps;
      return steps.find(({ id }) => id.endsWith('/customBase'))?.status ?? '';
    };
    const control = { 'assets/data/dcloud_control.xml': '<hbuilder debug="true"/>' };
    const manifest = {
      'AndroidManifest.xml': unzipSync(bytesOf('unsigned.apk'))['AndroidManifest.xml'] ?? '',
    };
    const list = JSON.stringify({
      nativePlugins: [{ plugins: ['TencentCloud-TUIOfflinePush'].map((name) => ({ name })) }],
    });
    const base = { ...manifest, ...control, 'assets/dcloud_uniplugins.json': list };
    expect(status(join(folderWith({ 'a.apk': zipOf(base) }), 'a.apk'))).toBe('done');
    expect(status(join(folderWith({ 'a.apk': zipOf({ ...manifest, ...control }) }), 'a.apk'))).toBe('person');
    expect(status(join(folderWith(wgt), 'a.wgt'))).toBe('person');
  });

  test('ends with 2 for what is no app', () => {
    const folder = folderWith({ ...gaps, 'a.apk': 'no zip' });
    expect(runNext(['doctor', folder, '--app', join(folder, 'a.apk')]).status).toBe(2);
  });
});

describe('what is not checked', () => {
  const manifest = `{ "appid": "__UNI__A1B2C3D", "app-plus": { "nativePlugins": { "RongCloud-Push": {} } } }`;
  const folder = (): string => folderWith({ 'manifest.json': manifest });

  it('is named at the terminal and in Markdown, with its document, in place of "no push plugin"', () => {
    for (const args of [[], ['--format', 'markdown']]) {
      const { status, stdout } = runNext(['doctor', folder(), '--lang', 'en', ...args]);
      expect(status).toBe(0);
      expect(stdout).toContain('RongCloud (RongCloud-Push): not checked by us');
      expect(stdout).toContain('https://ext.dcloud.net.cn/plugin?id=8470');
      expect(stdout).not.toContain('no push plugin');
    }
  });

  it('is told to programs', () => {
    const { projects } = JSON.parse(
      runNext(['doctor', folder(), '--format', 'json', '--lang', 'zh-CN']).stdout,
    );
    expect(projects[0]).toMatchObject({
      providers: [],
      unchecked: [
        { id: 'rongcloud', name: '融云（RongCloud-Push）', url: 'https://ext.dcloud.net.cn/plugin?id=8470' },
      ],
    });
  });
});
