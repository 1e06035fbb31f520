/** The languages that every word of the product is written in. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** One rule's words. A hole `{name}` is filled from the finding's or the fix's args. */
export interface RuleWords {
  /** What the rule is about, in a few words, as the rule table shows it. */
  readonly title: string;
  /** By the finding's `message`: what is wrong, what comes of it, what to do. */
  readonly messages: Readonly<Record<string, string>>;
  /** By the fix's `title`: what the fix does, as a menu shows it. */
  readonly fixes: Readonly<Record<string, string>>;
}

export type RuleWordsByLanguage = Readonly<Record<Language, RuleWords>>;
