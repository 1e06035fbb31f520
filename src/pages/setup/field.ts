import type { Language } from '../../core/messages/localized.ts';
import type { Option, Question } from '../../core/setup/step.ts';
import { type Html, html } from '../document.ts';
import { formWords } from './messages.ts';

/**
 * A question as it stands in the form. What is answered, and what is wrong with it, the script puts in. `isTitled`: what
 * stands above has the question's own title.
 */
export function fieldOf(question: Question, language: Language, isTitled: boolean): Html {
  const { kind } = question;
  if (kind === 'choice' || kind === 'multi') return groupOf(question, language, isTitled);
  if (kind === 'confirm') return boxOf(question, language);
  return lineOf(question, language, isTitled);
}

/** Told to a screen reader alone. */
const unseen = (isTitled: boolean): Html | undefined => (isTitled ? html` class="hidden"` : undefined);

/** The elements' ids: a question's id may hold dots alone, as keys do. */
export const fieldId = (id: string): string => `field-${id}`;

function helpOf({ id, title, help, existing, kind }: Question, language: Language): Html | undefined {
  const told = help && help[language] !== title[language] ? help[language] : '';
  const mark = existing !== undefined && kind === 'text' ? formWords[language].existing : '';
  if (told === '' && mark === '') return undefined;
  const texts = [mark, told].filter((text) => text !== '');
  return html`<p class="help" id="${fieldId(id)}-help">${texts.join(language === 'en' ? ' ' : '')}</p>`;
}

/** Where errors are told: it is there from the start, so that a reader is told of what comes into it. */
const errorOf = ({ id }: Question): Html =>
  html`<p class="error" id="${fieldId(id)}-error" role="alert" hidden></p>`;

const describedBy = ({ id }: Question, help: Html | undefined): string =>
  `${help ? `${fieldId(id)}-help ` : ''}${fieldId(id)}-error`;

function lineOf(question: Question, language: Language, isTitled: boolean): Html {
  const { id, kind, title, secret, example, required } = question;
  const words = formWords[language];
  const help = helpOf(question, language);
  const name = title[language];
  const input = html`<input id="${fieldId(id)}" type="${secret ? 'password' : 'text'}" placeholder="${
    kind === 'file' ? words.path : (example ?? '')
  }" aria-describedby="${describedBy(question, help)}" autocomplete="off" spellcheck="false"${
    required ? html` data-wanted` : undefined
  }>`;
  const button = secret
    ? html`<button type="button" data-do="reveal" data-ref="${id}" aria-controls="${fieldId(id)}" aria-label="${words.show}: ${name}" data-name="${name}" data-show="${words.show}" data-hide="${words.hide}">${words.show}</button>`
    : kind === 'file'
      ? html`<button type="button" data-do="choose" data-ref="${id}" aria-label="${words.choose} ${name}">${words.choose}</button>`
      : undefined;
  return html`<label for="${fieldId(id)}"${unseen(isTitled)}>${name}</label><div class="line">${input}${button}</div>${errorOf(question)}${help}`;
}

function boxOf(question: Question, language: Language): Html {
  const { id, title } = question;
  const help = helpOf(question, language);
  return html`<label class="option"><input id="${fieldId(id)}" type="checkbox" aria-describedby="${describedBy(
    question,
    help,
  )}"><span>${title[language]}</span></label>${errorOf(question)}${help}`;
}

function groupOf(question: Question, language: Language, isTitled: boolean): Html {
  const { id, kind, title, options = [] } = question;
  const help = helpOf(question, language);
  const type = kind === 'choice' ? 'radio' : 'checkbox';
  const one = ({ value, label, hint }: Option): Html =>
    html`<label class="option"><input type="${type}" name="${fieldId(id)}" value="${value}"><span>${label[language]}${
      hint && html` <span class="hint">${hint[language]}</span>`
    }</span></label>`;
  const role = kind === 'choice' ? html` role="radiogroup"` : undefined;
  return html`<fieldset id="${fieldId(id)}"${role} tabindex="-1" aria-describedby="${describedBy(
    question,
    help,
  )}"><legend${unseen(isTitled)}>${title[language]}</legend>${errorOf(question)}<div class="options">${options.map(one)}</div>${help}</fieldset>`;
}
