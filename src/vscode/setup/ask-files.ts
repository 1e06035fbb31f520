import type { SetupAnswers } from '../../core/setup/answers.ts';
import { faultText } from '../../core/setup/messages.ts';
import type { Screen } from '../../core/setup/screens.ts';
import { type Question, withAnswer } from '../../core/setup/step.ts';
import { type Frame, type Item, linkItem, type Outcome, pick, separator } from './pages.ts';
import { type Answered, type Asking, chooseJson, type PickedFile, readText } from './question-pages.ts';
import { textItems } from './text-items.ts';

type Wish = 'on' | { readonly question: Question; readonly path?: string };

/**
 * The files of all makers in one list, which stays until it is left: each is looked into before it is taken, and may be
 * brought later. One that lies in the project is proposed.
 */
export async function askFiles(
  frame: Frame,
  { steps, questions }: Screen,
  { host, answers: given, locate }: Asking,
): Promise<Outcome<Answered>> {
  const { language, words } = host;
  let answers = given;
  const picked = new Map<string, PickedFile>();
  const taken = new Map<string, string>();
  let why: { readonly id: string; readonly text: string } | undefined;
  for (;;) {
    const rows = questions.flatMap((question): Item<Wish>[] => {
      const { id, title, help, default: proposed } = question;
      const name = taken.get(id);
      const about = [
        ...(why?.id === id ? textItems<Wish>(why.text, 'error') : []),
        ...textItems<Wish>(help?.[language] ?? '', 'info'),
      ];
      const offer: Item<Wish>[] =
        name === undefined && typeof proposed === 'string' && why?.id !== id
          ? [{ label: `$(file) ${words.useFile(proposed)}`, value: { question, path: proposed } }]
          : [];
      const choose: Item<Wish> = {
        label: name === undefined ? `$(folder-opened) ${words.chooseFile}` : `$(check) ${name}`,
        value: { question },
      };
      return [separator(title[language]), ...offer, choose, ...about];
    });
    const isOpen = questions.some(({ id }) => !taken.has(id));
    const on: Item<Wish> = {
      label: isOpen ? `$(debug-step-over) ${words.laterFile}` : `$(arrow-right) ${words.goOn}`,
      value: 'on',
    };
    const links = (frame.links ?? []).map((link) => linkItem<Wish>(link));
    const items = [...(isOpen ? [...rows, separator<Wish>(), on] : [on, ...rows]), ...links];
    const outcome = await pick<Wish>({ ...frame, links: [] }, items, {
      placeholder: steps[0]?.title[language],
    });
    if ('wish' in outcome) return outcome;
    if (outcome.value === 'on')
      return { value: { answers: left(questions, taken, answers), files: [...picked.values()] } };
    const { question, path } = outcome.value;
    const uri = path === undefined ? await chooseJson(frame.title, words.takeThis) : locate(path);
    if (!uri) continue;
    const text = await readText(uri);
    const fault = text === undefined ? undefined : question.validateFile?.(uri.path, text, answers);
    const said = text === undefined ? words.unreadable : fault && faultText(fault, language);
    why = said === undefined ? undefined : { id: question.id, text: said };
    if (said !== undefined || text === undefined) continue;
    picked.set(question.id, { uri, text });
    taken.set(question.id, path ?? uri.path);
    answers = withAnswer(answers, question, uri.path);
  }
}

/** A file that was brought before and not now is no answer any more. */
function left(
  questions: readonly Question[],
  taken: ReadonlyMap<string, string>,
  answers: SetupAnswers,
): SetupAnswers {
  return questions
    .filter(({ id }) => !taken.has(id))
    .reduce((all, question) => withAnswer(all, question, undefined), answers);
}
