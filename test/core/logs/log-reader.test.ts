import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineDecoder } from '../../../src/core/logs/decode.ts';
import { MAX_LINE } from '../../../src/core/logs/line-search.ts';
import { type Log, LogReader } from '../../../src/core/logs/log-reader.ts';
import { lookAlikes, samples } from './samples.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads bytes that come in chunks of these lengths, the last of which repeats. */
function read(bytes: Uint8Array, ...lengths: readonly number[]): Log {
  const reader = new LogReader(lineDecoder(TextDecoder));
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const length = lengths[Math.min(i, lengths.length - 1)] ?? bytes.length;
    reader.feed(bytes.subarray(at, at + length));
    at += length;
  }
  return reader.end();
}

function utf16(text: string, { big = false, mark = true } = {}): Uint8Array {
  const units = [...(mark ? ['\ufeff'] : []), ...text.split('')].map((char) => char.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

const found = ({ entries }: Log): string[] =>
  entries.map(
    ({ maker, service, code, count, first }) => `${maker ?? service} ${code} ${count} ${first.line}`,
  );

const NOISE = '11-21 20:00:00.000  1000  1000 I ActivityManager: Start proc com.example.app 123456789\n';
const HUAWEI = 'getToken failed, com.huawei.hms.common.ApiException: 6003: certificate fingerprint error\n';

describe('reading a log', () => {
  it('finds every kind of line among a hundred thousand others', () => {
    const noise = NOISE.repeat(500) + lookAlikes.map((line) => `${line}\n`).join('');
    const lines = noise.split('\n').length - 1;
    const log = read(
      utf8(
        samples
          .map(([, , line]) => `${noise}${line}\n`)
          .join('')
          .repeat(6),
      ),
      1 << 16,
    );
    expect(log.lines).toBe((lines + 1) * samples.length * 6);
    expect(log.lines).toBeGreaterThan(100_000);
    const wanted = [...new Set(samples.map(([owner, code]) => `${owner} ${code}`))];
    expect(log.entries.map(({ maker, service, code }) => `${maker ?? service} ${code}`).sort()).toEqual(
      wanted.sort(),
    );
    expect(log.entries.reduce((sum, { count }) => sum + count, 0)).toBe(samples.length * 6);
  });

  it('groups what repeats, counts lines from 1, and keeps the first', () => {
    const log = read(utf8(NOISE + HUAWEI + NOISE + HUAWEI.replace('error', 'error again') + HUAWEI));
    expect(found(log)).toEqual(['huawei 6003 3 2']);
    expect(log.entries[0]?.first.text).toBe(HUAWEI.trim());
    expect(log.lines).toBe(5);
  });

  it('counts a last line without an end, and an empty log as none', () => {
    expect(read(utf8(`${NOISE}${HUAWEI.trim()}`))).toMatchObject({
      lines: 2,
      entries: [{ first: { line: 2 } }],
    });
    expect(read(utf8(''))).toEqual({ lines: 0, entries: [], others: 0 });
    expect(read(utf8('\n'))).toMatchObject({ lines: 1 });
    expect(read(utf8('a\r\nb'))).toMatchObject({ lines: 2 });
  });

  it('reads UTF-16, with a mark and without, and GBK', () => {
    const text = `${NOISE.repeat(3)}推送：${HUAWEI}尾\n😀 vivopush open vivo push fail state = 101`;
    const wanted = ['huawei 6003 1 4', 'vivo 101 1 6'];
    for (const big of [false, true]) {
      const log = read(utf16(text, { big }), 3, 7, 1);
      expect(found(log)).toEqual(wanted);
      expect(log.entries[0]?.first.text).toBe(`推送：${HUAWEI.trim()}`);
      expect(log.entries[1]?.first.text).toMatch(/^😀 vivopush/u);
      expect(found(read(utf16(text, { big, mark: false })))).toEqual(wanted);
    }
    // "OPPO Register Error：14 ----- 无效" as a Chinese Windows writes it
    const gbk = [
      ...utf8('OPPO Register Error'),
      0xa3,
      0xba,
      ...utf8('14 ----- '),
      0xce,
      0xde,
      0xd0,
      0xa7,
      10,
    ];
    const log = read(Uint8Array.from(gbk));
    expect(found(log)).toEqual(['oppo 14 1 1']);
    expect(log.entries[0]?.first.text).toBe('OPPO Register Error：14 ----- 无效');
  });

  it('finds lines between binary bytes, and shows none of them', () => {
    const junk = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256);
    const bytes = [...junk, 10, 0, 27, 255, ...utf8(HUAWEI), ...junk];
    const log = read(Uint8Array.from(bytes));
    expect(log.entries).toHaveLength(1);
    expect(log.entries[0]?.first.text).toMatch(/ApiException: 6003/);
    expect(log.entries[0]?.first.text).not.toMatch(/\p{Cc}/u);
  });

  it('finds what stands far behind in a line without an end', () => {
    const long = 'x '.repeat(MAX_LINE * 2);
    const log = read(utf8(`${NOISE}${long}${HUAWEI}${NOISE}`), 1000);
    expect(found(log)).toEqual(['huawei 6003 1 2']);
    expect(log.entries[0]?.first.text.length).toBeLessThan(500);
    expect(log.lines).toBe(3);
  });

  it('keeps so many different entries, and counts the others', () => {
    const lines = Array.from({ length: 1000 }, (_, at) => `HMSSDK_Any: ErrorCode: ${100_000 + at}\n`);
    const log = read(utf8(lines.join('')));
    expect(log.entries.length + log.others).toBe(1000);
    expect(log.entries).toHaveLength(300);
  });

  it('gives the same however the bytes are cut', () => {
    const piece = fc.oneof(
      fc
        .constantFrom(...samples, ...lookAlikes.map((line) => ['', '', line] as const))
        .map(([, , line]) => `${line}\n`),
      fc.constantFrom(NOISE, '\n', 'x'.repeat(MAX_LINE - 3), 'HMS', '\r\n', '推送'),
      fc.string({ maxLength: 40 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 4 }),
        (pieces, lengths) => {
          const bytes = utf8(pieces.join(''));
          expect(read(bytes, ...lengths)).toEqual(read(bytes));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 500 }),
        fc.constantFrom(...samples),
        fc.integer({ min: 1, max: 200 }),
        (bytes, [, , line], length) => {
          const log = read(Uint8Array.from([...bytes, ...utf8(line), ...bytes]), length);
          for (const { first } of log.entries) expect(first.text).not.toMatch(/[\p{Cc}]/u);
        },
      ),
    );
  });
});
