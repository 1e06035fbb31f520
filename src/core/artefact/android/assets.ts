import type { AgconnectInApp, Credential, MakerId } from '../facts.ts';
import type { Resources } from '../formats/arsc.ts';
import type { Zip } from '../formats/zip.ts';
import { asObject, at, type Json, parseJson, string, textOrNumber } from '../json.ts';
import type { Problems } from '../problems.ts';
import { makerNamed } from './makers.ts';

const MAX_JSON = 4 << 20;
const MAX_FILES = 50;
const MAX_DEPTH = 6;
const MAX_TEXTS = 5000;
const AGCONNECT = 'agconnect-services.json';

/** What the JSON files beside the code say: `file.json: a.b` with its value. */
export interface AssetTexts {
  readonly credentials: readonly (Credential & { readonly maker: MakerId })[];
  readonly values: ReadonlyMap<string, string>;
}

/** Integrations keep the makers' values in files of their own. Huawei's is read by itself. */
export function readAssets(zip: Zip, assets: string, problems: Problems): AssetTexts {
  const credentials: (Credential & { maker: MakerId })[] = [];
  const values = new Map<string, string>();
  const files = zip.names(assets).filter((name) => /^[^/]+\.json$/.test(name.slice(assets.length)));
  for (const file of files.slice(0, MAX_FILES)) {
    const name = file.slice(assets.length);
    if (name === AGCONNECT || name === 'dcloud_uniplugins.json') continue;
    const parsed = problems.readEntry(zip, file, MAX_JSON, parseJson);
    collect(parsed, [], (path, value) => {
      if (values.size >= MAX_TEXTS) return;
      values.set(`${name}: ${path.join('.')}`, String(value));
      const maker = makerNamed(path.at(-1) ?? '');
      const type = typeof value === 'number' ? 'int' : 'string';
      if (maker) credentials.push({ maker, name: path.join('.'), type, value: String(value), file });
    });
  }
  return { credentials, values };
}

function collect(
  value: Json | undefined,
  path: readonly string[],
  take: (path: readonly string[], value: string | number) => void,
): void {
  if (typeof value === 'string' || typeof value === 'number') take(path, value);
  else if (path.length < MAX_DEPTH)
    for (const [key, inner] of Object.entries(asObject(value) ?? {})) collect(inner, [...path, key], take);
}

/**
 * Names that Huawei's plugin gives the strings that it makes of the file: `agc_` and the SHA-256 of the path. Source:
 * com.huawei.agconnect's AGConnectServicesConfig, read in the SDK.
 */
const APP_ID = /^agc_2cf9be2236d08368b0649449a8546aa52b2038d467f630312c146f9ea821ac2e$/i;
const PACKAGE = /^agc_69589fa8e5257aa8e3c477503b5586f4b4981c77f69b612318e3fc7af1b00890$/i;

export function readAgconnect(
  zip: Zip,
  assets: string,
  resources: Resources | undefined,
  problems: Problems,
): AgconnectInApp | undefined {
  const file = assets + AGCONNECT;
  if (zip.has(file))
    return problems.readEntry(zip, file, MAX_JSON, (bytes) => {
      const parsed = parseJson(bytes);
      const lists = [at(parsed, 'appInfos'), at(parsed, 'app_info'), at(parsed, 'client')].flatMap(
        (one) => one ?? [],
      );
      const packages = lists.flatMap(
        (one) => string(at(one, 'package_name')) ?? string(at(one, 'app_info', 'package_name')) ?? [],
      );
      return { file, packages: [...new Set(packages)], appId: textOrNumber(at(parsed, 'client', 'app_id')) };
    });
  return problems.attempt('resources.arsc', () => {
    const found = new Map(resources?.stringsNamed((name) => APP_ID.test(name) || PACKAGE.test(name)) ?? []);
    // a value may be encrypted: "[!…]"
    const plain = [...found].filter(([, value]) => !value.startsWith('[!'));
    const name = plain.find(([key]) => PACKAGE.test(key))?.[1];
    const appId = plain.find(([key]) => APP_ID.test(key))?.[1];
    if (name === undefined && appId === undefined) return undefined;
    return { file: 'resources.arsc', packages: name === undefined ? [] : [name], appId };
  });
}
