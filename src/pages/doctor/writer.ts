import { doctorWords } from '../../core/doctor/messages.ts';
import {
  type Advice,
  type Cell,
  columns,
  type Item,
  isShown,
  type ProviderDiagnosis,
  type VendorRow,
} from '../../core/doctor/model.ts';
import {
  adviceTitle,
  cellStatus,
  fill,
  knownLine,
  listOf,
  pairOf,
  type Shown,
  shownStatus,
  type Telling,
  vendorName,
} from '../../core/doctor/render.ts';
import type { Task } from '../../core/doctor/tasks.ts';
import {
  isSettled,
  type Lead,
  leadsOf,
  pageTitle,
  taskNotes,
  taskSaid,
  taskStatus,
  taskTitle,
} from '../../core/doctor/tell-task.ts';
import { relative } from '../../core/project/paths.ts';
import { titleOf } from '../../core/rules/render.ts';
import { rangeOf } from '../../core/syntax/source.ts';
import { type Html, html } from '../document.ts';
import { pageWords } from './messages.ts';
import type { PagePatient } from './patient.ts';

const SIGNS: Readonly<Record<Shown, string>> = {
  wrong: '✗',
  missing: '✗',
  unknown: '?',
  person: '○',
  done: '✓',
  none: '–',
  ticked: '✓',
};

export const sign = (shown: Shown): Html =>
  html`<span class="sign ${shown}" aria-hidden="true">${SIGNS[shown]}</span>`;

export function link(url: string, text: string, about?: string): Html {
  const name = about === undefined ? undefined : html` aria-label="${`${text} · ${about}`}"`;
  return html`<a href="${url}" data-do="url" data-ref="${url}"${name}>${text}</a>`;
}

/** How many ways of a task are shown: a row is to be read, not to be searched. */
const WAYS = 2;

/** Writes one project down. */
export class Writer {
  readonly words;
  readonly own;

  constructor(
    readonly patient: PagePatient,
    readonly telling: Telling,
  ) {
    this.words = doctorWords[telling.language];
    this.own = pageWords[telling.language];
  }

  fill(template: string, args: Readonly<Record<string, string | number>>): string {
    return fill(template, args, this.telling.language);
  }

  task(task: Task): Html {
    const title = taskTitle(task, this.telling);
    const notes = taskNotes(task, this.telling);
    const ways = leadsOf(task).slice(0, WAYS);
    const ref = `${this.patient.key}#${task.id}`;
    const shown = taskStatus(task, this.telling);
    const name =
      task.kind === 'check'
        ? html`<label><input type="checkbox" data-do="tick" data-ref="${ref}"${shown === 'ticked' && html` checked`}> <strong>${title}</strong></label>`
        : html`${sign(shown)} <strong>${title}</strong>`;
    return html`<li><p class="name">${name}</p><p>${taskSaid(task, this.telling)}</p>${this.notes(notes, ref, title)}${
      ways.length > 0 &&
      html`<p class="ways">${ways.map((lead) => html`${this.way(lead, task, ref, title)} `)}</p>`
    }</li>`;
  }

  private notes(notes: readonly string[], ref: string, title: string): Html | undefined {
    if (notes.length === 0) return undefined;
    const count = this.fill(this.own.notes, { count: notes.length });
    return html`<details id="${ref}/notes"><summary>${count}<span class="hidden"> · ${title}</span></summary><ul>${notes.map((note) => html`<li>${note}</li>`)}</ul></details>`;
  }

  private way(lead: Lead, task: Task, ref: string, title: string): Html {
    const button = (text: string, style: string): Html =>
      html`<button type="button" class="${style}" data-do="${lead.to}" data-ref="${ref}" aria-label="${pairOf(text, title, this.telling)}">${text}</button>`;
    switch (lead.to) {
      case 'fix': {
        // one way is called what it is
        const [fix, ...more] = lead.finding.fixes;
        const { rule } = lead.finding;
        const said = fix && more.length === 0 && titleOf(rule, fix, this.telling.language);
        return button(said || this.own.fix, 'main');
      }
      case 'choose':
        return button(titleOf(lead.finding.rule, lead.fix, this.telling.language), 'main');
      case 'agconnect':
        return button(this.words.ways.agconnect, 'main');
      case 'setUp':
        return button(this.words.ways.setUp, 'main');
      case 'place': {
        const line = lead.span ? `:${rangeOf(lead.span).start.line + 1}` : '';
        return button(`${this.own.goTo} ${relative(this.patient.diagnosis.root, lead.path)}${line}`, 'link');
      }
      case 'page': {
        const vendor = task.vendors.length === 1 ? task.vendors[0] : undefined;
        const text = lead.way ? pageTitle(lead.way, vendor, this.telling) : this.own.link;
        return link(lead.url, text, title);
      }
    }
  }

