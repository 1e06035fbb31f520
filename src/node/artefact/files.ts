import type { KnownProvider, SourceFacts } from '../../core/artefact/facts.ts';
import { type Fingerprints, readFingerprints } from '../../core/artefact/fingerprint.ts';
import { type Inspection, inspect } from '../../core/artefact/inspect.ts';
import { readApp } from '../../core/artefact/read.ts';
import { AppFile } from './app-file.ts';
import { nodeTools } from './tools.ts';

export { changedFiles } from './changed.ts';

/** Throws where the file cannot be opened, a Malformed for what is no app, a Locked for a keystore without its password. */
export function fingerprintsOf(path: string, password?: string): Fingerprints {
  return within(path, (file) => readFingerprints(file, nodeTools, password));
}

/** The same for an app that is looked into; `sourceOf`: the project that it is compared with, chosen by what the app is. */
export function inspectionOf(
  path: string,
  known: readonly KnownProvider[],
  sourceOf?: (app: Inspection['app']) => SourceFacts | undefined,
): Inspection {
  return within(path, (file) => {
    const app = readApp(file, nodeTools);
    return inspect(app, known, sourceOf?.(app));
  });
}

function within<T>(path: string, read: (file: AppFile) => T): T {
  const file = AppFile.open(path);
  try {
    return read(file);
  } finally {
    file.close();
  }
}
