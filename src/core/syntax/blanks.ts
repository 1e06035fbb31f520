const SPACE = /\s/;

/** Behind the white space and the comments that begin at an offset; a comment that is not closed is none. */
export function skipBlanks(text: string, from: number): number {
  for (let i = from; ; ) {
    while (i < text.length && SPACE.test(text.charAt(i))) i++;
    if (text.startsWith('//', i)) {
      while (i < text.length && text.charAt(i) !== '\n' && text.charAt(i) !== '\r') i++;
    } else if (text.startsWith('/*', i)) {
      const end = text.indexOf('*/', i + 2);
      if (end < 0) return i;
      i = end + 2;
    } else return i;
  }
}