  grid({ provider, rows }: ProviderDiagnosis): Html | undefined {
    const shown = rows.filter(isShown);
    const rest = rows.filter((row) => !isShown(row)).map(({ vendor }) => vendorName(vendor, this.telling));
    const unused = pairOf(this.words.unusedVendors, listOf(rest, this.telling), this.telling);
    const head = [this.words.vendor, ...columns.map((column) => this.words.columns[column])];
    const heads = head.map((text) => html`<th scope="col" role="columnheader">${text}</th>`);
    return html`${
      shown.length > 0 &&
      html`<table role="table"><caption>${this.fill(this.own.grid, { name: provider.name })}</caption>
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">${shown.map((row) => this.row(row))}</tbody></table>`
    }${rest.length > 0 && html`<p class="faint">${unused}</p>`}`;
  }

  private row({ vendor, use, cells }: VendorRow): Html {
    const name = vendorName(vendor, this.telling) + (use === 'unused' ? ` (${this.words.unused})` : '');
    return html`<tr role="row"><th scope="row" role="rowheader">${name}</th>${columns.map((column) => this.cell(cells[column], this.words.columns[column]))}</tr>
`;
  }

  private cell(cell: Cell, column: string): Html {
    const status = cellStatus(cell, this.telling);
    const word = html`<span class="${status === 'none' ? 'hidden' : 'word'}">${this.words.status[status]}</span>`;
    return html`<td role="cell" class="${status}" data-column="${column}">${sign(status)} ${word}</td>`;
  }

  /** What nobody has to do anything about, as far as the files tell. */
  settled({ provider, steps, rows }: ProviderDiagnosis): Html | undefined {
    const inRows = rows.flatMap((row) =>
      columns.flatMap((column) =>
        row.cells[column].items.map((item) => ({ item, of: vendorName(row.vendor, this.telling) })),
      ),
    );
    const all = [...steps.map((item) => ({ item, of: '' })), ...inRows].filter(({ item }) => isSettled(item));
    if (all.length === 0) return undefined;
    const id = `${this.patient.key}#${provider.id}/settled`;
    const lines = all.map(
      ({ item, of }) => html`<li>${sign(item.status)} ${of !== '' && `${of} · `}${this.known(item)}</li>`,
    );
    const several = this.patient.diagnosis.providers.length > 1 && ` · ${provider.name}`;
    return html`<details id="${id}"><summary>${this.fill(this.own.settled, { count: all.length })}${several}</summary><ul class="plain">${lines}</ul></details>`;
  }

  private known(item: Item): Html {
    const word = html`<span class="hidden"> (${this.words.status[item.status]})</span>`;
    return html`${knownLine(item, this.telling)}${word}`;
  }

  /** What is to be done stands above, once: here it is named, and leads there. */
  advice({ vendor, items, provider }: Advice, later: boolean): Html {
    const above = this.fill(this.own.above, { next: this.words.next });
    const lines = items.map(({ text, known, urls }) => {
      const facts = known
        .filter(isSettled)
        .map((item) => html`<li>${sign(shownStatus(item, this.telling))} ${this.known(item)}</li>`);
      const said = text[this.telling.language];
      const toDo = known.some((item) => !isSettled(item)) && html`<p class="faint">${above}</p>`;
      const links = urls.map((url) => html` ${link(url, this.own.link, said)}`);
      return html`<li>${said}${links}${facts.length > 0 && html`<ul class="plain">${facts}</ul>`}${toDo}</li>`;
    });
    const id = `${this.patient.key}#${provider}/${vendor ?? (later ? 'last' : 'all')}`;
    return html`<details id="${id}"><summary>${adviceTitle(vendor, later, this.telling)}</summary><ol>${lines}</ol></details>`;
  }
}
