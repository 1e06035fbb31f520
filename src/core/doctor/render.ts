import type { Finding } from '../finding.ts';
import { format, joined, labelled, type MessageArgs } from '../messages/format.ts';
import type { Language, Localized } from '../messages/localized.ts';
import { notesOf } from '../providers/advice.ts';
import { providers } from '../providers/index.ts';
import type { PhoneId, VendorId } from '../providers/provider.ts';
import { harmonyName } from '../providers/vendors/harmony.ts';
import { vendors } from '../providers/vendors/index.ts';
import { messageOf, ruleTitleOf } from '../rules/render.ts';
import { doctorWords } from './messages.ts';
import { type Cell, type Diagnosis, type Item, isGap, type Status, worst } from './model.ts';

export interface Telling {
  readonly language: Language;
  /** For others to read: values show their last three characters only. */
  readonly mask?: boolean;
  /** Ids of what a person has ticked off. */
  readonly ticked?: ReadonlySet<string>;
}

export type Shown = Status | 'ticked';

/** How far an item is, with what a person has ticked off. */
export function shownStatus({ id, status }: Item, { ticked }: Telling): Shown {
  return status === 'person' && ticked?.has(id) ? 'ticked' : status;
}

/** A cell of which a person has ticked off all that was to be checked is done. */
export function cellStatus({ items }: Cell, telling: Telling): Status {
  return worst(items.map((item) => untick(shownStatus(item, telling))));
}

const untick = (shown: Shown): Status => (shown === 'ticked' ? 'done' : shown);

/** What an item is called. */
export function labelOf(item: Item, { language }: Telling): string {
  if (item.text === 'finding' && item.finding) return ruleTitleOf(item.finding.rule, language);
  const { label, labels } = doctorWords[language].items[item.text];
  return fill(labels?.[item.status] ?? label, item.args, language);
}

/** What is to be said of an item, in full; '' where nothing is. */
export function detailOf(item: Item, telling: Telling): string {
  return sentences([saidOf(item, telling), ...notesFor(item, telling)], telling);
}

/** One sentence after the other, as the language sets them. */
export function sentences(all: readonly string[], { language }: Telling): string {
  return all.join(language === 'en' ? ' ' : '');
}

/** What is said by the rule that found something, else by how far it is. */
export function saidOf(item: Item, telling: Telling): string {
  const { language, mask } = telling;
  const { finding, status, text, value } = item;
  if (finding && isGap(item)) return messageOf(mask ? masked(finding) : finding, language);
  const template = doctorWords[language].items[text][status] ?? '';
  if (template.includes('{value}') && value === undefined) return '';
  const shown = value !== undefined && mask ? maskOf(value) : (value ?? '');
  return fill(template, { ...item.args, value: shown }, language);
}

/** What a maker asks for, and what is to be known when its push is set up, sentence by sentence; of its console alone. */
export function notesFor({ text, args }: Item, { language }: Telling): string[] {
  // who says so, and when: somebody is to judge it
  if (text === 'ask') return [fill(doctorWords[language].source, { source: args?.source ?? '' }, language)];
  if (text !== 'maker') return [];
  const vendor = args?.vendor as VendorId;
  const words = doctorWords[language];
  const { storeListing, companyAccount } = vendors[vendor];
  const provider = providers.find(({ id }) => id === args?.provider);
  const notes = (['requirement', 'setup'] as const)
    .flatMap((kind) => (provider ? notesOf(provider, vendor, kind) : []))
    .map(({ text }) => text[language]);
  return [...(storeListing ? [words.listed] : []), ...(companyAccount ? [words.company] : []), ...notes];
}

/** `•••141`; what is too short to hide in shows nothing of itself. */
export function maskOf(value: string): string {
  return value.length > 4 ? `•••${value.slice(-3)}` : '•••';
}

/** Arguments that hold what somebody wrote in a file, by rule. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  'agconnect-invalid': ['found', 'wanted', 'others'],
  'vendor-file-invalid': ['found', 'wanted'],
  'parameter-prefix': ['right'],
  'duplicate-certificate': ['value'],
  'native-push-token': ['value'],
  'push-register-args': ['value', 'other'],
  'unicloud-push-args': ['value'],
};

function masked(finding: Finding): Pick<Finding, 'rule' | 'message' | 'args'> {
  const hidden = WRITTEN[finding.rule] ?? [];
  const args = Object.fromEntries(
    Object.entries(finding.args).map(([name, value]) => [
      name,
      hidden.includes(name) ? maskOf(String(value)) : value,
    ]),
  );
  return { ...finding, args };
}

export function vendorName(vendor: PhoneId, { language }: Telling): string {
  return nameOf(vendor)[language];
}

function nameOf(vendor: PhoneId): Localized {
  return vendor === 'harmony' ? harmonyName : vendors[vendor].name;
}

/** Names in a row, and a name with what is said of it, as the language sets them. */
export function listOf(names: readonly string[], { language }: Telling): string {
  return joined(names, language);
}

export function pairOf(name: string, said: string, { language }: Telling): string {
  return labelled(name, said, language);
}

/** One of the doctor's own texts, with a maker by its name. */
export function fill(template: string, args: MessageArgs = {}, language: Language): string {
  const { vendor } = args;
  const named: MessageArgs = typeof vendor === 'string' ? { vendor: nameOf(vendor as PhoneId) } : {};
  return format(template, { ...args, ...named }, language);
}

/** Which phones a piece of advice is for; `later`: another one for every phone stood before it. */
export function adviceTitle(vendor: VendorId | undefined, later: boolean, { language }: Telling): string {
  const words = doctorWords[language];
  if (vendor) return fill(words.phones, { vendor }, language);
  return later ? words.last : words.everyPhone;
}

/** What the files tell of a piece of advice, in one line: what a person has to check is told by the grid in full. */
export function knownLine(item: Item, telling: Telling): string {
  const { status } = item;
  const brief = status === 'person' || isGap(item);
  const detail = brief
    ? doctorWords[telling.language].status[shownStatus(item, telling)]
    : detailOf(item, telling);
  return [labelOf(item, telling), detail].filter((text) => text !== '').join(' · ');
}

/** What is said of the project before its providers: what is not checked, or that there is nothing. */
export function remarksOf(
  { providers, unchecked }: Pick<Diagnosis, 'providers' | 'unchecked'>,
  { language }: Telling,
): readonly { readonly text: string; readonly url?: string }[] {
  const words = doctorWords[language];
  if (providers.length === 0 && unchecked.length === 0) return [{ text: words.noProvider }];
  return unchecked.map(({ name, url }) => ({ text: fill(words.unchecked, { name, url }, language), url }));
}

/** That the provider is no longer maintained, or recommended, and what follows it; '' where neither is so. */
export function afterwards(
  { name, discontinued, successor }: Diagnosis['providers'][number]['provider'],
  { language }: Telling,
): string {
  if (!discontinued && !successor) return '';
  const words = doctorWords[language];
  const next = successor ? fill(words.successor, { ...successor }, language) : '';
  return [fill(discontinued ? words.discontinued : words.superseded, { name }, language), next]
    .join(language === 'en' ? ' ' : '')
    .trim();
}
