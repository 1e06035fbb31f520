import type { Language } from '../messages/localized.ts';
import type { Provider, VendorId } from '../providers/provider.ts';
import { vendors } from '../providers/vendors/index.ts';
import type { Words } from '../schema/descriptions.ts';
import { own } from '../schema/shape.ts';
import { classLines } from './classes.ts';
import { code, list, say } from './messages.ts';

/** What a vendor is called in the language. */
export function vendorName(vendor: string, language: Language): string {
  return own(vendors, vendor)?.name[language] ?? vendor;
}

/** What a vendor asks of an app and its maker. */
function needsOf(vendor: VendorId, language: Language): string {
  const { storeListing, companyAccount } = vendors[vendor];
  const needs = [
    ...(storeListing ? [say('listed', language)] : []),
    ...(companyAccount ? [say('company', language)] : []),
  ];
  if (needs.length > 0) return needs.join(say('comma', language));
  return storeListing === undefined ? '' : say('neither', language);
}

/** That a plugin is no longer maintained, or recommended; '' where neither is so. */
export function pastOf({ discontinued, successor }: Provider, language: Language): string {
  return discontinued ? say('discontinued', language) : successor ? say('superseded', language) : '';
}

/** Where the vendor's keys are found, as links. */
function linksOf(vendor: VendorId, language: Language): string {
  const { console, guide } = vendors[vendor];
  const name = vendorName(vendor, language);
  const links = [`[${say('console', language, { name })}](${console})`];
  if (guide !== console) links.push(`[${say('guide', language)}](${guide})`);
  return links.join(' · ');
}

/** All that is to be told of a vendor. */
export function vendorLines(vendor: string | undefined, language: Language): string[] {
  if (vendor === undefined || !isVendor(vendor)) return [];
  const name = vendorName(vendor, language);
  const needs = needsOf(vendor, language);
  const text = needs === '' ? say('maker', language, { name }) : say('vendor', language, { name, needs });
  return [text, linksOf(vendor, language)];
}

function isVendor(name: string): name is VendorId {
  return Object.hasOwn(vendors, name);
}

/** What a key is and what goes into it, in Markdown, without its name. */
export function describe(words: Words, language: Language): string {
  const lines = [
    ...vendorLines(words.vendor, language),
    ...valueLines(words, language),
    ...classLines(words, language),
    ...sinceLines(words, language),
  ];
  const { description } = words[language];
  return lines.length === 0
    ? description
    : `${description}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function valueLines({ values, examples }: Words, language: Language): string[] {
  const listed = valuesOf(values);
  if (listed.length > 0)
    return [
      say('values', language, {
        values: list(
          listed.map((value) => code(shown(value))),
          language,
        ),
      }),
    ];
  const [example] = examples ?? [];
  if (example === undefined || isEmpty(example)) return [];
  return [say('example', language, { example: code(shown(example)) })];
}

/** The values to recommend: a blank one counts as none, and of `1` and `"1"` the text stands for both. */
export function valuesOf(values: readonly unknown[] | undefined): unknown[] {
  const offered = (values ?? []).filter((value) => value !== '' && value !== null);
  return offered.filter((value) => typeof value !== 'number' || !offered.includes(String(value)));
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** A function or a Date is written down as its text. */
function shown(value: unknown): string {
  if (typeof value === 'string' && /^(?:\(.*\) =>|new )/.test(value)) return value;
  return JSON.stringify(value);
}

function sinceLines({ since, deprecated }: Words, language: Language): string[] {
  const lines = Object.entries(since ?? {}).map(([name, version]) =>
    version === null
      ? say('never', language, { package: code(name) })
      : say('since', language, { package: code(name), version }),
  );
  if (deprecated) lines.push(say('deprecated', language));
  return lines;
}
