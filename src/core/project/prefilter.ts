/** Words by which a file matters, made ready for searching many files: most hold none of them. */
export interface WordSearch {
  /** Some word of them all; nothing but the words' own characters is asked for, so that it may be put as bytes. */
  readonly pattern: RegExp;
}

export function wordSearch(words: readonly string[]): WordSearch {
  // what holds a longer word holds the shorter one in it
  const needed = words.filter((word) => !words.some((other) => other !== word && word.includes(other)));
  const escaped = needed.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // of no words at all, none is in any text
  return { pattern: new RegExp(words.length === 0 ? '(?!)' : escaped.join('|')) };
}
