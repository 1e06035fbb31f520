import type { Screen } from '../../core/setup/screens.ts';
import { withAnswer } from '../../core/setup/step.ts';
import { askFiles } from './ask-files.ts';
import type { Frame, Outcome } from './pages.ts';
import {
  type Answered,
  type Asking,
  askChoice,
  askMany,
  askTexts,
  askYesNo,
  introduce,
  linksOf,
} from './question-pages.ts';

/** Puts what belongs together on one screen, in the way that its kind asks for. */
export async function askScreen(frame: Frame, screen: Screen, asking: Asking): Promise<Outcome<Answered>> {
  const { kind, steps, questions } = screen;
  const { host, answers } = asking;
  const own = { ...frame, links: linksOf(steps, host) };
  if (kind === 'told') {
    const outcome = await introduce(own, steps, host);
    return 'wish' in outcome ? outcome : { value: { answers, files: [] } };
  }
  if (kind === 'files') return askFiles(own, screen, asking);
  const [question] = questions;
  const [step] = steps;
  if (!question || !step) return { value: { answers, files: [] } };
  if (question.kind === 'text') return askTexts(own, step, questions, asking);
  const outcome =
    question.kind === 'choice'
      ? await askChoice(own, question, host)
      : question.kind === 'multi'
        ? await askMany(own, question, host)
        : await askYesNo(own, question, host);
  if ('wish' in outcome) return outcome;
  return { value: { answers: withAnswer(answers, question, outcome.value), files: [] } };
}
