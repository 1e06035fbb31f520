import { latin1, type RandomAccess, Reader, type Tools } from '../formats/bytes.ts';
import { fromBase64 } from '../formats/plist.ts';
import type { Zip } from '../formats/zip.ts';
import { at, listOf, parseJson, string } from '../json.ts';
import type { Problems } from '../problems.ts';
import { type Certificate, certificateOf } from '../signing/certificate.ts';
import { readSignedData } from '../signing/pkcs7.ts';

const MAX_JSON = 4 << 20;
const MAX_BLOCK = 32 << 20;
const MAGIC = '<hap sign block>';

/** What a HarmonyOS app declares. */
export interface HarmonyBundle {
  readonly name: string | undefined;
  readonly versionName: string | undefined;
  /** By the name of its entry. */
  readonly metadata: ReadonlyMap<string, string>;
}

export function readHarmony(zip: Zip, kind: 'hap' | 'app', problems: Problems): HarmonyBundle {
  const part = kind === 'hap' ? 'module.json' : 'pack.info';
  const parsed = problems.readEntry(zip, part, MAX_JSON, parseJson);
  const app = kind === 'hap' ? at(parsed, 'app') : at(parsed, 'summary', 'app');
  const metadata = listOf(at(parsed, 'module', 'metadata')).flatMap((one): [string, string][] => {
    const [name, value] = [string(at(one, 'name')), string(at(one, 'value'))];
    return name !== undefined && value !== undefined ? [[name, value]] : [];
  });
  return {
    name: string(at(app, 'bundleName')),
    versionName: string(at(app, 'versionName')) ?? string(at(app, 'version', 'name')),
    metadata: new Map(metadata),
  };
}

const PROFILE_BLOCK = 0x20000002;

/** The certificate that a signed package was made with; none where it is not signed, or cannot be read. */
export function harmonyCertificates(
  file: RandomAccess,
  zip: Zip,
  tools: Tools,
  problems: Problems,
): Certificate[] {
  const own = problems.attempt('hap sign block', () => {
    const bytes = certificateIn(file, zip);
    return bytes && certificateOf(bytes, tools, { scheme: 'profile', effective: true });
  });
  return own ? [own] : [];
}

/** From the profile in the block before the directory. Source: OpenHarmony, developtools_hapsigner, `SigningBlockUtils`. */
function certificateIn(file: RandomAccess, zip: Zip): Uint8Array | undefined {
  const length = Math.min(zip.directory, MAX_BLOCK);
  if (length < 32) return undefined;
  const foot = new Reader(file.read(zip.directory - 32, 32));
  if (!latin1(foot.bytes).includes(MAGIC)) return undefined;
  const size = foot.u32(4);
  if (foot.u32(8) !== 0 || size < 32 || size > length) return undefined;
  const block = new Reader(file.read(zip.directory - size, size));
  const count = Math.min(block.u32(size - 32), 100);
  for (let i = 0; i < count && i * 12 + 12 <= size; i++) {
    if (block.u32(i * 12) !== PROFILE_BLOCK) continue;
    const start = block.u32(i * 12 + 8);
    const { content } = readSignedData(block.bytes.subarray(start, start + block.u32(i * 12 + 4)));
    const info = at(content && parseJson(content), 'bundle-info');
    const pem = string(at(info, 'distribution-certificate')) ?? string(at(info, 'development-certificate'));
    const [, body] = pem?.split(/-----(?:BEGIN|END) CERTIFICATE-----/) ?? [];
    return body === undefined ? undefined : fromBase64(body);
  }
  return undefined;
}
