import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { below, conflicting, PLUGIN, project, register } from '../cli/projects.ts';
import { type AtEnd, connect, connectUntil, folderWith, once } from './client.ts';

/** A served folder with a project beside it that is nobody's business. */
function served(atEnd?: AtEnd): { folder: string; base: string } {
  const files = {
    ...below('in/app', project()),
    ...below('out', project({ 'manifest.json': conflicting })),
    ...below('in-other', project({ 'manifest.json': conflicting })),
    'in/file.txt': '',
  };
  const base = folderWith(files, atEnd);
  return { folder: join(base, 'in'), base };
}

/** One that no test changes, and the program that serves it. */
const shared = once(async (atEnd) => {
  const { folder, base } = served(atEnd);
  symlinkSync(join(folder, '../out'), join(folder, 'link'), 'junction');
  return { folder, base, ...(await connectUntil(atEnd, folder)) };
});

describe('a folder outside the one that is served', () => {
  it.each([
    ['above', '..'],
    ['beside', '../out'],
    ['beside, by way of one below', 'app/../../out'],
    ['with the same beginning', '../in-other'],
    ['the topmost', '/'],
    ['one that is not there', '../nowhere'],
    ['with backslashes', '..\\out'],
    ['a link', 'link'],
    ['below a link', 'link/push'],
    ['with a NUL', 'app\0/../../out'],
  ])('is refused: %s', async (_, given) => {
    const { call } = shared();
    for (const tool of ['check_push_configuration', 'doctor', 'plan_push_setup']) {
      const args = tool === 'plan_push_setup' ? { answers: {} } : {};
      const { texts, isError } = await call(tool, { folder: given, ...args });
      expect(isError, texts.join()).toBe(true);
      expect(texts).toHaveLength(1);
      expect(texts[0]).toMatch(/outside the folder that is served|no such folder|cannot be read/);
      expect(texts[0]).not.toContain('unipush');
    }
  });

  it('is refused by an absolute path, and one inside is taken', async () => {
    const { call, folder, base } = shared();
    expect(await call('check_push_configuration', { folder: join(base, 'out') })).toMatchObject({
      isError: true,
    });
    expect(await call('check_push_configuration', { folder: join(folder, 'app') })).toMatchObject({
      isError: false,
    });
  });

  it('does not tell whether something is there', async () => {
    const { call } = shared();
    const told = async (name: string) =>
      (await call('check_push_configuration', { folder: `../${name}` })).texts.join().replace(name, '');
    expect(await told('out')).toBe(await told('nowhere'));
  });

  it('a served folder that is a link is taken for what it leads to', async () => {
    const { folder, base } = served();
    symlinkSync(folder, join(base, 'named'), 'junction');
    const { call } = await connect(base, 'named');
    for (const given of ['app', join(base, 'named/app'), join(folder, 'app'), '.'])
      expect(await call('check_push_configuration', { folder: given }), given).toMatchObject({
        isError: false,
      });
    expect(await call('check_push_configuration', { folder: '../out' })).toMatchObject({ isError: true });
  });
});

describe.skipIf(process.platform === 'win32')('a file or a folder that is a link', () => {
  const reported = async (folder: string): Promise<{ text: string; rules: string[]; projects: number }> => {
    const { call } = await connect(folder);
    const { texts, isError } = await call('check_push_configuration');
    const doctor = await call('doctor');
    expect(isError || doctor.isError).toBe(false);
    const { findings, projects } = JSON.parse(texts[0] ?? '') as {
      findings: { rule: string }[];
      projects: unknown[];
    };
    return {
      text: [...texts, ...doctor.texts].join('\n'),
      rules: findings.map(({ rule }) => rule),
      projects: projects.length,
    };
  };

  it('is read where it stays in the folder', async () => {
    const { folder } = served();
    writeFileSync(join(folder, 'real.json'), conflicting);
    rmSync(join(folder, 'app/manifest.json'));
    symlinkSync('../real.json', join(folder, 'app/manifest.json'));
    expect((await reported(folder)).rules).toEqual(['unipush-conflict']);
  });

  it('is not read where it leads out, and that is told: a manifest', async () => {
    const { folder, base } = served();
    rmSync(join(folder, 'app/manifest.json'));
    symlinkSync(join(base, 'out/manifest.json'), join(folder, 'app/manifest.json'));
    const { text, rules, projects } = await reported(folder);
    expect({ rules, projects }).toEqual({ rules: [], projects: 0 });
    expect(text).toContain('app/manifest.json: a link leads out of the folder');
    expect(text).not.toContain('No uni-app project');
  });

  it('is not read where it leads out: a script, by its own name and by its folder’s', async () => {
    const { folder, base } = served();
    const secret = register.replace(PLUGIN, 'TencentCloud-secretPush');
    writeFileSync(join(base, 'out/secret.js'), secret);
    mkdirSync(join(base, 'out/lib'));
    writeFileSync(join(base, 'out/lib/index.js'), secret);
    symlinkSync(join(base, 'out/secret.js'), join(folder, 'app/secret.js'));
    symlinkSync(join(base, 'out/lib'), join(folder, 'app/lib'));
    writeFileSync(
      join(folder, 'app/main.js'),
      `import { offlinePushConfig } from './lib/index'\n${register}`,
    );
    const { text, rules } = await reported(folder);
    expect(text).toContain('app/secret.js: a link leads out of the folder');
    expect(text).not.toContain('TencentCloud-secretPush');
    expect(rules).not.toContain('native-plugin-name');
  });

  it('says nothing of what lies behind a folder that leads out', async () => {
    const { folder, base } = served();
    renameSync(join(folder, 'app/nativeplugins'), join(base, 'nativeplugins'));
    symlinkSync(join(base, 'nativeplugins'), join(folder, 'app/nativeplugins'));
    expect((await reported(folder)).rules).not.toContain('plugin-files-missing');
  });

  it('is not waited for where it is a pipe', async () => {
    const { folder } = served();
    execFileSync('mkfifo', [join(folder, 'app/uni-offline-push.config.json')]);
    expect((await reported(folder)).text).toContain('uni-offline-push.config.json: not a regular file');
  });
});

