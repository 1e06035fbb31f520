import { Malformed, type RandomAccess, Reader } from '../formats/bytes.ts';
import { readPlist } from '../formats/plist.ts';
import { at, listOf, type Plist, string } from '../json.ts';
import { readSignedData } from './pkcs7.ts';

/** What a provisioning profile allows. */
export interface Profile {
  readonly name: string;
  readonly kind: 'development' | 'ad-hoc' | 'app-store' | 'enterprise';
  /** `aps-environment`; undefined where push is not in it. */
  readonly aps: string | undefined;
  readonly certificates: readonly Uint8Array[];
}

/** `embedded.mobileprovision`: a property list that Apple has signed. */
export function readProfile(bytes: Uint8Array): Profile {
  const { content } = readSignedData(bytes);
  if (!content) throw new Malformed('kind');
  const plist = readPlist(content);
  const debugged = at(plist, 'Entitlements', 'get-task-allow') === true;
  const kind = Array.isArray(at(plist, 'ProvisionedDevices'))
    ? debugged
      ? 'development'
      : 'ad-hoc'
    : at(plist, 'ProvisionsAllDevices') === true
      ? 'enterprise'
      : 'app-store';
  return {
    name: string(at(plist, 'Name')) ?? '',
    kind,
    aps: string(at(plist, 'Entitlements', 'aps-environment')),
    certificates: listOf(at(plist, 'DeveloperCertificates')).filter((one) => one instanceof Uint8Array),
  };
}

/** What a program was signed with. */
export interface CodeSignature {
  readonly entitlements: Plist | undefined;
  readonly signers: readonly Uint8Array[];
}

const FAT = [0xcafebabe, 0xcafebabf];
const LC_CODE_SIGNATURE = 0x1d;
const SUPER_BLOB = 0xfade0cc0;
const ENTITLEMENTS = 0xfade7171;
const CMS = 0xfade0b01;
const MAX_COMMANDS = 10_000;

/**
 * The signature of a Mach-O program, of the first of several architectures; undefined where there is none. Source:
 * Apple, mach-o/loader.h and cs_blobs.h.
 */
export function readCodeSignature(program: RandomAccess): CodeSignature | undefined {
  const part = (at: number, length: number): Reader => {
    if (at + length > program.size) throw new Malformed('cut');
    return new Reader(program.read(at, length));
  };
  const head = new Reader(program.read(0, Math.min(32, program.size)), false);
  let start = 0;
  if (FAT.includes(head.u32(0))) start = head.u32(0) === FAT[0] ? head.u32(16) : head.u64(16);
  const header = part(start, 32);
  const magic = header.u32(0);
  if (magic !== 0xfeedfacf && magic !== 0xfeedface) throw new Malformed('kind');
  const size = header.u32(20);
  if (size > 16 << 20) throw new Malformed('large');
  const commands = part(start + (magic === 0xfeedfacf ? 32 : 28), size);
  for (let at = 0, i = 0; i < Math.min(header.u32(16), MAX_COMMANDS); i++) {
    if (commands.u32(at + 4) < 8) throw new Malformed('damaged');
    if (commands.u32(at) === LC_CODE_SIGNATURE)
      return signatureIn(part(start + commands.u32(at + 8), commands.u32(at + 12)).bytes);
    at += commands.u32(at + 4);
  }
  return undefined;
}

function signatureIn(bytes: Uint8Array): CodeSignature {
  const reader = new Reader(bytes, false);
  if (reader.u32(0) !== SUPER_BLOB) throw new Malformed('damaged');
  let entitlements: Plist | undefined;
  let signers: readonly Uint8Array[] = [];
  const count = Math.min(reader.u32(8), 100);
  for (let i = 0; i < count; i++) {
    const at = reader.u32(16 + i * 8);
    const kind = reader.u32(at);
    const blob = reader.slice(at, reader.u32(at + 4)).subarray(8);
    if (kind === ENTITLEMENTS) entitlements = readPlist(blob);
    // an ad-hoc signature has an empty one
    else if (kind === CMS && blob.length > 0) signers = readSignedData(blob).signers;
  }
  return { entitlements, signers };
}
