import { createTwoFilesPatch, FILE_HEADERS_ONLY } from '../core/edits/unified-diff.ts';
import { Workspace } from '../core/engine/workspace.ts';
import type { Language } from '../core/messages/localized.ts';
import { relative } from '../core/project/paths.ts';
import { absolute } from '../core/setup/agconnect-file.ts';
import { readAnswers, type SetupAnswers } from '../core/setup/answers.ts';
import { Unanswered } from '../core/setup/change.ts';
import { settable, settableIn } from '../core/setup/goal.ts';
import { noteText, say, unansweredText } from '../core/setup/messages.ts';
import { NoProvider, planSetup, type SetupPlan } from '../core/setup/plan.ts';
import { RefusedAnswers, refusalText } from '../core/setup/refusals.ts';
import { openSetup, type SetupProject } from '../core/setup/setup-project.ts';
import { NodeFileSystem, toEnginePath } from '../node/file-system.ts';
import { Refused, type ServedFolder } from './folders.ts';
import { planWords } from './messages.ts';

/** What a setup with these answers would change, and what is to be known of it. It writes nothing. */
export async function planPushSetup(
  served: ServedFolder,
  folder: string,
  given: object,
  language: Language,
): Promise<string[]> {
  const base = toEnginePath(folder);
  const shown = (path: string): string => relative(base, path);
  const project = await openProject(served, base, language);
  const { answers, problems } = readAnswers({ path: '/answers.json', text: JSON.stringify(given) });
  if (problems.length > 0)
    throw refused(
      problems.map(({ message, args }) => say(message, language, args)),
      language,
    );
  for (const [name, path] of Object.entries({ agconnect: answers.agconnect, ...answers.files }))
    if (path !== undefined) served.mustHold(absolute(project.root, path), `${name}: ${path}`);
  const plan = await planFor(project, answers, language);
  // a link in the project must not make the diff quote a file from elsewhere
  for (const path of [...plan.texts.keys(), ...plan.creates.map((one) => one.path)])
    served.mustHold(path, shown(path));
  const diff = diffOf(plan, shown);
  return [...(diff === '' ? [] : [diff]), tell(plan, shown, language)];
}

function refused(reasons: readonly string[], language: Language): Refused {
  return new Refused([planWords[language].refused, ...reasons.map((reason) => `- ${reason}`)].join('\n'));
}

async function openProject(served: ServedFolder, root: string, language: Language): Promise<SetupProject> {
  const words = planWords[language];
  const projects = await openSetup(new Workspace(new NodeFileSystem(undefined, served.path), root));
  const [only] = projects.length > 1 ? projects.filter((project) => project.root === root) : projects;
  if (!only) {
    if (projects.length === 0) throw new Refused(words.noProject);
    throw new Refused(words.several(projects.map((project) => relative(root, project.root))));
  }
  if (await only.ask((one) => settableIn(one).length === 0)) throw new Refused(words.uniAppX);
  return only;
}

async function planFor(project: SetupProject, answers: SetupAnswers, language: Language): Promise<SetupPlan> {
  try {
    return await planSetup(project, answers, language);
  } catch (error) {
    if (error instanceof Unanswered) throw new Refused(unansweredText(error, language));
    if (error instanceof RefusedAnswers)
      throw refused(
        error.refusals.map((refusal) => refusalText(refusal, language)),
        language,
      );
    if (!(error instanceof NoProvider)) throw error;
    throw new Refused(planWords[language].noProvider(settable.map(({ id }) => id)));
  }
}

/** As `git apply` takes it in the folder. */
function diffOf({ texts, creates }: SetupPlan, shown: (path: string) => string): string {
  const changed = [...texts].map(([path, text]) => ({ name: shown(path), isNew: false, ...text }));
  const added = creates.map(({ path, text }) => ({
    name: shown(path),
    isNew: true,
    before: '',
    after: text,
  }));
  return [...changed, ...added]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, isNew, before, after }) => {
      const from = isNew ? '/dev/null' : `a/${name}`;
      const headers = { headerOptions: FILE_HEADERS_ONLY };
      return createTwoFilesPatch(from, `b/${name}`, before, after, undefined, undefined, headers);
    })
    .join('');
}

function tell(
  { texts, creates, copies, notes }: SetupPlan,
  shown: (path: string) => string,
  language: Language,
): string {
  const words = planWords[language];
  const list = (title: string, items: readonly string[]): string[] =>
    items.length > 0 ? [title, ...items.map((item) => `- ${item}`)] : [];
  const ofKind = (kind: 'todo' | 'info'): string[] =>
    notes.filter((note) => note.kind === kind).map((note) => noteText(note, language));
  return [
    texts.size + creates.length + copies.length > 0 ? words.unwritten : words.nothing,
    ...copies.map(({ from, to, replaces }) =>
      (replaces === undefined ? words.copy : words.replace)(shown(from), shown(to)),
    ),
    ...list(words.todo, ofKind('todo')),
    ...list(words.info, ofKind('info')),
  ].join('\n');
}
