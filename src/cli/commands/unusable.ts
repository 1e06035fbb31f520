import type { Language } from '../../core/messages/localized.ts';
import { artefact } from '../lazy-artefact.ts';
import { ArgumentError } from '../options.ts';

/** A file that cannot be used, in words. */
export function unusable(name: string, error: unknown, language: Language): ArgumentError {
  const { faultIn, unreadableText } = artefact();
  const fault = faultIn(error);
  return new ArgumentError(
    `${name}: ${fault === undefined ? (error as Error).message : unreadableText(fault, language)}`,
  );
}
