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

/** A file whose bytes are there already. */
export const inMemory = (bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  read: (at, length) => new Reader(bytes).slice(at, length),
});

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
    return this.whole(at, 1).getUint8(at);
  }

  u16(at: number): number {
    return this.whole(at, 2).getUint16(at, this.littleEndian);
  }

  u32(at: number): number {
    return this.whole(at, 4).getUint32(at, this.littleEndian);
  }

  i32(at: number): number {
    return this.u32(at) | 0;
  }

  f32(at: number): number {
    return this.whole(at, 4).getFloat32(at, this.littleEndian);
  }

  f64(at: number): number {
    return this.whole(at, 8).getFloat64(at, this.littleEndian);
  }

  /** Beyond 2^53 it is no place in any file. */
  u64(at: number): number {
    const value = this.whole(at, 8).getBigUint64(at, this.littleEndian);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Malformed('large');
    return Number(value);
  }

  slice(at: number, length: number): Uint8Array {
    this.whole(at, length);
    return this.bytes.subarray(at, at + length);
  }

  /** The view, where all of it lies inside. */
  private whole(at: number, length: number): DataView {
    if (!(at >= 0 && length >= 0 && at + length <= this.bytes.length)) throw new Malformed('cut');
    return this.view;
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
  const units = Array.from({ length: bytes.length >> 1 }, (_, index) => reader.u16(index * 2));
  return units.map((unit) => String.fromCharCode(unit)).join('');
}

/** Of the platform, as every host has it; a language's own library does not know it. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** UTF-8, without its byte-order mark; what is none becomes U+FFFD. */
export const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
