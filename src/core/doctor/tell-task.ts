import { withoutDialog } from '../ask.ts';
import type { Finding, Fix } from '../finding.ts';
import { providers } from '../providers/index.ts';
import type { PhoneId } from '../providers/provider.ts';
import { vendors } from '../providers/vendors/index.ts';
import type { Span } from '../syntax/source.ts';
import { doctorWords } from './messages.ts';
import { type Diagnosis, type Item, isGap } from './model.ts';
import {
  fill,
  labelOf,
  listOf,
  notesFor,
  type Shown,
  saidOf,
  sentences,
  shownStatus,
  type Telling,
  vendorName,
} from './render.ts';
import { type Task, tasksOf } from './tasks.ts';

/** What a task is called: with the makers that it is for, where its name is not one's own. */
export function taskTitle(task: Task, telling: Telling): string {
  const [first, ...more] = task.items;
  // keys that one finding is about
  const alike = more.filter(({ text }) => text === first.text).map((item) => labelOf(item, telling));
  const label = listOf([...new Set([labelOf(first, telling), ...alike])], telling);
  return first.text === 'maker' || task.vendors.length === 0
    ? label
    : `${label} · ${makersOf(task, telling)}`;
}

/** What is to be done, in full. */
export function taskDetail(task: Task, telling: Telling): string {
  return sentences([taskSaid(task, telling), ...taskNotes(task, telling)], telling);
}

/** What a maker's console asks for beside, sentence by sentence. */
export function taskNotes({ items: [first] }: Task, telling: Telling): string[] {
  return notesFor(first, telling);
}

/** What is to be done, in brief. */
export function taskSaid(task: Task, telling: Telling): string {
  const [first, ...more] = task.items;
  if (more.length === 0 || isGap(first)) return saidOf(first, telling);
  const keys = [...new Set(task.items.flatMap(({ args }) => args?.keys ?? []).map(String))];
  const vendor = { 'zh-CN': '', en: '', [telling.language]: makersOf(task, telling) };
  return saidOf({ ...first, args: { ...first.args, vendor, keys } }, telling);
}

function makersOf({ vendors: own }: Task, telling: Telling): string {
  return listOf(
    own.map((vendor) => vendorName(vendor, telling)),
    telling,
  );
}

/** `ticked` once a person has said so of all that it holds. */
export function taskStatus({ items }: Task, telling: Telling): Shown {
  const shown = items.map((item) => shownStatus(item, telling));
  return shown.find((status) => status !== 'ticked') ?? 'ticked';
}

/** How much there is to do, kind by kind; what a person has ticked off is done. */
export function countOf(
  diagnosis: Pick<Diagnosis, 'providers' | 'others'>,
  telling: Telling,
): Readonly<Record<Task['kind'], number>> {
  const open = tasksOf(diagnosis).filter((task) => taskStatus(task, telling) !== 'ticked');
  const of = (kind: Task['kind']): number => open.filter((task) => task.kind === kind).length;
  return { wrong: of('wrong'), missing: of('missing'), check: of('check') };
}

/** `2 wrong, 1 missing, 3 to check by hand`. */
export function summaryOf(diagnosis: Pick<Diagnosis, 'providers' | 'others'>, telling: Telling): string {
  const { language } = telling;
  return fill(doctorWords[language].summary, { ...countOf(diagnosis, telling) }, language);
}

/** What a page is that a task leads to. */
export type Way = 'console' | 'service' | 'download';

/** Where a task leads, what mends it first. */
export type Lead =
  /** What mends the finding: a change, a question, or the wizard. */
  | { readonly to: 'fix'; readonly finding: Finding }
  /** The file that is missing is chosen, where the finding has a fix for that. */
  | { readonly to: 'choose'; readonly finding: Finding; readonly fix: Fix }
  /** Huawei's file is chosen, checked and copied to its place. */
  | { readonly to: 'agconnect' }
  /** The wizard asks for what is missing. */
  | { readonly to: 'setUp'; readonly provider: string }
  | { readonly to: 'place'; readonly path: string; readonly span?: Span }
  | { readonly to: 'page'; readonly url: string; readonly way?: Way };

/** The ways of a task: a gap has at least one. */
export function leadsOf(task: Task): Lead[] {
  const [first] = task.items;
  const { finding, url } = first;
  if (!isGap(first)) return url === undefined ? [] : [{ to: 'page', url, ...wayOf(first) }];
  const place = placeOfTask(task);
  const line: Lead | undefined = place && { to: 'place', ...place };
  const provider = providers.find(({ id, setup }) => setup && task.providers.includes(id));
  const choosing = finding?.fixes.find(({ choose }) => choose);
  const opens = finding?.fixes.find(({ open }) => open !== undefined)?.open;
  const mending: Lead | undefined =
    finding && withoutDialog(finding.fixes).length > 0
      ? { to: 'fix', finding }
      : finding && choosing
        ? { to: 'choose', finding, fix: choosing }
        : first.text === 'agconnect'
          ? { to: 'agconnect' }
          : provider && task.kind === 'missing' && !opens
            ? { to: 'setUp', provider: provider.id }
            : undefined;
  const page: Lead | undefined = opens ? { to: 'page', url: opens, way: 'download' } : pageOf(task);
  // what is wrong stands somewhere, what is missing comes from somewhere
  const rest = task.kind === 'missing' ? [page, line] : mending ? [line] : [line, page];
  return [mending, ...rest].filter((lead) => lead !== undefined);
}

/** Where it stands, or is to stand; a file that is not there leads nowhere. */
export function placeOfTask({ items }: Task): { readonly path: string; readonly span?: Span } | undefined {
  for (const { span, file, status } of items) {
    if (span) return { path: span.source.path, span };
    if (file !== undefined && status !== 'missing') return { path: file };
  }
  return undefined;
}

function wayOf({ text }: Item): { readonly way?: Way } {
  if (text === 'maker') return { way: 'console' };
  return text === 'upload' || text === 'entered' ? { way: 'service' } : {};
}

/** Where what is missing comes from. */
function pageOf({ items: [first], providers: [own], vendors: [vendor] }: Task): Lead | undefined {
  if (first.url !== undefined) return { to: 'page', url: first.url };
  const provider = providers.find(({ id }) => id === own);
  if (!provider) return undefined;
  switch (first.text) {
    case 'pluginFiles':
      return { to: 'page', url: provider.download, way: 'download' };
    case 'certificate':
      return { to: 'page', url: provider.console, way: 'service' };
    case 'key':
    case 'parameter':
    case 'agconnect':
    case 'file':
      return vendor && vendor !== 'harmony'
        ? { to: 'page', url: vendors[vendor].console, way: 'console' }
        : { to: 'page', url: provider.console, way: 'service' };
    default:
      return undefined;
  }
}

/** What a page is called that a task leads to. */
export function pageTitle(way: Way, vendor: PhoneId | undefined, { language }: Telling): string {
  return fill(doctorWords[language].ways[way], vendor ? { vendor } : {}, language);
}

/** The items that need nothing of anybody: what stands, and what the files do not tell. */
export function isSettled({ status }: Item): boolean {
  return status === 'done' || status === 'unknown';
}
