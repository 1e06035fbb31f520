import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    [['--answers', 'bad.json'], 'no JSON object'],
    [['--provider', 'jpush'], 'expected tencent-tuiofflinepush'],
  ])('says what is wrong with %j', (args, said) => {
    writeFileSync(join(folder, 'bad.json'), '[1');
    const { status, stderr } = setup(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
  });

  it('names answers that it does not know, and goes on', () => {
    writeFileSync(
      join(folder, 'a.json'),
      JSON.stringify({ ...ANSWERS, vendors: ['xiaomi', 'hauwei'], colour: 1 }),
    );
    const { status, stderr } = setup('--answers', 'a.json', '--dry-run');
    expect(status).toBe(0);
    expect(stderr).toContain('"colour"');
    expect(stderr).toContain('Did you mean huawei?');
  });
});

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
    await person.sees('form digits');
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

  it('leaves everything as it is when it is cancelled', async () => {
    const before = text('manifest.json');
    const person = new Person(command, folder);
    await person.sees('Whose push');
    person.press('\u0003');
    await person.sees('nothing was written');
    expect(await person.ended).toBe(130);
    expect(text('manifest.json')).toBe(before);
  }, 30_000);
});
