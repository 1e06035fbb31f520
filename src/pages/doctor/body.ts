import { doctorWords } from '../../core/doctor/messages.ts';
import { afterwards, pairOf, remarksOf } from '../../core/doctor/render.ts';
import { taskKinds, tasksOf } from '../../core/doctor/tasks.ts';
import { summaryOf } from '../../core/doctor/tell-task.ts';
import type { Language } from '../../core/messages/localized.ts';
import { Html, html } from '../document.ts';
import { pageWords } from './messages.ts';
import type { PagePatient } from './patient.ts';
import { link, Writer } from './writer.ts';

/** What the page's `<main>` holds: what was found, the grid above, and below it what to do next, each thing once. */
export function doctorBody(
  patients: readonly PagePatient[] | undefined,
  language: Language,
  tickedIn: (project: string) => ReadonlySet<string>,
): Html {
  const words = pageWords[language];
  const title = html`<h1 tabindex="-1">${doctorWords[language].title}</h1>`;
  if (!patients) return html`${title}<p role="status">${words.looking}</p>`;
  if (patients.length === 0) return html`${title}<p role="status">${words.noProject}</p>`;
  const isSomething = patients.some(({ diagnosis }) => diagnosis.providers.length > 0);
  const copy = html`<p><button type="button" data-do="copy" data-ref="">${words.copy}</button></p>`;
  const several = patients.length > 1;
  const projects = patients.map((patient) =>
    projectOf(new Writer(patient, { language, ticked: tickedIn(patient.key) }), several),
  );
  return html`${title}${isSomething && copy}${projects}`;
}

function projectOf(writer: Writer, several: boolean): Html {
  const { words, own, telling, patient } = writer;
  const { diagnosis, advice, name } = patient;
  const { providers } = diagnosis;
  const heading = (level: number, text: string): Html => {
    const tag = new Html(`h${several ? level + 1 : level}`);
    return html`<${tag}>${text}</${tag}>`;
  };
  const remarks = remarksOf(diagnosis, telling).map(({ text, url }) => html`<p>${withLink(text, url)}</p>`);
  const start =
    providers.length === 0 &&
    html`<p><button type="button" class="main" data-do="start" data-ref="${patient.key}">${own.setUp}</button></p>`;
  const overviews = providers.map((one) => {
    const note = afterwards(one.provider, telling);
    const said = note !== '' && html`<p class="faint">${withLink(note, one.provider.successor?.url)}</p>`;
    return html`${heading(2, one.provider.name)}${said}${writer.grid(one)}`;
  });
  const advised = providers.map(({ provider }) => {
    const mine = advice.filter((one) => one.provider === provider.id);
    const title = pairOf(words.troubleshoot, provider.name, telling);
    return mine.length > 0 && html`${heading(2, title)}${mine.map((one, i) => writer.advice(one, i > 0))}`;
  });
  return html`<section>${several && html`<h2>${name}</h2>`}${remarks}${start}${overviews}
${nextOf(writer, heading)}
${providers.map((one) => writer.settled(one))}
${advised}</section>
`;
}

function nextOf(writer: Writer, heading: (level: number, text: string) => Html): Html | undefined {
  const { words, own, telling, patient } = writer;
  const tasks = tasksOf(patient.diagnosis);
  if (tasks.length === 0) return undefined;
  const groups = taskKinds.map((kind) => {
    const mine = tasks.filter((task) => task.kind === kind);
    if (mine.length === 0) return undefined;
    return html`${heading(3, words.kinds[kind])}${kind === 'check' && html`<p class="faint">${patient.forgetsTicks ? own.ticksForNow : own.ticks}</p>`}
<ul class="plain tasks">${mine.map((task) => writer.task(task))}</ul>`;
  });
  const hasGaps = tasks.some(({ kind }) => kind !== 'check');
  const none = !hasGaps && patient.diagnosis.providers.length > 0 && html`<p>${words.noGaps}</p>`;
  return html`${heading(2, words.next)}<p role="status">${summaryOf(patient.diagnosis, telling)}</p>${none}${groups}`;
}

/** The text with the address in it as a link. */
function withLink(text: string, url = ''): Html {
  const at = url === '' ? -1 : text.indexOf(url);
  return at < 0 ? html`${text}` : html`${text.slice(0, at)}${link(url, url)}${text.slice(at + url.length)}`;
}
