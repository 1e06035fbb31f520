import { format, joined } from '../messages/format.ts';
import type { Language } from '../messages/localized.ts';
import { printable } from '../messages/printable.ts';
import type { Fingerprints } from './fingerprint.ts';
import { faults, fingerprintWords } from './messages.ts';
import type { Problem } from './problems.ts';
import { certificateMessages } from './rules/app-certificate.ts';
import type { Certificate } from './signing/certificate.ts';

/** One certificate with everything that it signs. */
interface Group {
  readonly certificate: Certificate;
  readonly all: readonly Certificate[];
}

function groupsOf(certificates: readonly Certificate[]): Group[] {
  const groups = new Map<string, Certificate[]>();
  for (const one of certificates)
    groups.set(one.sha256 + (one.alias ?? ''), [...(groups.get(one.sha256 + (one.alias ?? '')) ?? []), one]);
  return [...groups.values()].map((all) => ({ certificate: all[0] as Certificate, all }));
}

export function problemText({ part, fault }: Problem, language: Language): string {
  return format(fingerprintWords[language].unreadable, { part, fault: faults[language][fault] }, language);
}

/** The fingerprints for a person, each with the consoles that ask for it. Rows of name, value, note; or a sentence. */
export function fingerprintRows(
  { kind, package: name, certificates }: Fingerprints,
  language: Language,
): (readonly [name: string, value: string, note?: string] | string)[] {
  const words = fingerprintWords[language];
  const { messages } = certificateMessages[language];
  const rows: ReturnType<typeof fingerprintRows> = [];
  if (name !== null) rows.push([words.package, printable(name), words.forPackage]);
  const groups = groupsOf(certificates);
  for (const { certificate, all } of groups) {
    const { sha256, sha1, md5, alias, subject, known } = certificate;
    rows.push('');
    if (alias !== undefined) rows.push([words.alias, printable(alias)]);
    const schemes = all.map(({ scheme, effective }) => `${scheme}${effective ? words.effective : ''}`);
    if (certificate.scheme !== null) rows.push([words.schemes, joined(schemes, language)]);
    if (subject !== '') rows.push([words.certificate, printable(subject)]);
    const isApple = kind === 'ipa';
    const [huawei, dcloud] = isApple ? [] : [words.forHuawei, words.forDcloud];
    rows.push(['SHA-256', sha256, huawei], ['SHA-1', sha1, dcloud], ['MD5', md5, dcloud]);
    rows.push(['MD5', md5.replaceAll(':', '').toLowerCase(), words.plain]);
    if (known !== null) rows.push(messages.dcloud);
    else if (/\bCN=Android Debug\b/.test(subject)) rows.push(messages.debug);
  }
  rows.push('');
  if (groups.length === 0) rows.push(messages.unsigned);
  if (groups.length > 1 && kind === 'apk') {
    const schemes = certificates.map(({ scheme }) => scheme ?? '');
    rows.push(format(messages.several, { schemes }, language));
  }
  if (kind === 'aab') rows.push(messages.upload);
  if (certificates.some(({ scheme }) => scheme !== null)) rows.push(words.unverified);
  return rows;
}

/** The fingerprints for programs; the form is part of the command line's contract. */
export function fingerprintObject(
  { kind, package: name, certificates, problems }: Fingerprints,
  language: Language,
) {
  return {
    version: 1 as const,
    kind,
    package: name,
    certificates: certificates.map(({ scheme, effective, alias, sha256, sha1, md5, known, subject }) => ({
      scheme,
      effective,
      ...(alias !== undefined && { alias }),
      sha256,
      sha1,
      md5,
      known,
      subject,
    })),
    ...(problems.length > 0 && { problems: problems.map((one) => problemText(one, language)) }),
  };
}
