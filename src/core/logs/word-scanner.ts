/**
 * Finds any of many words in bytes, whatever the letters' case, and looks at few of the bytes: by the last two of a
 * window it knows how far the next word can begin (Wu and Manber's way). Words are ASCII, of at least `WINDOW` letters.
 */
export class WordScanner {
  /** By two bytes: how far the window may go on. */
  private readonly shifts = new Uint8Array(1 << 16).fill(WINDOW - 1);
  /** By the two bytes that end their window: the words. */
  private readonly ends = new Map<number, Uint8Array[]>();

  constructor(words: readonly string[]) {
    for (const word of words) {
      if (word.length < WINDOW) throw new RangeError(`"${word}" is too short to be looked for`);
      const bytes = Uint8Array.from(word.toLowerCase(), (char) => char.charCodeAt(0));
      for (let at = 1; at < WINDOW; at++) {
        for (const pair of cases(bytes[at - 1] as number, bytes[at] as number)) {
          const shift = WINDOW - 1 - at;
          if (shift < (this.shifts[pair] as number)) this.shifts[pair] = shift;
          if (shift === 0) this.ends.set(pair, [...(this.ends.get(pair) ?? []), bytes]);
        }
      }
    }
  }

  /** Where the next word begins that lies between the two places; -1 where there is none. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const { shifts } = this;
    let at = from + WINDOW - 1;
    while (at < to) {
      const pair = ((bytes[at - 1] as number) << 8) | (bytes[at] as number);
      const shift = shifts[pair] as number;
      if (shift > 0) at += shift;
      else {
        const start = at - WINDOW + 1;
        for (const word of this.ends.get(pair) as readonly Uint8Array[])
          if (isAt(word, bytes, start, to)) return start;
        at++;
      }
    }
    return -1;
  }
}

/** The shortest word that can be looked for. */
const WINDOW = 6;

function isAt(word: Uint8Array, bytes: Uint8Array, start: number, to: number): boolean {
  if (start + word.length > to) return false;
  for (let at = 0; at < word.length; at++) {
    const byte = bytes[start + at] as number;
    if ((byte >= 65 && byte <= 90 ? byte + 32 : byte) !== word[at]) return false;
  }
  return true;
}

/** Two bytes as they may be written. */
function cases(a: number, b: number): number[] {
  return both(a).flatMap((first) => both(b).map((second) => (first << 8) | second));
}

const both = (byte: number): number[] => (byte >= 97 && byte <= 122 ? [byte, byte - 32] : [byte]);
