import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAndroid } from '../../../src/core/artefact/android/manifest.ts';
import { readFingerprints } from '../../../src/core/artefact/fingerprint.ts';
import { readPlist } from '../../../src/core/artefact/formats/plist.ts';
import { Zip } from '../../../src/core/artefact/formats/zip.ts';
import type { Plist } from '../../../src/core/artefact/json.ts';
import { Problems } from '../../../src/core/artefact/problems.ts';
import { readProfile } from '../../../src/core/artefact/signing/apple.ts';
import { nodeTools } from '../../../src/node/artefact/tools.ts';
import { inMemory } from './helpers.ts';
import { makeArtefacts, missingTools } from './make.mjs';

/*
 * Our readers beside the platforms' own tools, on apps that are built and signed here. Skipped where the tools are not:
 * on Debian, `apt-get install aapt apksigner zipalign android-framework-res libplist-utils`.
 */
const missing = missingTools();

describe.skipIf(missing.length > 0)('the readers agree', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'uni-offline-push-agreement-'));
    makeArtefacts(folder);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (program: string, ...args: string[]): string =>
    execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
  const all = (text: string, pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map(([, one = '']) => one);

  const manifestOf = (name: string) => {
    const { manifest } = readAndroid(Zip.open(inMemory(bytesOf(name)), nodeTools), 'apk', new Problems());
    return manifest as NonNullable<typeof manifest>;
  };

  it('with apksigner on the certificates', () => {
    const range: Record<string, string[]> = {
      'all.apk': [],
      'v1.apk': ['--max-sdk-version', '23'],
      'v2.apk': ['--min-sdk-version', '24'],
      'v3.apk': ['--min-sdk-version', '28'],
    };
    for (const [name, options] of Object.entries(range)) {
      const said = run('apksigner', 'verify', '--print-certs', ...options, name);
      const { certificates } = readFingerprints(inMemory(bytesOf(name)), nodeTools);
      const own = (key: 'sha256' | 'sha1' | 'md5') => [
        ...new Set(certificates.map((one) => one[key].replaceAll(':', '').toLowerCase())),
      ];
      expect([name, own('sha256')]).toEqual([name, all(said, /SHA-256 digest: (\w+)/g).slice(0, 1)]);
      expect([name, own('sha1')]).toEqual([name, all(said, /SHA-1 digest: (\w+)/g).slice(0, 1)]);
      expect([name, own('md5')]).toEqual([name, all(said, /MD5 digest: (\w+)/g).slice(0, 1)]);
    }
  });

  it('with keytool on keystores and on a bundle', () => {
    for (const name of ['store.jks', 'store.p12']) {
      const said = run(
        'keytool',
        '-list',
        '-v',
        '-keystore',
        name,
        '-storepass',
        'secret1',
        '-J-Duser.language=en',
      );
      const [own] = readFingerprints(inMemory(bytesOf(name)), nodeTools, 'secret1').certificates;
      expect([name, own?.sha256, own?.sha1]).toEqual([
        name,
        all(said, /SHA256: ([\w:]+)/g)[0],
        all(said, /SHA1: ([\w:]+)/g)[0],
      ]);
    }
    const said = run('keytool', '-printcert', '-jarfile', 'app.aab', '-J-Duser.language=en');
    const [own] = readFingerprints(inMemory(bytesOf('app.aab')), nodeTools).certificates;
    expect(own?.sha256).toBe(all(said, /SHA256: ([\w:]+)/g)[0]);
  });

  it('with aapt on the package, the permissions and the target', () => {
    for (const name of ['v1.apk', 'all.apk']) {
      const said = run('aapt', 'dump', 'badging', name);
      const manifest = manifestOf(name);
      expect({
        name: manifest.package,
        version: manifest.versionName,
        target: String(manifest.targetSdk),
      }).toEqual({
        name: all(said, /package: name='([^']*)'/g)[0],
        version: all(said, /versionName='([^']*)'/g)[0],
        target: all(said, /targetSdkVersion:'(\d+)'/g)[0],
      });
      expect(manifest.permissions).toEqual(all(said, /^uses-permission: name='([^']*)'/gm));
    }
  });

  it('with aapt on meta-data: names, types and values', () => {
    for (const name of ['v1.apk', 'all.apk']) {
      const said = run('aapt', 'dump', 'xmltree', name, 'AndroidManifest.xml').split('E: meta-data').slice(1);
      const resources = run('aapt', 'dump', '--values', 'resources', name);
      const theirs = said.map((part) => {
        const [, own] = /A: android:name\([^)]*\)="([^"]*)"/.exec(part) ?? [];
        const [, raw, type, data, id] =
          /A: android:value\([^)]*\)=(?:"([^"]*)"|\(type (0x\w+)\)(0x\w+)|@(0x\w+))/.exec(part) ?? [];
        if (raw !== undefined) return { name: own, type: 'string', value: raw };
        if (id !== undefined) {
          const found = new RegExp(
            `config \\(default\\):[\\s\\S]*?resource ${id}[^\\n]*\\n\\s*\\(string\\d*\\) "([^"]*)"`,
          ).exec(resources);
          return { name: own, type: 'string', value: found?.[1] };
        }
        const bits = new DataView(new ArrayBuffer(4));
        bits.setUint32(0, Number(data));
        if (type === '0x4') return { name: own, type: 'float', value: String(bits.getFloat32(0)) };
        if (type === '0x12') return { name: own, type: 'boolean', value: String(Number(data) !== 0) };
        return { name: own, type: 'int', value: String(bits.getInt32(0)) };
      });
      expect(theirs.length).toBeGreaterThan(5);
      expect(manifestOf(name).metaData).toEqual(theirs);
    }
  });

  it('with plistutil on a binary property list', () => {
    const own = unzipSync(bytesOf('app.ipa'))['Payload/Example.app/Info.plist'] as Uint8Array;
    writeFileSync(join(folder, 'Info.plist'), own);
    const xml = run('plistutil', '-i', 'Info.plist', '-f', 'xml');
    const plain = (value: Plist): unknown =>
      value instanceof Uint8Array
        ? [...value]
        : Array.isArray(value)
          ? value.map(plain)
          : typeof value === 'object' && value !== null
            ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
            : value;
    const read = plain(readPlist(own));
    expect(read).toEqual(plain(readPlist(new TextEncoder().encode(xml))));
    expect(read).toMatchObject({
      Numbers: [7, 70000, -5, 1.5, true],
      Data: [0, 1, 2, 255],
      CFBundleDisplayName: '示例',
    });
  });

  it('with openssl on a provisioning profile', () => {
    const own = unzipSync(bytesOf('app.ipa'))['Payload/Example.app/embedded.mobileprovision'] as Uint8Array;
    writeFileSync(join(folder, 'embedded.mobileprovision'), own);
    const xml = run(
      'openssl',
      'cms',
      '-verify',
      '-noverify',
      '-inform',
      'DER',
      '-in',
      'embedded.mobileprovision',
    );
    const { name, aps, kind } = readProfile(own);
    expect({ name, aps, kind }).toEqual({
      name: /<key>Name<\/key><string>([^<]*)/.exec(xml)?.[1],
      aps: /aps-environment<\/key><string>([^<]*)/.exec(xml)?.[1],
      kind: 'development',
    });
  });
});

it.runIf(missing.length > 0)(
  `is not held against the platforms’ tools: missing ${missing.join(', ')}`,
  () => {},
);
