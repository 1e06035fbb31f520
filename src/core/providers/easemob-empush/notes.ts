import { easemobNotes } from '../easemob/notes.ts';
import type { ProviderNotes } from '../provider.ts';

/** What is to be known of a maker with this provider alone. */
export const notes: ProviderNotes = easemobNotes;
