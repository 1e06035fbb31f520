import { Malformed, type RandomAccess, type Tools } from './formats/bytes.ts';
import { Zip } from './formats/zip.ts';
import { type KeystoreKind, keystoreKind } from './signing/keystore.ts';

const appKinds = ['apk', 'aab', 'ipa', 'wgt', 'hap', 'app'] as const;

/** `app`: HarmonyOS's package for the store, a zip of `hap`s. */
export type AppKind = (typeof appKinds)[number];

export type Opened =
  | { readonly kind: AppKind; readonly zip: Zip }
  | { readonly kind: KeystoreKind; readonly zip: undefined };

/** What a file is, by what lies in it; its name says nothing. Throws a Malformed for what is none of them. */
export function openArtefact(file: RandomAccess, tools: Tools): Opened {
  const store = keystoreKind(file.read(0, Math.min(file.size, 16)));
  if (store) return { kind: store, zip: undefined };
  const zip = Zip.open(file, tools);
  const kind = kindOf(zip);
  if (!kind) throw new Malformed('kind');
  return { kind, zip };
}

function kindOf(zip: Zip): AppKind | undefined {
  if (zip.has('AndroidManifest.xml')) return 'apk';
  if (zip.has('base/manifest/AndroidManifest.xml')) return 'aab';
  if (bundleFolder(zip) !== undefined) return 'ipa';
  if (zip.has('pack.info') && !zip.has('module.json')) return 'app';
  if (zip.has('module.json')) return 'hap';
  return zip.has('manifest.json') ? 'wgt' : undefined;
}

/** `Payload/Example.app/`, the folder of an iOS app; undefined where there is none. */
export function bundleFolder(zip: Zip): string | undefined {
  for (const name of zip.entries.keys()) {
    const [found] = /^Payload\/[^/]+\.app\/(?=Info\.plist$)/.exec(name) ?? [];
    if (found !== undefined) return found;
  }
  return undefined;
}
