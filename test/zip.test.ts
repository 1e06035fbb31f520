import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipOf } from '../scripts/package/zip.mjs';
import { inMemory } from '../src/core/artefact/formats/bytes.ts';
import { Zip } from '../src/core/artefact/formats/zip.ts';
import { nodeTools } from '../src/node/artefact/tools.ts';

const files: [string, string | Uint8Array][] = [
  ['[Content_Types].xml', '<Types/>'],
  ['extension/离线推送.txt', 'offline push '.repeat(500)],
  ['empty', ''],
  ['bytes.br', Uint8Array.from({ length: 3000 }, (_, at) => (at * at * 31) >> 3)],
];

it('holds every file as it was, in the order given, and is the same each time', () => {
  const zip = zipOf(files);
  const found = unzipSync(zip);
  expect(Object.keys(found)).toEqual(files.map(([name]) => name));
  for (const [name, content] of files)
    expect(Buffer.from(found[name] ?? '').equals(Buffer.from(content))).toBe(true);
  expect(zip.length).toBeLessThan(4200);
  expect(zipOf(files).equals(zip)).toBe(true);
});

it('is read by another reader, with its names and sizes', () => {
  const zip = Zip.open(inMemory(zipOf(files)), nodeTools);
  for (const [name, content] of files)
    expect(Buffer.from(zip.read(name, 10_000) ?? '').equals(Buffer.from(content))).toBe(true);
});
