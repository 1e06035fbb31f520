const FENCE = '```';

/**
 * A page of the documentation as a terminal, or an assistant, is told it: without the comments that only tests and
 * generators read, and with links that lead somewhere from anywhere. Code stays. `address`: where the page lies.
 */
export function pageToTell(page: string, address: string): string {
  return proseAndCode(page)
    .map((part, at) => (at % 2 === 1 ? part : prose(part, address)))
    .join('');
}

/** In turn what is prose, and what is a fenced block of code. */
function proseAndCode(page: string): string[] {
  const parts: string[][] = [[]];
  for (const line of page.split('\n')) {
    const isCode = parts.length % 2 === 0;
    const isFence = isCode ? line === FENCE : line.startsWith(FENCE);
    if (isFence && !isCode) parts.push([]);
    parts.at(-1)?.push(line);
    if (isFence && isCode) parts.push([]);
  }
  const texts = parts.map((lines) => lines.join('\n'));
  // the line break between two parts is the prose's
  return texts.map((text, at) => {
    if (at % 2 === 1) return text;
    const [isFirst, isLast, isEmpty] = [at === 0, at === texts.length - 1, parts[at]?.length === 0];
    return (isFirst || (isLast && isEmpty) ? '' : '\n') + text + (isLast || isEmpty ? '' : '\n');
  });
}

function prose(text: string, address: string): string {
  return withoutComments(text)
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\]\(([^()\s]+)\)/g, (_, target: string) => `](${new URL(target, address).href})`);
}

function withoutComments(text: string): string {
  let kept = '';
  for (let at = 0; ; ) {
    const start = text.indexOf('<!--', at);
    const end = start < 0 ? -1 : text.indexOf('-->', start);
    if (end < 0) return kept + text.slice(at);
    kept += text.slice(at, start);
    at = end + 3 + (text[end + 3] === '\n' ? 1 : 0);
  }
}
