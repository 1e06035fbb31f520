import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkJson, folderWith, textIn } from './helpers.ts';
import { below, cliProject, conflicting, halfFilled, PLUGIN, project } from './projects.ts';

const place = { line: expect.any(Number), character: expect.any(Number) };
const range = { start: place, end: place };

/** Behind characters that are one, two and three bytes long, or two UTF-16 units. */
const misspelt = `export const offlinePushConfig = {
  xiaomiBusinessID: '30142', /* 😀 é 小米 */ xiaomiAppID: '2882303761500000000', xiaomiAppkey: '5000000000000',
}
`;

describe('the form of the report', () => {
  const files = cliProject({ 'manifest.json': conflicting, 'push/config.js': misspelt });

  it('has these keys and no others', () => {
    const { report, stderr } = checkJson([folderWith(files)]);
    expect(stderr).toBe('');
    expect(Object.keys(report)).toEqual(['version', 'projects', 'findings', 'summary']);
    expect(report.version).toBe(1);
    expect(report.projects).toEqual([
      { root: '.', manifest: 'src/manifest.json', providers: ['tencent-tuiofflinepush', 'unipush'] },
    ]);
    expect(Object.keys(report.summary)).toEqual([
      'error',
      'warning',
      'information',
      'hint',
      'projects',
      'files',
    ]);
    expect(report.findings.length).toBeGreaterThan(1);
    for (const { related = [], ...finding } of report.findings) {
      // the other places that a finding rests on, where there are some
      for (const one of related)
        expect(one).toEqual({
          message: expect.stringMatching(/\S/),
          file: expect.stringMatching(/^src\/[^\\]+$/),
          range,
        });
      expect(Object.keys(finding)).toEqual(['rule', 'severity', 'message', 'help', 'file', 'range', 'fixes']);
      expect(finding).toEqual({
        rule: expect.stringMatching(/^[a-z]+(?:-[a-z]+)+$/),
        severity: expect.stringMatching(/^(?:error|warning|information|hint)$/),
        message: expect.stringMatching(/\S/),
        help: expect.stringMatching(new RegExp(`^https://.+${finding.rule}`)),
        file: expect.stringMatching(/^src\/[^\\]+$/),
        range,
        fixes: expect.any(Array),
      });
      for (const fix of finding.fixes) {
        expect(fix.title).toMatch(/\S/);
        for (const edit of fix.edits) {
          expect(edit).toEqual({
            file: expect.stringMatching(/^[^/\\]/),
            range,
            newText: expect.any(String),
          });
        }
      }
    }
  });

  it('fills no hole of a message with its name', () => {
    for (const language of ['en', 'zh-CN']) {
      const { report } = checkJson([folderWith(files), '--lang', language]);
      for (const { message } of report.findings) expect(message).not.toMatch(/\{\w+\}/);
    }
  });

  it('counts lines and UTF-16 units from 0', () => {
    const { report } = checkJson([folderWith(files)]);
    const finding = report.findings.find(({ rule }) => rule === 'offline-push-config-schema');
    expect(finding?.file).toBe('src/push/config.js');
    if (!finding) return;
    const { start, end } = finding.range;
    expect(start).toEqual({ line: 1, character: misspelt.split('\n')[1]?.indexOf('xiaomiAppkey') });
    expect(end.character - start.character).toBe('xiaomiAppkey'.length);
    expect(textIn(misspelt, { start, end })).toBe('xiaomiAppkey');
    const [edit] = finding.fixes[0]?.edits ?? [];
    expect(edit && [edit.file, textIn(misspelt, edit.range), edit.newText]).toEqual([
      'src/push/config.js',
      'xiaomiAppkey',
      'xiaomiAppKey',
    ]);
  });

  it.each([['\r\n'], ['\r']])('counts lines that end with %j', (ending) => {
    const text = misspelt.replaceAll('\n', ending);
    const { report } = checkJson([folderWith(project({ 'push/config.js': text }))]);
    const found = report.findings.find(({ rule }) => rule === 'offline-push-config-schema')?.range;
    expect(found && textIn(text, found)).toBe('xiaomiAppkey');
  });

  it('counts behind a byte-order mark as the file does', () => {
    const text = `\ufeff${conflicting.replaceAll('\n', ' ')}`;
    const { report } = checkJson([folderWith(project({ 'manifest.json': text }))]);
    const found = report.findings.find(({ rule }) => rule === 'unipush-conflict')?.range;
    expect(found && textIn(text, found)).toBe('"unipush"');
  });

  it('adds up', () => {
    const { report } = checkJson([folderWith(files)]);
    for (const severity of ['error', 'warning', 'information', 'hint'] as const) {
      expect(report.summary[severity]).toBe(
        report.findings.filter((finding) => finding.severity === severity).length,
      );
    }
    expect(report.summary.projects).toBe(1);
    expect(report.summary.files).toBeGreaterThanOrEqual(3);
  });

  it('is one where there is nothing to report', () => {
    expect(checkJson([folderWith({})]).report).toEqual({
      version: 1,
      projects: [],
      findings: [],
      summary: { error: 0, warning: 0, information: 0, hint: 0, projects: 0, files: 0 },
    });
    expect(checkJson([folderWith(project())]).report.findings).toEqual([]);
  });

  it('lists findings in the same order every time', () => {
    const folder = folderWith(files);
    expect(checkJson([folder]).stdout).toBe(checkJson([folder]).stdout);
  });
});

