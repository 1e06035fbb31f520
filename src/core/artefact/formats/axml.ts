import { Malformed, Reader } from './bytes.ts';
import { chunksIn, StringPool } from './string-pool.ts';
import { type Element, MAX_DEPTH, MAX_NODES, type Value, type XmlAttributes } from './xml-tree.ts';

const XML = 0x0003;
const STRING_POOL = 0x0001;
const RESOURCE_MAP = 0x0180;
const START = 0x0102;
const END = 0x0103;

/** Attributes that are found by their resource: packers blank out the names. Source: Android's public.xml. */
const ATTRIBUTES: ReadonlyMap<number, string> = new Map([
  [0x01010003, 'name'],
  [0x01010024, 'value'],
  [0x01010025, 'resource'],
  [0x0101020c, 'minSdkVersion'],
  [0x0101021b, 'versionCode'],
  [0x0101021c, 'versionName'],
  [0x01010270, 'targetSdkVersion'],
]);

/** A compiled XML file as its root element. Source: AOSP, ResourceTypes.h. */
export function readAxml(bytes: Uint8Array): Element {
  const file = new Reader(bytes);
  if (file.u16(0) !== XML) throw new Malformed('kind');
  let strings: StringPool | undefined;
  let map: Reader | undefined;
  const open: Element[] = [];
  let root: Element | undefined;
  let nodes = 0;
  for (const { type, headerSize, reader } of chunksIn(file, file.u16(2))) {
    if (type === STRING_POOL) strings ??= new StringPool(reader);
    else if (type === RESOURCE_MAP) map = new Reader(reader.bytes.subarray(headerSize));
    else if (type === END) open.pop();
    else if (type === START) {
      if (!strings) throw new Malformed('damaged');
      if (++nodes > MAX_NODES || open.length > MAX_DEPTH) throw new Malformed('large');
      const attributes = attributesOf(reader, headerSize, strings, map);
      const element: Element = {
        name: strings.get(reader.u32(headerSize + 4)) ?? '',
        attributes,
        children: [],
      };
      if (open.length === 0) root ??= element;
      open.at(-1)?.children.push(element);
      open.push(element);
    }
  }
  if (!root) throw new Malformed('damaged');
  return root;
}

function attributesOf(
  reader: Reader,
  header: number,
  strings: StringPool,
  map: Reader | undefined,
): XmlAttributes {
  const start = header + reader.u16(header + 8);
  const size = reader.u16(header + 10);
  const count = reader.u16(header + 12);
  if (size < 20 && count > 0) throw new Malformed('damaged');
  const found = new Map<string, Value>();
  for (let i = 0; i < count; i++) {
    const at = start + i * size;
    const index = reader.u32(at + 4);
    const resource = map && index * 4 + 4 <= map.length ? map.u32(index * 4) : 0;
    const name = ATTRIBUTES.get(resource) ?? strings.get(index) ?? '';
    const raw = strings.get(reader.u32(at + 8));
    if (!found.has(name)) found.set(name, compiledValue(reader.u8(at + 15), reader, at + 16, strings, raw));
  }
  return found;
}

/** `raw`: the text that the value was written as, where it is kept. */
export function compiledValue(
  type: number,
  reader: Reader,
  at: number,
  strings: StringPool,
  raw?: string,
): Value {
  const data = reader.u32(at);
  switch (type) {
    case 0x01:
    case 0x07:
      return { type: 'reference', id: data };
    case 0x03:
      return { type: 'string', value: strings.get(data) ?? raw ?? '' };
    case 0x04:
      return { type: 'float', value: String(reader.f32(at)) };
    case 0x10:
      return { type: 'int', value: String(reader.i32(at)) };
    case 0x11:
      return { type: 'int', value: String(data) };
    case 0x12:
      return { type: 'boolean', value: String(data !== 0) };
    default:
      return raw === undefined ? { type: 'other', value: '' } : { type: 'string', value: raw };
  }
}
