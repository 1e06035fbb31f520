import type { Finding, Fix, Related } from '../finding.ts';
import { format, type MessageArgs } from '../messages/format.ts';
import type { Language } from '../messages/localized.ts';
import type { VendorId } from '../providers/provider.ts';
import { vendors } from '../providers/vendors/index.ts';
import { rules } from './index.ts';
import { metaRules } from './meta.ts';
import type { RuleMessages } from './rule.ts';

/** What every rule says, by its id. */
const messages: ReadonlyMap<string, RuleMessages> = new Map(
  [...rules, ...metaRules].map((rule) => [rule.id, rule.messages]),
);

/** Where the pages of the rules lie. */
const PAGES = 'https://github.com/uni-offline-push/uni-offline-push/blob/main/docs/rules';

/** The finding in words. */
export function messageOf(
  { rule, message, args, more }: Pick<Finding, 'rule' | 'message' | 'args' | 'more'>,
  language: Language,
): string {
  const said = format(messages.get(rule)?.[language].messages[message] ?? message, named(args), language);
  return more === undefined ? said : said + format(MORE[language], { more }, language);
}

/** What stands in another place that a finding names. */
export function relatedOf(rule: string, { message, args }: Related, language: Language): string {
  return format(messages.get(rule)?.[language].related?.[message] ?? message, named(args), language);
}

/** A maker goes by its name, in the reader's language. */
function named(args: MessageArgs): MessageArgs {
  const { vendor } = args;
  return typeof vendor === 'string' && Object.hasOwn(vendors, vendor)
    ? { ...args, vendor: vendors[vendor as VendorId].name }
    : args;
}

/** For the last of the findings of a kind that are told in a file. */
const MORE: Readonly<Record<Language, string>> = {
  'zh-CN': '（此文件中还有 {more} 处同类问题未列出）',
  en: ' (and {more} more of this kind in this file, not listed)',
};

/** What a rule is about, in a few words. */
export function ruleTitleOf(rule: string, language: Language): string {
  return messages.get(rule)?.[language].title ?? rule;
}

/** What a fix does, as a menu shows it. */
export function titleOf(rule: string, fix: Pick<Fix, 'title' | 'args'>, language: Language): string {
  const template = messages.get(rule)?.[language].fixes[fix.title];
  return format(template ?? fix.title, named(fix.args ?? {}), language);
}

/** The address of a rule's page. */
export function pageOf(rule: string, language: Language): string {
  return `${PAGES}/${rule}${language === 'en' ? '' : `.${language}`}.md`;
}
