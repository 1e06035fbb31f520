import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readFingerprints } from '../../../src/core/artefact/fingerprint.ts';
import { fingerprintObject, fingerprintRows } from '../../../src/core/artefact/fingerprint-text.ts';
import { Malformed } from '../../../src/core/artefact/formats/bytes.ts';
import { certificateOf } from '../../../src/core/artefact/signing/certificate.ts';
import { Locked } from '../../../src/core/artefact/signing/keystore-entry.ts';
import { nodeTools } from '../../../src/node/artefact/tools.ts';
import { bytesOf, inMemory, zipOf } from './helpers.ts';

const read = (name: string, password?: string) =>
  readFingerprints(inMemory(bytesOf(name)), nodeTools, password);
const shown = (name: string, password?: string) =>
  read(name, password).certificates.map(({ scheme, effective, alias, subject }) => ({
    scheme,
    effective,
    alias,
    subject,
  }));

/** The certificate of store.jks lies there in clear, and Node reads it. */
function certificateInJks(): X509Certificate {
  const bytes = bytesOf('store.jks');
  const at = Buffer.from(bytes).indexOf('X.509') + 5;
  return new X509Certificate(bytes.subarray(at + 4, at + 4 + new DataView(bytes.buffer).getUint32(at)));
}

describe('the certificates of an app', () => {
  it('are told by scheme, the effective one first', () => {
    const own = { alias: undefined, subject: 'O=Example Ltd, CN=Example' };
    expect(shown('all.apk')).toEqual([
      { scheme: 'v3', effective: true, ...own },
      { scheme: 'v2', effective: false, ...own },
      { scheme: 'v1', effective: false, ...own },
    ]);
    expect(shown('v1.apk')).toEqual([{ scheme: 'v1', effective: true, ...own }]);
    expect(shown('v2.apk')).toEqual([{ scheme: 'v2', effective: true, ...own }]);
    expect(shown('app.aab')).toEqual([{ scheme: 'v1', effective: true, ...own }]);
    expect(shown('app.ipa')).toEqual([{ scheme: 'profile', effective: true, ...own }]);
  });

  it('come with the package, compiled by aapt, by aapt2, as a bundle and for iOS', () => {
    for (const name of ['v1.apk', 'all.apk', 'app.aab', 'app.ipa', 'unsigned.apk'])
      expect([name, read(name).package, read(name).problems]).toEqual([name, 'com.example.push', []]);
  });

  it('are none in an app that is not signed, and the reader is told', () => {
    expect(read('unsigned.apk').certificates).toEqual([]);
    expect(fingerprintRows(read('unsigned.apk'), 'en').at(-1)).toMatch(/not signed/);
  });

  it('are those of the keystore that signed it', () => {
    const [signed] = read('v3.apk').certificates;
    const [stored] = read('store.jks').certificates;
    expect(signed?.sha256).toBe(stored?.sha256);
    expect(read('all.apk').certificates[0]?.md5).toBe(read('store.p12', 'secret1').certificates[0]?.md5);
  });

  it('are told to be the upload key’s in a bundle for a store', () => {
    expect(fingerprintRows(read('app.aab'), 'en').join('\n')).toMatch(/upload key/);
    expect(fingerprintRows(read('all.apk'), 'en').join('\n')).not.toMatch(/upload key/);
  });

  it('stay where another part cannot be read', () => {
    const bytes = bytesOf('all.apk');
    const block = Buffer.from(bytes).indexOf('APK Sig Block 42');
    bytes.fill(0xff, block - 8, block);
    const { certificates, problems } = readFingerprints(inMemory(bytes), nodeTools);
    expect(certificates.map(({ scheme }) => scheme)).toEqual(['v1']);
    expect(problems).toEqual([{ part: 'APK Signing Block', fault: 'large' }]);
  });
});

