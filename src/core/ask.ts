import { stringText } from './edits/style.ts';
import type { Ask, Fix, TextEdit } from './finding.ts';
import { isPlaceholder } from './schema/values.ts';

/** What stands for the answer to a question until it is given: characters that no file of a project holds. */
const PLACE = /\uE000(\d+)\uE001/g;

/** The place of the answer to a question, to be written between quotes. */
export function placeOf(question: number): string {
  return `\uE000${question}\uE001`;
}

/** Why an answer cannot be taken: nothing is written down then. */
function answerProblem(answer: string): 'blank' | 'placeholder' | undefined {
  const text = answer.trim();
  if (text === '' || text === '0') return 'blank';
  return isPlaceholder(text) ? 'placeholder' : undefined;
}

/** The edits with the answers in their places; none unless every question has an answer that can be taken. */
export function answered({ keys, edits }: Ask, answers: readonly string[]): TextEdit[] {
  if (keys.some((_key, i) => answerProblem(answers[i] ?? '') !== undefined)) return [];
  return edits.map((edit) => ({
    ...edit,
    newText: edit.newText.replace(PLACE, (place, question: string, at: number) => {
      const answer = answers[Number(question)];
      return answer === undefined ? place : escaped(answer.trim(), edit.newText.charAt(at - 1));
    }),
  }));
}

const escaped = (text: string, quote: string): string => stringText(text, quote).slice(1, -1);

/** Somebody has to answer, choose or read something before anything is changed. */
export function asksFirst({ ask, setUp, choose, open }: Fix): boolean {
  return Boolean(ask || choose) || setUp !== undefined || open !== undefined;
}

/** The fixes that can be made at once. */
export function withoutAsking(fixes: readonly Fix[]): Fix[] {
  return fixes.filter((fix) => !asksFirst(fix));
}

/** The fixes that need no dialog of an editor's, and no browser. */
export function withoutDialog(fixes: readonly Fix[]): Fix[] {
  return fixes.filter(({ choose, open }) => !choose && open === undefined);
}
