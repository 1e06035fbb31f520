import type { Provider } from '../providers/provider.ts';
import type { SchemaProblem } from '../schema/check.ts';
import { stateOf } from '../schema/values.ts';
import type { ObjectNode } from '../syntax/tree.ts';
import type { Report, Rule } from './rule.ts';
import { configProblems } from './shared/config-problems.ts';
import { removeFix, renameFix, rightKey } from './shared/schema-fixes.ts';

/**
 * The SDK reads one certificate name for each vendor, by keys whose case counts, and ignores every other key without
 * a word. A vivo name is made of the app's id and key. Sources: `easemob-websdk` 4.21; the guide to vivo of
 * Easemob's demo.
 */
export const emPushConfigSchema: Rule = {
  id: 'em-push-config-schema',
  severity: 'error',
  check(project, report) {
    for (const { problem, config, provider } of configProblems(project, 'em-push-config')) {
      const finding = toReport(problem, config, provider);
      if (finding) report(finding);
    }
  },
};

function toReport(problem: SchemaProblem, config: ObjectNode, provider: Provider): Report | undefined {
  const { kind, property, node, expected } = problem;
  const key = problem.key ?? property?.key ?? '';
  const at = property?.keySpan ?? node;
  if (kind === 'unknown-key' || kind === 'not-read') {
    const right = rightKey(config, problem.suggestion ?? certificateOf(key, provider));
    if (right === undefined)
      return { message: 'unknown', args: { key }, at, fixes: removeFix(problem, config) };
    return { message: 'misspelt', args: { key, right }, at, fixes: renameFix(problem, right) };
  }
  // a value may come from a constant elsewhere: the report stands where it is written
  if (kind === 'type') return { message: 'type', args: { key, expected: expected ?? [] }, at: node };
  if (kind !== 'pattern' || stateOf(node) !== 'set') return undefined;
  return { message: 'form', args: { key, form: expected ?? [] }, at: node, severity: 'warning' };
}

/** The key of the vendor that a wrong key names in full: the SDK's own names are short for some. */
function certificateOf(key: string, { vendors }: Provider): string | undefined {
  const written = key.toLowerCase();
  const vendor = vendors.find(({ id, certificate }) => {
    const ending = /[A-Z][a-z]+[A-Z][a-z]+$/.exec(certificate)?.[0].toLowerCase();
    return ending !== undefined && written === id + ending;
  });
  return vendor?.certificate;
}
