import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { program, repository } from './helpers.ts';

/** The example in a folder of its own, as `app`. */
function withExample({ onTestFinished }: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'uni-offline-push-setup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(repository, 'examples/tui-chat'), join(folder, 'app'), { recursive: true });
  return folder;
}

/** Every file of the project, with its text. */
function stateOf(folder: string): Record<string, string> {
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

/** What is pressed at which words until it is cancelled. */
const WAYS: [string, 'all' | [words: string, keys: string][]][] = [
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
];

// they wait most of the time
describe.skipIf(!hasPty).concurrent('setup, at a terminal', () => {
  const command = `${process.execPath} ${program} setup app --lang en`;

  it('asks step by step, refuses what the rules would, goes back, and writes when told to', async (test) => {
    const folder = withExample(test);
    const text = (name: string): string => readFileSync(join(folder, 'app', name), 'utf8');
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

  it.for(WAYS)(
    'leaves everything as it is when it is cancelled at %s',
    { timeout: 60_000 },
    async ([, way], test) => {
      const folder = withExample(test);
      const before = stateOf(folder);
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
      expect(stateOf(folder)).toEqual(before);
    },
  );

  it('refuses contradictions at the question, and asks before it replaces a file', async (test) => {
    const folder = withExample(test);
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
