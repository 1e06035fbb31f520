/**
 * A script that a minifier wrote: a vendor's SDK copied into the project, in one line or in many. What is in it is
 * nobody's to mend here. Shorter ones are read, as they cost nothing.
 */
const MIN_LENGTH = 50_000;
/** Lines of people are 30 to 45 characters long on an average, a minifier's 300 and more. */
const MIN_LINE = 100;
/**
 * Of a hundred characters, so many stand where a minifier leaves its mark. Measured: 3.3 to 9.9 in 90 minified
 * libraries (the SDKs of IM services, Vue, jszip, ajv …), at most 0.9 in what people and bundlers wrote.
 */
const MIN_MARKS = 2;
/** `){`, names of one letter right behind a mark, statements that begin right behind a semicolon. */
const MARK = /\)\{|[;,(=][a-zA-Z$_](?![\w$])|;[a-z]/g;
/** Marks are counted in so many pieces of the text, each so long. */
const PIECES = 20;
const PIECE_LENGTH = 2000;

/**
 * All of it was written by a minifier. Long lines alone prove nothing: a person's own file may hold a picture or a
 * table in one. A single indented line of code shows that somebody wrote in it, so that it is read.
 */
export function isMinified(text: string): boolean {
  return text.length >= MIN_LENGTH && hasLongLines(text) && marksIn(text) >= MIN_MARKS;
}

/** Long lines on an average, and none that is indented, but for those of comments in the manner of ` * …`. */
function hasLongLines(text: string): boolean {
  const most = text.length / MIN_LINE;
  let lines = 1;
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
    if (++lines > most) return false;
    let at = i + 1;
    while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
    if (at > i + 1 && !'*\r\n'.includes(text.charAt(at))) return false;
  }
  return true;
}

/** For each hundred characters. */
function marksIn(text: string): number {
  let marks = 0;
  for (let i = 0; i < PIECES; i++) {
    const start = Math.floor(((text.length - PIECE_LENGTH) / (PIECES - 1)) * i);
    marks += text.slice(start, start + PIECE_LENGTH).match(MARK)?.length ?? 0;
  }
  return (marks / (PIECES * PIECE_LENGTH)) * 100;
}
