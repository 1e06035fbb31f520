/** What a log's first bytes say of its letters; `bytes`: one byte after the other, as UTF-8 and GBK are. */
export type Letters = 'bytes' | 'utf-16le' | 'utf-16be';

/** As many bytes as are looked at where there is no byte-order mark. */
export const HEAD = 64;

/** PowerShell writes what is piped into a file as UTF-16, by default with a byte-order mark. */
export function lettersOf(head: Uint8Array): Letters {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = head.subarray(0, HEAD);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at & 1] = (zeros[at & 1] as number) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd >= 4 && odd * 3 > sample.length) return 'utf-16le';
  return odd === 0 && even >= 4 && even * 3 > sample.length ? 'utf-16be' : 'bytes';
}

/** Makes UTF-8 of UTF-16, chunk by chunk: what was cut in two is put together. */
export class Utf16 {
  private rest: Uint8Array = new Uint8Array(0);
  private high = 0;

  constructor(private readonly big: boolean) {}

  feed(chunk: Uint8Array): Uint8Array {
    const bytes = joinedBytes(this.rest, chunk);
    const even = bytes.length & ~1;
    this.rest = bytes.slice(even);
    const out = new Uint8Array(even * 2);
    let length = 0;
    const put = (...own: number[]): void => {
      for (const byte of own) out[length++] = byte;
    };
    for (let at = 0; at < even; at += 2) {
      const [a, b] = [bytes[at] as number, bytes[at + 1] as number];
      const unit = this.big ? (a << 8) | b : (b << 8) | a;
      const high = this.high;
      this.high = 0;
      if (unit === 0xfeff) continue;
      if (unit < 0x80) put(unit);
      else if (unit < 0x800) put(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f));
      else if (unit >= 0xd800 && unit < 0xdc00) this.high = unit;
      else if (unit >= 0xdc00 && unit < 0xe000) {
        if (high === 0) continue;
        const point = 0x10000 + ((high - 0xd800) << 10) + (unit - 0xdc00);
        put(
          0xf0 | (point >> 18),
          0x80 | ((point >> 12) & 0x3f),
          0x80 | ((point >> 6) & 0x3f),
          0x80 | (point & 0x3f),
        );
      } else put(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
    }
    return out.subarray(0, length);
  }
}

export function joinedBytes(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}
