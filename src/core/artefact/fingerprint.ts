import { readAndroid } from './android/manifest.ts';
import { Malformed, type RandomAccess, type Tools } from './formats/bytes.ts';
import { harmonyCertificates, readHarmony } from './harmony/bundle.ts';
import { iosCertificates, readIos } from './ios/bundle.ts';
import { at, string } from './json.ts';
import { type AppKind, openArtefact } from './open.ts';
import { type Problem, Problems } from './problems.ts';
import { readSigning } from './signing/android.ts';
import type { Certificate } from './signing/certificate.ts';
import { type KeystoreKind, readKeystore } from './signing/keystore.ts';

/** What consoles ask of an app: whose it is and what it is signed with. */
export interface Fingerprints {
  readonly kind: AppKind | KeystoreKind;
  /** Null for a keystore, and where it could not be read. */
  readonly package: string | null;
  readonly certificates: readonly Certificate[];
  readonly problems: readonly Problem[];
}

const MAX_KEYSTORE = 16 << 20;

/**
 * Throws a Malformed for what is neither an app nor a keystore, a Locked for a keystore that cannot be opened.
 * `password`: of the keystore.
 */
export function readFingerprints(file: RandomAccess, tools: Tools, password?: string): Fingerprints {
  const { kind, zip } = openArtefact(file, tools);
  if (!zip) {
    if (file.size > MAX_KEYSTORE) throw new Malformed('large');
    const certificates = readKeystore(file.read(0, file.size), kind, tools, password);
    return { kind, package: null, certificates, problems: [] };
  }
  const problems = new Problems();
  const done = (name: string | undefined, certificates: readonly Certificate[]): Fingerprints => ({
    kind,
    package: name ?? null,
    certificates,
    problems: problems.all,
  });
  switch (kind) {
    case 'apk':
    case 'aab': {
      const { manifest } = readAndroid(zip, kind, problems);
      return done(manifest?.package, readSigning(file, zip, tools, problems));
    }
    case 'ipa': {
      const bundle = readIos(zip, problems);
      const name = string(at(bundle.info, 'CFBundleIdentifier'));
      return done(name, iosCertificates(bundle, tools, problems));
    }
    case 'hap':
    case 'app': {
      const { name } = readHarmony(zip, kind, problems);
      return done(name, harmonyCertificates(file, zip, tools, problems));
    }
    default:
      return done(undefined, []);
  }
}
