import type { Severity } from '../../core/finding.ts';
import type { Language } from '../../core/messages/localized.ts';
import { metaRules, rules } from '../../core/rules/index.ts';
import { pageOf } from '../../core/rules/render.ts';

/** What is to be told of a rule. */
export interface RuleFacts {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  /** What it may say; what differs from finding to finding stands as `<name>`. */
  readonly messages: readonly string[];
  /** What its fixes do, likewise. */
  readonly fixes: readonly string[];
  readonly help: string;
}

/** Every rule, in the order of the tables. */
export function ruleList(language: Language): RuleFacts[] {
  return [...rules, ...metaRules].map(({ id, severity, messages }) => {
    const own = messages[language];
    return {
      id,
      severity,
      title: own.title,
      messages: Object.values(own.messages).map(withNamedHoles),
      fixes: Object.values(own.fixes).map(withNamedHoles),
      help: pageOf(id, language),
    };
  });
}

function withNamedHoles(template: string): string {
  return template.replace(/\{(\w+)\}/g, '<$1>');
}
