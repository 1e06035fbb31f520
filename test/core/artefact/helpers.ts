import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type {
  AppFacts,
  Credential,
  DcloudFacts,
  MakerId,
  MakerInApp,
  SourceFacts,
} from '../../../src/core/artefact/facts.ts';
import { Malformed, type RandomAccess } from '../../../src/core/artefact/formats/bytes.ts';
import { inspect } from '../../../src/core/artefact/inspect.ts';
import type { Certificate } from '../../../src/core/artefact/signing/certificate.ts';

const folder = join(import.meta.dirname, 'files');

/** One of the files that make.mjs has built. */
export const file = (name: string): string => join(folder, name);

export const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(file(name)));

/** A file in memory, which counts what is read of it. */
export function inMemory(bytes: Uint8Array): RandomAccess & { readonly count: number } {
  let count = 0;
  return {
    size: bytes.length,
    get count() {
      return count;
    },
    read(at, length) {
      if (at < 0 || at + length > bytes.length) throw new Malformed('cut');
      count += length;
      return bytes.subarray(at, at + length);
    },
  };
}

/** A zip of texts and bytes. */
export function zipOf(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const all = Object.entries(entries).map(([name, data]) => [
    name,
    typeof data === 'string' ? new TextEncoder().encode(data) : data,
  ]);
  return zipSync(Object.fromEntries(all), { mtime: new Date(2026, 4, 1, 12, 30) });
}

/** One of the files with other entries; those that are undefined are gone. */
export function variant(
  name: string,
  entries: Readonly<Record<string, string | Uint8Array | undefined>>,
): Uint8Array {
  const all: Record<string, string | Uint8Array> = unzipSync(bytesOf(name));
  for (const [entry, data] of Object.entries(entries)) {
    if (data === undefined) delete all[entry];
    else all[entry] = data;
  }
  return zipOf(all);
}

/** Every certificate has this one's owner. */
const certificate: Certificate = {
  scheme: 'v3',
  effective: true,
  sha256: 'AA:BB',
  sha1: 'AA',
  md5: 'BB',
  known: null,
  subject: 'CN=Example',
};

/** A custom base in which nothing is wrong, but for what is given. */
export function appWith(own: Partial<AppFacts>, dcloud: Partial<DcloudFacts> = {}): AppFacts {
  return {
    kind: 'apk',
    package: 'com.example.push',
    versionName: '1.0.0',
    targetSdk: 33,
    permissions: ['android.permission.POST_NOTIFICATIONS'],
    certificates: [certificate],
    dcloud: {
      base: 'custom',
      version: '1.9.9.1',
      push: { file: 'assets/data/dcloud_properties.xml', isIn: true, modules: [] },
      plugins: ['Example-Module'],
      compiled: {
        file: 'assets/apps/__UNI__A/www/manifest.json',
        appid: '__UNI__A',
        versionName: '1.0.0',
        push: true,
        plugins: new Map([['Example', new Map([['KEY', 'one']])]]),
      },
      ...dcloud,
    },
    hardened: undefined,
    makers: [],
    values: new Map([['MI_APPID', '12345678']]),
    agconnect: undefined,
    ios: undefined,
    built: 202605011230,
    duplicates: [],
    expectClasses: () => {},
    hasClasses: () => true,
    problems: [],
    ...own,
  };
}

/** The project of that base, but for what is given. */
export function sourceWith(own: Partial<SourceFacts>): SourceFacts {
  return {
    appid: '__UNI__A',
    package: 'com.example.push',
    bundleName: undefined,
    providers: [],
    pushModule: true,
    plugins: [{ id: 'Example', names: ['Example-Module'], parameters: new Map([['KEY', 'one']]) }],
    uts: [],
    makers: [],
    values: [{ id: 'MI_APPID', maker: 'xiaomi', value: '12345678', name: 'MI_APPID' }],
    changed: [],
    ...own,
  };
}

/** What is reported of an app, as `rule/message severity`, in the order of the rules. */
export function reported(app: AppFacts, source?: SourceFacts): string[] {
  return inspect(app, [], source)
    .findings.map(({ rule, message, severity }) => `${rule}/${message} ${severity}`)
    .filter((one) => one !== 'app-certificate/own information');
}

/** A credential of a maker, of the type that it was compiled to. */
export function makerWith(
  id: MakerId,
  name: string,
  value: string,
  type: Credential['type'] = 'string',
): MakerInApp {
  return { id, sdk: true, credentials: [{ name, type, value, file: 'AndroidManifest.xml' }] };
}
