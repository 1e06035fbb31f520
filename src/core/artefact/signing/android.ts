import { latin1, Malformed, type RandomAccess, Reader, type Tools } from '../formats/bytes.ts';
import type { Zip } from '../formats/zip.ts';
import type { Problems } from '../problems.ts';
import { type Certificate, certificateOf } from './certificate.ts';
import { readSignedData } from './pkcs7.ts';

const MAGIC = 'APK Sig Block 42';
const MAX_BLOCK = 32 << 20;
const MAX_SIGNATURE_FILE = 4 << 20;

/** Source: Android, "APK Signature Scheme v2" and "v3". */
const SCHEMES: ReadonlyMap<number, string> = new Map([
  [0x7109871a, 'v2'],
  [0xf05368c0, 'v3'],
  [0x1b93ad61, 'v3.1'],
]);

/** From the one that a new system goes by to the oldest. */
const ORDER = ['v3.1', 'v3', 'v2', 'v1'];

/** The certificates of an app by signature scheme, the effective one first. Signatures are not verified. */
export function readSigning(file: RandomAccess, zip: Zip, tools: Tools, problems: Problems): Certificate[] {
  const found: { scheme: string; bytes: Uint8Array }[] = [];
  problems.attempt('APK Signing Block', () => {
    for (const { id, value } of blocks(file, zip.directory)) {
      const scheme = SCHEMES.get(id);
      if (scheme === undefined) continue;
      problems.attempt(`APK Signing Block (${scheme})`, () => {
        for (const bytes of signersIn(value)) found.push({ scheme, bytes });
      });
    }
  });
  for (const name of zip.names('META-INF/')) {
    if (!/^META-INF\/[^/]+\.(?:RSA|DSA|EC)$/i.test(name)) continue;
    problems.attempt(name, () => {
      const { signers } = readSignedData(zip.read(name, MAX_SIGNATURE_FILE) as Uint8Array);
      for (const bytes of signers) found.push({ scheme: 'v1', bytes });
    });
  }
  const best = ORDER.find((scheme) => found.some((one) => one.scheme === scheme));
  const certificates: Certificate[] = [];
  for (const scheme of ORDER)
    for (const { bytes } of found.filter((one) => one.scheme === scheme))
      problems.attempt(`${scheme} certificate`, () => {
        const certificate = certificateOf(bytes, tools, { scheme, effective: scheme === best });
        const isKnown = certificates.some(
          (one) => one.scheme === scheme && one.sha256 === certificate.sha256,
        );
        if (!isKnown) certificates.push(certificate);
      });
  return certificates;
}

interface Block {
  readonly id: number;
  readonly value: Uint8Array;
}

/** The pairs of the block before the central directory; none where there is no block. */
function blocks(file: RandomAccess, directory: number): Block[] {
  if (directory < 32) return [];
  const foot = file.read(directory - 24, 24);
  if (latin1(foot.subarray(8)) !== MAGIC) return [];
  const size = new Reader(foot).u64(0);
  if (size > MAX_BLOCK || size < 24 || size > directory - 8) throw new Malformed('damaged');
  const reader = new Reader(file.read(directory - size, size - 24));
  const found: Block[] = [];
  for (let at = 0; at + 12 <= reader.length; ) {
    const length = reader.u64(at);
    if (length < 4) throw new Malformed('damaged');
    found.push({ id: reader.u32(at + 8), value: reader.slice(at + 12, length - 4) });
    at += 8 + length;
  }
  return found;
}

/** The first certificate of every signer: the others vouch for it. */
function signersIn(value: Uint8Array): Uint8Array[] {
  return prefixed(first(value)).map((signer) => {
    const [, certificates = new Uint8Array()] = prefixed(first(signer), 2);
    const [certificate] = prefixed(certificates, 1);
    if (!certificate) throw new Malformed('kind');
    return certificate;
  });
}

function first(bytes: Uint8Array): Uint8Array {
  return new Reader(bytes).slice(4, new Reader(bytes).u32(0));
}

/** Values one after another, each behind its length. */
function prefixed(bytes: Uint8Array, count = Number.POSITIVE_INFINITY): Uint8Array[] {
  const reader = new Reader(bytes);
  const found: Uint8Array[] = [];
  for (let at = 0; at < bytes.length && found.length < count; ) {
    const value = reader.slice(at + 4, reader.u32(at));
    found.push(value);
    at += 4 + value.length;
  }
  return found;
}
