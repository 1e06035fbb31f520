import type { KnownProvider, SourceFacts } from '../../core/artefact/facts.ts';
import { type Fingerprints, readFingerprints } from '../../core/artefact/fingerprint.ts';
import { inMemory, type RandomAccess } from '../../core/artefact/formats/bytes.ts';
import { type Inspection, inspect } from '../../core/artefact/inspect.ts';
import { readApp } from '../../core/artefact/read.ts';
import { AppFile } from './app-file.ts';
import { nodeTools } from './tools.ts';

export { changedFiles } from './changed.ts';

/** Where a file lies, or its bytes. */
export type Given = string | Uint8Array;

/** Throws where the file cannot be opened, a Malformed for what is no app, a Locked for a keystore without its password. */
export function fingerprintsOf(given: Given, password?: string): Fingerprints {
  return within(given, (file) => readFingerprints(file, nodeTools, password));
}

/** The same for an app that is looked into; `sourceOf`: the project that it is compared with, chosen by what the app is. */
export function inspectionOf(
  given: Given,
  known: readonly KnownProvider[],
  sourceOf?: (app: Inspection['app']) => SourceFacts | undefined,
): Inspection {
  return within(given, (file) => {
    const app = readApp(file, nodeTools);
    return inspect(app, known, sourceOf?.(app));
  });
}

function within<T>(given: Given, read: (file: RandomAccess) => T): T {
  if (typeof given !== 'string') return read(inMemory(given));
  const file = AppFile.open(given);
  try {
    return read(file);
  } finally {
    file.close();
  }
}
