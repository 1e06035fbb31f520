import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { describe, expect, it } from 'vitest';
import { runNext } from '../cli/helpers.ts';
import { below, conflicting, project } from '../cli/projects.ts';
import { file as appFile } from '../core/artefact/helpers.ts';
import { connect, connectUntil, folderWith, once, repository } from './client.ts';

const example = join(repository, 'examples/tui-chat');

/** What serves the example, which no test changes. */
const ofExample = once((atEnd) => connectUntil(atEnd, example));

const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

const ANSWERS = {
  vendors: ['xiaomi', 'vivo', 'apple'],
  values: {
    'com.vivo.push.app_id': '100012345',
    'com.vivo.push.api_key': '0123456789abcdef',
    iosBusinessID: '30145',
  },
  removeUniPush: true,
  overwrite: ['iosBusinessID'],
};

/** The example in a folder of its own, as `app`. */
function copyOfExample(): string {
  const folder = folderWith({});
  cpSync(example, join(folder, 'app'), { recursive: true });
  return folder;
}

/** Every file below a folder with what it holds. */
function stateOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path} ${createHash('sha1').update(readFileSync(path)).digest('hex')}`)
    .sort();
}

describe('what the server says of itself', () => {
  it('is its name, its version and tools that only read', async () => {
    const { client } = ofExample();
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
    expect(client.getServerVersion()).toMatchObject({ name: 'uni-offline-push', version });
    expect(client.getInstructions()).toContain('Nothing here writes');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'check_push_configuration',
      'doctor',
      'plan_push_setup',
      'inspect_app',
      'signing_fingerprints',
      'list_rules',
      'explain_rule',
      'explain',
      'logs',
    ]);
    for (const { annotations, description, inputSchema } of tools) {
      expect(annotations).toMatchObject(READ_ONLY);
      expect(description).toBeTruthy();
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
      for (const parameter of Object.values(inputSchema.properties ?? {}))
        expect(parameter).toHaveProperty('description');
    }
  });

  it('takes little of an assistant’s memory', async () => {
    const { client } = ofExample();
    const { tools } = await client.listTools();
    expect(JSON.stringify(tools)).not.toContain('x-zh-CN');
    expect(JSON.stringify(tools).length).toBeLessThan(11_000);
  });
});

describe('check_push_configuration', () => {
  it('gives the report of `check --format json`, to the letter', async () => {
    const { call } = ofExample();
    const { stdout } = runNext(['check', example, '--format', 'json']);
    expect(JSON.parse(stdout).findings.length).toBeGreaterThan(3);
    expect(await call('check_push_configuration')).toEqual({ texts: [stdout], isError: false });
  });

  it('looks into a folder below, in the language that is asked for', async () => {
    const folder = folderWith({
      ...below('a', project({ 'manifest.json': conflicting })),
      ...below('-b', project()),
    });
    const { call } = await connect(folder);
    const [whole = ''] = (await call('check_push_configuration')).texts;
    expect(JSON.parse(whole).summary).toMatchObject({ projects: 2, error: 1 });
    const [chinese] = (await call('check_push_configuration', { folder: 'a', language: 'zh-CN' })).texts;
    expect(chinese).toBe(runNext(['check', join(folder, 'a'), '--format', 'json', '--lang', 'zh-CN']).stdout);
    const [clean = ''] = (await call('check_push_configuration', { folder: '-b' })).texts;
    expect(JSON.parse(clean)).toMatchObject({ findings: [], summary: { projects: 1 } });
  });

  it('sees the files as they are at each call', async () => {
    const folder = folderWith(project());
    const { call } = await connect(folder);
    const count = async () =>
      JSON.parse((await call('check_push_configuration')).texts[0] ?? '').summary.error;
    expect(await count()).toBe(0);
    writeFileSync(join(folder, 'manifest.json'), conflicting);
    expect(await count()).toBe(1);
  });

  it('tells beside the report what the command line tells beside it', async () => {
    const { call } = await connect(folderWith({ 'a.txt': '' }));
    const { texts, isError } = await call('check_push_configuration');
    expect(isError).toBe(false);
    expect(JSON.parse(texts[0] ?? '').projects).toEqual([]);
    expect(texts[1]).toContain('No uni-app project here');
  });

  it('answers calls at once, each with its own', async () => {
    const folder = folderWith({
      ...below('a', project()),
      ...below('b', project({ 'manifest.json': conflicting })),
    });
    const { call } = await connect(folder);
    const names = ['a', 'b', 'a', 'b', 'b', 'a'];
    const answers = await Promise.all(
      names.map((name) => call('check_push_configuration', { folder: name })),
    );
    const errors = answers.map(({ texts }) => JSON.parse(texts[0] ?? '').summary.error);
    expect(errors).toEqual([0, 1, 0, 1, 1, 0]);
  });
});

describe('built apps', () => {
  const withApps = (): string =>
    folderWith({
      'app.apk': readFileSync(appFile('all.apk')),
      'store.p12': readFileSync(appFile('store.p12')),
      'manifest.json': '{ "appid": "__UNI__A1B2C3D", "app-plus": { "nativePlugins": {} } }',
    });
  const textOf = async (client: Client, name: string, given: Record<string, unknown>) => {
    const { content, isError } = await client.callTool({ name, arguments: given });
    return {
      isError: isError === true,
      text: (content as { text: string }[]).map(({ text }) => text).join('\n'),
    };
  };

  it('are told of as the commands tell, masked', async () => {
    const folder = withApps();
    const { client } = await connect(folder);
    const before = stateOf(folder);
    const found = await textOf(client, 'inspect_app', { file: 'app.apk' });
    expect(JSON.parse(found.text)).toEqual(
      JSON.parse(runNext(['inspect', join(folder, 'app.apk'), '--format', 'json']).stdout),
    );
    expect(found.text).not.toContain('5231700000042');
    expect((await textOf(client, 'inspect_app', { file: 'app.apk', folder: '.' })).isError).toBe(false);
    const prints = await textOf(client, 'signing_fingerprints', { file: 'app.apk' });
    expect(JSON.parse(prints.text)).toMatchObject({ kind: 'apk', package: 'com.example.push' });
    expect(stateOf(folder)).toEqual(before);
  });

  it('are refused outside the folder, and where a keystore needs a password', async () => {
    const { client } = await connect(withApps());
    for (const file of ['../app.apk', appFile('all.apk'), 'none.apk', ''])
      expect(await textOf(client, 'inspect_app', { file })).toMatchObject({ isError: true });
    const { isError, text } = await textOf(client, 'signing_fingerprints', { file: 'store.p12' });
    expect([isError, text]).toEqual([true, expect.stringContaining('needs its password')]);
  });
});

describe('the other tools', () => {
  it('doctor tells what `doctor --format json` does, with the advice if it is asked for', async () => {
    const { call } = ofExample();
    const [short] = (await call('doctor')).texts;
    expect(short).toBe(runNext(['doctor', example, '--format', 'json']).stdout);
    const [long] = (await call('doctor', { troubleshoot: true })).texts;
    expect(long).toBe(runNext(['doctor', example, '--format', 'json', '--troubleshoot']).stdout);
  });

  it('list_rules and explain_rule tell what the commands do', async () => {
    const { call } = ofExample();
    const [rules] = (await call('list_rules', { language: 'zh-CN' })).texts;
    expect(rules).toBe(runNext(['rules', '--format', 'json', '--lang', 'zh-CN']).stdout);
    for (const language of ['en', 'zh-CN'] as const) {
      const [page] = (await call('explain_rule', { id: 'unipush-conflict', language })).texts;
      expect(page).toBe(runNext(['explain', 'unipush-conflict', '--lang', language]).stdout);
    }
  });

  it('explain and logs tell what the commands do', async () => {
    const folder = copyOfExample();
    const log = 'noise\nApiException: 6003: certificate fingerprint error, token=AQ0i7Yk29\n';
    writeFileSync(join(folder, 'phone.log'), log);
    const { call } = await connect(folder);
    const command = (...args: string[]) =>
      runNext([...args, '--format', 'json', '--project', 'app'], { cwd: folder }).stdout;
    const [meaning] = (await call('explain', { query: '6003', maker: 'huawei', folder: 'app' })).texts;
    expect(meaning).toBe(command('explain', '6003', '--maker', 'huawei'));
    expect(meaning).toContain('com.example.tuichat');
    const [negative] = (await call('explain', { query: '-997' })).texts;
    expect(JSON.parse(negative ?? '')).toMatchObject({ meanings: [{ service: 'jpush' }] });
    const [file] = (await call('logs', { file: 'phone.log', folder: 'app' })).texts;
    expect(file).toBe(command('logs', 'phone.log'));
    expect(file).not.toContain('AQ0i7Yk29');
    const [text] = (await call('logs', { text: log, folder: 'app' })).texts;
    expect(text).toBe(file);
  });

  it('plan_push_setup gives the diff of `setup --dry-run`, and writes nothing', async () => {
    const folder = copyOfExample();
    const { call } = await connect(folder);
    const before = stateOf(folder);
    const { texts, isError } = await call('plan_push_setup', { folder: 'app', answers: ANSWERS });
    expect(isError).toBe(false);
    expect(stateOf(folder)).toEqual(before);
    writeFileSync(join(folder, 'answers.json'), JSON.stringify(ANSWERS));
    const { stdout } = runNext(['setup', 'app', '--answers', 'answers.json', '--dry-run'], { cwd: folder });
    expect(texts[0]).toBe(stdout);
    expect(texts[1]).toMatch(/nothing was written[\s\S]*Good to know:\n- /);
    writeFileSync(join(folder, 'p.diff'), texts[0] ?? '');
    const applied = spawnSync('git', ['apply', '--check', '../p.diff'], { cwd: join(folder, 'app') });
    expect(applied.error ?? applied.status).toBe(0);
  });

  it.each([
    [{ paket: 'x' }, 'There is no answer "paket"'],
    [{ provder: 'easemob-empush' }, 'Did you mean "provider"?'],
    [{ vendors: ['xiaomii'] }, 'There is no maker "xiaomii". Did you mean "xiaomi"?'],
    [{ values: { ...ANSWERS.values, iosBusinessId: '1' } }, 'Did you mean "iosBusinessID"?'],
    [{ values: { ...ANSWERS.values, iosBusinessID: true } }, 'The value of "values.iosBusinessID"'],
    [{ values: { ...ANSWERS.values, iosBusinessID: 'abc' } }, 'values.iosBusinessID: Enter digits only.'],
    [{ values: { ...ANSWERS.values, iosBusinessID: '30142' } }, 'are the same'],
    [{ module: '../../outside.ts' }, 'module: '],
    [{ agconnect: 'none.json', vendors: ['huawei', 'vivo', 'apple'] }, 'agconnect: There is no such file.'],
    [{ overwrite: ['iosBusinessId'] }, 'Did you mean "iosBusinessID"?'],
  ])('plan_push_setup refuses wrong answers and plans nothing: %j', async (wrong, words) => {
    const { call } = ofExample();
    const { texts, isError } = await call('plan_push_setup', { answers: { ...ANSWERS, ...wrong } });
    expect(isError).toBe(true);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('These answers cannot be taken, and nothing was planned:');
    expect(texts[0]).toContain(words);
  });
});
