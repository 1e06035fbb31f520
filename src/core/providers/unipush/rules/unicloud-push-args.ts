import { removeProperty, replace } from '../../../edits/index.ts';
import type { Project } from '../../../project/project.ts';
import { readUniPush } from '../../../project/unipush.ts';
import { defineRule, type ReportOf, ruleMessages } from '../../../rules/rule.ts';
import { renameFix, rightKey } from '../../../rules/shared/schema-fixes.ts';
import { checkSchema, keyOf, type SchemaProblem } from '../../../schema/check.ts';
import { expectedWords } from '../../../schema/kinds.ts';
import { type Node, type ObjectNode, propertiesOf, propertyOf } from '../../../syntax/tree.ts';
import { MANAGER, pushManagersIn } from '../push-manager.ts';
import { isForOthers, sentMessages } from '../sent-message.ts';
import { isFlat, targetsIn, testSwitchesIn } from './message-parts.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '云函数发送推送的参数',
    messages: {
      appId:
        'getPushManager 的 appId 应是以“__UNI__”开头的 DCloud 应用标识：写成“{value}”，推送不会到达任何设备。请改为 manifest.json 中的 appid。',
      blank: '“{key}”为空：通知没有{what}，推送会失败或不显示。请填写。',
      missing: '没有“{key}”：它是必填项，通知没有{what}，应用离线时无法显示。请补上。',
      targets: '推送目标只能填一种，这里填了“{keys}”：推送会失败，或发给别的设备。请只保留一种。',
      everybody:
        '“{key}”为空：推送目标全为空时，消息会发给所有设备。请填写目标；确实要发给所有人时，请删除它。',
      text: '“payload”是文本：应用离线时，厂商通道不会把它带给应用，点击通知取不到数据。请直接传对象。',
      length:
        '“request_id”要有 10 到 32 个字符：这里有 {length} 个，推送会失败。不需要它时请删除，会自动生成。',
      misspelt: 'sendMessage 没有参数“{key}”，它不起作用。应写作“{right}”。',
      unknown: 'sendMessage 的文档中没有参数“{key}”，它不起作用。请删除，或改用文档中的参数。',
      type: '“{key}”的值类型不对：应为{expected}。',
      value: '“{key}”的值不在可选范围内：应为{expected}。',
      channel: '“channel”已不推荐使用。HBuilderX 4.31 起请改用“category”和“options”。',
      flat: '“options”直接按厂商填写是旧写法，分不清 Android 与鸿蒙的华为通道。HBuilderX 4.31 起请放进“android”“harmony”“ios”中。',
      test: '“{key}”打开了测试消息：每天只能发送少量（华为 500 条），不能用于正式推送。发布前请删除。',
    },
    fixes: {
      rename: '改为“{right}”',
      object: '去掉 JSON.stringify，直接传对象',
      remove: '删除“{key}”',
    },
  },
  en: {
    title: 'What a cloud function sends a push with',
    messages: {
      appId:
        'The appId of getPushManager is DCloud\'s id of the app, which begins with "__UNI__": with "{value}" the push reaches no device. Write the appid of manifest.json.',
      blank:
        '"{key}" is blank: the notification has no {what}, and the push fails or is not shown. Write one.',
      missing:
        'There is no "{key}", which is required: the notification has no {what} and cannot be shown while the app is not running. Add it.',
      targets:
        'Only one kind of target may be given, and here are "{keys}": the push fails, or goes to other devices. Keep one.',
      everybody:
        '"{key}" is empty: with no target the message goes to every device. Name the target; if everybody is meant, remove the key.',
      text: '"payload" is text: while the app is not running, the makers\' channels do not pass it on, and a click gets no data. Pass the object itself.',
      length:
        '"request_id" has 10 to 32 characters: this one has {length}, and the push fails. Remove it if you do not need it: one is made.',
      misspelt: 'sendMessage has no parameter "{key}", which has no effect. Write "{right}".',
      unknown:
        'The documentation of sendMessage has no parameter "{key}", which has no effect. Remove it, or use one that is there.',
      type: 'The value of "{key}" has the wrong type: it must be {expected}.',
      value: 'The value of "{key}" is not one of those allowed: {expected}.',
      channel: '"channel" is no longer recommended. From HBuilderX 4.31 on, write "category" and "options".',
      flat: 'Makers right below "options" are the older form, which cannot tell Huawei on Android from HarmonyOS. From HBuilderX 4.31 on, put them into "android", "harmony", "ios".',
      test: '"{key}" sends a test message: they are few a day (500 with Huawei), and not for your users. Remove it before you publish.',
    },
    fixes: {
      rename: 'Change to "{right}"',
      object: 'Pass the object without JSON.stringify',
      remove: 'Remove "{key}"',
    },
  },
});

type Report = ReportOf<typeof messages>;

const WHAT = {
  title: { 'zh-CN': '标题', en: 'title' },
  content: { 'zh-CN': '内容', en: 'text' },
} as const;
const isText = (key: string): key is keyof typeof WHAT => Object.hasOwn(WHAT, key);

/**
 * What a cloud function hands to `getPushManager` and `sendMessage`. Source: DCloud, "uni-cloud-push", the pages
 * api.md and options.md (as of 2025-04-30). That a title is required is said there; messages without one are sent all
 * the same by public code to apps that run.
 */
