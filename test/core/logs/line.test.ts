import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meaningsOf } from '../../../src/core/codes/find.ts';
import { rowsOf } from '../../../src/core/codes/table.ts';
import { readPushLine } from '../../../src/core/logs/line.ts';
import { WordScanner } from '../../../src/core/logs/word-scanner.ts';
import { searchedWords } from '../../../src/core/logs/words.ts';
import { lookAlikes, samples } from './samples.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const scanner = new WordScanner(searchedWords());

/** Any code unit, halves of a pair among them; fast-check's own `binary` takes most of a second to get ready. */
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

describe('a line of push', () => {
  it.each(samples)('%s %s', (owner, code, line) => {
    const found = readPushLine(line);
    expect(`${found?.maker ?? found?.service} ${found?.code}`).toBe(`${owner} ${code}`);
    expect(scanner.find(bytesOf(line), 0, bytesOf(line).length)).toBeGreaterThanOrEqual(0);
    // behind what logcat writes before it, too
    const behind = readPushLine(`11-21 20:00:00.123  1234  5678 E ${line}`);
    expect(behind).toMatchObject({ maker: found?.maker, service: found?.service, code });
  });

  it.each(lookAlikes)('is not: %s', (line) => {
    expect(readPushLine(line)).toBeUndefined();
  });

  it('means what the table says, and nothing where no source tells', () => {
    for (const [, code, line] of samples) {
      const found = readPushLine(line);
      if (!found) continue;
      const meanings = meaningsOf(found, line);
      const known = rowsOf(code).some(({ cause }) => cause !== undefined);
      expect({ code, known: meanings.length > 0 }).toEqual({ code, known });
    }
    expect(
      meaningsOf(
        { maker: null, service: 'getui', code: '20001' },
        '{"code":20001,"msg":"target user is invalid"}',
      ),
    ).toHaveLength(1);
  });

  it('tells what went wrong from what did not', () => {
    const level = (line: string): string | undefined => readPushLine(line)?.level;
    expect(level('[GT-PUSH] Login successed with cid = e3f0')).toBe('information');
    expect(level('framework not support, puthType=5')).toBe('information');
    expect(level('vivopush turn on push state = 0')).toBe('information');
    expect(level("BasicPushStatus{code='200', message='success'}")).toBe('information');
    expect(level('HMSSDK_Util: onResult code: 0')).toBe('information');
    expect(
      level(
        '[OtherPushClient] handleUpdateToken other push token is : AAAAbbbbCCCC1111 other push type: huawei',
      ),
    ).toBe('information');
    expect(level('HMSSDK_Util: onResult code: 6003')).toBe('error');
    expect(level('mcssdk---: please call the register first!')).toBe('error');
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyUnit, maxLength: 300 }),
        fc.constantFrom(...samples),
        (noise, [, , line]) => {
          readPushLine(noise);
          readPushLine(noise + line + noise);
        },
      ),
    );
  });
});
