import { doctorWords } from '../../core/doctor/messages.ts';
import type { Language } from '../../core/messages/localized.ts';
import { documentOf, type Html } from '../document.ts';

/** The doctor's page around its body; a new body comes as the message `{ body }`. */
export function doctorDocument(body: Html, language: Language, nonce: string): string {
  return documentOf({
    title: doctorWords[language].title,
    language,
    nonce,
    style: STYLE,
    script: SCRIPT,
    body,
  });
}

const STYLE = `
ul, ol { padding-left: 1.5em; margin: .25em 0; } li { margin: .35em 0; }
p { margin: .35em 0; }
.plain { list-style: none; padding: 0; }
h2 { margin: 1.6em 0 .4em; } h3 { margin: 1.2em 0 .3em; }
table { border-collapse: collapse; width: 100%; margin: .6em 0; }
caption { text-align: start; margin-bottom: .4em; }
th, td { text-align: start; vertical-align: top; padding: .3em .6em; border: 1px solid var(--line); }
thead th { background: var(--raised); }
.sign { font-weight: 700; }
.wrong > .sign, .sign.wrong, .missing > .sign, .sign.missing { color: var(--bad); }
.sign.done, .sign.ticked { color: var(--good); } .sign.unknown { color: var(--warn); } .sign.none { color: var(--faint); }
.tasks > li { border-top: 1px solid var(--line); padding: .5em 0; margin: 0; }
.tasks > li:last-child { border-bottom: 1px solid var(--line); }
.name { margin: 0; } label { cursor: pointer; } input { margin: 0 .3em 0 0; vertical-align: middle; }
.ways { display: flex; flex-wrap: wrap; gap: .3em 1em; align-items: baseline; }
button.link { color: var(--link); background: none; border-color: transparent; padding: .25em 0; }
button.link:hover { background: none; text-decoration: underline; }
summary { padding: .2em 0; }
@media (max-width: 46em) {
  table, tbody, tr, td, th[scope=row], caption { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border: 1px solid var(--line); margin: .5em 0; padding: .3em .6em; }
  th, td { border: 0; padding: .1em 0; }
  td { display: flex; gap: .6em; } td.none { display: none; }
  td::before { content: attr(data-column); flex: 0 0 45%; color: var(--faint); }
}
`;

/** Tells the editor what was pressed; takes a new body and keeps the focus and what was unfolded. */
const SCRIPT = `
const main = document.querySelector('main');
const keyOf = (at) => !at ? '' : at.dataset.do ? at.dataset.do + ' ' + at.dataset.ref : at.parentElement?.id ?? '';
const all = () => [...main.querySelectorAll('[data-do], summary')];
const send = (at, done) => host.send({ do: at.dataset.do, ref: at.dataset.ref, done });
main.addEventListener('click', (event) => {
  const at = event.target.closest('[data-do]');
  if (!at || at.dataset.do === 'tick') return;
  event.preventDefault();
  send(at);
});
main.addEventListener('change', (event) => {
  if (event.target.dataset.do === 'tick') send(event.target, event.target.checked);
});
host.listen(({ body }) => {
  if (typeof body !== 'string') return;
  const active = document.activeElement;
  const inside = main.contains(active);
  const key = keyOf(active);
  const alike = all().filter((at) => keyOf(at) === key).indexOf(active);
  const open = new Set([...main.querySelectorAll('details[open]')].map(({ id }) => id));
  main.innerHTML = body;
  for (const details of main.querySelectorAll('details')) details.open = open.has(details.id);
  if (!inside) return;
  const again = all().filter((at) => keyOf(at) === key);
  (again[alike] || again[0] || main.querySelector('h1')).focus();
});
host.send({ do: 'ready' });
`;
