import { rangeOf, type Span } from '../core/syntax/source.ts';
import type { Editor } from './editor.ts';
import type { TextEditor } from './hbuilderx.d.ts';
import { pathOf } from './paths.ts';

/** A document that was opened may come to the front a moment later; looked for this long, and this far apart (ms). */
const PATIENCE = 1500;
const BETWEEN = 50;

/** Opens a file, with the cursor where the span begins if there is one. */
export async function goTo(editor: Editor, span: Span | { readonly file: string }): Promise<void> {
  if ('file' in span) {
    await editor.open(span.file);
    return;
  }
  const { path } = span.source;
  if (!(await editor.open(path))) return;
  const opened = await inFront(editor, path);
  const { line, character } = rangeOf(span).start;
  if (!opened || !('setSelection' in opened) || !('lineAt' in opened.document)) return;
  try {
    // HBuilderX counts characters its own way, line ends among them
    const offset = (await opened.document.lineAt(line)).start + character;
    await opened.setSelection(offset, offset);
  } catch (error) {
    editor.log(`${path}:${line + 1}: ${error}`);
  }
}

async function inFront(editor: Editor, path: string): Promise<TextEditor | undefined> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const active = await editor.activeEditor();
    if (active && pathOf(active.document.uri) === path) return active;
    if (Date.now() > end) return undefined;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
}
