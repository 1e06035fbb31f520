import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkJson, folderWith, runNext } from './helpers.ts';
import { config, conflicting, manifest, PLUGIN, project, register } from './projects.ts';

const rulesIn = (folder: string): string[] => checkJson([folder]).report.findings.map(({ rule }) => rule);

describe('bytes that are no UTF-8', () => {
  const bytes = Buffer.concat([Buffer.from(register), Buffer.from([0xff, 0xfe, 0xc0]), Buffer.from('\n')]);

  it('in a script: it is passed over with a word, the rest is checked', () => {
    const folder = folderWith({ ...project({ 'manifest.json': conflicting }), 'pages/old.js': bytes });
    const { report, stderr } = checkJson([folder]);
    expect(stderr).toContain('pages/old.js');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(report.findings.map(({ rule }) => rule)).toEqual(['unipush-conflict']);
  });

  it('in the manifest: nothing can be said, and that is', () => {
    const text = Buffer.concat([Buffer.from(manifest()), bytes]);
    const { status, stderr } = runNext(['check', folderWith({ ...project(), 'manifest.json': text })]);
    expect(status).toBe(2);
    expect(stderr).toContain('manifest.json: cannot be read');
    expect(stderr).not.toContain('No uni-app project');
  });

  it('in a manifest that is none of the project’s: it is passed over with a word', () => {
    const { report, status, stderr } = checkJson([
      folderWith({ ...project(), 'static/web/manifest.json': bytes }),
    ]);
    expect(status).toBe(0);
    expect(stderr).toContain('static/web/manifest.json');
    expect(report.projects).toHaveLength(1);
  });

  it('in a script with nothing of push in it: nobody needs to know', () => {
    const folder = folderWith({
      ...project(),
      'pages/old.js': Uint8Array.from([0x2f, 0x2f, 0xb5, 0xe7, 0x0a]),
    });
    expect(checkJson([folder])).toMatchObject({ status: 0, stderr: '' });
  });

  it('NUL bytes and UTF-16: not a stack trace', () => {
    const odd = {
      ...project(),
      'pages/zero.js': `${register}\0\0`,
      'pages/wide.js': Buffer.from(register, 'utf16le'),
    };
    checkJson([folderWith(odd)]);
    const wide = Buffer.from(`\ufeff${manifest()}`, 'utf16le');
    const { status, stderr } = runNext(['check', folderWith({ ...odd, 'manifest.json': wide })]);
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('a manifest', () => {
  it('of three megabytes is checked', () => {
    const text = conflicting.replace('/* App */', `/* ${'很长的注释 '.repeat(200_000)} */`);
    expect(rulesIn(folderWith(project({ 'manifest.json': text })))).toEqual(['unipush-conflict']);
  });

  it('beyond all measure cannot be read, and that is said', () => {
    const text = conflicting.replace('/* App */', ' '.repeat(9_000_000));
    const { status, stderr } = runNext(['check', folderWith(project({ 'manifest.json': text }))]);
    expect(status).toBe(2);
    expect(stderr).toContain('manifest.json: file too large');
  });

  it.each([
    ['arrays', `{ "app-plus": ${'['.repeat(100_000)}`],
    ['objects', `{ "app-plus": ${'{ "a": '.repeat(50_000)}1${'}'.repeat(50_001)}`],
    ['closed arrays', `{ "vueVersion": "3", "a": ${'['.repeat(30_000)}${']'.repeat(30_000)} }`],
    ['brackets only', '['.repeat(200_000)],
  ])('nested too deeply: %s', (_, text) => {
    checkJson([folderWith(project({ 'manifest.json': text }))]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', ''])(
    'with keys named %j',
    (key) => {
      const entry = `"${key}": { "${key}": { "unipush": {}, "Push": {} } },`;
      const text = conflicting
        .replace('"modules": {', `${entry} "modules": { ${entry}`)
        .replace('"nativePlugins": {', `"nativePlugins": { ${entry}`)
        .replace('"com.vivo.push.app_id"', `${entry} "com.vivo.push.app_id"`);
      expect(rulesIn(folderWith(project({ 'manifest.json': text })))).toContain('unipush-conflict');
      const folder = folderWith(project({ 'manifest.json': `{ "vueVersion": "3", ${entry} "h5": {} }` }));
      checkJson([folder]);
    },
  );

  it('whose prototype would have the keys of a project is none', () => {
    const folder = folderWith({ 'manifest.json': '{ "__proto__": { "app-plus": {}, "vueVersion": "3" } }' });
    expect(checkJson([folder]).report.projects).toEqual([]);
  });

  it.each([
    [
      'with a merge conflict',
      conflicting
        .replace('  "vueVersion"', '<<<<<<< HEAD\n  "vueVersion"')
        .replace('"3"\n', '"3"\n=======\n  "vueVersion": "2"\n>>>>>>> theirs\n'),
    ],
    ['that breaks off', conflicting.slice(0, 420)],
    ['that breaks off in a string', conflicting.slice(0, conflicting.indexOf('unipush') + 3)],
    ['that breaks off in a comment', conflicting.slice(0, conflicting.indexOf('/* App') + 5)],
    ['with a missing brace', conflicting.replace('"3"\n}', '"3"\n')],
  ])('%s', (_, text) => {
    checkJson([folderWith(project({ 'manifest.json': text }))]);
  });

  it('with a merge conflict is still the project’s, and told', () => {
    const text = conflicting.replace('  "vueVersion"', '<<<<<<< HEAD\n  "vueVersion"');
    const { report } = checkJson([folderWith(project({ 'manifest.json': text }))]);
    expect(report.projects).toHaveLength(1);
    expect(report.findings.map(({ rule }) => rule)).toContain('manifest-syntax');
  });

  it.each([
    ['empty', ''],
    ['blank', ' \n\n'],
    ['a byte-order mark', '\ufeff'],
    ['null', 'null'],
    ['a string', '"app-plus"'],
    ['a list', '["app-plus", { "vueVersion": "3" }]'],
    ['a comment', '/* "app-plus" */'],
  ])('that is %s is none', (_, text) => {
    expect(checkJson([folderWith({ 'manifest.json': text })]).report.projects).toEqual([]);
  });
});

describe('scripts', () => {
  const start = `const plugin = uni.requireNativePlugin('${PLUGIN}')\nchat.registerPlugin(`;
  it.each([
    ['brackets without end', `${start}${'['.repeat(60_000)}`],
    ['braces without end', `${start}${'{ a: '.repeat(40_000)}`],
    ['calls without end', `${start}${'f('.repeat(60_000)}`],
    ['conditions without end', `${start}${'a ? '.repeat(40_000)}`],
    ['templates without end', `${start}${'`${'.repeat(20_000)}`],
    ['type arguments without end', `${start}${'a<'.repeat(40_000)}`],
    ['arrows without end', `${start}${'() => '.repeat(40_000)}`],
    ['closing brackets only', `${start}${')]}'.repeat(40_000)}`],
    ['a string without end', `${start}'tim-offline-push-plugin`],
    ['a comment without end', `${start}/* offlinePushConfig`],
    ['a merge conflict', `<<<<<<< HEAD\n${register}=======\n${register}>>>>>>> theirs\n`],
    [
      'keys of the prototype',
      `${start}{ __proto__: null, constructor: 1, 'tim-offline-push-plugin': plugin, offlinePushConfig: { __proto__: {}, toString: '' } })`,
    ],
    [
      'imports of itself',
      `import { offlinePushConfig } from './odd'\nexport * from './odd'\nexport { offlinePushConfig }\n${start}{ offlinePushConfig })`,
    ],
  ])('with %s', (_, text) => {
    checkJson([folderWith(project({ 'push/odd.js': text, 'push/odd.vue': `<script>\n${text}` }))]);
  });

  it('that are empty', () => {
    expect(
      checkJson([
        folderWith(project({ 'App.vue': '', 'main.js': '', 'pages.json': '', 'package.json': '' })),
      ]),
    ).toMatchObject({ status: 0, stderr: '' });
  });
});

describe.skipIf(process.platform === 'win32')('what is no ordinary file', () => {
  it('a folder named manifest.json', () => {
    const folder = folderWith({
      'manifest.json/readme.txt': '',
      'app/manifest.json': '{ "vueVersion": "3" }',
      'app/pages.vue/index.js': register,
    });
    const { report, stderr } = checkJson([folder]);
    expect(report.projects.map(({ root }) => root)).toEqual(['app']);
    expect(stderr).toBe('');
  });

  it('links that lead nowhere', () => {
    const folder = folderWith(project());
    symlinkSync('nowhere.vue', join(folder, 'App.vue'));
    mkdirSync(join(folder, 'other'));
    symlinkSync('../nowhere.json', join(folder, 'other/manifest.json'));
    symlinkSync('itself.js', join(folder, 'itself.js'));
    expect(checkJson([folder])).toMatchObject({ status: 0, stderr: '' });
  });

  it('links that lead round in a circle', () => {
    const folder = folderWith(project({ 'manifest.json': conflicting }));
    symlinkSync('..', join(folder, 'push/up'));
    symlinkSync(folder, join(folder, 'again'));
    const { report } = checkJson([folder]);
    expect(report.projects).toHaveLength(1);
    expect(report.findings).toHaveLength(1);
  });

  it('a link to the manifest, and one to the whole folder', () => {
    const folder = folderWith({ ...project({ 'push/config.js': config }), 'real.json': conflicting });
    execFileSync('rm', [join(folder, 'manifest.json')]);
    symlinkSync('real.json', join(folder, 'manifest.json'));
    expect(rulesIn(folder)).toEqual(['unipush-conflict']);
    const other = folderWith({});
    symlinkSync(folder, join(other, 'link'));
    expect(rulesIn(join(other, 'link'))).toEqual(['unipush-conflict']);
  });

  it('a pipe: nobody waits for it', () => {
    const folder = folderWith(project());
    execFileSync('mkfifo', [join(folder, 'pipe.js')]);
    execFileSync('mkfifo', [join(folder, 'nativeplugins/manifest.json')]);
    expect(checkJson([folder])).toMatchObject({ status: 0, stderr: '' });
  });

  it.skipIf(process.getuid?.() === 0)('files and folders that may not be read', () => {
    const folder = folderWith(project({ 'push/secret.js': register, 'closed/manifest.json': conflicting }));
    chmodSync(join(folder, 'push/secret.js'), 0);
    chmodSync(join(folder, 'closed'), 0);
    const { status, stderr } = checkJson([folder]);
    chmodSync(join(folder, 'closed'), 0o700);
    expect(status).toBe(0);
    expect(stderr).toContain('push/secret.js');
    expect(stderr).toContain('closed');
  });
});
