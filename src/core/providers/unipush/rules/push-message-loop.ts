import type { Project } from '../../../project/project.ts';
import { readUniPush } from '../../../project/unipush.ts';
import { waysTo } from '../../../project/ways.ts';
import { defineRule, ruleMessages } from '../../../rules/rule.ts';
import { type ModuleCall, PLUS_PUSH, plusPushCalls, uniCallsIn } from '../../../rules/shared/uni-calls.ts';
import { branchAt, excludesApp, excludesSystem } from '../../../syntax/branches.ts';
import { enclosing } from '../../../syntax/enclosing.ts';
import type { Block, Guard, ScriptModule } from '../../../syntax/module.ts';
import { flowOf } from '../../../syntax/scope.ts';
import type { Node } from '../../../syntax/tree.ts';
import { uniPushService } from '../../index.ts';

const { createMessage, onMessage, offMessage, plus } = uniPushService;

const messages = ruleMessages({
  'zh-CN': {
    title: '收到推送时又创建推送消息，在 iOS 上会无限循环',
    messages: {
      loop: '收到消息时无条件调用 {method}：在 iOS 上，它创建的消息又会触发这个回调，不断循环。请用条件区分，例如在 payload 中加一个标记，收到带标记的消息时直接返回。',
    },
    fixes: {},
  },
  en: {
    title: 'A message made for every message that arrives goes round for ever on iOS',
    messages: {
      loop: '{method} is called for every message that arrives: on iOS the message that it makes calls this very function again, without end. Tell them apart, for example by a mark in the payload that makes the function return.',
    },
    fixes: {},
  },
});

/**
 * On iOS the local message that an App makes arrives as any other does, and so comes back to the function that made
 * it. Source: DCloud's HTML5+ reference, `plus.push.createMessage`, and its page on uni-push, "receive".
 */
export const pushMessageLoop = defineRule({
  id: 'push-message-loop',
  severity: 'warning',
  messages,
  keywords: [createMessage, PLUS_PUSH],
  check(project, report) {
    if (project.manifest.uniAppX) return;
    const { app, sure } = readUniPush(project);
    const listeners = [
      ...(sure && !app
        ? []
        : uniCallsIn(project, onMessage).map((one) => ({ ...one, fn: one.call.args[0] }))),
      ...plusPushCalls(project)
        .filter(({ call }) => call.callee.at(-1) === plus.listen && isReceive(call.args[0]))
        .map((one) => ({ ...one, fn: one.call.args[1] })),
    ];
    for (const { module, call, fn } of listeners) {
      const handler = fn && handlerOf(project, fn);
      if (!handler || excludesApp(call.branch) || excludesSystem(call.branch, 'APP-IOS')) continue;
      const isTyped = call.callee.length === 2;
      const made = madeIn(handler).filter((one) => isUnconditional(one, handler, isTyped));
      if (made.length === 0 || !mayBeIos(project, { module, call })) continue;
      for (const { call: inner } of made)
        report({ message: 'loop', args: { method: inner.callee.join('.') }, at: inner.calleeSpan });
    }
  },
});

const isReceive = (node: Node | undefined): boolean => node?.kind === 'string' && node.value === plus.receive;

interface Handler {
  readonly module: ScriptModule;
  readonly block: Block;
}

/** The body of a function that is written out in the call, or named there. */
function handlerOf(project: Project, argument: Node): Handler | undefined {
  const node = project.resolve(argument);
  const module = project.scripts.find(({ source }) => source.path === node.source.path);
  if (node.kind !== 'function' || !module) return undefined;
  const held = module.functions.find(({ start }) => start === node.start);
  const block = held
    ? module.blocks[held.block]
    : module.blocks.find(
        ({ kind, start, end }) => kind === 'function' && node.start <= start && end <= node.end,
      );
  // what takes the listener away ends the circle
  return block && !module.source.text.slice(block.start, block.end).includes(offMessage)
    ? { module, block }
    : undefined;
}

