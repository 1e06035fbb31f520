import type { Project } from '../project/project.ts';
import { uniPushService } from '../providers/index.ts';
import { checkSchema, type SchemaId, type SchemaProblem } from '../schema/check.ts';
import { shapeAt } from '../schema/shape.ts';
import type { CallSite } from '../syntax/module.ts';
import { type Node, type ObjectNode, propertiesOf } from '../syntax/tree.ts';
import type { Report, Rule } from './rule.ts';
import { renameFix, rightKey } from './shared/schema-fixes.ts';
import { uniCalls } from './shared/uni-calls.ts';

const { clientId, createMessage, onMessage } = uniPushService;

/**
 * What the calls of uni-push 2 take. Source: DCloud's page "uni-push2 API", the tables of parameters; DCloud's runtime
 * (`@dcloudio/uni-app-plus` 3.0) for the promise that a call without callbacks returns, and for "content is required".
 */
export const unipushArgsSchema: Rule = {
  id: 'unipush-args-schema',
  severity: 'error',
  words: [clientId, createMessage, onMessage],
  check(project, report) {
    const seen = new Set<Node>();
    for (const call of uniCalls(project, clientId)) {
      // a promise that is used brings the result too
      const isLost = call.usage === 'statement';
      checkOptions(project, call, 'get-push-client-id', { seen, report, isLost });
    }
    for (const call of uniCalls(project, createMessage)) {
      checkOptions(project, call, 'create-push-message', { seen, report, isLost: true });
    }
    for (const call of uniCalls(project, onMessage)) {
      const value = call.args[0] && project.resolve(call.args[0]);
      if (value && !NO_FUNCTION.has(value.kind)) continue;
      report({ message: 'callback', args: { method: onMessage }, at: call.args[0] ?? call.calleeSpan });
    }
  },
};

const NO_FUNCTION = new Set<Node['kind']>(['string', 'number', 'boolean', 'null', 'object', 'array']);

interface Run {
  /** The objects whose keys have been looked at. */
  readonly seen: Set<Node>;
  readonly report: (finding: Report) => void;
  /** Nothing but the options takes what the call gives. */
  readonly isLost: boolean;
}

function checkOptions(project: Project, call: CallSite, id: SchemaId, { seen, report, isLost }: Run): void {
  const method = call.callee.at(-1) ?? '';
  const [first] = call.args;
  const options = first ? project.resolve(first) : none(call);
  if (options.kind !== 'object') {
    if (first && NO_FUNCTION.has(options.kind)) report({ message: 'options', args: { method }, at: first });
    return;
  }
  for (const problem of checkSchema(id, options, project.resolve)) {
    if (problem.kind === 'missing') {
      if (isLost) reportMissing(options, method, problem.key ?? '', call, report);
    } else if (!seen.has(options)) {
      // uni-app x has types of its own, and its compiler checks them
      const finding =
        problem.kind === 'type' && project.manifest.uniAppX
          ? undefined
          : toReport(problem, id, call, options);
      if (finding) report(finding);
    }
  }
  seen.add(options);
}

/** The result is handed to `complete` too; who takes failures alone has at least thought of them. */
function reportMissing(
  options: ObjectNode,
  method: string,
  key: string,
  call: CallSite,
  report: Run['report'],
): void {
  const args = { method, key };
  const has = (name: string): boolean => propertiesOf(options, name).length > 0;
  if (key !== 'success') report({ message: 'missing', args, at: call.calleeSpan });
  else if (has('fail') && !has('complete'))
    report({ message: 'failAlone', args, at: call.calleeSpan, severity: 'warning' });
  else if (!has('complete')) report({ message: 'missing', args, at: call.calleeSpan });
}

/** No argument lacks what an empty object lacks. */
function none({ argsSpan }: CallSite): ObjectNode {
  return { kind: 'object', ...argsSpan, properties: [], open: false, closed: true };
}

function toReport(
  problem: SchemaProblem,
  id: SchemaId,
  call: CallSite,
  options: ObjectNode,
): Report | undefined {
  const { kind, property, node, expected } = problem;
  const method = call.callee.at(-1) ?? '';
  const key = problem.key ?? property?.key ?? '';
  if (kind === 'unknown-key') {
    const right = rightKey(options, problem.suggestion);
    if (!property) return undefined;
    const report = { args: { method, key }, at: property.keySpan } as const;
    const severity = shapeAt(id)?.near ? {} : ({ severity: 'warning' } as const);
    if (right === undefined)
      return shapeAt(id)?.near ? undefined : { message: 'unknown', ...report, ...severity };
    const fixes = renameFix(problem, right);
    return { message: 'misspelt', ...report, ...severity, args: { ...report.args, right }, fixes };
  }
  if (kind === 'pattern') return { message: 'blank', args: { method, key }, at: node };
  // a value may come from a constant elsewhere: the report stands where it is written
  return { message: kind === 'enum' ? 'enum' : 'type', args: { key, expected: expected ?? [] }, at: node };
}
