import { words } from '../words/index.ts';
import { rules } from './index.ts';
import { metaRules } from './meta.ts';

/** Everything that can be reported, with its default severity and its words: what tables and settings are made from. */
export const catalog = [...rules, ...metaRules].map(({ id, severity }) => ({
  id,
  severity,
  words: words[id],
}));
