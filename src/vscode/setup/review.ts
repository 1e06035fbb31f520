import { relative } from '../../core/project/paths.ts';
import type { SetupNote } from '../../core/setup/change.ts';
import { noteText } from '../../core/setup/messages.ts';
import { pathsIn, type SetupPlan } from '../../core/setup/plan.ts';
import { type Frame, type Item, type Outcome, pick, separator } from './pages.ts';
import type { Place } from './places.ts';
import type { SetupHost } from './setup-host.ts';
import { textItems } from './text-items.ts';

/** Shows every change in the editor's own comparison, and asks whether to write them. */
export async function review(
  frame: Frame,
  { session, project }: Place,
  plan: SetupPlan,
  { proposed, words, language }: SetupHost,
): Promise<Outcome<true>> {
  const proposals = proposed.propose(session, plan);
  const shown = (path: string): string => relative(project.root, path);
  const files = proposals.map(
    (proposal): Item<true> => ({
      label: `$(${proposal.isNew ? 'new-file' : 'diff'}) ${shown(proposal.file.path)}`,
      ...(proposal.isNew && { description: words.isNew }),
      act: () => proposed.show(words.changes, proposals, proposal),
    }),
  );
  const copies = plan.copies.map(
    ({ from, to, replaces }): Item<true> => ({
      label: `$(files) ${shown(to)}`,
      detail: (replaces === undefined ? words.copied : words.replaced)(
        from.startsWith(`${project.root}/`) ? shown(from) : from,
      ),
    }),
  );
  const notes = (kind: SetupNote['kind'], title: string, icon: string): Item<true>[] => {
    const own = plan.notes.filter((note) => note.kind === kind);
    if (own.length === 0) return [];
    return [
      separator<true>(title),
      ...own.flatMap((note) => textItems<true>(noteText(note, language), icon)),
    ];
  };
  await proposed.show(words.changes, proposals);
  const outcome = await pick<true>(frame, [
    { label: `$(check) ${words.apply(pathsIn(plan).length)}`, value: true },
    separator(words.files),
    ...files,
    ...copies,
    ...notes('todo', words.left, 'circle-large-outline'),
    ...notes('info', words.good, 'info'),
  ]);
  await proposed.close(words.changes);
  return outcome;
}
