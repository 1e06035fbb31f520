import { latin1, Malformed, utf8, utf16 } from './bytes.ts';

/** One value of DER (X.690), with the bytes that it is written in. */
export interface Der {
  readonly tag: number;
  /** With tag and length. */
  readonly whole: Uint8Array;
  readonly content: Uint8Array;
}

export const SEQUENCE = 0x30;
export const SET = 0x31;
const OID = 0x06;
const INTEGER = 0x02;

/** The value at the beginning of the bytes. */
export function readDer(bytes: Uint8Array): Der {
  const tag = bytes[0];
  const first = bytes[1];
  if (tag === undefined || first === undefined) throw new Malformed('cut');
  let length = first;
  let start = 2;
  if (first === 0x80) return indefinite(bytes, tag);
  if (first > 0x80) {
    const size = first & 0x7f;
    if (size > 4) throw new Malformed('large');
    length = 0;
    for (let i = 0; i < size; i++) length = length * 256 + (bytes[start++] ?? 0);
  }
  if (start + length > bytes.length) throw new Malformed('cut');
  return { tag, whole: bytes.subarray(0, start + length), content: bytes.subarray(start, start + length) };
}

const MAX_DEPTH = 32;

/** BER's form without a length, as Apple's and OpenSSL's streams have it: its parts up to the mark of their end. */
function indefinite(bytes: Uint8Array, tag: number, depth = 0): Der {
  if (depth > MAX_DEPTH) throw new Malformed('large');
  let at = 2;
  while (!(bytes[at] === 0 && bytes[at + 1] === 0)) {
    const rest = bytes.subarray(at);
    const part = rest[1] === 0x80 ? indefinite(rest, rest[0] ?? 0, depth + 1) : readDer(rest);
    at += part.whole.length;
  }
  return { tag, whole: bytes.subarray(0, at + 2), content: bytes.subarray(2, at) };
}

/** The values that one value, or a stretch of bytes, is made of. */
export function children({ content }: Pick<Der, 'content'>): Der[] {
  const found: Der[] = [];
  for (let at = 0; at < content.length; ) {
    const value = readDer(content.subarray(at));
    found.push(value);
    at += value.whole.length;
  }
  return found;
}

/** The child at that place; throws where it is not there or of another kind. */
export function child(parent: Pick<Der, 'content'>, at: number, tag?: number): Der {
  const found = children(parent)[at];
  if (!found || (tag !== undefined && found.tag !== tag)) throw new Malformed('damaged');
  return found;
}

/** `1.2.840.113549.1.7.2`. */
export function oid({ tag, content }: Der): string {
  if (tag !== OID) throw new Malformed('damaged');
  const parts: number[] = [];
  let value = 0;
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    if (parts.length === 0)
      parts.push(Math.min(2, Math.floor(value / 40)), value - 40 * Math.min(2, Math.floor(value / 40)));
    else parts.push(value);
    value = 0;
  }
  return parts.join('.');
}

export function integer({ tag, content }: Der): number {
  if (tag !== INTEGER || content.length > 6) throw new Malformed('damaged');
  return content.reduce((value, byte) => value * 256 + byte, 0);
}

/** The bytes of an octet string, which may stand in pieces. */
export function octets({ tag, content }: Der): Uint8Array {
  if ((tag & 0x20) === 0) return content;
  const parts = children({ content }).map(({ content: part }) => part);
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The text of any of the string types. */
export function text({ tag, content }: Der): string {
  if (tag === 0x1e) return utf16(content, false);
  return tag === 0x0c ? utf8(content) : latin1(content);
}

export function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
