import type { Language } from '../../core/messages/localized.ts';
import { absolute } from '../../core/setup/agconnect-file.ts';
import type { SetupAnswers } from '../../core/setup/answers.ts';
import { answersTo, stepsWith } from '../../core/setup/asking.ts';
import type { SetupProject } from '../../core/setup/setup-project.ts';
import { type Question, type Step, withAnswer } from '../../core/setup/step.ts';
import { textIfThere } from '../../node/regular-file.ts';
import { ask, type ReadText, tell } from '../terminal/prompts.ts';
import { setupTerminalWords } from './setup-messages.ts';

/** Asks one step after the other, each as the answers so far have it. Undefined where the user leaves. */
export async function askAll(
  project: SetupProject,
  given: SetupAnswers,
  language: Language,
): Promise<SetupAnswers | undefined> {
  const words = setupTerminalWords[language];
  const read: ReadText = (path) => {
    const file = absolute(project.root, path);
    const text = textIfThere(file);
    return text === undefined ? undefined : { path: file, text };
  };
  let answers = given;
  for (let at = 0; ; ) {
    const steps = await stepsWith(project, answers);
    const step = steps[at];
    // a provider brings further steps, so the first step alone is never all of them
    if (!step) return answersTo(steps, answers);
    // how many steps there are is known once the provider and the vendors are
    const of = at < 2 ? Math.max(steps.length, 4) : steps.length;
    const outcome = await askStep(
      step,
      words.step(at + 1, of, step.title[language]),
      answers,
      language,
      at > 0,
      read,
    );
    if (outcome === 'cancel') return undefined;
    // what was answered is kept, and stands as the default
    if (outcome === 'back') at--;
    else {
      answers = outcome;
      at++;
    }
  }
}

async function askStep(
  step: Step,
  title: string,
  given: SetupAnswers,
  language: Language,
  canGoBack: boolean,
  read: ReadText,
): Promise<SetupAnswers | 'back' | 'cancel'> {
  let answers = given;
  const words = setupTerminalWords[language];
  const links = step.links.map((link) => `${link.title[language]}: ${link.url}`);
  tell(title, [...step.lines.map((line) => line[language]), ...links]);
  for (const question of step.questions) {
    const asked = await ask(marked(question, words.existing), answers, language, canGoBack, read);
    if ('wish' in asked) return asked.wish;
    answers = withAnswer(answers, question, asked.answer);
  }
  return answers;
}

/** A value that the project has is told to be one. */
function marked(question: Question, existing: string): Question {
  if (question.existing === undefined) return question;
  const { title } = question;
  return { ...question, title: { 'zh-CN': `${title['zh-CN']} ${existing}`, en: `${title.en} ${existing}` } };
}
