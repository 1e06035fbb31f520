import type { Language } from '../../core/messages/localized.ts';
import { artefact } from '../lazy-artefact.ts';
import { terminalWords } from '../messages.ts';

/** What is said of a rule for built apps; undefined where there is none of that name. */
export function appRuleObject(id: string, language: Language) {
  // nothing else is called so, and what knows them is a bundle of its own
  if (!/^app-[a-z-]+$/.test(id)) return undefined;
  const { appRules, appPageOf } = artefact();
  const rule = appRules.find((one) => one.id === id);
  if (!rule) return undefined;
  const { title, messages } = rule.messages[language];
  const { severity } = rule;
  const help = appPageOf(id, language);
  const words = terminalWords[language];
  const page = [
    `# ${id}`,
    '',
    `${title} (${words.severity[severity]})`,
    '',
    `## ${words.messages}`,
    '',
    ...Object.values(messages).map((text) => `- ${text}`),
    '',
    `${help}\n`,
  ].join('\n');
  return { id, severity, title, help, page };
}
