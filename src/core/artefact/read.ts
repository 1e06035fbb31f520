import { readAgconnect, readAssets } from './android/assets.ts';
import { ClassSearch } from './android/dex.ts';
import { hardenedBy } from './android/hardened.ts';
import { makersIn } from './android/makers.ts';
import { assetsIn, manifestIn, readAndroid } from './android/manifest.ts';
import { readCompiled, readDcloud } from './dcloud.ts';
import type { AppFacts, DcloudFacts, MakerInApp } from './facts.ts';
import { Malformed, type RandomAccess, type Tools } from './formats/bytes.ts';
import type { Zip } from './formats/zip.ts';
import { harmonyCertificates, readHarmony } from './harmony/bundle.ts';
import { iosCertificates, readIos } from './ios/bundle.ts';
import { at, listOf, string } from './json.ts';
import { openArtefact } from './open.ts';
import { Problems } from './problems.ts';
import { readSigning } from './signing/android.ts';

const NO_DCLOUD: DcloudFacts = {
  base: 'unknown',
  version: undefined,
  push: undefined,
  plugins: undefined,
  compiled: undefined,
};

/** Throws a Malformed for what is no app; a part that cannot be read is a problem, and the others stay. */
export function readApp(file: RandomAccess, tools: Tools): AppFacts {
  const { kind, zip } = openArtefact(file, tools);
  if (!zip) throw new Malformed('kind');
  const problems = new Problems();
  const common = {
    kind,
    package: null,
    versionName: null,
    targetSdk: undefined,
    permissions: undefined,
    certificates: [],
    dcloud: NO_DCLOUD,
    hardened: undefined,
    makers: [],
    values: new Map<string, string>(),
    agconnect: undefined,
    ios: undefined,
    built: builtAt(zip),
    duplicates: [...zip.duplicates],
    expectClasses: () => {},
    hasClasses: () => undefined,
    problems: problems.all,
  } satisfies AppFacts;
  switch (kind) {
    case 'apk':
    case 'aab':
      return { ...common, ...androidFacts(file, zip, kind, tools, problems) };
    case 'ipa':
      return { ...common, ...iosFacts(zip, tools, problems) };
    case 'wgt': {
      const compiled = readCompiled(zip, 'manifest.json', problems);
      return { ...common, versionName: compiled?.versionName ?? null, dcloud: { ...NO_DCLOUD, compiled } };
    }
    default: {
      const { name, versionName, metadata } = readHarmony(zip, kind, problems);
      const value = metadata.get('client_id');
      const client = { name: 'client_id', type: 'string', file: 'module.json' } as const;
      const makers: MakerInApp[] =
        value === undefined ? [] : [{ id: 'huawei', sdk: true, credentials: [{ ...client, value }] }];
      return {
        ...common,
        package: name ?? null,
        versionName: versionName ?? null,
        certificates: harmonyCertificates(file, zip, tools, problems),
        makers,
        values: metadata,
      };
    }
  }
}

function androidFacts(
  file: RandomAccess,
  zip: Zip,
  kind: 'apk' | 'aab',
  tools: Tools,
  problems: Problems,
): Partial<AppFacts> {
  const { manifest, resources } = readAndroid(zip, kind, problems);
  const assets = assetsIn(kind);
  const texts = readAssets(zip, assets, problems);
  const classes = new ClassSearch(zip, problems);
  const metaData = (manifest?.metaData ?? []).flatMap(({ name, type, value }): [string, string][] =>
    type === 'reference' ? [] : [[name, value]],
  );
  return {
    package: manifest?.package ?? null,
    versionName: manifest?.versionName ?? null,
    targetSdk: manifest?.targetSdk,
    permissions: manifest?.permissions,
    certificates: readSigning(file, zip, tools, problems),
    dcloud: readDcloud(zip, assets, manifest?.package ?? null, problems),
    hardened: hardenedBy(zip),
    makers: makersIn(manifest, manifestIn(kind), texts.credentials),
    values: new Map([...texts.values, ...metaData]),
    agconnect: readAgconnect(zip, assets, resources, problems),
    expectClasses: (starts) => classes.expect(starts),
    hasClasses: (start) => classes.has(start),
  };
}

function iosFacts(zip: Zip, tools: Tools, problems: Problems): Partial<AppFacts> {
  const bundle = readIos(zip, problems);
  const name = string(at(bundle.info, 'CFBundleIdentifier')) ?? null;
  const modes = at(bundle.info, 'UIBackgroundModes');
  const entitlements = bundle.signature?.entitlements;
  const aps = string(at(entitlements, 'aps-environment'));
  const texts = readAssets(zip, bundle.folder, problems);
  const isPushed = aps !== undefined || bundle.profile?.aps !== undefined;
  return {
    package: name,
    versionName: string(at(bundle.info, 'CFBundleShortVersionString')) ?? null,
    certificates: iosCertificates(bundle, tools, problems),
    dcloud: readDcloud(zip, bundle.folder, name, problems),
    makers: isPushed ? [{ id: 'apple', sdk: true, credentials: [] }] : [],
    values: texts.values,
    ios: {
      hasProfile: bundle.hasProfile,
      profile: bundle.profile,
      signed: entitlements === undefined ? undefined : { aps },
      backgroundModes: listOf(modes).filter((one) => typeof one === 'string'),
    },
  };
}

/** The newest entry's time; Gradle writes the beginning of 1980 or of 1981 into all of them. */
function builtAt(zip: Zip): number | undefined {
  let newest = 0;
  for (const { time } of zip.entries.values()) if (time > newest) newest = time;
  return newest >= 1990_00_00_00_00 ? newest : undefined;
}
