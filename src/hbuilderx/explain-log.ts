import type { Workspace } from '../core/engine/workspace.ts';
import { explainLog, LogReader, lineDecoder, logText, projectsOf } from '../core/logs/index.ts';
import { feedFile } from '../node/log-input.ts';
import type { Host } from './context.ts';
import { clickedPath, systemPath } from './paths.ts';

/** Each page is a file of its own: an open document does not learn that its file has changed. */
let pages = 0;

/** Explains a log: the file that was clicked on, else the clipboard or the document in front. Its page is a document. */
export async function explainPushLog(
  host: Host,
  workspaces: Promise<readonly Workspace[]>,
  param?: unknown,
): Promise<void> {
  const { editor, language, words } = host;
  const reader = new LogReader(lineDecoder(TextDecoder));
  const clicked = clickedPath(param);
  if (clicked !== undefined && /\.(?:log|txt)$/i.test(clicked))
    await feedFile(systemPath(clicked), (chunk) => reader.feed(chunk));
  else {
    const text = await chosen(host);
    if (text === undefined) return;
    if (text.trim() === '') return void editor.inform(words.nothingToExplain);
    reader.feed(new TextEncoder().encode(text));
  }
  const diagnosis = await explainLog(reader.end(), await projectsOf(await workspaces), language);
  const page = logText(diagnosis, (path) => path, language);
  if (await editor.open(host.temporary.write(`push-log-${++pages}.txt`, page))) return;
  for (const line of page.split('\n')) editor.log(line);
  editor.showLog();
}

/** Undefined where nothing was chosen. */
async function chosen({ editor, words }: Host): Promise<string | undefined> {
  const document = await editor.activeDocument();
  const clipboard = await editor.clipboard();
  const sources = [
    ...(clipboard === undefined ? [] : [{ label: words.clipboard, text: () => clipboard }]),
    ...(document ? [{ label: words.openDocument, text: () => document.getText() }] : []),
  ];
  if (sources.length === 0) return '';
  const items = sources.map(({ label }) => ({ label, description: '' }));
  const at = await editor.pick(items, words.chooseLog);
  return at === undefined ? undefined : sources[at]?.text();
}
