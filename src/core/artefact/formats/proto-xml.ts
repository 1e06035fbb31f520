import { Malformed, Reader, utf8 } from './bytes.ts';
import { type Element, MAX_DEPTH, MAX_NODES, type Value } from './xml-tree.ts';

/** One field of a protocol buffer: its bytes, or its number. */
interface Field {
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly value: number;
  /** Its lowest 32 bits, which are all of a negative number that count. */
  readonly int: number;
}

const NONE = new Uint8Array();

function fieldsIn(bytes: Uint8Array): Field[] {
  const reader = new Reader(bytes);
  const found: Field[] = [];
  let at = 0;
  let int = 0;
  const varint = (): number => {
    let value = 0;
    int = 0;
    for (let i = 0; i < 10; i++) {
      const byte = reader.u8(at++);
      value += (byte & 0x7f) * 128 ** i;
      if (i < 5) int |= (byte & 0x7f) << (i * 7);
      if (byte < 0x80) return value;
    }
    throw new Malformed('large');
  };
  while (at < bytes.length) {
    const key = varint();
    const number = Math.floor(key / 8);
    const kind = key & 7;
    if (kind === 0) found.push({ number, bytes: NONE, value: varint(), int });
    else if (kind === 2) {
      const length = varint();
      found.push({ number, bytes: reader.slice(at, length), value: 0, int: 0 });
      at += length;
    } else if (kind === 5 || kind === 1) {
      const length = kind === 5 ? 4 : 8;
      const raw = reader.slice(at, length);
      found.push({ number, bytes: raw, value: kind === 5 ? reader.f32(at) : 0, int: 0 });
      at += length;
    } else throw new Malformed('damaged');
  }
  return found;
}

const inside = (fields: readonly Field[], number: number): Field | undefined =>
  fields.find((field) => field.number === number);

/** An app bundle's manifest as its root element. Source: AOSP, aapt2's Resources.proto (`XmlNode`). */
export function readProtoXml(bytes: Uint8Array): Element {
  let nodes = 0;
  const elementOf = (node: Uint8Array, depth: number): Element | undefined => {
    if (++nodes > MAX_NODES || depth > MAX_DEPTH) throw new Malformed('large');
    const element = inside(fieldsIn(node), 1);
    if (!element) return undefined;
    const fields = fieldsIn(element.bytes);
    const attributes = new Map<string, Value>();
    for (const { number, bytes: attribute } of fields) {
      if (number !== 4) continue;
      const own = fieldsIn(attribute);
      attributes.set(utf8(inside(own, 2)?.bytes ?? NONE), attributeValue(own));
    }
    const name = utf8(inside(fields, 3)?.bytes ?? NONE);
    const children = fields
      .filter(({ number }) => number === 5)
      .map((one) => elementOf(one.bytes, depth + 1));
    return { name, attributes, children: children.filter((one) => one !== undefined) };
  };
  const root = elementOf(bytes, 0);
  if (!root) throw new Malformed('damaged');
  return root;
}

function attributeValue(attribute: readonly Field[]): Value {
  const text: Value = { type: 'string', value: utf8(inside(attribute, 3)?.bytes ?? NONE) };
  const item = inside(attribute, 6);
  if (!item) return text;
  const [kind] = fieldsIn(item.bytes);
  if (kind?.number === 1) return { type: 'reference', id: inside(fieldsIn(kind.bytes), 2)?.value ?? 0 };
  if (kind?.number === 2 || kind?.number === 3)
    return { type: 'string', value: utf8(inside(fieldsIn(kind.bytes), 1)?.bytes ?? NONE) };
  const [primitive] = kind?.number === 7 ? fieldsIn(kind.bytes) : [];
  if (primitive?.number === 6) return { type: 'int', value: String(primitive.int) };
  if (primitive?.number === 7) return { type: 'int', value: String(primitive.value) };
  if (primitive?.number === 8) return { type: 'boolean', value: String(primitive.value !== 0) };
  if (primitive?.number === 3) return { type: 'float', value: String(primitive.value) };
  return text;
}
