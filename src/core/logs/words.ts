import { codeTable } from '../codes/table.ts';
import { searched } from '../providers/services/words.ts';

/** Of a number without a tag, what it begins with: long enough that hardly another number does. */
const PREFIX = 6;

/** The words of which one must stand in a line that is to be read. */
export function searchedWords(): readonly string[] {
  const long = codeTable().filter(({ code }) => /^\d{7,}$/.test(code));
  return [...searched, ...new Set(long.map(({ code }) => code.slice(0, PREFIX)))];
}
