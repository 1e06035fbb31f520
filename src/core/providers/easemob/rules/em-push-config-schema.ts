import { defineRule, type ReportOf, ruleMessages } from '../../../rules/rule.ts';
import { configProblems } from '../../../rules/shared/config-problems.ts';
import { removeFix, renameFix, rightKey } from '../../../rules/shared/schema-fixes.ts';
import { keyOf, placeOf, type SchemaProblem } from '../../../schema/check.ts';
import { expectedWords } from '../../../schema/kinds.ts';
import { stateOf } from '../../../schema/values.ts';
import type { ObjectNode } from '../../../syntax/tree.ts';
import { certificateOf } from '../../index.ts';
import type { Provider } from '../../provider.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '环信推送 config 的键和值要与 SDK 读取的一致',
    messages: {
      misspelt: 'SDK 不读取“{key}”（键名区分大小写），会悄悄忽略它，该厂商收不到离线推送。应写作“{right}”。',
      unknown: 'SDK 不读取“{key}”，会悄悄忽略它。config 里只放各厂商的证书名称，请删除此项。',
      type: '“{key}”应填环信控制台“证书管理”中的证书名称，应为{expected}。',
      form: '“{key}”的证书名称由 vivo 的 AppID 和 AppKey 组成，应为 {form}；与控制台里的证书名称不一致时，vivo 手机收不到离线推送。',
    },
    fixes: { rename: '改为“{right}”', remove: '删除“{key}”' },
  },
  en: {
    title: "Easemob's push config holds what the SDK reads",
    messages: {
      misspelt:
        'The SDK does not read "{key}" (case counts) and ignores it silently, so that vendor gets no offline push. Write "{right}".',
      unknown:
        'The SDK does not read "{key}" and ignores it silently. The config holds the vendors\' certificate names only: remove it.',
      type: '"{key}" takes the certificate\'s name from the Easemob console\'s certificate management, as {expected}.',
      form: 'The certificate name in "{key}" is made of vivo\'s AppID and AppKey: {form}. If it is not the console\'s, vivo phones get no offline push.',
    },
    fixes: { rename: 'Change to "{right}"', remove: 'Remove "{key}"' },
  },
});

type Report = ReportOf<typeof messages>;

/**
 * The SDK reads one certificate name for each vendor, by keys whose case counts, and ignores every other key without
 * a word. A vivo name is made of the app's id and key. Sources: `easemob-websdk` 4.21; the guide to vivo of
 * Easemob's demo.
 */
export const emPushConfigSchema = defineRule({
  id: 'em-push-config-schema',
  severity: 'error',
  messages,
  check(project, report) {
    for (const { problem, object, provider } of configProblems(project, 'em-push-config-schema')) {
      const finding = toReport(problem, object, provider);
      if (finding) report(finding);
    }
  },
});

function toReport(problem: SchemaProblem, config: ObjectNode, provider: Provider): Report | undefined {
  const { kind, node, expected } = problem;
  const key = keyOf(problem);
  const at = placeOf(problem);
  if (kind === 'unknown-key' || kind === 'not-read') {
    const right = rightKey(config, problem.suggestion ?? keyInFull(key, provider));
    if (right === undefined)
      return { message: 'unknown', args: { key }, at, fixes: removeFix(problem, config) };
    return { message: 'misspelt', args: { key, right }, at, fixes: renameFix(problem, right) };
  }
  // a value may come from a constant elsewhere: the report stands where it is written
  if (kind === 'type') return { message: 'type', args: { key, expected: expectedWords(problem) }, at: node };
  if (kind !== 'pattern' || stateOf(node) !== 'set') return undefined;
  return { message: 'form', args: { key, form: expected ?? [] }, at: node, severity: 'warning' };
}

/** The key of the vendor that a wrong key names in full: the SDK's own names are short for some. */
function keyInFull(key: string, { vendors }: Provider): string | undefined {
  const written = key.toLowerCase();
  const vendor = vendors.find((one) => {
    const ending = /[A-Z][a-z]+[A-Z][a-z]+$/.exec(certificateOf(one) ?? '')?.[0].toLowerCase();
    return ending !== undefined && written === one.id + ending;
  });
  return vendor && certificateOf(vendor);
}