describe('the certificates of a keystore', () => {
  it('are read without a password where they lie there in clear', () => {
    const { fingerprint, fingerprint256, raw } = certificateInJks();
    const found = read('store.jks');
    expect(found).toMatchObject({ kind: 'jks', package: null });
    expect(found.certificates).toMatchObject([
      {
        alias: 'release',
        scheme: null,
        effective: true,
        sha256: fingerprint256,
        sha1: fingerprint,
        subject: 'OU=推送, CN=示例',
      },
    ]);
    expect(found.certificates[0]?.md5.replaceAll(':', '').toLowerCase()).toBe(nodeTools.digest('md5', raw));
    expect(shown('clear.p12')).toMatchObject([{ alias: 'upload' }]);
  });

  it('need the right password in PKCS#12', () => {
    expect(shown('store.p12', 'secret1')).toMatchObject([{ alias: 'upload', scheme: null, effective: true }]);
    const why = (name: string, password?: string): unknown => {
      try {
        return read(name, password);
      } catch (error) {
        return error instanceof Locked ? error.why : error;
      }
    };
    expect(why('store.p12')).toBe('password-missing');
    expect(why('store.p12', '')).toBe('password-wrong');
    expect(why('store.p12', 'secret2')).toBe('password-wrong');
    expect(why('legacy.p12')).toBe('legacy');
    expect(why('legacy.p12', 'secret1')).toBe('legacy');
  });

  it('are never asked for hours of work', () => {
    const der = (tag: number, ...parts: (Uint8Array | number[])[]): Uint8Array => {
      const content = parts.flatMap((part) => [...part]);
      return Uint8Array.from([tag, 0x82, content.length >> 8, content.length & 0xff, ...content]);
    };
    const oid = (hexadecimal: string) => der(6, [...Buffer.from(hexadecimal, 'hex')]);
    const store = (iterations: number[]): Uint8Array => {
      const derived = der(0x30, oid('2a864886f70d01050c'), der(0x30, der(4, [1]), der(2, iterations)));
      const cipher = der(0x30, oid('60864801650304012a'), der(4, new Uint8Array(16)));
      const algorithm = der(0x30, oid('2a864886f70d01050d'), der(0x30, derived, cipher));
      const content = der(0x30, oid('2a864886f70d010701'), algorithm, der(0x80, new Uint8Array(16)));
      const encrypted = der(0xa0, der(0x30, der(2, [0]), content));
      const safe = der(4, der(0x30, der(0x30, oid('2a864886f70d010706'), encrypted)));
      return der(0x30, [2, 1, 3], der(0x30, oid('2a864886f70d010701'), der(0xa0, safe)));
    };
    const asked: number[] = [];
    const tools = {
      ...nodeTools,
      decrypt: ({ length }: Uint8Array, { iterations }: { iterations: number }): Uint8Array => {
        asked.push(iterations);
        return new Uint8Array(length);
      },
    };
    const open = (iterations: number[]) => () => readFingerprints(inMemory(store(iterations)), tools, 'any');
    expect(open([0x27, 0x10])).toThrow(Locked);
    expect(open([0x7f, 0xff, 0xff, 0xff])).toThrow(Malformed);
    expect(asked).toEqual([10_000]);
  });
});

describe('what is no app', () => {
  it('is refused as a whole', () => {
    const refused = (bytes: Uint8Array): void =>
      expect(() => readFingerprints(inMemory(bytes), nodeTools)).toThrow(Malformed);
    refused(new Uint8Array());
    refused(new TextEncoder().encode('{"name": "uni-app"}'));
    refused(zipOf({ 'readme.txt': 'none' }));
    refused(bytesOf('all.apk').subarray(0, 9000));
  });
});

describe('DCloud’s public certificates', () => {
  it('are recognised by their fingerprint', () => {
    const bytes = certificateInJks().raw;
    const sha256 = '24117DE73612BCFEAF2A6A24BD044F2E33E52D41965F504D74177F4FE255EB26';
    const digest: typeof nodeTools.digest = (algorithm, data) =>
      algorithm === 'sha256' ? sha256.toLowerCase() : nodeTools.digest(algorithm, data);
    const known = certificateOf(bytes, { ...nodeTools, digest }, { scheme: 'v2', effective: true });
    expect(known.known).toBe('dcloud-test');
    const found = { kind: 'apk' as const, package: 'a.b', certificates: [known], problems: [] };
    expect(fingerprintObject(found, 'en').certificates[0]?.known).toBe('dcloud-test');
    expect(fingerprintRows(found, 'zh-CN').join('\n')).toMatch(/公开的测试证书/);
    expect(read('all.apk').certificates[0]?.known).toBe(null);
  });
});
