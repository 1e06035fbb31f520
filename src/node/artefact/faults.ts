import { type Fault, Malformed } from '../../core/artefact/formats/bytes.ts';
import { faults, fingerprintWords, lockedTexts } from '../../core/artefact/messages.ts';
import { Locked } from '../../core/artefact/signing/keystore-entry.ts';
import type { Language } from '../../core/messages/localized.ts';

/** Why a file as a whole cannot be used. */
export type WholeFault = Fault | Locked['why'];

/** What reading it has thrown; undefined for what says nothing of its contents. */
export function faultIn(error: unknown): WholeFault | undefined {
  if (error instanceof Locked) return error.why;
  return error instanceof Malformed ? error.fault : undefined;
}

/** The same in words. */
export function unreadableText(fault: WholeFault, language: Language): string {
  const { notApp } = fingerprintWords[language];
  const all: Readonly<Record<string, string>> = {
    ...faults[language],
    ...lockedTexts[language],
    kind: notApp,
  };
  return all[fault] ?? fault;
}
