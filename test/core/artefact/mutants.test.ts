import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFingerprints } from '../../../src/core/artefact/fingerprint.ts';
import { Malformed } from '../../../src/core/artefact/formats/bytes.ts';
import { inspect } from '../../../src/core/artefact/inspect.ts';
import { readApp } from '../../../src/core/artefact/read.ts';
import { inspectionObject, inspectionRows } from '../../../src/core/artefact/report.ts';
import { Locked } from '../../../src/core/artefact/signing/keystore-entry.ts';
import { knownProviders } from '../../../src/core/artefact/source-facts.ts';
import { nodeTools } from '../../../src/node/artefact/tools.ts';
import { bytesOf, inMemory, sourceWith, zipOf } from './helpers.ts';

const known = knownProviders();
const source = sourceWith({ makers: ['huawei', 'fcm'], uts: ['a-b'] });

/** What a file may have handed out in all: decompressed bytes are bounded by the limits on each entry. */
const MAX_READ = 64 << 20;

/** All that a host does with an app; throws what it must not. */
function whole(bytes: Uint8Array): void {
  let inflated = 0;
  const tools: typeof nodeTools = {
    ...nodeTools,
    inflate(deflated, limit) {
      const plain = nodeTools.inflate(deflated, limit);
      inflated += plain.length;
      return plain;
    },
  };
  const file = inMemory(bytes);
  try {
    const inspection = inspect(readApp(file, tools), known, source);
    inspectionObject(inspection, 'en');
    inspectionRows(inspection, 'zh-CN');
    readFingerprints(file, tools);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
  }
  expect(inflated).toBeLessThan(MAX_READ);
  expect(file.count).toBeLessThan(MAX_READ);
}

/** Bytes changed, cut out, doubled or cut off, at places all over the file. */
const changes = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    kind: fc.constantFrom('byte', 'word', 'cut', 'double', 'end'),
    value: fc.constantFrom(0, 1, 4, 0x7f, 0x80, 0xff, 0xfe),
    length: fc.integer({ min: 1, max: 40 }),
  }),
  { minLength: 1, maxLength: 4 },
);

type Change = typeof changes extends fc.Arbitrary<(infer One)[]> ? One : never;

function mutant(original: Uint8Array, all: readonly Change[]): Uint8Array {
  let bytes = Uint8Array.from(original);
  for (const { at, kind, value, length } of all) {
    const place = Math.floor(at * bytes.length);
    if (kind === 'byte') bytes[place] = value;
    else if (kind === 'word') bytes.fill(value, place, place + 4);
    else if (kind === 'end') bytes = bytes.slice(0, Math.max(1, place));
    else {
      const tail = kind === 'cut' ? place + length : place - Math.min(place, length);
      bytes = Uint8Array.from([...bytes.subarray(0, place), ...bytes.subarray(tail)]);
    }
  }
  return bytes;
}

describe('no bytes make the readers throw, or read without end', () => {
  for (const name of ['all.apk', 'app.aab', 'app.ipa', 'v1.apk']) {
    const original = bytesOf(name);
    it(`of ${name}`, () => {
      fc.assert(
        fc.property(changes, (all) => whole(mutant(original, all))),
        { numRuns: 900 },
      );
    });
  }

  // in a zip most changes hit a checksum's bytes or the deflated ones: here they hit each part itself
  const apk = unzipSync(bytesOf('all.apk'));
  const ipa = unzipSync(bytesOf('app.ipa'));
  const aab = unzipSync(bytesOf('app.aab'));
  for (const [all, name] of [
    ...[
      'AndroidManifest.xml',
      'resources.arsc',
      ...Object.keys(apk).filter((one) => /RSA|EC$/.test(one)),
    ].map((one) => [apk, one] as const),
    ...Object.keys(ipa).map((one) => [ipa, one] as const),
    [aab, 'base/manifest/AndroidManifest.xml'] as const,
  ])
    it(`of ${name}`, () => {
      const part = all[name] as Uint8Array;
      fc.assert(
        fc.property(changes, (some) => whole(zipOf({ ...all, [name]: mutant(part, some) }))),
        { numRuns: 400 },
      );
    });

  for (const name of ['store.jks', 'store.p12', 'clear.p12', 'legacy.p12'])
    it(`of ${name}`, () => {
      const original = bytesOf(name);
      const tools: typeof nodeTools = {
        ...nodeTools,
        // a key that takes two million rounds is right, and not what is asked here
        decrypt: (bytes, key) =>
          nodeTools.decrypt(bytes, { ...key, iterations: Math.min(key.iterations, 10) }),
      };
      const open = (some: readonly Change[]): void => {
        try {
          readFingerprints(inMemory(mutant(original, some)), tools, 'secret1');
        } catch (error) {
          if (!(error instanceof Malformed || error instanceof Locked)) throw error;
        }
      };
      fc.assert(fc.property(changes, open), { numRuns: 900 });
    });
});
