/**
 * A zip of files that are there, as tight as zlib makes one. No library at hand takes what is deflated already, and the
 * ones that deflate by themselves leave two per cent and more.
 */
import { crc32, deflateRawSync } from 'node:zlib';

/** How much zlib looks at before it ends a block; which is best differs from file to file. */
const MEMORY = [5, 6, 7, 8];

/** The first of January 2000: the same files are the same bytes. */
const DATE = ((2000 - 1980) << 9) | (1 << 5) | 1;

/** Names are UTF-8. */
const FLAGS = 0x800;

/** What it is packed as, and by which method: what does not get shorter is left as it is. */
function packed(bytes) {
  const all = MEMORY.map((memLevel) => deflateRawSync(bytes, { level: 9, memLevel }));
  const [shortest] = all.sort((a, b) => a.length - b.length);
  return shortest.length < bytes.length ? { method: 8, content: shortest } : { method: 0, content: bytes };
}

/**
 * @param {Iterable<[name: string, content: string | Uint8Array]>} files
 * @returns {Buffer}
 */
export function zipOf(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [path, text] of files) {
    const bytes = Buffer.from(text);
    const name = Buffer.from(path);
    const { method, content } = packed(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(FLAGS, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt16LE(DATE, 8);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(content.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const own = [Buffer.from('PK\x03\x04'), fields, name, content];
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), fields, place, name);
    parts.push(...own);
    offset += own.reduce((sum, { length }) => sum + length, 0);
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length / 4, 4);
  end.writeUInt16LE(directory.length / 4, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, list, Buffer.from('PK\x05\x06'), end]);
}
