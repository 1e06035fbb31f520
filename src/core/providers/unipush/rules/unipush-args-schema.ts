import type { Project } from '../../../project/project.ts';
import { defineRule, type ReportOf, ruleMessages } from '../../../rules/rule.ts';
import { renameFix, rightKey } from '../../../rules/shared/schema-fixes.ts';
import { uniCalls } from '../../../rules/shared/uni-calls.ts';
import { checkSchema, keyOf, type SchemaId, type SchemaProblem } from '../../../schema/check.ts';
import { expectedWords } from '../../../schema/kinds.ts';
import { shapeAt } from '../../../schema/shape.ts';
import type { CallSite } from '../../../syntax/module.ts';
import { type Node, type ObjectNode, propertiesOf } from '../../../syntax/tree.ts';
import { uniPushService } from '../../index.ts';

const { clientId, createMessage, onMessage } = uniPushService;

const messages = ruleMessages({
  'zh-CN': {
    title: 'uni-push 2 接口的参数',
    messages: {
      missing: 'uni.{method} 缺少必填参数“{key}”：调用得不到结果。请补上。',
      failAlone:
        'uni.{method} 只有 fail，没有“{key}”或 complete：成功时得不到结果。请补上“{key}”，或使用返回的 Promise。',
      blank: 'uni.{method} 的“{key}”为空：调用会失败，报“{key} is required”。请填写内容。',
      options: 'uni.{method} 的参数应是一个对象。',
      callback: 'uni.{method} 的参数应是回调函数：没有它，收到推送消息时什么也不会执行。',
      misspelt: 'uni.{method} 没有参数“{key}”，它会被忽略。应写作“{right}”。',
      unknown: 'uni.{method} 没有参数“{key}”，它会被忽略。请删除，或改用该接口支持的参数。',
      type: '“{key}”的值类型不对：应为{expected}。',
      enum: '“{key}”只能是{expected}，其他值不起作用。',
    },
    fixes: { rename: '改为“{right}”' },
  },
  en: {
    title: 'What the uni-push 2 calls take',
    messages: {
      missing: 'uni.{method} lacks "{key}", which is required: the call gives no result. Add it.',
      failAlone:
        'uni.{method} has fail alone, and neither "{key}" nor complete: when it succeeds, nothing takes the result. Add "{key}", or use the promise that it returns.',
      blank: '"{key}" of uni.{method} is blank: the call fails with "{key} is required". Write a text.',
      options: 'uni.{method} takes an object.',
      callback: 'uni.{method} takes a function: without it, nothing happens when a push message arrives.',
      misspelt: 'uni.{method} has no parameter "{key}", and ignores it. Write "{right}".',
      unknown:
        'uni.{method} has no parameter "{key}", and ignores it. Remove it, or use one that the call takes.',
      type: 'The value of "{key}" has the wrong type: it must be {expected}.',
      enum: '"{key}" is one of {expected}; any other value has no effect.',
    },
    fixes: { rename: 'Change to "{right}"' },
  },
});

type Report = ReportOf<typeof messages>;

/**
 * What the calls of uni-push 2 take. Source: DCloud's page "uni-push2 API", the tables of parameters; DCloud's runtime
 * (`@dcloudio/uni-app-plus` 3.0) for the promise that a call without callbacks returns, and for "content is required".
 */
export const unipushArgsSchema = defineRule({
  id: 'unipush-args-schema',
  severity: 'error',
  messages,
  keywords: [clientId, createMessage, onMessage],
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
});

const NO_FUNCTION = new Set<Node['kind']>(['string', 'number', 'boolean', 'null', 'object', 'array']);

interface Run {
  /** The objects whose keys have been looked at. */
  readonly seen: Set<Node>;
  readonly report: (finding: Report) => void;
  /** Nothing but the options takes what the call gives. */
  readonly isLost: boolean;
}

function checkOptions(project: Project, call: CallSite, id: SchemaId, { seen, report, isLost }: Run): void {
  const method = call.callee.at(-1) as string;
  const [first] = call.args;
  const options = first ? project.resolve(first) : none(call);
  if (options.kind !== 'object') {
    if (first && NO_FUNCTION.has(options.kind)) report({ message: 'options', args: { method }, at: first });
    return;
  }
  for (const problem of checkSchema(id, options, project.resolve)) {
    if (problem.kind === 'missing') {
      if (isLost) reportMissing(options, method, keyOf(problem), call, report);
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
  const { kind, property, node } = problem;
  const method = call.callee.at(-1) as string;
  const key = keyOf(problem);
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
  return {
    message: kind === 'enum' ? 'enum' : 'type',
    args: { key, expected: expectedWords(problem) },
    at: node,
  };
}
