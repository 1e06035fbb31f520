import { knownRules } from '../../core/engine/run-rules.ts';
import type { Localized } from '../../core/messages/localized.ts';
import { faultWords } from '../faults.ts';
import { flags } from '../flags.ts';
import { codes } from '../lazy-codes.ts';
import { meantBy, nearest } from '../nearest.ts';
import { ArgumentError, oneOf, parse, readLanguage, UsageError } from '../options.ts';
import { type Command, forReader } from '../terminal/terminal.ts';
import { appRuleObject } from './explain-app-rule.ts';
import { explainRule, ruleObject } from './explain-rule.ts';
import { projectsBeside } from './projects-beside.ts';
import { ruleList } from './rule-list.ts';

/** `explain <rule | code | words>`: the rule's page, or what a code means and what this project's files say of it. */
export const explain: Command = async (args, terminal) => {
  const { options, numbers } = withoutNegative(args);
  const { values, positionals } = parse(options, flags.explain);
  const query = [...positionals, ...numbers].join(' ').trim();
  if (query === '') throw new UsageError(faultWords.explain);
  const format = oneOf('--format', values.format, flags.explain.format.choices) ?? 'pretty';
  const language = readLanguage(values.lang, terminal.env);
  const isJson = format === 'json';
  const json = (object: object): void => terminal.out(`${JSON.stringify(object, null, 2)}\n`);
  const { explainCode, explanationObject, explanationText, ownerIds, projectsOf, readPushLine } = codes();
  const owner = oneOf('--maker', values.maker, ownerIds);
  if (knownRules.has(query)) {
    if (!isJson) return explainRule(['--lang', language, '--', query], terminal);
    json({ version: 1, query, meanings: [], unknown: [], project: [], rule: ruleObject(query, language) });
    return 0;
  }
  const app = appRuleObject(query, language);
  if (app) {
    if (isJson) json({ version: 1, query, meanings: [], unknown: [], project: [], rule: app });
    else terminal.out(app.page);
    return 0;
  }
  const { workspaces, shown } = projectsBeside(values.project, terminal);
  const question = { query, owner, language, readLine: readPushLine };
  const explanation = await explainCode(question, await projectsOf(workspaces));
  const { meanings, unknown } = explanation;
  const near = meanings.length + unknown.length === 0 ? nearRules(query) : undefined;
  if (near) throw new ArgumentError(faultWords.rule, { id: query, near });
  if (isJson) json(explanationObject(explanation, shown, language));
  else terminal.out(forReader(explanationText(explanation, shown, language), terminal));
  return meanings.length > 0 ? 0 : 1;
};

/** The rules that something of which nothing is known may have been meant for. */
function nearRules(query: string): Localized | undefined {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(query)) return undefined;
  const ids = ruleList('en').map(({ id }) => id);
  return meantBy(query, ids).length > 0 ? nearest(query, ids) : undefined;
}

/** Negative codes are no options, and need no `--` before them. */
function withoutNegative(args: readonly string[]): { options: string[]; numbers: string[] } {
  const end = args.indexOf('--');
  const isNegative = (arg: string, at: number): boolean => /^-\d+$/.test(arg) && (end < 0 || at < end);
  return {
    options: args.filter((arg, at) => !isNegative(arg, at)),
    numbers: args.filter(isNegative),
  };
}
