import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'dist/cli.js');
const isBuilt = existsSync(cli) && existsSync(join(root, 'dist/setup.js'));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uni-offline-push-setup-'));
  cpSync(join(root, 'examples/tui-chat'), join(folder, 'app'), { recursive: true });
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

function setup(...args: string[]): ReturnType<typeof spawnSync> & { stdout: string; stderr: string } {
  const result = spawnSync(process.execPath, [cli, 'setup', 'app', '--lang', 'en', ...args], {
    cwd: folder,
    encoding: 'utf8',
    input: '',
  });
  return result as typeof result & { stdout: string; stderr: string };
}

const text = (name: string): string => readFileSync(join(folder, 'app', name), 'utf8');

describe.skipIf(!isBuilt)('setup, the built program', () => {
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
    const { status, stderr } = setup();
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

const hasPty = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

/** A program in a terminal, and a person at it who waits for words and presses keys. */
class Person {
  private shown = '';
  private read = 0;
  private readonly child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(command: string, cwd: string) {
    this.child = spawn('script', ['-qefc', `stty cols 200 rows 60; ${command}`, '/dev/null'], {
      cwd,
      env: { ...process.env, TERM: 'xterm' },
    });
    const note = (chunk: Buffer): void => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what they are
      this.shown += chunk.toString().replace(/\x1b\[[0-9;?]*[A-Za-z]/g, '');
    };
    this.child.stdout?.on('data', note);
    this.child.stderr?.on('data', note);
    this.ended = new Promise((resolve) => this.child.on('exit', resolve));
  }

  async sees(words: string): Promise<void> {
    for (const end = Date.now() + 15_000; Date.now() < end; ) {
      const at = this.shown.indexOf(words, this.read);
      if (at >= 0) {
        this.read = at + words.length;
        // the prompt takes keys once it is drawn
        await new Promise((resolve) => setTimeout(resolve, 150));
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`"${words}" never came:\n${this.shown.slice(this.read)}`);
  }

  press(keys: string): void {
    this.child.stdin?.write(keys);
  }
}

const ENTER = '\r';
const CLEAR = '\u0015';
const DOWN = '\u001b[B';

describe.skipIf(!isBuilt || !hasPty)('setup, at a terminal', () => {
  const command = `${process.execPath} ${cli} setup app --lang en`;

  it('asks step by step, refuses what the rules would, goes back, and writes when told to', async () => {
    const person = new Person(command, folder);
    await person.sees('Step 1 of');
    await person.sees('Whose push');
    person.press(ENTER);
    await person.sees('Which phone makers?');
    // Huawei, Xiaomi, vivo and iOS are chosen; Huawei is taken off
    await person.sees('enter confirms');
    person.press(` ${ENTER}`);
    await person.sees('Step 3 of');
    await person.sees('Xiaomi certificate ID (in the project already)');
    person.press(`${CLEAR}<${ENTER}`);
    await person.sees('Step 2 of');
    await person.sees('enter confirms');
    person.press(ENTER);
    await person.sees('Xiaomi certificate ID');
    person.press(ENTER);
    await person.sees('Xiaomi AppID');
    person.press(ENTER);
    await person.sees('Xiaomi AppKey');
    person.press(ENTER);
    await person.sees('vivo certificate ID');
    person.press(`${CLEAR}abc${ENTER}`);
    await person.sees('digits only');
    person.press(`${CLEAR}30999${ENTER}`);
    await person.sees('vivo appId');
    person.press(`100012345${ENTER}`);
    await person.sees('vivo appKey');
    person.press(`0123456789abcdef${ENTER}`);
    await person.sees('APNs certificate ID');
    await person.sees('apns-30145');
    person.press(`${CLEAR}30145${ENTER}`);
    await person.sees('Android package name');
    await person.sees('com.example.tuichat');
    person.press(ENTER);
    await person.sees('Remove the configuration of uniPush');
    person.press('y');
    await person.sees('Write these changes');
    expect(text('push/config.ts')).not.toContain('30999');
    person.press('y');
    await person.sees('written');
    await person.ended;
    expect(text('push/config.ts')).toContain("vivoBusinessID: '30999'");
    expect(text('manifest.json')).not.toContain('"unipush"');
  }, 60_000);

  it.each([
    ['the first question', []],
    ['a maker', [['enter confirms', ENTER]]],
    [
      'a value',
      [
        ['enter confirms', ENTER],
        ['agconnect-services.json (type <', ENTER],
        ['Huawei certificate ID', ENTER],
      ],
    ],
    ['the last question', 'all'],
  ] as const)(
    'leaves everything as it is when it is cancelled at %s',
    async (_name, way) => {
      const before = state();
      const person = new Person(command, folder);
      await person.sees('Whose push');
      if (way !== 'all') {
        if (way.length > 0) person.press(ENTER);
        for (const [words, keys] of way) {
          await person.sees(words);
          person.press(keys);
        }
        if (way.length > 0) await person.sees('type < to go back');
      } else {
        person.press(ENTER);
        await person.sees('enter confirms');
        // Huawei and vivo are taken off
        person.press(` ${DOWN}${DOWN}${DOWN}${DOWN} ${ENTER}`);
        for (const words of [
          'Xiaomi certificate ID',
          'Xiaomi AppID',
          'Xiaomi AppKey',
          'APNs certificate ID',
        ]) {
          await person.sees(words);
          person.press(words.startsWith('APNs') ? `${CLEAR}30999${ENTER}` : ENTER);
        }
        await person.sees('Android package name');
        await person.sees('com.example.tuichat');
        person.press(ENTER);
        await person.sees('Remove the configuration of uniPush');
        person.press('y');
        await person.sees('Write these changes');
      }
      person.press('\u0003');
      await person.sees('nothing was written');
      expect(await person.ended).toBe(130);
      expect(state()).toEqual(before);
    },
    60_000,
  );

  it('refuses contradictions at the question, and asks before it replaces a file', async () => {
    const place = join(folder, 'app/nativeplugins/TencentCloud-TUIOfflinePush/android/assets');
    const name = 'agconnect-services.json';
    const file = (id: string): string =>
      JSON.stringify({ client: { app_id: id, package_name: 'com.example.tuichat' }, app_info: {} });
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, name), file('1'));
    writeFileSync(join(folder, name), file('2'));
    const person = new Person(command, folder);
    await person.sees('Whose push');
    person.press(ENTER);
    await person.sees('enter confirms');
    // Huawei stays; Xiaomi, vivo and iOS are taken off
    person.press(`${DOWN}${DOWN} ${DOWN}${DOWN} ${DOWN}${DOWN} ${ENTER}`);
    await person.sees("Huawei's agconnect-services.json (in the project already)");
    person.press(`../${name}${ENTER}`);
    await person.sees('Replace nativeplugins');
    person.press('y');
    await person.sees('Huawei certificate ID');
    person.press(ENTER);
    await person.sees('Android package name');
    await person.sees('com.example.tuichat');
    person.press(`${CLEAR}com.other.app${ENTER}`);
    await person.sees('is for the package com.example.tuichat, not com.other.app');
    person.press(`${CLEAR}com.example.tuichat${ENTER}`);
    await person.sees('Remove the configuration of uniPush');
    person.press('y');
    await person.sees('Write these changes');
    person.press('y');
    await person.sees('written');
    await person.ended;
    expect(readFileSync(join(place, name), 'utf8')).toBe(file('2'));
  }, 60_000);
});
