import type { SchemaProblem } from '../schema/check.ts';
import type { ObjectNode } from '../syntax/tree.ts';
import type { Report, Rule } from './rule.ts';
import { configProblems } from './shared/config-problems.ts';
import { removeFix, renameFix, rightKey } from './shared/schema-fixes.ts';

/**
 * The SDK reads thirteen keys of `offlinePushConfig` and ignores every other without a word; it runs certificate
 * ids through `parseInt`. Source: `tim-wx-sdk` 2.27, `@tencentcloud/chat` 3.6.
 */
export const offlinePushConfigSchema: Rule = {
  id: 'offline-push-config-schema',
  severity: 'error',
  check(project, report) {
    for (const { problem, config } of configProblems(project, 'offline-push-config'))
      report(toReport(problem, config));
  },
};

function toReport(problem: SchemaProblem, config: ObjectNode): Report {
  const { kind, property, node, suggestion, reason, expected } = problem;
  const key = problem.key ?? property?.key ?? problem.path.at(-1) ?? '';
  const at = property?.keySpan ?? node;
  if (kind === 'not-read' || kind === 'unknown-key') {
    const right = kind === 'unknown-key' ? rightKey(config, suggestion) : undefined;
    if (right === undefined)
      return { message: reason ?? 'unknown', args: { key }, at, fixes: removeFix(problem, config) };
    return { message: 'misspelt', args: { key, right }, at, fixes: renameFix(problem, right) };
  }
  // a value may come from a constant elsewhere: the report stands where it is written
  if (kind === 'pattern') return { message: 'digits', args: { key }, at: node };
  return { message: 'type', args: { key, expected: expected ?? [] }, at: node };
}
