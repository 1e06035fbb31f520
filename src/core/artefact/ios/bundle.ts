import { inMemory, type Tools } from '../formats/bytes.ts';
import { readPlist } from '../formats/plist.ts';
import type { Zip } from '../formats/zip.ts';
import { at, type Plist, string } from '../json.ts';
import { bundleFolder } from '../open.ts';
import type { Problems } from '../problems.ts';
import { type CodeSignature, type Profile, readCodeSignature, readProfile } from '../signing/apple.ts';
import { type Certificate, certificateOf } from '../signing/certificate.ts';

const MAX_PLIST = 8 << 20;
const MAX_PROGRAM = 300 << 20;

/** What an iOS app declares, what its profile allows and what it was signed with. */
export interface IosBundle {
  /** With `/` at its end. */
  readonly folder: string;
  readonly info: Plist | undefined;
  /** Undefined where there is none, as in an app from the store. */
  readonly profile: Profile | undefined;
  readonly hasProfile: boolean;
  readonly signature: CodeSignature | undefined;
}

export function readIos(zip: Zip, problems: Problems): IosBundle {
  const folder = bundleFolder(zip) ?? '';
  const info = problems.attempt('Info.plist', () =>
    readPlist(zip.read(`${folder}Info.plist`, MAX_PLIST) as Uint8Array),
  );
  const profileName = `${folder}embedded.mobileprovision`;
  const profile = problems.attempt('embedded.mobileprovision', () => {
    const bytes = zip.read(profileName, MAX_PLIST);
    return bytes && readProfile(bytes);
  });
  const program = string(at(info, 'CFBundleExecutable'));
  const signature = problems.attempt(program ?? '', () => {
    const bytes = program === undefined ? undefined : zip.read(folder + program, MAX_PROGRAM);
    return bytes && readCodeSignature(inMemory(bytes));
  });
  return { folder, info, profile, hasProfile: zip.has(profileName), signature };
}

/** The certificate that the program was signed with; those that the profile allows where that is not known. */
export function iosCertificates(
  { profile, signature }: Pick<IosBundle, 'profile' | 'signature'>,
  tools: Tools,
  problems: Problems,
): Certificate[] {
  const signed = signature?.signers ?? [];
  const isSigned = signed.length > 0;
  return (isSigned ? signed : (profile?.certificates ?? [])).flatMap((bytes, _at, all) => {
    const beside = { scheme: isSigned ? 'code-signature' : 'profile', effective: all.length === 1 };
    const part = isSigned ? 'LC_CODE_SIGNATURE' : 'embedded.mobileprovision';
    return problems.attempt(part, () => certificateOf(bytes, tools, beside)) ?? [];
  });
}
