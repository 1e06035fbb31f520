import { rules } from './rules/index.ts';
import { metaRules } from './rules/meta.ts';
import { words } from './words/index.ts';

/** Everything that can be reported, with its default severity and its words: what tables and settings are made from. */
export const catalog = [...rules, ...metaRules].map(({ id, severity }) => ({
  id,
  severity,
  words: words[id],
}));