export const unicloudPushArgs = defineRule({
  id: 'unicloud-push-args',
  severity: 'error',
  messages,
  keywords: [MANAGER],
  check(project, report) {
    for (const module of project.cloud)
      for (const { args } of pushManagersIn(module)) checkAppId(args[0], project, report);
    const seen = new Set<Node>();
    for (const { message } of sentMessages(project)) {
      if (!seen.has(message)) checkMessage(message, project, report);
      seen.add(message);
    }
  },
});

type Tell = (finding: Report) => void;

/** Another app's is right: a shop's function sends to the customers' app too. */
function checkAppId(argument: Node | undefined, { resolve }: Project, report: Tell): void {
  const options = argument && resolve(argument);
  const property = propertyOf(options, 'appId');
  const value = property && propertiesOf(options, 'appId').length === 1 ? resolve(property.value) : undefined;
  if (property && value?.kind === 'string' && !value.value.startsWith('__UNI__'))
    report({ message: 'appId', args: { value: value.value }, at: property.value });
}

function checkMessage(message: ObjectNode, project: Project, report: Tell): void {
  const { resolve } = project;
  const silent = propertyOf(message, 'content_available');
  const available = silent && resolve(silent.value);
  const isShown = available === undefined || (available.kind === 'number' && available.value === 0);
  const isSilent = !isShown || isForOthers(propertyOf(message, 'platform')?.value, resolve);
  for (const problem of checkSchema('unicloud-send-message', message, resolve)) {
    const finding = toReport(problem, message, isSilent);
    if (finding) report(finding);
  }
  const { given, empty, sure } = targetsIn(message, resolve);
  const [, second] = given;
  const keys = given.map(({ key }) => key);
  if (second) report({ message: 'targets', args: { keys }, at: second.keySpan });
  const [nobody] = empty;
  if (nobody && sure && given.length === 0)
    report({ message: 'everybody', args: { key: nobody.key }, at: nobody.value, severity: 'warning' });
  checkPayload(message, project, report);
  const channel = propertyOf(message, 'channel');
  if (channel) report({ message: 'channel', at: channel.keySpan, severity: 'information' });
  const options = propertyOf(message, 'options');
  const makers = options && resolve(options.value);
  if (options && makers && isFlat(makers))
    report({ message: 'flat', at: options.keySpan, severity: 'information' });
  for (const { property, object } of testSwitchesIn(makers, resolve)) {
    const args = { key: property.key };
    const fixes = () =>
      [{ title: 'remove', args, edits: removeProperty(property, object), safe: false }] as const;
    report({ message: 'test', args, at: property, severity: 'warning', fixes });
  }
}

/** Makers' channels pass on an object; who has no offline push is told all the same, for the day they do. */
function checkPayload(message: ObjectNode, project: Project, report: Tell): void {
  const property = propertyOf(message, 'payload');
  const value = property && project.resolve(property.value);
  if (!property || !value) return;
  const isJson = value.kind === 'call' && value.callee.join('.') === 'JSON.stringify' && !value.construct;
  if (!isJson && !(value.kind === 'string' && value.value.trim() !== '')) return;
  const { app, offline } = readUniPush(project);
  const severity = app === 'v2' && offline ? 'warning' : 'information';
  const [inner, more] = isJson ? value.args : [];
  const isHere = property.value.kind === 'call' && inner && !more && !property.shorthand;
  report({
    message: 'text',
    at: property.value,
    severity,
    fixes: () => {
      if (!isHere) return [];
      const { start, end, source } = inner;
      return [
        { title: 'object', edits: [replace(property.value, source.text.slice(start, end))], safe: false },
      ];
    },
  });
}

function toReport(problem: SchemaProblem, message: ObjectNode, isSilent: boolean): Report | undefined {
  const { kind, property, node, path } = problem;
  const key = keyOf(problem);
  switch (kind) {
    case 'missing':
      if (isSilent || !isText(key)) return undefined;
      return {
        message: 'missing',
        args: { key, what: WHAT[key] },
        at: opening(message),
        severity: 'warning',
      };
    case 'pattern':
      if (node.kind !== 'string') return undefined;
      if (!isText(key)) return { message: 'length', args: { length: node.value.length }, at: node };
      return isSilent ? undefined : { message: 'blank', args: { key, what: WHAT[key] }, at: node };
    case 'unknown-key': {
      if (!property) return undefined;
      const right = path.length === 1 ? rightKey(message, problem.suggestion) : problem.suggestion;
      const at = property.keySpan;
      if (right === undefined) return { message: 'unknown', args: { key }, at, severity: 'warning' };
      const fixes = renameFix(problem, right);
      return { message: 'misspelt', args: { key, right }, at, severity: 'warning', fixes };
    }
    default: {
      // a getter's value is not to be read off the text
      if (node.kind === 'function') return undefined;
      const args = { key: key || path.at(-2) || '', expected: expectedWords(problem) };
      return { message: kind === 'enum' ? 'value' : 'type', args, at: node, severity: 'warning' };
    }
  }
}

const opening = ({ source, start }: ObjectNode) => ({ source, start, end: start + 1 });
