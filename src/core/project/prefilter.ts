/**
 * Words by which a file matters, made ready for searching many files: most hold none of them, and a host may rule
 * a file out by its bytes before it makes a text of it.
 */
export interface WordSearch {
  /** Some word of them all; ASCII alone. */
  readonly pattern: RegExp;
  /** Every word holds one of these: a file without any of them holds no word. */
  readonly stems: readonly string[];
}

/** Short enough that few stems serve many words, long enough to be rare in other text. */
const STEM_LENGTH = 4;

export function wordSearch(words: readonly string[]): WordSearch {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // of no words at all, none is in any text
  return { pattern: new RegExp(escaped.join('|') || '(?!)'), stems: stemsOf(words) };
}

/** Takes the piece that most of the words left have in common, until none is left. */
function stemsOf(words: readonly string[]): string[] {
  const stems: string[] = [];
  const pieces = new Map(words.map((word) => [word, piecesOf(word)]));
  let left = words.filter((word) => word !== '');
  while (left.length > 0) {
    const counts = new Map<string, number>();
    for (const word of left)
      for (const piece of pieces.get(word) ?? []) counts.set(piece, (counts.get(piece) ?? 0) + 1);
    let best = '';
    for (const [piece, count] of counts) if (count > (counts.get(best) ?? 0)) best = piece;
    // a word that shares nothing with another is its own best stem
    if (counts.get(best) === 1) return [...stems, ...left];
    stems.push(best);
    left = left.filter((word) => !word.includes(best));
  }
  return stems;
}

/** Of those that begin with another character than a small letter if there are any: a search stops at them less often. */
function piecesOf(word: string): ReadonlySet<string> {
  const all: string[] = [];
  for (let i = 0; i <= Math.max(0, word.length - STEM_LENGTH); i++) all.push(word.slice(i, i + STEM_LENGTH));
  const rare = all.filter((piece) => !/^[a-z]/.test(piece));
  return new Set(rare.length > 0 ? rare : all);
}
