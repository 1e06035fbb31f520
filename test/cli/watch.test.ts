import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watch } from '../../src/cli/commands/watch.ts';
import type { Terminal } from '../../src/cli/terminal/terminal.ts';
import { only, project } from './broken-project.ts';
import { folderWith, program } from './helpers.ts';

/** A program that watches; its reports are read one by one. */
class Watching {
  out = '';
  error = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;

  constructor(folder: string) {
    this.child = spawn(process.execPath, [program, 'check', '--watch', '--format', 'github'], {
      cwd: folder,
      env: { PATH: process.env.PATH, LC_ALL: 'en_US.UTF-8' },
    });
    this.child.stdout?.on('data', (data) => {
      this.out += data;
    });
    this.child.stderr?.on('data', (data) => {
      this.error += data;
    });
    this.ended = new Promise((resolve) => this.child.on('exit', resolve));
    onTestFinished(() => void this.child.kill('SIGKILL'));
  }

  /** What the last report says, when it is as expected. */
  async reports(expected: (report: string) => boolean): Promise<void> {
    await expect
      .poll(() => expected(this.last()), {
        timeout: 10_000,
        interval: 20,
        message: `last report: ${this.last()}`,
      })
      .toBe(true);
    this.out = '';
    this.error = '';
  }

  get count(): number {
    return this.error.split('Watching').length - 1;
  }

  end(): Promise<number | null> {
    this.child.kill('SIGINT');
    return this.ended;
  }

  private last(): string {
    return this.count > 0 ? this.out : 'none';
  }
}

const faults = (number: number) => (report: string) => report.split('::error').length - 1 === number;
const pause = () => new Promise((resolve) => setTimeout(resolve, 400));

describe('--watch', () => {
  it('checks again on every change, and ends with 0', async () => {
    const files = project(['native-plugin-name']);
    const broken = files['push/register.js'] ?? '';
    const right = broken.replace('Offlinepush', 'OfflinePush');
    const folder = folderWith(files);
    const watching = new Watching(folder);
    await watching.reports(faults(1));

    writeFileSync(join(folder, 'push/register.js'), right);
    await watching.reports(faults(0));

    // as many editors save: a new file takes the old one's place
    writeFileSync(join(folder, 'push/register.js.new'), broken);
    renameSync(join(folder, 'push/register.js.new'), join(folder, 'push/register.js'));
    await watching.reports(faults(1));

    // a folder that comes with what is in it, and one in one that is new
    const copy = folderWith({ 'more/deep/other.js': broken });
    renameSync(join(copy, 'more'), join(folder, 'more'));
    await watching.reports(faults(2));
    mkdirSync(join(folder, 'more/new'));
    writeFileSync(join(folder, 'more/new/third.js'), broken);
    await watching.reports(faults(3));
    writeFileSync(join(folder, 'more/new/third.js'), right);
    await watching.reports(faults(2));

    // the folder goes, and another takes its name
    const again = folderWith({ 'more/x.js': broken, 'more/y.js': broken });
    rmSync(join(folder, 'more'), { recursive: true });
    renameSync(join(again, 'more'), join(folder, 'more'));
    await watching.reports(faults(3));
    writeFileSync(join(folder, 'more/x.js'), right);
    await watching.reports(faults(2));
    rmSync(join(folder, 'more'), { recursive: true });
    await watching.reports(faults(1));

    writeFileSync(join(folder, 'uni-offline-push.config.json'), only());
    await watching.reports(faults(0));
    expect(await watching.end()).toBe(0);
  });

  it('takes what comes at once together, and leaves out what is not the project’s own', async () => {
    const files = project(['native-plugin-name']);
    const broken = files['push/register.js'] ?? '';
    const folder = folderWith({
      ...files,
      'node_modules/a/index.js': '',
      'unpackage/a.js': '',
      '.git/HEAD': '',
    });
    const watching = new Watching(folder);
    await watching.reports(faults(1));

    for (const ignored of ['node_modules/a/index.js', 'unpackage/a.js', '.git/HEAD'])
      writeFileSync(join(folder, ignored), broken);
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/a.js'), broken);
    await pause();
    expect(watching.count).toBe(0);

    for (let i = 0; i < 20; i++) writeFileSync(join(folder, `push/copy-${i}.js`), broken);
    await expect.poll(() => watching.count, { timeout: 10_000 }).toBe(1);
    await pause();
    expect(watching.count).toBe(1);
    expect(faults(21)(watching.out)).toBe(true);
    expect(watching.out).not.toContain('\x1b');
    expect(await watching.end()).toBe(0);
  });

  it('goes on when its folder has gone and come back, at once or after a while', async () => {
    const files = project(['native-plugin-name']);
    const broken = files['push/register.js'] ?? '';
    const right = broken.replace('Offlinepush', 'OfflinePush');
    const around = folderWith(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`app/${name}`, text])),
    );
    const folder = join(around, 'app');
    const other = () => {
      const made = folderWith(files);
      writeFileSync(join(made, 'push/second.js'), broken);
      return made;
    };
    const watching = new Watching(folder);
    await watching.reports(faults(1));

    // by another that takes its place
    const next = other();
    rmSync(folder, { recursive: true });
    renameSync(next, folder);
    await watching.reports(faults(2));
    writeFileSync(join(folder, 'push/second.js'), right);
    await watching.reports(faults(1));

    // away for a while, then made anew
    rmSync(folder, { recursive: true });
    await watching.reports((report) => report === '');
    await pause();
    mkdirSync(folder);
    cpSync(other(), folder, { recursive: true });
    await watching.reports(faults(2));
    writeFileSync(join(folder, 'push/second.js'), right);
    await watching.reports(faults(1));

    // moved aside and back
    renameSync(folder, `${folder}-aside`);
    await watching.reports((report) => report === '');
    renameSync(`${folder}-aside`, folder);
    await watching.reports(faults(1));
    mkdirSync(join(folder, 'pages/new'), { recursive: true });
    writeFileSync(join(folder, 'pages/new/a.js'), broken);
    await watching.reports(faults(2));
    expect(await watching.end()).toBe(0);
  }, 60_000);

  it.each([
    [true, '\x1b[2J\x1b[3J\x1b[Hreport'],
    [false, 'report'],
  ])('clears the screen where there is one: %s', async (isTerminal, expected) => {
    let out = '';
    const terminal: Terminal = {
      cwd: '/',
      env: {},
      isTerminal,
      out(text) {
        out += text;
      },
      error() {},
      interrupted: async () => {},
    };
    await watch([], async () => terminal.out('report'), terminal, 'en');
    expect(out).toBe(expected);
  });
});
