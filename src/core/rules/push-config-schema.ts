import { CONFIG_RULE } from '../providers/index.ts';
import { placeOf } from '../schema/check.ts';
import { expectedWords } from '../schema/kinds.ts';
import { stateOf } from '../schema/values.ts';
import { defineRule, type ReportOf, ruleMessages } from './rule.ts';
import { type ConfigProblem, configProblems } from './shared/config-problems.ts';
import { removeFix, renameFix, rightKey } from './shared/schema-fixes.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '推送配置的键和值要与插件读取的一致',
    messages: {
      misspelt: '{plugin} 不读取“{key}”，会忽略它，对应的推送收不到。应写作“{right}”。',
      unknown: '{plugin} 不读取“{key}”，会忽略它。请删除，或改用它支持的键。',
      missing: '缺少“{key}”：{plugin} 需要它才能注册推送，否则收不到离线推送。请加上。',
      type: '“{key}”的值类型不对，{plugin} 读不到它，对应的推送收不到：应为{expected}。',
      values: '{plugin} 不认识“{key}”的这个值，对应的推送收不到。可用的值：{expected}。',
      form: '“{key}”的形式不对，对应的推送可能收不到：应为 {form}。',
      malformed: '“{key}”的形式不对，对应的推送可能收不到。请与控制台中的值核对。',
    },
    fixes: { rename: '改为“{right}”', remove: '删除“{key}”' },
  },
  en: {
    title: 'The push configuration holds what the plugin reads',
    messages: {
      misspelt:
        '{plugin} does not read "{key}" and ignores it, so the push that it is for does not arrive. Write "{right}".',
      unknown: '{plugin} does not read "{key}" and ignores it. Remove it, or use a key that is read.',
      missing:
        '"{key}" is missing: {plugin} needs it to register push, and without it no offline push arrives. Add it.',
      type: 'The value of "{key}" has the wrong type: {plugin} cannot read it, and the push that it is for does not arrive. It must be {expected}.',
      values:
        '{plugin} does not know this value of "{key}", and the push that it is for does not arrive. It takes: {expected}.',
      form: 'The value of "{key}" does not look right, and the push that it is for may not arrive: it should be {form}.',
      malformed:
        'The value of "{key}" does not look right, and the push that it is for may not arrive. Compare it with the value in the console.',
    },
    fixes: { rename: 'Change to "{right}"', remove: 'Remove "{key}"' },
  },
});

type Report = ReportOf<typeof messages>;

/**
 * A plugin reads the keys that it knows and passes over every other without a word. Which they are, each provider's
 * schema says, with its source; providers whose rule is older have one of their own.
 */
export const pushConfigSchema = defineRule({
  id: CONFIG_RULE,
  severity: 'error',
  messages,
  check(project, report) {
    for (const found of configProblems(project, CONFIG_RULE)) {
      const finding = toReport(found);
      if (finding) report(finding);
    }
  },
});

function toReport({ problem, object, provider }: ConfigProblem): Report | undefined {
  const { kind, node, path, expected = [], suggestion } = problem;
  const plugin = provider.name;
  const at = placeOf(problem);
  // a nested key goes by its way
  const key = [...path, ...(kind === 'missing' ? [problem.key] : [])].join('.');
  switch (kind) {
    case 'unknown-key':
    case 'not-read': {
      const right = rightKey(object, suggestion);
      if (right === undefined)
        return { message: 'unknown', args: { key, plugin }, at, fixes: removeFix(problem, object) };
      return { message: 'misspelt', args: { key, plugin, right }, at, fixes: renameFix(problem, right) };
    }
    case 'missing':
      return { message: 'missing', args: { key, plugin }, at };
    // a value may come from a constant elsewhere: the report stands where it is written
    case 'type':
      return { message: 'type', args: { key, plugin, expected: expectedWords(problem) }, at: node };
    case 'enum':
      return { message: 'values', args: { key, plugin, expected: expectedWords(problem) }, at: node };
    default: {
      if (stateOf(node) !== 'set') return undefined;
      const [form] = expected;
      if (form === undefined) return { message: 'malformed', args: { key }, at: node, severity: 'warning' };
      return { message: 'form', args: { key, form }, at: node, severity: 'warning' };
    }
  }
}
