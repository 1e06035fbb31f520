import { createTwoFilesPatch, FILE_HEADERS_ONLY } from '../../core/edits/unified-diff.ts';
import { type Html, html } from '../document.ts';

const CLASSES: Readonly<Record<string, string>> = { '+': 'added', '-': 'taken', '@': 'place' };

/** A file's changes line by line. The signs stand in the text: colours alone tell nothing to many. */
export function diffOf(name: string, before: string, after: string): Html {
  const options = { headerOptions: FILE_HEADERS_ONLY };
  const patch = createTwoFilesPatch(name, name, before, after, undefined, undefined, options);
  // a list of lines begins after the two names
  const lines = patch.trimEnd().split('\n').slice(2);
  return html`<pre>${lines.map(
    (line) => html`<span class="${CLASSES[line[0] ?? ''] ?? 'same'}">${line}
</span>`,
  )}</pre>`;
}
