import { labelled } from '../core/messages/format.ts';
import { relative } from '../core/project/paths.ts';
import { NotWritten } from '../node/change-files.ts';
import { reasonOf } from '../node/reasons.ts';
import { ChangedMeanwhile } from '../node/staged.ts';
import type { Host } from './context.ts';
import type { Session } from './session.ts';
import { type Changes, PartlyWritten, writeChanges } from './write.ts';

/** Makes the changes and says what came of them; true if they were made. */
export async function make(host: Host, session: Session, changes: Changes): Promise<boolean> {
  const why = await whyNotMade(host, session, changes);
  if (why !== undefined) void host.editor.inform(why);
  return why === undefined;
}

/** Makes the changes; why they were not made. */
export async function whyNotMade(
  host: Host,
  session: Session,
  changes: Changes,
): Promise<string | undefined> {
  const { editor, words } = host;
  try {
    const files = await writeChanges(host, session, changes);
    const left = (await session.current()).length;
    editor.status(words.fixed(files, left));
    editor.log(words.fixed(files, left));
    return undefined;
  } catch (error) {
    const why = whyNot(error, host, session);
    editor.log(why);
    return why;
  }
}

function whyNot(error: unknown, { words, language }: Host, { root }: Session): string {
  const list = (refused: NotWritten['refused']): string =>
    [...refused]
      .map(([path, why]) => labelled(relative(root, path), reasonOf(why, language), language))
      .join('\n');
  if (error instanceof PartlyWritten) {
    const why = error.cause instanceof NotWritten ? list(error.cause.refused) : error.message;
    return words.partly(error.files.map((path) => relative(root, path)).join(words.comma), why);
  }
  if (!(error instanceof NotWritten)) return words.failed((error as Error).message);
  if (error.stuck.length > 0)
    return words.partly(
      error.stuck.map((path) => relative(root, path)).join(words.comma),
      list(error.refused),
    );
  const isChanged = [...error.refused.values()].every((why) => why instanceof ChangedMeanwhile);
  return isChanged ? words.changed : words.failed(list(error.refused));
}
