import type { Project } from '../project/project.ts';
import { uniPushService } from '../providers/index.ts';
import { checkSchema, type SchemaId, type SchemaProblem } from '../schema/check.ts';
import type { CallSite } from '../syntax/module.ts';
import type { Node, ObjectNode } from '../syntax/tree.ts';
import type { Report, Rule } from './rule.ts';
import { renameFix, rightKey } from './shared/schema-fixes.ts';
import { uniCalls } from './shared/uni-calls.ts';

const { clientId, createMessage, onMessage } = uniPushService;

/**
 * What the calls of uni-push 2 take. Source: DCloud's page "uni-push2 API", the tables of parameters; DCloud's
 * compiler for the promise that a call without callbacks returns.
 */
export const unipushArgsSchema: Rule = {
  id: 'unipush-args-schema',
  severity: 'error',
  words: [clientId, createMessage, onMessage],
  check(project, report) {
    const seen = new Set<Node>();
    for (const call of uniCalls(project, clientId)) {
      // a promise that is used brings the result too
      checkOptions(project, call, 'get-push-client-id', call.usage === 'statement', seen, report);
    }
    for (const call of uniCalls(project, createMessage)) {
      checkOptions(project, call, 'create-push-message', true, seen, report);
    }
    for (const call of uniCalls(project, onMessage)) {
      const value = call.args[0] && project.resolve(call.args[0]);
      if (value && !NO_FUNCTION.has(value.kind)) continue;
      report({ message: 'callback', args: { method: onMessage }, at: call.args[0] ?? call.calleeSpan });
    }
  },
};

const NO_FUNCTION = new Set<Node['kind']>(['string', 'number', 'boolean', 'null', 'object', 'array']);

function checkOptions(
  project: Project,
  call: CallSite,
  id: SchemaId,
  complete: boolean,
  seen: Set<Node>,
  report: (finding: Report) => void,
): void {
  const method = call.callee.at(-1) ?? '';
  const [first] = call.args;
  const options = first ? project.resolve(first) : none(call);
  if (options.kind !== 'object') {
    if (first && NO_FUNCTION.has(options.kind)) report({ message: 'options', args: { method }, at: first });
    return;
  }
  for (const problem of checkSchema(id, options, project.resolve)) {
    if (problem.kind === 'missing') {
      if (complete)
        report({ message: 'missing', args: { method, key: problem.key ?? '' }, at: call.calleeSpan });
    } else if (!seen.has(options)) {
      const finding = toReport(problem, options);
      if (finding) report(finding);
    }
  }
  seen.add(options);
}

/** No argument lacks what an empty object lacks. */
function none({ argsSpan }: CallSite): ObjectNode {
  return { kind: 'object', ...argsSpan, properties: [], open: false, closed: true };
}

function toReport(problem: SchemaProblem, options: ObjectNode): Report | undefined {
  const { kind, property, node, suggestion, expected } = problem;
  const key = problem.key ?? property?.key ?? '';
  if (kind === 'unknown-key') {
    const right = rightKey(options, suggestion);
    if (right === undefined || !property) return undefined;
    return {
      message: 'misspelt',
      args: { key, right },
      at: property.keySpan,
      fixes: renameFix(problem, right),
    };
  }
  // a value may come from a constant elsewhere: the report stands where it is written
  return { message: kind === 'enum' ? 'enum' : 'type', args: { key, expected: expected ?? [] }, at: node };
}
