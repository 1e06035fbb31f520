import type { Finding, Fix, MessageArgs } from '../finding.ts';
import type { Language } from '../messages/localized.ts';
import type { VendorId } from '../providers/provider.ts';
import { vendors } from '../providers/vendors.ts';
import { words } from '../words/index.ts';

/** Where the pages of the rules lie. */
const PAGES = 'https://github.com/uni-offline-push/uni-offline-push/blob/main/docs/rules';

/** The language of a locale's name: Chinese for every `zh…`, English for the rest. */
export function languageOf(locale: string | undefined): Language {
  return /^zh\b/i.test((locale ?? '').replace('_', '-')) ? 'zh-CN' : 'en';
}

/** The finding in words. */
export function messageOf(
  { rule, message, args, more }: Pick<Finding, 'rule' | 'message' | 'args' | 'more'>,
  language: Language,
): string {
  const said = fill(words[rule]?.[language].messages[message] ?? message, args, language);
  return more === undefined ? said : said + fill(MORE[language], { more }, language);
}

/** For the last of the findings of a kind that are told in a file. */
const MORE: Readonly<Record<Language, string>> = {
  'zh-CN': '（此文件中还有 {more} 处同类问题未列出）',
  en: ' (and {more} more of this kind in this file, not listed)',
};

/** What a fix does, as a menu shows it. */
export function titleOf(rule: string, fix: Pick<Fix, 'title' | 'args'>, language: Language): string {
  return fill(words[rule]?.[language].fixes[fix.title] ?? fix.title, fix.args ?? {}, language);
}

/** The address of a rule's page. */
export function pageOf(rule: string, language: Language): string {
  return `${PAGES}/${rule}${language === 'en' ? '' : `.${language}`}.md`;
}

/** By what stands around a hole: what stands between the parts of a list in it. */
const QUOTES: Readonly<Record<string, string>> = { '“”': '”…“', '""': '"…"' };

function fill(template: string, args: MessageArgs, language: Language): string {
  const between = language === 'en' ? ', ' : '、';
  return template.replace(/\{(\w+)\}/g, (hole, name: string, at: number) => {
    const value = Object.hasOwn(args, name) ? args[name] : undefined;
    if (value === undefined) return hole;
    if (name === 'vendor' && typeof value === 'string' && Object.hasOwn(vendors, value))
      return vendors[value as VendorId].name[language];
    if (typeof value !== 'object') return String(value);
    // of a list in quotes, each has its own
    const quotes = QUOTES[`${template.charAt(at - 1)}${template.charAt(at + hole.length)}`];
    return value.join(quotes ? quotes.replace('…', between) : between);
  });
}
