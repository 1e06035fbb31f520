import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { plainPng, smallPng } from '../../scripts/pictures/small-png.mjs';
import { terminalPage } from '../../scripts/pictures/terminal.mjs';

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A picture in true colours, four wide; each row with its filter's number before it. */
function png(rows: readonly (readonly number[])[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(4, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colours of a picture with a palette, row by row. */
function coloursOf(picture: Buffer): string[][] {
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < picture.length; ) {
    const length = picture.readUInt32BE(at);
    const name = picture.toString('latin1', at + 4, at + 8);
    expect(picture.readUInt32BE(at + 8 + length)).toBe(crc32(picture.subarray(at + 4, at + 8 + length)));
    parts.set(name, picture.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const palette = parts.get('PLTE') ?? Buffer.alloc(0);
  const rows = inflateSync(parts.get('IDAT') ?? Buffer.alloc(0));
  return Array.from({ length: rows.length / 5 }, (_, y) =>
    [...rows.subarray(y * 5 + 1, y * 5 + 5)].map((at) => palette.toString('hex', at * 3, at * 3 + 3)),
  );
}

describe('a picture with a palette', () => {
  it('has the same colours, whichever filters the rows had', () => {
    const [red, blue] = [
      [250, 0, 0],
      [0, 0, 240],
    ] as const;
    const rows = [
      [0, ...red, ...blue, ...red, ...blue],
      [1, ...red, 0, 0, 0, 6, 0, 240, 0, 0, 0],
      [2, 0, 0, 0, 6, 0, 240, 0, 0, 0, 0, 0, 0],
      [3, 125, 0, 0, 131, 0, 120, 0, 0, 0, 0, 0, 0],
      [4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ];
    const [r, b] = ['fa0000', '0000f0'];
    expect(coloursOf(smallPng(png(rows)))).toEqual([
      [r, b, r, b],
      [r, r, b, b],
      [r, b, b, b],
      [r, b, b, b],
      [r, b, b, b],
    ]);
    const plain = plainPng(png(rows));
    expect(coloursOf(smallPng(plain))).toEqual(coloursOf(smallPng(png(rows))));
    const row = [0, ...red, ...blue, ...blue, ...blue];
    const same = [0, ...red, ...blue, ...red, ...blue];
    const mixed = [0, ...red, ...red, ...blue, ...blue];
    expect(plain.equals(plainPng(png([same, mixed, row, row, row])))).toBe(true);
  });
});

describe('what was printed', () => {
  it('is shown with its colours, as text, up to the end of a paragraph', () => {
    const page = terminalPage('x <y>', 'a\n\u001b[31m<b>\u001b[39m c\n\n\u001b[1md\u001b[22m', 1);
    expect(page).toContain('</span> x &lt;y>\n');
    expect(page).toContain('<span style="color: #f47067">&lt;b></span><span style=""> c</span>');
    expect(page).not.toContain('d</span></pre>');
    expect(page).toContain('…');
    expect(terminalPage('x', 'a\n\n\u001b[1md\u001b[22m', 9)).toContain(
      '<span style="font-weight: bold">d</span>',
    );
  });
});
