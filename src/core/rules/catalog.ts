import { rules } from './index.ts';
import { metaRules } from './meta.ts';

/** Everything that can be reported, with its default severity and what it says: what tables and settings are made from. */
export const catalog = [...rules, ...metaRules].map(({ id, severity, messages }) => ({
  id,
  severity,
  messages,
}));
