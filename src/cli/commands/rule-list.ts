import type { Severity } from '../../core/finding.ts';
import type { Language } from '../../core/messages/localized.ts';
import { metaRules, rules } from '../../core/rules/index.ts';
import { pageOf } from '../../core/rules/render.ts';
import { artefact } from '../lazy-artefact.ts';

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
  /** What it looks at: a project's files, or a built app. */
  readonly scope: 'project' | 'app';
}

/** Every rule, in the order of the tables; those for built apps behind the others. */
export function ruleList(language: Language): RuleFacts[] {
  return [...projectRules(language), ...appRules(language)];
}

function appRules(language: Language): RuleFacts[] {
  const { appRules: all, appPageOf } = artefact();
  return all.map(({ id, severity, messages }) => ({
    id,
    severity,
    title: messages[language].title,
    messages: Object.values(messages[language].messages).map(withNamedHoles),
    fixes: [],
    help: appPageOf(id, language),
    scope: 'app',
  }));
}

/** Those that a check reports. */
export function projectRules(language: Language): RuleFacts[] {
  return [...rules, ...metaRules].map(({ id, severity, messages }) => {
    const own = messages[language];
    return {
      id,
      severity,
      title: own.title,
      messages: Object.values(own.messages).map(withNamedHoles),
      fixes: Object.values(own.fixes).map(withNamedHoles),
      help: pageOf(id, language),
      scope: 'project',
    };
  });
}

function withNamedHoles(template: string): string {
  return template.replace(/\{(\w+)\}/g, '<$1>');
}
