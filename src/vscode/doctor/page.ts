import { doctorWords } from '../../core/doctor/messages.ts';
import {
  type Advice,
  columns,
  gapsOf,
  type Item,
  isGap,
  itemsOf,
  type ProviderDiagnosis,
  type VendorRow,
} from '../../core/doctor/model.ts';
import {
  adviceTitle,
  afterwards,
  countOf,
  detailOf,
  fill,
  knownLine,
  labelOf,
  listOf,
  pairOf,
  remarksOf,
  type Shown,
  shownStatus,
  type Telling,
  vendorName,
} from '../../core/doctor/render.ts';
import type { Language } from '../../core/messages/localized.ts';
import { relative } from '../../core/project/paths.ts';
import { pageWords } from './messages.ts';
import type { Patient } from './patients.ts';
import { isShown } from './tree.ts';

const SIGNS: Readonly<Record<Shown, string>> = {
  wrong: '✗',
  missing: '✗',
  unknown: '?',
  person: '○',
  done: '✓',
  none: '–',
  ticked: '✓',
};

/** What the page needs of one project to write it down. */
class Writer {
  readonly words;
  readonly buttons;

  constructor(
    readonly patient: Patient,
    readonly telling: Telling,
  ) {
    this.words = doctorWords[telling.language];
    this.buttons = pageWords[telling.language];
  }

  /** An item's name for buttons: of several that look alike, a screen reader must tell which is which. */
  private button(action: string, item: Item, text: string, kind = ''): string {
    const ref = html(`${this.patient.key}#${item.id}`);
    const name = html(pairOf(text, labelOf(item, this.telling), this.telling));
    return `<button type="button" ${kind === '' ? '' : `class="${kind}" `}data-do="${action}" data-ref="${ref}" aria-label="${name}">${html(text)}</button>`;
  }

  actions(item: Item): string {
    const { go, fix } = this.buttons;
    const reaches = item.span !== undefined || (item.file !== undefined && item.status !== 'missing');
    return [
      reaches && item.status !== 'person'
        ? this.button('go', item, go, item.status === 'done' ? 'quiet' : '')
        : '',
      item.finding && item.finding.fixes.length > 0 ? this.button('fix', item, fix) : '',
      item.url === undefined ? '' : link(item.url, this.buttons.link, labelOf(item, this.telling)),
    ].join(' ');
  }

  state(item: Item): string {
    const shown = shownStatus(item, this.telling);
    return `<span class="state">${sign(shown)} ${html(this.words.status[shown])}</span>`;
  }

  /** What a person has to check: a box to tick. In a maker's own row nobody needs to be told whose it is. */
  box(item: Item, inRow = false): string {
    const ref = html(`${this.patient.key}#${item.id}`);
    const checked = shownStatus(item, this.telling) === 'ticked' ? ' checked' : '';
    const label = labelOf(item, this.telling);
    const maker = ['upload', 'entered'].includes(item.text)
      ? fill('{vendor}', item.args, this.telling.language).trim()
      : '';
    const full = html(maker === '' ? label : `${maker} · ${label}`);
    const input = `<input type="checkbox" data-do="tick" data-ref="${ref}"${checked} aria-label="${full}">`;
    return `<label>${input} ${inRow ? html(label) : full}</label>`;
  }

  step(item: Item): string {
    const detail = html(detailOf(item, this.telling));
    const head =
      item.status === 'person' ? this.box(item) : `${html(labelOf(item, this.telling))} ${this.state(item)}`;
    if (item.status === 'done')
      return `<li>${head} <span class="detail">${detail}</span> ${this.actions(item)}</li>`;
    return `<li>${head} ${this.actions(item)}${detail === '' ? '' : `<p class="detail">${detail}</p>`}</li>`;
  }

  grid({ rows }: ProviderDiagnosis, caption: string): string {
    const head = [this.words.vendor, ...columns.map((column) => this.words.columns[column])];
    const shown = rows.filter(isShown);
    const rest = rows.filter((row) => !isShown(row)).map(({ vendor }) => vendorName(vendor, this.telling));
    const unused =
      rest.length > 0
        ? `<p class="detail">${html(pairOf(this.words.unusedVendors, listOf(rest, this.telling), this.telling))}</p>`
        : '';
    return `<div class="scroll" role="region" tabindex="0" aria-label="${html(caption)}"><table>
<caption>${html(caption)}</caption>
<thead><tr>${head.map((text) => `<th scope="col">${html(text)}</th>`).join('')}</tr></thead>
<tbody>${shown.map((row) => this.row(row)).join('\n')}</tbody></table></div>${unused}`;
  }

  private row({ vendor, use, cells }: VendorRow): string {
    const name = vendorName(vendor, this.telling) + (use === 'unused' ? ` (${this.words.unused})` : '');
    const body = columns.map((column) => {
      const items = cells[column].items.filter(({ status }) => status !== 'none');
      if (items.length === 0)
        return `<td>${sign('none')} <span class="hidden">${html(this.words.status.none)}</span></td>`;
      return `<td><ul>${items.map((item) => `<li>${this.inCell(item)}</li>`).join('')}</ul></td>`;
    });
    return `<tr><th scope="row">${html(name)}</th>${body.join('')}</tr>`;
  }

