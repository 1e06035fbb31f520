/** Words by which a file matters, made ready for searching many files: most hold none of them. */
export interface WordSearch {
  /** Some word of them all; nothing but the words' own characters is asked for, so that it may be put as bytes. */
  readonly pattern: RegExp;
  /** Where nothing of this is, none of them is. It is searched for several times as fast. */
  readonly parts: RegExp;
}

/** What many words have in common: V8 skips through a text for a few alternatives, and looks at every place for many. */
const PARTS = ['Push', 'PUSH_B', '-push', '_push', 'Plugin', 'Notif', '-sdk'];

export function wordSearch(words: readonly string[]): WordSearch {
  const parts = new Set<string>();
  for (const word of words) parts.add(PARTS.find((part) => word.includes(part)) ?? word);
  // what holds a longer one holds the shorter one in it
  const needed = [...parts].filter(
    (part) => ![...parts].some((other) => other !== part && part.includes(other)),
  );
  return { pattern: anyOf(words), parts: anyOf(needed) };
}

function anyOf(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // of no words at all, none is in any text
  return new RegExp(words.length === 0 ? '(?!)' : escaped.join('|'));
}
