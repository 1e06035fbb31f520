import type { Localized } from '../messages/localized.ts';

/** Something that is done in the provider's own console, which no file tells of. */
export interface ServiceStep {
  readonly id: string;
  readonly label: Localized;
  readonly text: Localized;
  readonly url?: string;
  readonly source: string;
}
