import type { Language } from '../../core/messages/localized.ts';
import { pageOf } from '../../core/rules/render.ts';
import { terminalWords } from '../messages.ts';
import { parse, readLanguage, readRuleId, UsageError } from '../options.ts';
import { docsPage } from '../package-folder.ts';
import type { Command } from '../terminal/terminal.ts';
import { pageToTell } from './page.ts';
import { type RuleFacts, ruleList } from './rule-list.ts';

/** `explain <rule>`: the rule's page, or what the words say of it. */
export const explain: Command = async (args, terminal) => {
  const { values, positionals } = parse(args, { lang: { type: 'string' } });
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new UsageError('explain takes the name of one rule');
  const language = readLanguage(values.lang, terminal.env);
  const id = readRuleId(name);
  const page = docsPage(`rules/${id}${language === 'en' ? '' : `.${language}`}.md`);
  terminal.out(page === undefined ? describe(id, language) : pageToTell(page, pageOf(id, language)));
  return 0;
};

function describe(id: string, language: Language): string {
  const say = terminalWords[language];
  const facts = ruleList(language).find((rule) => rule.id === id) as RuleFacts;
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
