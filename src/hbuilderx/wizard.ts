import { basename, relative } from '../core/project/paths.ts';
import { absolute } from '../core/setup/agconnect-file.ts';
import type { SetupAnswers } from '../core/setup/answers.ts';
import { answersTo, stepsWith } from '../core/setup/asking.ts';
import { Unanswered } from '../core/setup/change.ts';
import { unansweredText } from '../core/setup/messages.ts';
import { NoProvider, planSetup, type SetupPlan } from '../core/setup/plan.ts';
import { RefusedAnswers, refusalText } from '../core/setup/refusals.ts';
import { openSetup, type SetupProject } from '../core/setup/setup-project.ts';
import { textIfThere } from '../node/regular-file.ts';
import type { ChosenProject, Host } from './context.ts';
import { showDoctor } from './doctor.ts';
import { type Asking, askInForm } from './form.ts';
import { askInBoxes } from './input-boxes.ts';
import { make } from './make.ts';
import { pathOf } from './paths.ts';
import { notesOf, previewOf } from './preview.ts';
import { setUpOnPage } from './web-form.ts';
import { wizardWords } from './wizard-messages.ts';

/** What was answered before the user left, by project: it stands in the forms the next time. */
const kept = new Map<string, SetupAnswers>();

/**
 * Asks, shows what would change, writes it when told to, and ends with the doctor: on a page, or in forms one after the
 * other where there are no pages. `provider`: it is chosen already.
 */
export async function setup(host: Host, param?: unknown, provider?: string): Promise<void> {
  const chosen = await host.chooseProject(param);
  if (!chosen) return;
  const { editor, language } = host;
  const words = wizardWords[language];
  const { session, root } = chosen;
  if (editor.setting('setup.style') !== 'steps' && (await setUpOnPage(host, chosen, provider))) return;
  const projects = await openSetup(session);
  const project = projects.find((one) => one.root === root);
  if (!project) return;
  if (provider !== undefined) kept.set(root, { ...kept.get(root), provider });
  const answers = await askAll(host, project);
  if (!answers) return editor.status(words.left);
  const plan = await planFor(project, answers, host);
  if (typeof plan === 'string') return void editor.inform(plan);
  if (!(await agree(host, chosen, plan))) return editor.status(words.left);
  kept.delete(root);
  for (const line of notesOf(plan, language)) editor.log(line);
  await showDoctor(host, chosen);
}

/** True if the plan was written, or has nothing to write. */
async function agree(host: Host, { session, root }: ChosenProject, plan: SetupPlan): Promise<boolean> {
  const { editor, language } = host;
  const words = wizardWords[language];
  const files = plan.texts.size + plan.creates.length + plan.copies.length;
  if (files === 0) {
    editor.status(words.nothing);
    return true;
  }
  const path = host.temporary.write(
    `${basename(root)}-setup.md`,
    previewOf(plan, (file) => relative(root, file), language),
  );
  try {
    await editor.open(path);
    if ((await editor.inform(words.apply(files), [words.write, words.cancel])) !== words.write) return false;
    return await make(host, session, plan);
  } finally {
    // there are keys in it
    host.temporary.remove(path);
  }
}

async function askAll(host: Host, project: SetupProject): Promise<SetupAnswers | undefined> {
  const { editor, language } = host;
  const asking: Asking = {
    editor,
    language,
    read(typed) {
      const path = absolute(project.root, pathOf(typed) ?? typed);
      const text = textIfThere(path);
      return text === undefined ? undefined : { path, text };
    },
  };
  let answers = kept.get(project.root) ?? {};
  let hasForms = true;
  for (let at = 0; ; at++) {
    const steps = await stepsWith(project, answers);
    const step = steps[at];
    // a provider brings further steps, so the first step alone is never all of them
    if (!step) return answersTo(steps, answers);
    if (step.questions.length === 0) continue;
    const title = wizardWords[language].step(at + 1, Math.max(steps.length, 4), step.title[language]);
    let next: SetupAnswers | undefined | 'unsupported' = 'unsupported';
    if (hasForms) next = await askInForm(asking, step, title, answers);
    if (next === 'unsupported') {
      hasForms = false;
      next = await askInBoxes(asking, step, title, answers);
    }
    if (!next) return undefined;
    answers = next;
    kept.set(project.root, answers);
  }
}

/** The plan, or why there is none. */
async function planFor(
  project: SetupProject,
  answers: SetupAnswers,
  { language }: Host,
): Promise<SetupPlan | string> {
  const words = wizardWords[language];
  try {
    return await planSetup(project, answers, language);
  } catch (error) {
    if (error instanceof NoProvider) return words.noProvider;
    if (error instanceof Unanswered) return words.refused([unansweredText(error, language)]);
    if (!(error instanceof RefusedAnswers)) throw error;
    return words.refused(error.refusals.map((refusal) => refusalText(refusal, language)));
  }
}
