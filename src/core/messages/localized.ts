/** The languages that every word of the product is written in. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** The same in every language of the product; a text where nothing else is said. */
export type Localized<T = string> = Readonly<Record<Language, T>>;

/** The language of a locale's name: Chinese for every `zh…`, English for the rest. */
export function languageOf(locale: string | undefined): Language {
  return /^zh\b/i.test((locale ?? '').replace('_', '-')) ? 'zh-CN' : 'en';
}
