import { describe, expect, it } from 'vitest';
import { ClassSearch } from '../../../src/core/artefact/android/dex.ts';
import { Zip } from '../../../src/core/artefact/formats/zip.ts';
import { Problems } from '../../../src/core/artefact/problems.ts';
import { nodeTools } from '../../../src/node/artefact/tools.ts';
import { inMemory, zipOf } from './helpers.ts';

/** A dex file that mentions some types and defines some of them: header, string and type ids, classes, texts. */
function dexOf(types: readonly string[], defined: readonly string[]): Uint8Array {
  const sorted = [...types].sort();
  const [strings, typeIds, classes] = [112, 112 + sorted.length * 4, 112 + sorted.length * 8];
  const texts = classes + defined.length * 32;
  const bytes = Buffer.alloc(texts + sorted.join('').length + sorted.length * 2);
  for (const [at, value] of [
    [56, sorted.length],
    [60, strings],
    [64, sorted.length],
    [68, typeIds],
    [96, defined.length],
    [100, classes],
  ] as const)
    bytes.writeUInt32LE(value, at);
  let end = texts;
  for (const [i, text] of sorted.entries()) {
    bytes.writeUInt32LE(end, strings + i * 4);
    bytes.writeUInt32LE(i, typeIds + i * 4);
    bytes[end] = text.length;
    end += 2 + bytes.write(text, end + 1, 'latin1');
  }
  for (const [i, type] of defined.entries()) bytes.writeUInt32LE(sorted.indexOf(type), classes + i * 32);
  return new Uint8Array(bytes);
}

function searchIn(files: Record<string, Uint8Array>) {
  const problems = new Problems();
  let count = 0;
  const tools = {
    ...nodeTools,
    inflate: (bytes: Uint8Array, limit: number): Uint8Array => {
      count++;
      return nodeTools.inflate(bytes, limit);
    },
  };
  const zip = Zip.open(inMemory(zipOf(files)), tools);
  return { search: new ClassSearch(zip, problems), problems, inflated: () => count };
}

const types = ['La/A;', 'Lcom/huawei/hms/push/HmsMessaging;', 'Lcom/vivo/push/B;', 'Lz/Z;'];

describe('the classes of an app', () => {
  it('are found where they are defined, not where they are only mentioned', () => {
    const { search } = searchIn({
      'classes.dex': dexOf(types, ['Lcom/huawei/hms/push/HmsMessaging;', 'Lz/Z;']),
    });
    expect(search.has('com/huawei/hms/push/')).toBe(true);
    expect(search.has('z/')).toBe(true);
    expect(search.has('com/vivo/push/')).toBe(false);
    expect(search.has('com/heytap/')).toBe(false);
    expect(search.has('zz/')).toBe(false);
  });

  it('are looked for in every file, each of which is read once', () => {
    const files = {
      'classes.dex': dexOf(types, ['La/A;']),
      'classes2.dex': dexOf(types, ['Lcom/vivo/push/B;']),
      'assets/classes.dex': dexOf(types, ['Lz/Z;']),
    };
    const { search, inflated } = searchIn(files);
    search.expect(['com/vivo/push/', 'z/', 'a/']);
    expect([search.has('com/vivo/push/'), search.has('a/'), search.has('z/')]).toEqual([true, true, false]);
    expect(inflated()).toBe(2);
  });

  it('are not known where there is no code, or it cannot be read', () => {
    expect(searchIn({ 'a.txt': new Uint8Array(1) }).search.has('a/')).toBe(undefined);
    const { search, problems } = searchIn({ 'classes.dex': new TextEncoder().encode('encrypted') });
    expect(search.has('a/')).toBe(undefined);
    expect(problems.all).toEqual([{ part: 'classes.dex', fault: 'cut' }]);
  });
});