  private inCell(item: Item): string {
    if (item.status === 'person') return `${this.box(item, true)} ${this.actions(item)}`;
    const label = `<code>${html(labelOf(item, this.telling))}</code>`;
    return `${label}<br>${this.state(item)} ${item.status === 'done' ? '' : this.actions(item)}`;
  }

  /** What is wrong in the grid, in full; the steps tell it themselves. */
  gaps({ provider, rows }: ProviderDiagnosis): string {
    const gaps = gapsOf({ providers: [{ provider, steps: [], rows }] });
    if (gaps.length === 0) return '';
    const items = gaps.map((item) => `<li>${html(detailOf(item, this.telling))} ${this.actions(item)}</li>`);
    return `<h3>${html(this.words.gaps)}</h3><ol>${items.join('\n')}</ol>`;
  }

  /** What the makers' consoles ask for, in full. */
  toCheck({ provider, rows }: ProviderDiagnosis): string {
    const items = itemsOf({ providers: [{ provider, steps: [], rows }] }).filter(
      ({ status }) => status === 'person',
    );
    if (items.length === 0) return '';
    const steps = items.map((item) => this.step(item)).join('\n');
    return `<h3>${html(this.words.toCheck)}</h3><ul class="steps">${steps}</ul>`;
  }

  advice({ vendor, items, provider }: Advice, later: boolean): string {
    const lines = items.map(({ text, known, urls }) => {
      const facts = known.map((item) => {
        const shown = shownStatus(item, this.telling);
        const line = html(knownLine(item, this.telling));
        return `<li>${sign(shown)} ${line} ${isGap(item) ? this.actions(item) : ''}</li>`;
      });
      const said = text[this.telling.language];
      const links = urls.map((url) => link(url, this.buttons.link, said)).join(' ');
      return `<li>${html(said)} ${links}${facts.length > 0 ? `<ul class="facts">${facts.join('')}</ul>` : ''}</li>`;
    });
    const id = html(`${this.patient.key}#${provider}/${vendor ?? (later ? 'last' : 'all')}`);
    return `<details id="${id}"><summary>${html(adviceTitle(vendor, later, this.telling))}</summary><ol>${lines.join('\n')}</ol></details>`;
  }
}

/** The page's body. */
export function bodyOf(
  patients: readonly Patient[] | undefined,
  language: Language,
  tickedIn: (project: string) => ReadonlySet<string>,
): string {
  const words = doctorWords[language];
  const buttons = pageWords[language];
  const title = `<h1 tabindex="-1">${html(words.title)}</h1>`;
  if (!patients) return `${title}<p role="status">${html(buttons.looking)}</p>`;
  if (patients.length === 0) return `${title}<p role="status">${html(buttons.noProject)}</p>`;
  const copy = `<button type="button" data-do="copy" data-ref="">${html(buttons.copy)}</button>`;
  return `${title}<p class="detail">${html(buttons.legend)} ${copy}</p>${patients
    .map((patient) =>
      projectOf(new Writer(patient, { language, ticked: tickedIn(patient.key) }), patients.length > 1),
    )
    .join('\n')}`;
}

function projectOf(writer: Writer, several: boolean): string {
  const { words, telling, patient, buttons } = writer;
  const { diagnosis, advice, session } = patient;
  const path = relative(session.folder.uri.path, diagnosis.manifest);
  const title = several ? `<h2>${html(`${session.folder.name}/${path}`)}</h2>` : '';
  const remarks = remarksOf(diagnosis, telling).map(
    ({ text, url }) => `<p role="status">${withLink(text, url)}</p>`,
  );
  const sections = diagnosis.providers.map((own) => {
    const { provider } = own;
    const note = afterwards(provider, telling);
    const summary = fill(words.summary, { ...countOf({ providers: [own] }, telling) }, telling.language);
    const mine = advice.filter((one) => one.provider === provider.id);
    return `<section><h2>${html(provider.name)}</h2>
${note === '' ? '' : `<p class="detail">${withLink(note, provider.successor?.url)}</p>`}
<p role="status">${html(summary)}</p>
<h3>${html(words.steps)}</h3><ul class="steps">${own.steps.map((step) => writer.step(step)).join('\n')}</ul>
${writer.grid(own, buttons.grid)}
${writer.gaps(own)}
${writer.toCheck(own)}
<h3>${html(words.troubleshoot)}</h3>${mine.map((one, i) => writer.advice(one, i > 0)).join('\n')}</section>`;
  });
  return title + [...remarks, ...sections].join('\n');
}

const sign = (shown: Shown): string => `<span class="${shown}" aria-hidden="true">${SIGNS[shown]}</span>`;

/** The text with the address in it as a link. */
function withLink(text: string, url = ''): string {
  const at = url === '' ? -1 : text.indexOf(url);
  return at < 0
    ? html(text)
    : `${html(text.slice(0, at))}${link(url, url, '')}${html(text.slice(at + url.length))}`;
}

function link(url: string, text: string, about: string): string {
  return `<a href="${html(url)}" data-do="url" data-ref="${html(url)}" ${about === '' ? '' : ` aria-label="${html(`${text} · ${about}`)}"`}>${html(text)}</a>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function html(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
