import type { Language } from '../../core/messages/localized.ts';
import { artefact } from '../lazy-artefact.ts';
import { ArgumentError } from '../options.ts';

/** A file that cannot be used, in words. */
export function unusable(name: string, error: unknown, language: Language): ArgumentError {
  const { Locked, Malformed, faults, fingerprintWords, lockedTexts } = artefact();
  if (error instanceof Locked) return new ArgumentError(`${name}: ${lockedTexts[language][error.why]}`);
  if (!(error instanceof Malformed)) return new ArgumentError(`${name}: ${(error as Error).message}`);
  const said = error.fault === 'kind' ? fingerprintWords[language].notApp : faults[language][error.fault];
  return new ArgumentError(`${name}: ${said}`);
}
