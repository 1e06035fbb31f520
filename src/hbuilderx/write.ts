import fs from 'node:fs';
import { type FileChanges, NotWritten, prepareChanges } from '../node/change-files.ts';
import { removeLeavings } from '../node/leavings.ts';
import { realPlace } from '../node/place.ts';
import { ChangedMeanwhile } from '../node/staged.ts';
import type { Host } from './context.ts';
import type { TextDocument } from './hbuilderx.d.ts';
import { pathOf } from './paths.ts';
import type { Session } from './session.ts';

export type Changes = FileChanges;

interface DocumentChange {
  readonly document: TextDocument;
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Something went wrong when a part of the changes had been made already, and these files could not be brought back. */
export class PartlyWritten extends Error {
  constructor(
    override readonly cause: Error,
    readonly files: readonly string[],
  ) {
    super(cause.message);
  }
}

/**
 * Makes the changes: in the editor where the document is the one in front or has not been saved, on the disk
 * everywhere else. Whatever can fail is tried first, and what has been changed is taken back where the rest cannot be.
 */
export async function writeChanges(host: Host, session: Session, changes: Changes): Promise<number> {
  const { texts, creates = [], copies = [] } = changes;
  const { root } = session;
  const documents: DocumentChange[] = [];
  const onDisk = new Map(texts);
  for (const [path, { before, after }] of texts) {
    const document = await liveDocument(host, session, path);
    if (!document) continue;
    refuse(path, () => realPlace(path, root, fs));
    documents.push({ document, before, after, path });
    onDisk.delete(path);
  }
  removeLeavings(session.leavings());
  const prepared = prepareChanges({ texts: onDisk, creates, copies }, root);
  try {
    // opening one document takes time in which another may have been typed into
    for (const { document, before, path } of documents)
      refuse(path, () => expectText(host, document, path, before));
    // what is on the disk can be brought back more surely than what is in the editor
    prepared.commit();
    await editAll(host, session, documents, () => prepared.undo());
  } finally {
    prepared.discard();
    for (const path of [...onDisk.keys(), ...copies.map(({ to }) => to), ...creates.map((one) => one.path)])
      session.onDisk(path);
  }
  return texts.size + copies.length + creates.length;
}

async function editAll(
  host: Host,
  session: Session,
  documents: readonly DocumentChange[],
  undoFiles: () => readonly string[],
): Promise<void> {
  const done: DocumentChange[] = [];
  try {
    for (const change of documents) {
      await edit(host, session, change);
      done.push(change);
    }
  } catch (error) {
    const stuck = [...undoFiles()];
    for (const { document, before, after, path } of done.reverse()) {
      try {
        await edit(host, session, { document, before: after, after: before, path });
      } catch {
        stuck.push(path);
      }
    }
    throw stuck.length > 0 ? new PartlyWritten(error as Error, stuck) : error;
  }
}

async function edit(
  host: Host,
  session: Session,
  { document, before, after, path }: DocumentChange,
): Promise<void> {
  if (document.getText() !== before) throw new NotWritten(new Map([[path, new ChangedMeanwhile(path)]]));
  const { start, end, text } = difference(before, after);
  if (!(await host.editor.edit(document, { start, end }, text)))
    throw new NotWritten(new Map([[path, new Error('HBuilderX: applyEdit')]]));
  session.edited(path, after);
}

function refuse(path: string, attempt: () => unknown): void {
  try {
    attempt();
  } catch (error) {
    throw new NotWritten(new Map([[path, error as Error]]));
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
