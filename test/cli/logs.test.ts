import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, program, repository, run, runNext } from './helpers.ts';

const NOISE = '11-21 20:00:00.000  1000  1000 I ActivityManager: Start proc com.example.app\n';
const HUAWEI =
  'getToken failed, com.huawei.hms.common.ApiException: 6003: certificate fingerprint error, token IQAAAACy0kYwAAB3hZ8v\n';
const TENCENT = 'registerPush failed, {"errCode":800005}\n';
const example = join(repository, 'examples/tui-chat');

interface Read {
  readonly version: number;
  readonly lines: number;
  readonly entries: readonly {
    readonly maker: string | null;
    readonly service: string | null;
    readonly code: string;
    readonly count: number;
    readonly first: { readonly line: number; readonly text: string };
    readonly meanings: readonly { readonly code: string }[];
  }[];
  readonly project: readonly { readonly says: string }[];
}

function started(args: readonly string[]): { child: ChildProcess; out: () => string } {
  let text = '';
  const child = spawn(process.execPath, [program, 'logs', ...args], {
    cwd: example,
    env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdout?.on('data', (chunk) => {
    text += String(chunk);
  });
  return { child, out: () => text };
}

async function ended(child: ChildProcess): Promise<number | null> {
  const [status] = (await once(child, 'close')) as [number | null];
  return status;
}

describe('logs', () => {
  it('tells the first cause first, beside what the project lacks', () => {
    const folder = folderWith({ 'phone.log': NOISE + TENCENT + NOISE + HUAWEI + NOISE + HUAWEI });
    const { status, stdout } = run(['logs', join(folder, 'phone.log'), '--format', 'json'], { cwd: example });
    const answer = JSON.parse(stdout) as Read;
    expect(status).toBe(1);
    expect(answer).toMatchObject({
      version: 1,
      lines: 6,
      entries: [
        {
          maker: 'huawei',
          service: null,
          code: '6003',
          count: 2,
          first: { line: 4 },
          meanings: [{ code: '6003' }],
        },
        { maker: null, service: 'tencent', code: '800005', count: 1, first: { line: 2 } },
      ],
    });
    expect(answer.entries[0]?.first.text).toContain('token IQAA****');
    expect(answer.project.map(({ says }) => says).join('\n')).toContain('com.example.tuichat');
    const text = runNext(['logs', join(folder, 'phone.log')], { cwd: example }).stdout;
    expect(text.indexOf('6003')).toBeLessThan(text.indexOf('800005'));
    expect(text).toContain('(line 4 and on, 2 times)');
    expect(text).toContain('because of another error');
    expect(text).not.toContain('IQAAAACy');
  });

  it('says that no line is of push', () => {
    const folder = folderWith({ 'phone.log': NOISE.repeat(9) });
    expect(runNext(['logs', 'phone.log', '--lang', 'zh-CN'], { cwd: folder })).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^共 9 行，没有找到推送日志。/) as string,
    });
    const { stdout, status } = runNext(['logs', 'phone.log', '--format', 'json'], { cwd: folder });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ version: 1, lines: 9, entries: [], others: 0, project: [] });
  });

  it('reads what is piped to it', async () => {
    const { child, out } = started(['-']);
    child.stdin?.end(NOISE + HUAWEI);
    expect(await ended(child)).toBe(1);
    expect(out()).toContain('6003');
  });

  it.skipIf(process.platform === 'win32')(
    'sums up a stream without an end when it is interrupted',
    async () => {
      const { child, out } = started(['-', '--format', 'json']);
      child.stdin?.write(HUAWEI);
      const more = setInterval(() => child.stdin?.write(NOISE), 20);
      child.stdin?.on('error', () => {});
      // it has begun to read once it has taken more than a pipe holds
      for (let sent = 0; sent < 1 << 20; sent += 1 << 16) {
        const isRoom = child.stdin?.write(NOISE.repeat(1000)) ?? true;
        if (!isRoom && child.stdin) await once(child.stdin, 'drain');
      }
      child.kill('SIGINT');
      const status = await ended(child);
      clearInterval(more);
      expect(status).toBe(1);
      expect(JSON.parse(out())).toMatchObject({ entries: [{ code: '6003', first: { line: 1 } }] });
    },
  );

  it('keeps its memory flat', async () => {
    const peak = async (times: number): Promise<number> => {
      const folder = folderWith({});
      const file = openSync(join(folder, 'phone.log'), 'w');
      for (let at = 0; at < times; at++) writeSync(file, NOISE.repeat(13_000) + HUAWEI);
      closeSync(file);
      const name = JSON.stringify(program);
      const script = `process.on('exit', () => require('node:fs').writeSync(2, String(process.resourceUsage().maxRSS)));
        process.argv.splice(1, 0, ${name}); require(${name});`;
      const child = spawn(process.execPath, ['-e', script, 'logs', join(folder, 'phone.log')], {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let said = '';
      child.stderr?.on('data', (chunk) => {
        said += String(chunk);
      });
      await ended(child);
      return Number(said);
    };
    const [small, large] = [await peak(4), await peak(80)];
    expect(small).toBeGreaterThan(0);
    expect(large).toBeLessThan(small * 2);
  }, 60_000);

  it.each([[[]], [['a.log', 'b.log']], [['']], [['no-such.log']], [['.']], [['-', '--format', 'xml']]])(
    'cannot read %j',
    (args) => {
      expect(runNext(['logs', ...args])).toMatchObject({ status: 2, stdout: '' });
    },
  );
});
