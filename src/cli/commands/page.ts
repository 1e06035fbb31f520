/** A fenced block of code. */
const CODE = /(^```[^\n]*\n[\s\S]*?^```$)/m;

/**
 * A page of the documentation as a terminal, or an assistant, is told it: without the comments that only tests and
 * generators read, and with links that lead somewhere from anywhere. Code stays. `address`: where the page lies.
 */
export function pageToTell(page: string, address: string): string {
  return page
    .split(CODE)
    .map((part, at) => (at % 2 === 1 ? part : prose(part, address)))
    .join('');
}

function prose(text: string, address: string): string {
  return text
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\]\(([^()\s]+)\)/g, (_, target: string) => `](${new URL(target, address).href})`);
}
