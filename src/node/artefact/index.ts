/** What looks into built apps and keystores: hosts load it when somebody asks for it. */
import { type Fingerprints, readFingerprints } from '../../core/artefact/fingerprint.ts';
import { AppFile } from './app-file.ts';
import { nodeTools } from './tools.ts';

export { fingerprintObject, fingerprintRows, problemText } from '../../core/artefact/fingerprint-text.ts';
export { type Fault, Malformed } from '../../core/artefact/formats/bytes.ts';
export { faults, fingerprintWords, lockedTexts } from '../../core/artefact/messages.ts';
export type { Certificate } from '../../core/artefact/signing/certificate.ts';
export { Locked } from '../../core/artefact/signing/keystore-entry.ts';
export type { Fingerprints };

/** Throws where the file cannot be opened, a Malformed for what is no app, a Locked for a keystore without its password. */
export function fingerprintsOf(path: string, password?: string): Fingerprints {
  const file = AppFile.open(path);
  try {
    return readFingerprints(file, nodeTools, password);
  } finally {
    file.close();
  }
}