describe('a plan', () => {
  const SECRET = 'only-for-the-owner';

  it('reads no Huawei file from elsewhere', async () => {
    const { folder, base } = served();
    writeFileSync(join(base, 'agconnect-services.json'), `{ "client": { "package_name": "${SECRET}" } }`);
    symlinkSync(join(base, 'agconnect-services.json'), join(folder, 'app/linked.json'));
    const { call } = await connect(folder);
    const paths = [join(base, 'agconnect-services.json'), '../../agconnect-services.json', 'linked.json'];
    for (const agconnect of paths) {
      const answers = { vendors: ['huawei'], agconnect };
      const { texts, isError } = await call('plan_push_setup', { folder: 'app', answers });
      expect(isError, agconnect).toBe(true);
      expect(texts.join()).toContain('outside the folder that is served');
      expect(texts.join()).not.toContain(SECRET);
    }
  });

  it('quotes no file that a link in the project leads to elsewhere', async () => {
    const { folder, base } = served();
    const secret = conflicting.replace('推送', SECRET);
    writeFileSync(join(base, 'secret.json'), secret);
    mkdirSync(join(folder, 'linked'));
    symlinkSync(join(base, 'secret.json'), join(folder, 'linked/manifest.json'));
    const { call } = await connect(folder);
    const answers = { provider: 'tencent-tuiofflinepush', vendors: ['apple'], removeUniPush: true };
    const { texts, isError } = await call('plan_push_setup', { folder: 'linked', answers });
    expect(isError, texts.join()).toBe(true);
    expect(texts.join()).not.toContain(SECRET);
  });

  it('needs a project, and one alone', async () => {
    const { call } = await connect(served().base);
    expect((await call('plan_push_setup', { answers: {} })).texts[0]).toContain('several uni-app projects');
    expect((await call('plan_push_setup', { folder: 'in/app/push', answers: {} })).texts[0]).toContain(
      'no uni-app project',
    );
  });
});

describe('a wrong call', () => {
  it.each([
    ['explain_rule', { id: 'unipush-conflit' }, 'did you mean "unipush-conflict"?'],
    ['explain_rule', { id: '../../README' }, 'there is no rule'],
    ['explain_rule', { id: '--help' }, 'there is no rule'],
    ['explain_rule', {}, 'id is missing'],
    ['explain_rule', { id: 7 }, 'id: expected string'],
    ['explain_rule', { id: 'unipush-conflict', language: 'fr' }, 'language: expected en or zh-CN'],
    ['explain', { query: '6003', maker: 'nokia' }, '--maker nokia: expected huawei'],
    ['explain', { query: '' }, 'explain takes'],
    ['logs', {}, 'either file or text'],
    ['logs', { file: 'file.txt', text: 'x' }, 'either file or text'],
    ['logs', { file: '' }, 'empty name'],
    ['logs', { file: 'nowhere.log' }, 'there is no such file'],
    ['logs', { file: 'app' }, 'not a file'],
    ['logs', { file: '../outside.log' }, 'outside the folder'],
    ['logs', { file: '/etc/hostname' }, 'outside the folder'],
    ['list_rules', { folder: '.' }, 'there is no argument "folder"'],
    ['check_push_configuration', { folder: 'nowhere' }, 'there is no such folder'],
    ['check_push_configuration', { folder: 'file.txt' }, 'not a folder'],
    ['check_push_configuration', { folder: '' }, 'empty name'],
    ['check_push_configuration', { folder: null }, 'expected string'],
    ['check_push_configuration', { toString: 'x' }, 'there is no argument "toString"'],
    ['doctor', { troubleshoot: 'yes' }, 'expected boolean'],
    ['plan_push_setup', { folder: 'app' }, 'answers is missing'],
    ['plan_push_setup', { folder: 'app', answers: [] }, 'answers: expected object'],
  ])('%s %j is told as a tool error', async (name, args, message) => {
    const { call, stderr } = shared();
    const { texts, isError } = await call(name, args);
    expect(isError, texts.join()).toBe(true);
    expect(texts[0]).toContain(message);
    expect(texts[0]).not.toMatch(/^\s+at /m);
    expect(stderr()).toBe('');
    // and the next one is answered
    expect(await call('list_rules')).toMatchObject({ isError: false });
  });

  it('of a tool that is not there is an error of the protocol', async () => {
    const { call } = shared();
    await expect(call('write_files', {})).rejects.toThrow('there is no tool "write_files"');
  });
});
