import { wordsOf } from '../project/facts.ts';
import { type WordSearch, wordSearch } from '../project/prefilter.ts';
import { providers } from '../providers/index.ts';
import { rules } from '../rules/index.ts';

/** Words by which scripts matter to a check. */
const WORDS: readonly string[] = [...wordsOf(providers), ...rules.flatMap((rule) => rule.keywords ?? [])];

let search: WordSearch | undefined;

/** The search for all of them, and for `more`. Without more it is made once: every workspace has the same. */
export function searchForCheck(more?: readonly string[]): WordSearch {
  if (more) return wordSearch([...new Set([...WORDS, ...more])]);
  search ??= wordSearch([...new Set(WORDS)]);
  return search;
}
