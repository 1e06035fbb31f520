import { describe, expect, it } from 'vitest';
import { projectsOf } from '../../../src/core/codes/project-checks.ts';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import { lineDecoder } from '../../../src/core/logs/decode.ts';
import { explainLog, type LogDiagnosis, logObject, logText } from '../../../src/core/logs/diagnosis.ts';
import { LogReader } from '../../../src/core/logs/log-reader.ts';
import type { Language } from '../../../src/core/messages/localized.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';
import { healthy } from '../rules/healthy.ts';
import { samples } from './samples.ts';

const shown = (path: string): string => path.slice(ROOT.length + 1);

async function diagnose(text: string, language: Language = 'en', files?: Files): Promise<LogDiagnosis> {
  const reader = new LogReader(lineDecoder(TextDecoder));
  reader.feed(new TextEncoder().encode(text));
  const workspaces = files ? [new Workspace(memoryFileSystem(files), ROOT)] : [];
  return explainLog(reader.end(), await projectsOf(workspaces), language);
}

const told = async (text: string, language: Language = 'en', files?: Files): Promise<string> =>
  logText(await diagnose(text, language, files), shown, language);

const HUAWEI = 'getToken failed, com.huawei.hms.common.ApiException: 6003: certificate fingerprint error\n';
const WELL = 'HMSSDK_Push: getToken success, ErrorCode: 0\n';
const NOISE = 'ActivityManager: Start proc com.example.app\n';

describe('what a log means, as text', () => {
  it('says that there is nothing of push, or that nothing went wrong', async () => {
    expect(await told(NOISE)).toMatch(/1/);
    expect(await told('')).toBe(logText({ lines: 0, entries: [], others: 0, statements: [] }, shown, 'en'));
    const well = await diagnose(WELL);
    expect(well.entries.map(({ level }) => level)).toEqual(['information']);
    const text = logText(well, shown, 'en');
    expect(text.split('\n\n')).toHaveLength(2);
    expect(text).toContain('ErrorCode: 0');
    expect(text).not.toContain('6003');
  });

  it('tells each kind of line once, with what it means, and where it stands', async () => {
    const text = await told(NOISE + HUAWEI + HUAWEI + WELL);
    expect(text).toMatch(/^Huawei \(client\) · 6003 · certificate fingerprint error \([^)]*2[^)]*\)$/im);
    expect(text).toMatch(/^ {2}Cause: /m);
    const once = await told(HUAWEI);
    expect(once).not.toBe(await told(HUAWEI + HUAWEI));
    expect(await told(HUAWEI + HUAWEI, 'zh-CN')).toMatch(/^华为（客户端） · 6003 · .*（.*）$/m);
  });

  it('names a code that is there and not explained, and no meaning of one that is not known', async () => {
    const unknown = 'HMSSDK_Push: ErrorCode: 123456\n';
    expect(await told(unknown)).toMatch(/123456, but no reliable source/);
    expect(await told(unknown, 'zh-CN')).toMatch(/有错误码 123456，但没有可靠来源/);
    const words = await told('HMSSDK_Push: something failed for no reason\n');
    expect(words).toContain('something failed for no reason');
    expect(words).not.toContain('no reliable source');
  });

  it('counts what it leaves out of a log with too many kinds of lines', async () => {
    const lines = Array.from({ length: 303 }, (_, at) => `HMSSDK_Any: ErrorCode: ${100_000 + at}\n`);
    expect((await diagnose(lines.join(''))).others).toBe(3);
    expect((await told(lines.join(''))).trim().split('\n\n').at(-1)).toContain('3');
  });

  it('puts what only follows behind what it follows from', async () => {
    const all = await diagnose(samples.map(([, , line]) => `${line}\n`).join(''));
    const rank = all.entries.map(({ level, meanings }) =>
      level === 'information' ? 2 : meanings[0]?.follows ? 1 : 0,
    );
    expect(new Set(rank)).toEqual(new Set([0, 1, 2]));
    expect(rank).toEqual([...rank].sort((a, b) => a - b));
    for (const language of ['en', 'zh-CN'] as const)
      expect(logText(all, shown, language)).toMatch(language === 'en' ? /\(line.*, / : /（.*，/);
  });

  it('adds what the files of the project say, unless nothing is wrong', async () => {
    expect(await told(HUAWEI, 'en', healthy)).toMatch(/\n {2}manifest\.json:\d+ {2}The Android package name/);
    expect((await diagnose(WELL, 'en', healthy)).statements).toEqual([]);
  });
});

it('as data, it has the entries, their meanings and what the project says', async () => {
  const object = logObject(await diagnose(HUAWEI + WELL, 'en', healthy), shown, 'en');
  expect(object).toMatchObject({ version: 1, lines: 2, others: 0 });
  expect(object.entries[0]).toMatchObject({ maker: 'huawei', code: '6003', level: 'error', count: 1 });
  expect(object.entries[0]?.meanings[0]).toMatchObject({ code: '6003', maker: 'huawei' });
  expect(object.project[0]).toMatchObject({ file: 'manifest.json' });
});
