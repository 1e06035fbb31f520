import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Result, repository, run, runNext } from './helpers.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uni-offline-push-setup-'));
  cpSync(join(repository, 'examples/tui-chat'), join(folder, 'app'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

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

const SETUP = ['setup', 'app', '--lang', 'en'];
const setup = (...args: string[]): Result => runNext([...SETUP, ...args], { cwd: folder });

const text = (name: string): string => readFileSync(join(folder, 'app', name), 'utf8');

describe('setup, the built program', () => {
  it('shows a diff and writes nothing with --dry-run', () => {
    writeFileSync(join(folder, 'a.json'), JSON.stringify(ANSWERS));
    const before = text('manifest.json');
    const { status, stdout, stderr } = setup('--answers', 'a.json', '--dry-run');
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('--- a/manifest.json');
    expect(stdout).toContain('+                "com.vivo.push.app_id" : "100012345"');
    expect(stdout).toContain("+  iosBusinessID: '30145'");
    expect(stderr).toContain('nothing was written');
    expect(text('manifest.json')).toBe(before);
    // what is printed is a patch
    writeFileSync(join(folder, 'p.diff'), stdout);
    const applied = spawnSync('git', ['apply', '--check', '--directory', '', '../p.diff'], {
      cwd: join(folder, 'app'),
    });
    expect(applied.error ?? applied.status).toBe(0);
  });

  it('writes with --answers, and has nothing to do the second time', () => {
    writeFileSync(join(folder, 'a.json'), JSON.stringify(ANSWERS));
    const first = setup('--answers', 'a.json');
    expect(first.stderr).toContain('2 files written');
    expect(text('push/config.ts')).toContain("iosBusinessID: '30145'");
    expect(text('manifest.json')).toContain('/* 5+App特有相关 */');
    // huawei was set before, and its file is missing: the check says so
    expect(first.status).toBe(1);
    const second = setup('--answers', 'a.json');
    expect(second.stdout).toBe('');
    expect(second.stderr).toContain('nothing to change');
  });

  it('never asks where there is no terminal', () => {
    const { status, stderr } = run(SETUP, { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('--answers');
  });

  it.each([
    [['--answers', 'none.json'], 'none.json'],
    [['--answers', 'bad.json'], 'not a JSON object'],
    [['--provider', 'nobody'], 'expected tencent-tuiofflinepush'],
    [['--answer', 'a.json'], 'did you mean "--answers"?'],
    [['--answers', 'easemob.json', '--provider', 'tencent-tuiofflinepush'], 'does not go with'],
  ])('says what is wrong with %j', (args, said) => {
    writeFileSync(join(folder, 'bad.json'), '[1');
    writeFileSync(join(folder, 'easemob.json'), '{ "provider": "easemob-empush" }');
    const { status, stderr } = setup(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
  });

  it.each([
    [{ vendors: ['xiaomi', 'hauwei'] }, 'a.json:2:', 'Did you mean "huawei"?'],
    [{ provder: 'easemob-empush' }, 'a.json:', 'Did you mean "provider"?'],
    [{ values: { iosBusinessId: '1' } }, 'a.json:', 'Did you mean "iosBusinessID"?'],
    [{ values: { iosBusinessID: [] } }, 'a.json:', 'Expected: a string or a whole number.'],
    [{ values: { vivoBusinessID: '30145', iosBusinessID: '30145' } }, 'a.json:', 'are the same'],
    [{ packageName: 'app' }, 'a.json:', 'packageName: '],
    [{ vendors: ['huawei'], agconnect: 'none.json', values: {} }, 'a.json:', 'There is no such file.'],
  ])('refuses wrong answers before anything is written: %j', (wrong, place, said) => {
    const before = state();
    writeFileSync(join(folder, 'a.json'), JSON.stringify({ ...ANSWERS, ...wrong }).replace('{', '{\n'));
    const { status, stderr, stdout } = setup('--answers', 'a.json');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('nothing was written');
    expect(stderr).toContain(place);
    expect(stderr).toContain(said);
    expect(state()).toEqual(before);
  });

  it('ends with 0 where a warning is left, and says how many', () => {
    rmSync(join(folder, 'app'), { recursive: true });
    mkdirSync(join(folder, 'app'));
    writeFileSync(join(folder, 'app/manifest.json'), '{ "appid": "__UNI__A1B2C3D", "vueVersion": "3" }\n');
    writeFileSync(join(folder, 'app/App.vue'), '<script>\nexport default {}\n</script>\n');
    writeFileSync(
      join(folder, 'a.json'),
      JSON.stringify({
        vendors: ['apple'],
        values: { APNsCertificateName: 'a' },
        appId: '1100000000000000#demo',
      }),
    );
    const { status, stderr } = setup('--answers', 'a.json', '--provider', 'easemob-empush');
    expect(stderr).toContain('files written');
    expect(stderr).toContain('A check still reports 0 errors and 1 warning: see');
    expect(stderr).toContain('Download the push plugin');
    expect(status, stderr).toBe(0);
  });

  const PLACE = 'nativeplugins/TencentCloud-TUIOfflinePush/android/assets/agconnect-services.json';
  const real = (id: string): string =>
    JSON.stringify({
      client: { app_id: id, package_name: 'com.example.tuichat' },
      app_info: { package_name: 'com.example.tuichat' },
    });

  it("puts Huawei's file in place of the plugin's stand-in, and of somebody's own on a yes alone", () => {
    const place = join(folder, 'app', PLACE);
    mkdirSync(join(place, '..'), { recursive: true });
    writeFileSync(place, '"put your file here"');
    writeFileSync(join(folder, 'first.json'), `\uFEFF${real('1')}`);
    writeFileSync(join(folder, 'second.json'), real('2'));
    const answer = (agconnect: string): void =>
      writeFileSync(
        join(folder, 'a.json'),
        JSON.stringify({ ...ANSWERS, vendors: ['huawei', 'vivo', 'apple'], agconnect }),
      );
    answer('../first.json');
    expect(setup('--answers', 'a.json').stderr).toContain(`replace ${PLACE} by ../first.json`);
    // byte for byte
    expect(text(PLACE)).toBe(`\uFEFF${real('1')}`);
    answer('../second.json');
    const kept = setup('--answers', 'a.json');
    expect(kept.stderr).toContain('is a real file and stays');
    expect(text(PLACE)).toBe(`\uFEFF${real('1')}`);
    setup('--answers', 'a.json', '--overwrite', 'agconnect');
    expect(text(PLACE)).toBe(real('2'));
    expect(setup('--answers', 'a.json').stderr).toContain('nothing to change');
  });
});

/** Every file of the project, with its text. */
function state(): Record<string, string> {
  const names = readdirSync(join(folder, 'app'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(name, 'utf8')]));
}
