import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FileCopy } from '../core/finding.ts';
import { ChangedMeanwhile, type Prepared, prepareCopy, prepareText } from '../disk.ts';
import type { Host } from './context.ts';
import type { TextDocument } from './hbuilderx.d.ts';
import { pathOf } from './paths.ts';
import type { Session } from './session.ts';

export interface Changes {
  /** By path: the text that the change was made for, and the one that is to be. */
  readonly texts: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
  readonly creates?: readonly { readonly path: string; readonly text: string }[];
  readonly copies?: readonly FileCopy[];
}

interface DocumentChange {
  readonly document: TextDocument;
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Something went wrong when a part of the changes had been made already. */
export class PartlyWritten extends Error {}

/**
 * Makes the changes: in the editor where the document is the one in front or has not been saved, on the disk
 * everywhere else. Whatever can fail is tried first, and nothing is changed if one text is no longer what it was.
 */
export async function writeChanges(
  host: Host,
  session: Session,
  { texts, creates = [], copies = [] }: Changes,
): Promise<number> {
  const prepared: Prepared[] = [];
  const documents: DocumentChange[] = [];
  try {
    for (const [path, { before, after }] of texts) {
      const document = await liveDocument(host, session, path);
      if (!document) prepared.push(prepareText(path, before, after));
      else {
        expectText(host, document, path, before);
        documents.push({ document, before, after, path });
      }
    }
    for (const { from, to } of copies) prepared.push(prepareCopy(from, to));
    for (const { path, text } of creates) prepared.push(prepareNew(path, text));
    // opening one document takes time in which another may have been typed into
    for (const { document, before, path } of documents) expectText(host, document, path, before);
  } catch (error) {
    for (const change of prepared) change.discard();
    throw error;
  }
  try {
    await makeAll(host, session, documents, prepared);
  } finally {
    const onDisk = [...texts.keys()].filter((path) => !documents.some((one) => one.path === path));
    for (const path of [...onDisk, ...copies.map(({ to }) => to), ...creates.map((one) => one.path)])
      session.onDisk(path);
  }
  return texts.size + copies.length + creates.length;
}

/** In the editor first: what it has changed can be undone. */
async function makeAll(
  host: Host,
  session: Session,
  documents: readonly DocumentChange[],
  prepared: readonly Prepared[],
): Promise<void> {
  let made = 0;
  try {
    for (const { document, before, after, path } of documents) {
      const { start, end, text } = difference(before, after);
      if (!(await host.editor.edit(document, { start, end }, text))) throw new Error(path);
      session.edited(path, after);
      made++;
    }
    for (const change of prepared) {
      change.commit();
      made++;
    }
  } catch (error) {
    for (const change of prepared) change.discard();
    throw made > 0 ? new PartlyWritten((error as Error).message) : error;
  }
}

/** The document that an edit has to go to. One with unsaved text is opened: it may have been closed without saving. */
async function liveDocument(host: Host, session: Session, path: string): Promise<TextDocument | undefined> {
  const active = await host.editor.activeDocument();
  if (active && pathOf(active.uri) === path) return active;
  return session.unsavedText(path) === undefined ? undefined : host.editor.open(path);
}

function expectText(host: Host, document: TextDocument, path: string, text: string): void {
  const now = document.getText();
  if (now === text) return;
  host.sessionOf(path)?.edited(path, now);
  throw new ChangedMeanwhile();
}

/** The one piece that differs: how several edits of one document are counted is not documented. */
export function difference(
  before: string,
  after: string,
): { readonly start: number; readonly end: number; readonly text: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

function prepareNew(path: string, text: string): Prepared {
  if (existsSync(path)) throw new ChangedMeanwhile();
  return {
    commit() {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: 'wx' });
    },
    discard() {},
  };
}
