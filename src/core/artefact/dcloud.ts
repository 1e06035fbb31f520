import type { CompiledManifest, DcloudFacts } from './facts.ts';
import { utf8 } from './formats/bytes.ts';
import { readPlist } from './formats/plist.ts';
import { readXml, xmlElements } from './formats/xml.ts';
import type { Zip } from './formats/zip.ts';
import { asObject, at, type Json, listOf, parseJson, string, textOrNumber } from './json.ts';
import type { Problems } from './problems.ts';

const MAX_FILE = 4 << 20;

/** The base that HBuilderX brings: of DCloud's own package, without anybody's plugins. */
const STANDARD = 'io.dcloud.HBuilder';

/**
 * `assets`: where DCloud's files lie. Sources: DCloud, nativesupport (modules' features and services), the files of
 * apps that its cloud has built.
 */
export function readDcloud(zip: Zip, assets: string, name: string | null, problems: Problems): DcloudFacts {
  const isIos = assets.startsWith('Payload/');
  const controlFile = isIos
    ? [...zip.entries.keys()].find((one) => one.startsWith(assets) && one.endsWith('/control.xml'))
    : `${assets}data/dcloud_control.xml`;
  const control = problems.readEntry(
    zip,
    controlFile ?? '',
    MAX_FILE,
    (bytes) => readXml(utf8(bytes)).children[0],
  );
  const built = control ? (control.attributes.get('debug') === 'true' ? 'custom' : 'release') : 'unknown';
  const appid = control && xmlElements(control, 'app')[0]?.attributes.get('appid');
  return {
    base: name === STANDARD ? 'standard' : built,
    version: control?.attributes.get('version'),
    push: isIos ? pushOnIos(zip, assets, problems) : pushOnAndroid(zip, assets, problems),
    plugins: isIos ? undefined : pluginsIn(zip, assets, problems),
    compiled: compiledIn(zip, isIos ? `${assets}Pandora/apps/` : `${assets}apps/`, appid, problems),
  };
}

function pushOnAndroid(zip: Zip, assets: string, problems: Problems): DcloudFacts['push'] {
  const file = `${assets}data/dcloud_properties.xml`;
  return problems.readEntry(zip, file, MAX_FILE, (bytes) => {
    const root = readXml(utf8(bytes));
    const push = xmlElements(root, 'feature').find(({ attributes }) => attributes.get('name') === 'Push');
    const service = xmlElements(root, 'service').some(({ attributes }) => attributes.get('name') === 'push');
    const modules = push
      ? xmlElements(push, 'module').flatMap((one) => one.attributes.get('name') ?? [])
      : [];
    return { file, isIn: push !== undefined && service, modules };
  });
}

function pushOnIos(zip: Zip, folder: string, problems: Problems): DcloudFacts['push'] {
  const file = `${folder}PandoraApi.bundle/feature.plist`;
  return problems.readEntry(zip, file, MAX_FILE, (bytes) => {
    return { file, isIn: at(readPlist(bytes), 'Push') !== undefined, modules: [] };
  });
}

function pluginsIn(zip: Zip, assets: string, problems: Problems): readonly string[] | undefined {
  const file = `${assets}dcloud_uniplugins.json`;
  return problems.readEntry(zip, file, MAX_FILE, (bytes) =>
    listOf(at(parseJson(bytes), 'nativePlugins'))
      .flatMap((one) => listOf(at(one, 'plugins')))
      .flatMap((one) => string(at(one, 'name')) ?? []),
  );
}

/** The manifest of the app that the runtime starts, or of the only one. */
function compiledIn(
  zip: Zip,
  apps: string,
  appid: string | undefined,
  problems: Problems,
): CompiledManifest | undefined {
  const files = zip
    .names(apps)
    .filter((name) => /^[^/]+\/www\/manifest\.json$/.test(name.slice(apps.length)));
  const file = files.find((name) => name === `${apps}${appid}/www/manifest.json`) ?? files[0];
  return file === undefined ? undefined : readCompiled(zip, file, problems);
}

export function readCompiled(zip: Zip, file: string, problems: Problems): CompiledManifest | undefined {
  return problems.readEntry(zip, file, MAX_FILE, (bytes) => {
    const parsed = parseJson(bytes);
    const plugins =
      asObject(at(parsed, 'plus', 'nativePlugins')) ?? asObject(at(parsed, 'app-plus', 'nativePlugins'));
    return {
      file,
      appid: string(at(parsed, 'id')),
      versionName: string(at(parsed, 'version', 'name')),
      push: at(parsed, 'permissions', 'Push') !== undefined,
      plugins: new Map(Object.entries(plugins ?? {}).map(([id, entry]) => [id, parametersOf(entry)])),
    };
  });
}

function parametersOf(entry: Json): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(asObject(entry) ?? {}).flatMap(([key, value]): [string, string][] => {
      const text = textOrNumber(value);
      return text === undefined ? [] : [[key, text]];
    }),
  );
}
