import type { Language } from '../../core/messages/localized.ts';
import { pageOf } from '../../core/rules/render.ts';
import { texts } from '../../node/texts.ts';
import { terminalWords } from '../messages.ts';
import { parse, readLanguage, readRuleId, UsageError } from '../options.ts';
import type { Command } from '../terminal/terminal.ts';
import { pageToTell } from './page.ts';
import { type RuleFacts, ruleList } from './rule-list.ts';

/** The rule of that name, and nothing else: throws a UsageError where there is none. */
export const explainRule: Command = async (args, terminal) => {
  const { values, positionals } = parse(args, { lang: { type: 'string' } });
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new UsageError('the name of one rule is expected');
  terminal.out(rulePage(readRuleId(name), readLanguage(values.lang, terminal.env)));
  return 0;
};

/** The rule's page, or what the words say of it. */
function rulePage(id: string, language: Language): string {
  const page = texts().pages[`${id}${language === 'en' ? '' : `.${language}`}.md`];
  return page === undefined ? describe(id, language) : pageToTell(page, pageOf(id, language));
}

/** The same for programs. */
export function ruleObject(id: string, language: Language): object {
  const { severity, title, help } = factsOf(id, language);
  return { id, severity, title, help, page: rulePage(id, language) };
}

function describe(id: string, language: Language): string {
  const say = terminalWords[language];
  const facts = factsOf(id, language);
  const list = (heading: string, items: readonly string[]): string[] =>
    items.length > 0 ? ['', `## ${heading}`, '', ...items.map((item) => `- ${item}`)] : [];
  const lines = [
    `# ${id}`,
    '',
    `${facts.title} (${say.severity[facts.severity]})`,
    ...list(say.messages, facts.messages),
    ...list(say.fixes, facts.fixes),
    '',
    facts.help,
  ];
  return `${lines.join('\n')}\n`;
}

const factsOf = (id: string, language: Language): RuleFacts =>
  ruleList(language).find((rule) => rule.id === id) as RuleFacts;
