/** What looks into built apps and keystores: the command line loads it when somebody asks for it. */
export type { KnownProvider, SourceFacts } from '../../core/artefact/facts.ts';
export type { Fingerprints } from '../../core/artefact/fingerprint.ts';
export { fingerprintObject, fingerprintRows, problemText } from '../../core/artefact/fingerprint-text.ts';
export { Malformed } from '../../core/artefact/formats/bytes.ts';
export { appMessageOf, appPageOf, type Inspection } from '../../core/artefact/inspect.ts';
export { faults, fingerprintWords, lockedTexts } from '../../core/artefact/messages.ts';
export { inspectionMarkdown, inspectionObject, inspectionRows } from '../../core/artefact/report.ts';
export { appRules } from '../../core/artefact/rules/index.ts';
export { Locked } from '../../core/artefact/signing/keystore-entry.ts';
export { knownProviders, sourceFacts } from '../../core/artefact/source-facts.ts';
export { faultIn, unreadableText } from './faults.ts';
export { changedFiles, fingerprintsOf, inspectionOf } from './files.ts';
