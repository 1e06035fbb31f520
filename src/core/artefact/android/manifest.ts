import { Resources } from '../formats/arsc.ts';
import { readAxml } from '../formats/axml.ts';
import { readProtoXml } from '../formats/proto-xml.ts';
import { type Element, elementsNamed, textAttribute, type Value } from '../formats/xml-tree.ts';
import type { Zip } from '../formats/zip.ts';
import type { Problems } from '../problems.ts';

const MAX_MANIFEST = 8 << 20;
const MAX_RESOURCES = 64 << 20;

/** A `meta-data`, its references resolved. */
export interface MetaData {
  readonly name: string;
  /** `reference`: of a resource that could not be read. */
  readonly type: Value['type'];
  readonly value: string;
}

/** What an Android app declares. */
export interface AndroidManifest {
  readonly package: string;
  readonly versionName: string | undefined;
  readonly targetSdk: number | undefined;
  readonly permissions: readonly string[];
  /** Full class names of activities, services, receivers and providers. */
  readonly components: readonly string[];
  /** The application's and those of its components. */
  readonly metaData: readonly MetaData[];
}

/** An Android app's manifest and its resources; each undefined where it cannot be read. */
export interface AndroidFacts {
  readonly manifest: AndroidManifest | undefined;
  readonly resources: Resources | undefined;
}

/** Entries of an app bundle lie below the module that they belong to. */
export const assetsIn = (kind: string): string => (kind === 'aab' ? 'base/assets/' : 'assets/');

export function manifestIn(kind: string): string {
  return kind === 'aab' ? 'base/manifest/AndroidManifest.xml' : 'AndroidManifest.xml';
}

export function readAndroid(zip: Zip, kind: 'apk' | 'aab', problems: Problems): AndroidFacts {
  const resources = problems.attempt('resources.arsc', () => {
    const bytes = kind === 'apk' ? zip.read('resources.arsc', MAX_RESOURCES) : undefined;
    return bytes && new Resources(bytes);
  });
  const name = manifestIn(kind);
  const manifest = problems.readEntry(zip, name, MAX_MANIFEST, (bytes) =>
    declared(kind === 'aab' ? readProtoXml(bytes) : readAxml(bytes), resources),
  );
  return { manifest, resources };
}

function declared(root: Element, resources: Resources | undefined): AndroidManifest {
  const resolved = (value: Value | undefined): Value | undefined =>
    value && ((value.type === 'reference' ? resources?.resolve(value) : value) ?? value);
  const text = (value: Value | undefined): string | undefined => {
    const found = resolved(value);
    return found && found.type !== 'reference' ? found.value : undefined;
  };
  const own = textAttribute(root, 'package') ?? '';
  const named = (...names: string[]): string[] =>
    [...elementsNamed(root, ...names)].flatMap((element) => text(element.attributes.get('name')) ?? []);
  const className = (name: string): string =>
    name.startsWith('.') ? own + name : name.includes('.') ? name : `${own}.${name}`;
  const [sdk] = elementsNamed(root, 'uses-sdk');
  const target = text(sdk?.attributes.get('targetSdkVersion'));
  return {
    package: own,
    versionName: text(root.attributes.get('versionName')),
    targetSdk: target !== undefined && /^\d+$/.test(target) ? Number(target) : undefined,
    permissions: named('uses-permission', 'uses-permission-sdk-23'),
    components: named('activity', 'activity-alias', 'service', 'receiver', 'provider').map(className),
    metaData: [...elementsNamed(root, 'meta-data')].flatMap(({ attributes }): MetaData[] => {
      const name = text(attributes.get('name'));
      if (name === undefined) return [];
      const value = resolved(attributes.get('value') ?? attributes.get('resource'));
      if (!value) return [];
      return value.type === 'reference'
        ? [{ name, type: value.type, value: '' }]
        : [{ name, type: value.type, value: value.value }];
    }),
  };
}
