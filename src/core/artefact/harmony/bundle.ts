import { latin1, type RandomAccess } from '../formats/bytes.ts';
import { fromBase64 } from '../formats/plist.ts';
import type { Zip } from '../formats/zip.ts';
import { asObject, at, type Json, parseJson, string } from '../json.ts';
import type { Problems } from '../problems.ts';
import { readSignedData } from '../signing/pkcs7.ts';

const MAX_JSON = 4 << 20;
const MAX_BLOCK = 32 << 20;
const MAGIC = '<hap sign block>';

/** What a HarmonyOS app declares. */
export interface HarmonyBundle {
  readonly module: Json | undefined;
  readonly name: string | undefined;
  readonly versionName: string | undefined;
  /** By the name of its entry. */
  readonly metadata: ReadonlyMap<string, string>;
}

export function readHarmony(zip: Zip, kind: 'hap' | 'app', problems: Problems): HarmonyBundle {
  const part = kind === 'hap' ? 'module.json' : 'pack.info';
  const parsed = problems.attempt(part, () => parseJson(zip.read(part, MAX_JSON) as Uint8Array));
  const app = kind === 'hap' ? at(parsed, 'app') : at(parsed, 'summary', 'app');
  const entries = at(parsed, 'module', 'metadata');
  const metadata = (Array.isArray(entries) ? entries : []).flatMap((one): [string, string][] => {
    const [name, value] = [string(at(one, 'name')), string(at(one, 'value'))];
    return name !== undefined && value !== undefined ? [[name, value]] : [];
  });
  return {
    module: parsed,
    name: string(at(app, 'bundleName')),
    versionName: string(at(app, 'versionName')) ?? string(at(app, 'version', 'name')),
    metadata: new Map(metadata),
  };
}

/**
 * The certificate that a signed package was made with, from the profile in the block before the directory. Source:
 * OpenHarmony, developtools_hapsigner, `SigningBlockUtils`.
 */
export function harmonyCertificate(file: RandomAccess, zip: Zip): Uint8Array | undefined {
  const length = Math.min(zip.directory, MAX_BLOCK);
  if (length < 32) return undefined;
  const foot = file.read(zip.directory - 32, 32);
  if (!latin1(foot).includes(MAGIC)) return undefined;
  const view = new DataView(foot.buffer, foot.byteOffset, foot.byteLength);
  const size = Number(view.getBigUint64(4, true));
  if (!(size >= 32 && size <= length)) return undefined;
  const block = file.read(zip.directory - size, size);
  const head = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const count = Math.min(head.getUint32(size - 32, true), 100);
  for (let i = 0; i < count && i * 12 + 12 <= size; i++) {
    if (head.getUint32(i * 12, true) !== PROFILE_BLOCK) continue;
    const [bytes, start] = [head.getUint32(i * 12 + 4, true), head.getUint32(i * 12 + 8, true)];
    const { content } = readSignedData(block.subarray(start, start + bytes));
    const profile = asObject(content && parseJson(content));
    const info = at(profile, 'bundle-info');
    const pem = string(at(info, 'distribution-certificate')) ?? string(at(info, 'development-certificate'));
    const [, body] = pem?.split(/-----(?:BEGIN|END) CERTIFICATE-----/) ?? [];
    return body === undefined ? undefined : fromBase64(body);
  }
  return undefined;
}

const PROFILE_BLOCK = 0x20000002;
