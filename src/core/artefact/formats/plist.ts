import type { Plist } from '../json.ts';
import { latin1, Malformed, Reader, utf8, utf16 } from './bytes.ts';
import { readXml, type XmlElement } from './xml.ts';

const MAX_DEPTH = 64;
const MAX_OBJECTS = 1_000_000;

/** A property list, binary or XML. */
export function readPlist(bytes: Uint8Array): Plist {
  if (latin1(bytes.subarray(0, 8)) === 'bplist00') return readBinary(new Reader(bytes, false));
  const [root] = readXml(utf8(bytes)).children;
  const [value] = root?.name === 'plist' ? root.children : [];
  if (!value) throw new Malformed('kind');
  return fromXml(value, 0);
}

/** Keys are looked up by name, and none is a property of every object. */
const dictionary = (): { [key: string]: Plist } => Object.create(null) as { [key: string]: Plist };

function fromXml({ name, text, children }: XmlElement, depth: number): Plist {
  if (depth > MAX_DEPTH) throw new Malformed('large');
  switch (name) {
    case 'dict': {
      const found = dictionary();
      for (let at = 0; at + 1 < children.length; at += 2) {
        found[(children[at] as XmlElement).text] = fromXml(children[at + 1] as XmlElement, depth + 1);
      }
      return found;
    }
    case 'array':
      return children.map((one) => fromXml(one, depth + 1));
    case 'integer':
    case 'real':
      return Number(text);
    case 'true':
    case 'false':
      return name === 'true';
    case 'data':
      return fromBase64(text);
    default:
      return text;
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What is no character of it is passed over: line ends stand in it. */
export function fromBase64(text: string): Uint8Array {
  const digits = [...text].map((char) => ALPHABET.indexOf(char)).filter((digit) => digit >= 0);
  // four digits are three bytes; an array of bytes keeps the last eight bits of what it is given
  return Uint8Array.from({ length: (digits.length * 3) >> 2 }, (_, index) => {
    const first = Math.floor((index * 4) / 3);
    return (((digits[first] as number) << 6) | (digits[first + 1] as number)) >> (4 - ((index * 8) % 6));
  });
}

/** Source: Apple, CFBinaryPList.c, the format's comment. */
function readBinary(reader: Reader): Plist {
  const trailer = reader.length - 32;
  const [offsetSize, refSize] = [reader.u8(trailer + 6), reader.u8(trailer + 7)];
  const [count, top, table] = [reader.u64(trailer + 8), reader.u64(trailer + 16), reader.u64(trailer + 24)];
  if (count > MAX_OBJECTS) throw new Malformed('large');
  let left = MAX_OBJECTS;
  const number = (at: number, size: number): number => {
    if (size === 8) return reader.u64(at);
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + reader.u8(at + i);
    return value;
  };
  const object = (index: number, depth: number): Plist => {
    if (depth > MAX_DEPTH || --left < 0 || index >= count) throw new Malformed('large');
    let at = number(table + index * offsetSize, offsetSize);
    const [kind, low] = [reader.u8(at) >> 4, reader.u8(at) & 15];
    at++;
    if (kind === 0) return low === 8 ? false : low === 9 ? true : null;
    if (kind === 1) return low > 3 ? null : low === 3 ? signed(reader, at) : number(at, 1 << low);
    if (kind === 2) return low === 3 ? reader.f64(at) : reader.f32(at);
    if (kind === 3) return reader.f64(at);
    if (kind === 8) return number(at, low + 1);
    let length = low;
    if (low === 15) {
      const size = 1 << (reader.u8(at) & 15);
      length = number(at + 1, size);
      at += 1 + size;
    }
    if (kind === 4) return reader.slice(at, length);
    if (kind === 5) return latin1(reader.slice(at, length));
    if (kind === 6) return utf16(reader.slice(at, length * 2), false);
    const refs = kind === 13 ? length * 2 : length;
    reader.slice(at, refs * refSize);
    const ref = (i: number): Plist => object(number(at + i * refSize, refSize), depth + 1);
    if (kind === 10 || kind === 12) return Array.from({ length }, (_, i) => ref(i));
    if (kind !== 13) throw new Malformed('damaged');
    const found = dictionary();
    for (let i = 0; i < length; i++) found[String(ref(i))] = ref(length + i);
    return found;
  };
  return object(top, 0);
}

function signed(reader: Reader, at: number): number {
  return reader.u32(at) * 2 ** 32 - (reader.u32(at) >= 2 ** 31 ? 2 ** 64 : 0) + reader.u32(at + 4);
}