describe('paths', () => {
  const files = {
    ...below('one', project({ 'manifest.json': conflicting })),
    ...below('two', cliProject({ 'push/config.js': halfFilled })),
  };
  const found = (args: readonly string[], cwd: string): string[] =>
    checkJson(args, { cwd }).report.findings.map(({ file }) => file);

  it('are relative to the folder, if one is given', () => {
    const folder = folderWith(files);
    expect(found(['one'], folder)).toEqual(['manifest.json']);
    expect(found([join(folder, 'two')], folder)).toEqual(['src/push/config.js']);
    expect(found([], join(folder, 'one'))).toEqual(['manifest.json']);
    expect(found(['one/'], folder)).toEqual(['manifest.json']);
  });

  it('are relative to the current folder, if several are given', () => {
    const folder = folderWith(files);
    expect(found(['one', 'two'], folder)).toEqual(['one/manifest.json', 'two/src/push/config.js']);
    expect(found(['../one', '.'], join(folder, 'two'))).toEqual([
      '../one/manifest.json',
      'src/push/config.js',
    ]);
    const { projects } = checkJson(['one', 'two'], { cwd: folder }).report;
    expect(projects.map(({ root, manifest }) => [root, manifest])).toEqual([
      ['one', 'one/manifest.json'],
      ['two', 'two/src/manifest.json'],
    ]);
  });
});

describe('a repository of several apps', () => {
  const web = '{ "name": "Web", "short_name": "Web", "start_url": "/", "icons": [] }';
  const files = {
    'package.json': '{ "private": true, "workspaces": ["apps/*"] }',
    ...below('apps/chat', project({ 'manifest.json': conflicting })),
    ...below('apps/shop', cliProject({ 'push/config.js': halfFilled })),
    ...below('apps/admin', {
      'manifest.json': '{ "vueVersion": "3", "h5": {} }',
      'App.vue': '<template><view /></template>',
    }),
    'apps/web/public/manifest.json': web,
    'node_modules/some-app/manifest.json': conflicting,
    'apps/chat/unpackage/dist/dev/app-plus/manifest.json': conflicting,
    'apps/shop/dist/build/manifest.json': conflicting,
  };

  it('has every app checked by itself', () => {
    const { report } = checkJson([folderWith(files)]);
    expect([...report.projects].sort((a, b) => (a.root < b.root ? -1 : 1))).toEqual([
      { root: 'apps/admin', manifest: 'apps/admin/manifest.json', providers: [] },
      {
        root: 'apps/chat',
        manifest: 'apps/chat/manifest.json',
        providers: ['tencent-tuiofflinepush', 'unipush'],
      },
      { root: 'apps/shop', manifest: 'apps/shop/src/manifest.json', providers: ['tencent-tuiofflinepush'] },
    ]);
    expect(report.findings.map(({ rule, file }) => [rule, file])).toEqual(
      expect.arrayContaining([
        ['unipush-conflict', 'apps/chat/manifest.json'],
        ['vendor-config-incomplete', 'apps/shop/src/push/config.js'],
      ]),
    );
    expect(report.findings).toHaveLength(2);
    expect(report.summary.projects).toBe(3);
  });

  it('counts a file for the nearest project alone', () => {
    const nested = {
      ...project(),
      ...below('packages/inner', project({ 'manifest.json': conflicting, 'push/config.js': halfFilled })),
    };
    const { report } = checkJson([folderWith(nested)]);
    expect(report.findings.map(({ rule, file }) => [rule, file])).toEqual([
      ['unipush-conflict', 'packages/inner/manifest.json'],
      ['vendor-config-incomplete', 'packages/inner/push/config.js'],
    ]);
  });
});

it('looks for the plugin where the layout has it', () => {
  const without = Object.fromEntries(
    Object.entries(cliProject()).filter(([path]) => !path.startsWith('nativeplugins/')),
  );
  const rules = checkJson([folderWith(without)]).report.findings.map(({ rule }) => rule);
  expect(rules).toContain('plugin-files-missing');
  const inside = { ...without, [`src/nativeplugins/${PLUGIN}/package.json`]: '{}' };
  expect(checkJson([folderWith(inside)]).report.findings).toEqual([]);
});
