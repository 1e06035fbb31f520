/** `kind`: it is something else. `large`: it asks for more than we are ready to read. */
export type Fault = 'cut' | 'damaged' | 'encrypted' | 'kind' | 'large';

/** A part of a file is not what it must be. */
export class Malformed extends Error {
  constructor(readonly fault: Fault) {
    super(fault);
  }
}

/** Whatever reading a damaged part has thrown, as a fault of the part. */
export function faultOf(error: unknown): Fault {
  return error instanceof Malformed ? error.fault : 'damaged';
}

/** What a host lends: the platform has better ones than any of our own. */
export interface Tools {
  /** Raw deflate. Throws where more than `limit` bytes come out. */
  inflate(bytes: Uint8Array, limit: number): Uint8Array;
  /** In hexadecimal, lower case. */
  digest(algorithm: 'sha256' | 'sha1' | 'md5', bytes: Uint8Array): string;
  /** PBKDF2, then AES in CBC mode. Throws where the padding is not right, as after a wrong password. */
  decrypt(bytes: Uint8Array, key: DerivedKey): Uint8Array;
}

export interface DerivedKey {
  readonly password: string;
  readonly salt: Uint8Array;
  readonly iterations: number;
  readonly hash: 'sha1' | 'sha256' | 'sha384' | 'sha512';
  /** In bytes. */
  readonly length: 16 | 24 | 32;
  readonly iv: Uint8Array;
}

/** A file that is read in pieces: a whole app has no place in memory. */
export interface RandomAccess {
  readonly size: number;
  /** Exactly that many bytes. Throws where there are fewer. */
  read(at: number, length: number): Uint8Array;
}

/** Numbers and slices of a stretch of bytes; whatever lies outside is Malformed. */
export class Reader {
  private readonly view: DataView;

  constructor(
    readonly bytes: Uint8Array,
    private readonly littleEndian = true,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    this.expect(at, 1);
    return this.view.getUint8(at);
  }

  u16(at: number): number {
    this.expect(at, 2);
    return this.view.getUint16(at, this.littleEndian);
  }

  u32(at: number): number {
    this.expect(at, 4);
    return this.view.getUint32(at, this.littleEndian);
  }

  i32(at: number): number {
    return this.u32(at) | 0;
  }

  f32(at: number): number {
    this.expect(at, 4);
    return this.view.getFloat32(at, this.littleEndian);
  }

  f64(at: number): number {
    this.expect(at, 8);
    return this.view.getFloat64(at, this.littleEndian);
  }

  /** Beyond 2^53 it is no place in any file. */
  u64(at: number): number {
    this.expect(at, 8);
    const value = this.view.getBigUint64(at, this.littleEndian);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Malformed('large');
    return Number(value);
  }

  slice(at: number, length: number): Uint8Array {
    this.expect(at, length);
    return this.bytes.subarray(at, at + length);
  }

  private expect(at: number, length: number): void {
    if (!(at >= 0 && length >= 0 && at + length <= this.bytes.length)) throw new Malformed('cut');
  }
}

const CHUNK = 8192;

export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}

export function utf16(bytes: Uint8Array, littleEndian = true): string {
  const reader = new Reader(bytes, littleEndian);
  const codes: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) codes.push(String.fromCharCode(reader.u16(at)));
  return codes.join('');
}

const SMALLEST = [0, 0x80, 0x800, 0x10000];

/** UTF-8, without its byte-order mark; what is none becomes U+FFFD. The engine has no decoder of the platform's. */
export function utf8(bytes: Uint8Array): string {
  const parts: string[] = [];
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length) {
    const start = at;
    while (at < bytes.length && (bytes[at] as number) < 0x80) at++;
    if (at > start) parts.push(latin1(bytes.subarray(start, at)));
    if (at >= bytes.length) break;
    const first = bytes[at++] as number;
    const more =
      first >= 0xf0 && first < 0xf5
        ? 3
        : first >= 0xe0 && first < 0xf0
          ? 2
          : first >= 0xc2 && first < 0xe0
            ? 1
            : 0;
    let code = more === 0 ? -1 : first & (0x3f >> more);
    for (let i = 0; i < more && code >= 0; i++) {
      const next = bytes[at] ?? 0;
      code = (next & 0xc0) === 0x80 ? (code << 6) | (next & 0x3f) : -1;
      if (code >= 0) at++;
    }
    const isRight = code >= (SMALLEST[more] as number) && code < 0x110000 && (code < 0xd800 || code > 0xdfff);
    parts.push(isRight ? String.fromCodePoint(code) : '\uFFFD');
  }
  return parts.join('');
}