/** The calls that make a message in the function itself: those in functions within it run at another time, or not. */
function madeIn({ module, block }: Handler): ModuleCall[] {
  const own = { scripts: [module] };
  const made = [
    ...uniCallsIn(own, createMessage),
    ...plusPushCalls(own).filter(({ call }) => call.callee.at(-1) === plus.createMessage),
  ];
  return made.filter(
    ({ call }) =>
      flowOf(module.blocks, call.block) === block.index &&
      !excludesApp(call.branch) &&
      !excludesSystem(call.branch, 'APP-IOS'),
  );
}

/** No condition keeps the call from a message that has just arrived, but one that says that it has. */
function isUnconditional({ module, call }: ModuleCall, { block }: Handler, isTyped: boolean): boolean {
  const { blocks, guards, source } = module;
  for (const guard of enclosing(guards, call))
    if (guard.start >= block.start && !(isTyped && saysReceive(guard))) return false;
  for (let at = blocks[call.block]; at && at !== block; at = blocks[at.parent]) {
    const before = source.text.slice(Math.max(block.start, at.start - 200), at.start);
    const isGuarded = guards.some(({ start }) => start === at?.start);
    const isPlain = /(?:\btry|\bfinally|[;{}])\s*$/.test(before);
    if (isGuarded || isPlain) continue;
    const isSwitch = isTyped && SWITCH.test(before);
    if (!isSwitch || lastCase(source.text.slice(at.start, call.start)) !== plus.receive) return false;
  }
  // `for (…) call()`
  const before = withoutOperators(source.text.slice(block.start, call.start));
  return (
    !before.endsWith(')') ||
    guards.some(({ start }) => start <= call.start && source.text.slice(start, call.start).trim() === '')
  );
}

/** Text without the words at its end that a call may stand behind. */
function withoutOperators(text: string): string {
  for (let code = text.trimEnd(); ; ) {
    const [, word] = /(?:^|\W)(await|return|void)$/.exec(code.slice(-LONGEST)) ?? [];
    if (word === undefined) return code;
    code = code.slice(0, -word.length).trimEnd();
  }
}

/** Of those words, with the character before it. */
const LONGEST = 'return'.length + 1;

const SWITCH = /\bswitch\s*\(\s*(?:[\w$]+\s*\??\.\s*)?type\s*\)\s*$/;

/** The label that a place in a `switch` stands behind. */
function lastCase(text: string): string | undefined {
  return [...text.matchAll(/\bcase\s*(["'`])(\w+)\1\s*:|\bdefault\s*:/g)].at(-1)?.[2];
}

const TYPE = /^[\s(]*(?:[\w$]+\s*\??\.\s*)?type\s*([!=])==?\s*(["'`])(\w+)\2[\s)]*$/;
const TYPE_BEHIND = /^[\s(]*(["'`])(\w+)\1\s*([!=])==?\s*(?:[\w$]+\s*\??\.\s*)?type[\s)]*$/;

/** The condition holds of a message that arrives, as it asks for its type alone. */
function saysReceive({ condition, negated }: Guard): boolean {
  const ahead = TYPE.exec(condition);
  const behind = TYPE_BEHIND.exec(condition);
  const [sign, type] = ahead ? [ahead[1], ahead[3]] : [behind?.[3], behind?.[2]];
  if (type === undefined) return false;
  const holds = (sign === '=') !== negated;
  return type === plus.receive ? holds : !holds;
}

/** Nothing on any way to where the listener is set asks for the system. */
function mayBeIos(project: Project, { module, call }: ModuleCall): boolean {
  const ways = waysTo(project, { module, offset: call.start });
  if (!ways) return false;
  return ways.every(({ module: by, offset }) => {
    const conditions = [...enclosing(by.guards, { start: offset, end: offset + 1 })];
    return (
      !conditions.some(({ condition }) => /android|ios|platform|\bos\b|osname/i.test(condition)) &&
      !excludesSystem(branchAt(by.branches, offset), 'APP-IOS')
    );
  });
}
