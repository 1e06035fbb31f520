import { entryOf, parametersOf } from '../project/plugin.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { statesOf } from '../project/states.ts';
import { everyValue, textInstances, valuesIn } from '../providers/index.ts';
import type { Provider } from '../providers/provider.ts';
import { isPlaceholder, stateOf } from '../schema/values.ts';
import { excludesApp } from '../syntax/branches.ts';
import { type Node, type Property, propertyOf } from '../syntax/tree.ts';
import { defineRule, type ReportOf, ruleMessages } from './rule.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '参数还是示例中的占位内容',
    messages: {
      manifest:
        '“{key}”的值“{value}”还是占位内容：厂商会拒绝，离线推送收不到。请填写厂商开放平台给出的值；不使用该厂商时，请按插件说明填“0”或留空。',
      code: '“{key}”的值“{value}”还是占位内容：会原样交给推送服务，离线推送收不到。请填写控制台给出的值；不使用该厂商时留空。',
      instance:
        '“{key}”的值“{value}”是文档里的示例，不是自己的应用：登录会失败，推送也收不到。请填写 IM 控制台给出的值。',
    },
    fixes: {},
  },
  en: {
    title: 'A value is still the placeholder of a sample',
    messages: {
      manifest:
        'The value of "{key}" is still the placeholder "{value}": the phone maker refuses it, and offline push will not arrive. Enter the value from the maker\'s platform; for a maker that you do not use, put "0" or leave it blank, as the plugin asks.',
      code: 'The value of "{key}" is still the placeholder "{value}": it goes to the push service as it is, and offline push will not arrive. Enter the value from the console, or leave it blank if you do not use this maker.',
      instance:
        'The value "{value}" of "{key}" is the documents\' sample and no application of yours: the login fails, and no push arrives. Enter the value from the IM console.',
    },
    fixes: {},
  },
});

type Report = ReportOf<typeof messages>;

/**
 * A value copied from a vendor's sample (`xxxxxx`, `YOUR_APP_ID`) reaches the phone maker as if it were real and is
 * refused there. Only a whole value counts, never a part of one.
 */
export const placeholderValue = defineRule({
  id: 'placeholder-value',
  severity: 'warning',
  messages,
  keywords: textInstances.map(({ method }) => `${method}({`),
  check(project, report) {
    const seen = new Set<string>();
    const look = ({ key, value, branch }: Property, message: 'manifest' | 'code'): void => {
      if (excludesApp(branch)) return;
      const literal = project.resolve(value);
      const place = `${literal.source.path}:${literal.start}`;
      if (literal.kind !== 'string' || stateOf(literal) !== 'placeholder' || seen.has(place)) return;
      seen.add(place);
      report({ message, args: { key, value: literal.value.trim() }, at: literal });
    };
    for (const use of project.uses) {
      const entry = entryOf(project, use);
      for (const parameter of entry ? parametersOf(entry.value) : []) look(parameter, 'manifest');
      const keys = configKeys(use.provider);
      for (const { config } of use.registrations) {
        for (const property of propertiesOf(config)) if (keys.has(property.key)) look(property, 'code');
      }
      for (const value of everyValue(use.provider)) {
        const message = value.place.in === 'entry' ? 'manifest' : 'code';
        for (const { property } of statesOf(project, use, value)) if (property) look(property, message);
      }
      for (const { finding, place } of sampleApps(project, use)) {
        if (seen.has(place)) continue;
        seen.add(place);
        report(finding);
      }
    }
  },
});

/** The application's key as the vendor's documents have it. */
function* sampleApps(
  project: Project,
  { provider }: ProviderUse,
): Generator<{ finding: Report; place: string }> {
  const shape = provider.setup?.instance;
  if (shape?.form !== 'text') return;
  for (const { calls } of project.scripts) {
    for (const { callee, construct, args, branch } of calls) {
      if (callee.at(-1) !== shape.method || construct !== shape.construct || excludesApp(branch)) continue;
      const property = args[0] && propertyOf(project.resolve(args[0]), shape.option);
      if (!property || excludesApp(property.branch)) continue;
      const literal = project.resolve(property.value);
      if (literal.kind !== 'string') continue;
      const value = literal.value.trim();
      if (!isPlaceholder(value) && !shape.samples.includes(value.toLowerCase())) continue;
      const finding = { message: 'instance' as const, args: { key: shape.option, value }, at: literal };
      yield { finding, place: `${literal.source.path}:${literal.start}` };
    }
  }
}

/** The keys that the SDK reads: what stands under another one is told by that key's own report. */
function configKeys({ vendors }: Provider): Set<string> {
  return new Set(vendors.flatMap((vendor) => valuesIn(vendor, 'registration')));
}

function propertiesOf(node: Node | undefined): readonly Property[] {
  return node?.kind === 'object' ? node.properties : [];
}
