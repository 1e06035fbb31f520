/** What moves a cursor, colours, hides or turns text round: all controls but line ends and tabs, and marks of direction. */
const CONTROLS = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text of a project as it may be shown: a control is seen (`␛`), and does nothing. */
export function printable(text: string): string {
  return text.replace(CONTROLS, (char) => {
    if (char === '\n' || char === '\r' || char === '\t') return char;
    const code = char.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : '�';
  });
}

/** The same on one line. */
export function onOneLine(text: string): string {
  return printable(text)
    .replace(/\r\n?|\n/g, '␊')
    .replaceAll('\t', ' ');
}

/** Text of a project in Markdown, every character as it is written. */
export function plainMarkdown(text: string): string {
  return onOneLine(text).replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&');
}
