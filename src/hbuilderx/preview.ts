import { createTwoFilesPatch, FILE_HEADERS_ONLY } from '../core/edits/unified-diff.ts';
import type { Language } from '../core/messages/localized.ts';
import { noteText } from '../core/setup/messages.ts';
import type { SetupPlan } from '../core/setup/plan.ts';
import { wizardWords } from './wizard-messages.ts';

/** Every edit of a plan, and what it leaves to do, as a Markdown document. */
export function previewOf(plan: SetupPlan, shown: (path: string) => string, language: Language): string {
  const words = wizardWords[language];
  const changed = [...plan.texts].map(([path, { before, after }]) => ({ path, before, after }));
  const added = plan.creates.map(({ path, text }) => ({ path, before: '', after: text }));
  const diffs = [...changed, ...added]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, before, after }) => `## ${shown(path)}\n\n${fenced(patch(shown(path), before, after))}`);
  const copies = plan.copies.map(
    ({ from, to, replaces }) =>
      `- ${replaces === undefined ? words.copy : words.replace} \`${shown(from)}\` → \`${shown(to)}\``,
  );
  return `${[`# ${words.preview}`, ...diffs, ...copies, ...notesOf(plan, language)].join('\n\n')}\n`;
}

/** What is left to do, and what is good to know, each under its heading. */
export function notesOf({ notes }: SetupPlan, language: Language): string[] {
  return (['todo', 'info'] as const).flatMap((kind) => {
    const own = notes.filter((note) => note.kind === kind);
    const lines = own.map((note) => `- ${noteText(note, language)}`);
    return own.length > 0 ? [`## ${wizardWords[language][kind]}`, lines.join('\n')] : [];
  });
}

function patch(name: string, before: string, after: string): string {
  const options = { headerOptions: FILE_HEADERS_ONLY };
  return createTwoFilesPatch(name, name, before, after, undefined, undefined, options).trimEnd();
}

/** A fence that is longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}diff\n${text}\n${fence}`;
}
