import type { Language } from '../../core/messages/localized.ts';
import { noteText } from '../../core/setup/messages.ts';
import { pathsIn, type SetupPlan } from '../../core/setup/plan.ts';
import type { Answer, Question, Step } from '../../core/setup/step.ts';
import { type Html, html } from '../document.ts';
import { diffOf } from './diff.ts';
import { fieldOf } from './field.ts';
import { formWords } from './messages.ts';

/** What the page shows: the script puts it in place of what stands there, field by field. */
export interface View {
  readonly do: 'view';
  /** The number of the last answer that this knows of: what is older must not overwrite what is typed. */
  readonly seen: number;
  readonly sections: readonly SectionView[];
  /** The way on: the button, or the review, or what came of it. */
  readonly end: string;
  /** What is under way, or went wrong; read out when it changes. */
  readonly status: string;
  /** The id of the element to go to. */
  readonly focus?: string;
}

export interface SectionView {
  readonly id: string;
  readonly head: string;
  readonly fields: readonly FieldView[];
}

export interface FieldView {
  readonly id: string;
  readonly code: string;
  readonly value: Answer;
  readonly error: string;
}

export function sectionOf(
  { id, title, lines, links, questions }: Step,
  values: ReadonlyMap<string, Answer>,
  errors: ReadonlyMap<string, string>,
  language: Language,
): SectionView {
  // a question that has its section to itself, or a choice, says what it is about by itself
  const told = new Set(questions.flatMap(({ title, help }) => [title[language], help?.[language]]));
  const texts = lines.map((line) => line[language]).filter((text) => !told.has(text));
  const head = html`<h2 id="section-${id}" tabindex="-1">${title[language]}</h2>${
    texts.length > 1
      ? html`<ul class="lines">${texts.map((text) => html`<li>${text}</li>`)}</ul>`
      : texts.map((text) => html`<p class="lines">${text}</p>`)
  }${links.length > 0 && html`<p class="links">${links.map((link) => html`<a href="${link.url}" data-do="url" data-ref="${link.url}">${link.title[language]}</a> `)}</p>`}`;
  const field = (question: Question): FieldView => ({
    id: question.id,
    code: fieldOf(question, language, question.title[language] === title[language]).text,
    value: values.get(question.id),
    error: errors.get(question.id) ?? '',
  });
  return { id, head: head.text, fields: questions.map(field) };
}

/** The button that leads to the review. */
export function wayOn(language: Language): Html {
  const words = formWords[language];
  return html`<p class="help">${words.blank}</p><p><button type="button" class="main" id="review" data-do="review" aria-describedby="review-help">${words.review}</button> <span class="help" id="review-help">${words.reviewHelp}</span></p>`;
}

/** Every change of a plan, file by file, and what it leaves to do. */
export function reviewOf(plan: SetupPlan, shown: (path: string) => string, language: Language): Html {
  const words = formWords[language];
  const changed = [...plan.texts].map(([path, { before, after }]) => ({ path, before, after, isNew: false }));
  const added = plan.creates.map(({ path, text }) => ({ path, before: '', after: text, isNew: true }));
  const files = [...changed, ...added].sort((a, b) => (a.path < b.path ? -1 : 1));
  const copies = plan.copies.map(
    ({ from, to, replaces }) =>
      html`<li><code>${shown(to)}</code> <span class="hint">${(replaces === undefined ? words.copied : words.replaced)(shown(from))}</span></li>`,
  );
  return html`<section class="review" aria-labelledby="changes"><h2 id="changes" tabindex="-1">${words.changes}</h2><p class="lines">${words.changesHelp}</p>${files.map(
    ({ path, before, after, isNew }) =>
      html`<details open><summary><code>${shown(path)}</code> <span class="hint">${isNew ? words.isNew : words.changed}</span></summary>${diffOf(shown(path), before, after)}</details>`,
  )}${copies.length > 0 && html`<ul class="lines">${copies}</ul>`}${notesOf(plan, language)}<p class="buttons"><button type="button" class="main" data-do="apply">${words.apply(pathsIn(plan).length)}</button> <button type="button" data-do="back">${words.back}</button></p></section>`;
}

/** What came of it, what only a person can do, and where to go from there. */
export function doneOf(
  plan: SetupPlan,
  lines: readonly string[],
  { language, lacksProblems }: { readonly language: Language; readonly lacksProblems?: boolean },
): Html {
  const words = formWords[language];
  return html`<section class="done" aria-labelledby="done"><h2 id="done" tabindex="-1">${
    pathsIn(plan).length > 0 ? words.written(pathsIn(plan).length) : words.nothing
  }</h2>${lines.map((line) => html`<p class="lines">${line}</p>`)}${notesOf(plan, language)}<p class="buttons"><button type="button" class="main" data-do="doctor">${words.doctor}</button>${!lacksProblems && html` <button type="button" data-do="problems">${words.problems}</button>`} <button type="button" data-do="again">${words.again}</button></p></section>`;
}

function notesOf({ notes }: SetupPlan, language: Language): Html[] {
  const words = formWords[language];
  return (['todo', 'info'] as const).flatMap((kind) => {
    const own = notes.filter((note) => note.kind === kind);
    if (own.length === 0) return [];
    const title = kind === 'todo' ? words.left : words.good;
    return html`<h3>${title}</h3><ul class="notes">${own.map((note) => html`<li>${linked(noteText(note, language))}</li>`)}</ul>`;
  });
}

/** A text with its addresses as links. */
function linked(text: string): Html {
  const parts = text.split(/(https?:\/\/[\w./?=&%#~:@!$*+-]*[\w/])/);
  return html`${parts.map((part, at) => (at % 2 === 1 ? html`<a href="${part}" data-do="url" data-ref="${part}">${part}</a>` : part))}`;
}
