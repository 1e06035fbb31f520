import type { Finding } from '../finding.ts';
import type { MessageArgs } from '../messages/format.ts';
import type { UniPushState } from '../project/unipush.ts';
import type { UncheckedPush } from '../providers/index.ts';
import type { PhoneId, Provider, VendorId } from '../providers/provider.ts';
import type { Span } from '../syntax/source.ts';
import type { ItemText } from './item-text.ts';
import { isGap, type Status, statuses } from './status.ts';

export { isGap, type Status, statuses } from './status.ts';

/** The steps that a vendor takes, in the order of the work. */
export const columns = ['console', 'certificate', 'client', 'manifest', 'files', 'channel'] as const;
export type Column = (typeof columns)[number];

/** One thing to be done for push to arrive. Data: a host renders it, in the reader's language. */
export interface Item {
  /** The same as long as it is the same thing to do: what is ticked off by hand is remembered by it. */
  readonly id: string;
  readonly status: Status;
  readonly text: ItemText;
  readonly args?: MessageArgs;
  /** Where it stands, or where it is to be mended. */
  readonly span?: Span;
  /** The file that it is about, there or not. */
  readonly file?: string;
  /** What a rule says of it; its fixes mend it. */
  readonly finding?: Finding;
  /** Where a person does or checks it. */
  readonly url?: string;
  /** A certificate's id or name as the code has it: to be masked in what is meant for others. */
  readonly value?: string;
}

export interface Cell {
  readonly status: Status;
  readonly items: readonly Item[];
}

export interface VendorRow {
  readonly vendor: PhoneId;
  /** `unused`: every value of the vendor that could be there is blank or absent. */
  readonly use: 'used' | 'unused' | 'unknown';
  readonly cells: Readonly<Record<Column, Cell>>;
}

/** How far the setup of one provider is. */
export interface ProviderDiagnosis {
  readonly provider: Provider;
  readonly steps: readonly Item[];
  readonly rows: readonly VendorRow[];
}

/** How far a project's push is. */
export interface Diagnosis {
  readonly root: string;
  /** The manifest's path. */
  readonly manifest: string;
  readonly providers: readonly ProviderDiagnosis[];
  /** What the rules found that is no step's and no maker's. */
  readonly others: readonly Item[];
  readonly uniPush: UniPushState;
  /** What else pushes, and is known by its name alone. */
  readonly unchecked: readonly UncheckedPush[];
}

/** One thing to look at where push does not arrive. */
export interface AdviceItem {
  readonly id: string;
  readonly text: Readonly<Record<'zh-CN' | 'en', string>>;
  /** What the files already tell of it. */
  readonly known: readonly Item[];
  readonly urls: readonly string[];
}

/** What to look at, in order: for every maker together (no vendor), or for the phones of one. */
export interface Advice {
  readonly provider: string;
  readonly vendor: VendorId | undefined;
  readonly items: readonly AdviceItem[];
}

/** A cell of these items: what needs most attention decides. */
export function cellOf(items: readonly Item[]): Cell {
  return { status: worst(items.map(({ status }) => status)), items };
}

/** Whether there is anything to be said of a maker. */
export function isShown({ use, cells }: VendorRow): boolean {
  return use !== 'unused' || columns.some((column) => cells[column].status !== 'none');
}

export function worst(found: readonly Status[]): Status {
  return statuses.find((status) => found.includes(status)) ?? 'none';
}

/** Every item of the diagnosis, in the order in which it is shown. */
export function itemsOf({ providers }: Pick<Diagnosis, 'providers'>): Item[] {
  return providers.flatMap(({ steps, rows }) => [
    ...steps,
    ...rows.flatMap(({ cells }) => columns.flatMap((column) => cells[column].items)),
  ]);
}

/** What is to be mended, each once: a finding that several items tell of stands with the first that is about it alone. */
export function gapsOf(diagnosis: Pick<Diagnosis, 'providers'>): Item[] {
  const gaps = itemsOf(diagnosis).filter(isGap);
  const firsts = new Map<Finding, Item>();
  for (const item of gaps) {
    const first = item.finding && firsts.get(item.finding);
    if (item.finding && (!first || first.text === 'registration')) firsts.set(item.finding, item);
  }
  return gaps.filter((item) => !item.finding || firsts.get(item.finding) === item);
}
