import { renameKey } from '../edits/index.ts';
import { entryOf, knownParameters, parametersOf } from '../project/plugin.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { isReadable, uniPushSetting } from '../project/settings.ts';
import { pluginOf, uniPushService } from '../providers/index.ts';
import { checkSchema, type SchemaProblem } from '../schema/check.ts';
import { expectedWords } from '../schema/kinds.ts';
import { nearestKey } from '../schema/nearest.ts';
import type { Span } from '../syntax/source.ts';
import { propertyOf } from '../syntax/tree.ts';
import { defineRule, type FixOf, ifChanging, type ReportOf, ruleMessages } from './rule.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: 'manifest.json 的推送配置格式不对',
    messages: {
      type: '“{key}”（位于 {where}）的值类型不对，应为{expected}：HBuilderX 和云打包不会按所写的配置生效。请改成正确的类型。',
      enum: '“{key}”（位于 {where}）的值不在可选范围内，应为{expected}：打包时会按其他版本处理。请改成其中之一。',
      parameter: '{plugin} 没有参数“{key}”，填写的值不会生效。是否应为“{right}”？',
      other: '“{key}”（位于 {where}）的写法不符合推送配置的格式，不会生效。请对照 manifest.json 的文档改正。',
    },
    fixes: { rename: '改名为“{right}”' },
  },
  en: {
    title: 'The push part of manifest.json has the wrong form',
    messages: {
      type: 'The value of "{key}" (in {where}) has the wrong type; it must be {expected}. HBuilderX and the cloud build do not act on it as it is. Change its type.',
      enum: 'The value of "{key}" (in {where}) is none of those allowed: {expected}. The build takes it for another version. Use one of these values.',
      parameter: '{plugin} has no parameter "{key}", so its value has no effect. Did you mean "{right}"?',
      other:
        '"{key}" (in {where}) is not written as the push settings are and has no effect. Correct it by the manifest reference.',
    },
    fixes: { rename: 'Rename to "{right}"' },
  },
});

type Fix = FixOf<typeof messages>;
type Report = ReportOf<typeof messages>;

/**
 * The parts of the manifest that push is made from have the form that DCloud's compiler and the plugins read. Source:
 * `schemas/manifest-push.schema.json`; for a plugin's parameters, what the plugin itself declares.
 */
export const manifestSchema = defineRule({
  id: 'manifest-schema',
  severity: 'warning',
  messages,
  check(project, report) {
    const { manifest, uses } = project;
    if (!manifest.tree || !isReadable(manifest) || (uses.length === 0 && !hasUniPush(project))) return;
    for (const problem of checkSchema('manifest-push', manifest.tree, project.resolve))
      report(reportOf(problem));
    for (const use of uses) {
      for (const finding of misspelt(project, use)) report(finding);
    }
  },
});

/** uniPush for the App or any other platform, ticked or not. */
function hasUniPush(project: Project): boolean {
  const { tree } = project.manifest;
  if (uniPushSetting(project).property) return true;
  return (
    tree?.kind === 'object' &&
    tree.properties.some(({ value }) => propertyOf(value, uniPushService.key) !== undefined)
  );
}

function reportOf({ kind, path, property, node, expected, key }: SchemaProblem): Report {
  const name = path.at(-1) ?? key ?? '';
  const where = path.slice(0, -1).join('.') || 'manifest.json';
  // null stands for "not there"; nobody is to be told to write it
  const wanted = (expected ?? []).filter((word) => word !== 'null');
  const args = { key: name, where, expected: expectedWords({ kind, expected: wanted }) };
  return {
    message: kind === 'enum' || kind === 'type' ? kind : 'other',
    args,
    at: property ? placeOf(property.keySpan, node) : node,
  };
}

/** On the value, unless it runs over lines: then on its key. */
function placeOf(keySpan: Span, node: Span): Span {
  const { text } = node.source;
  return node.source === keySpan.source && !/[\n\r]/.test(text.slice(node.start, node.end)) ? node : keySpan;
}

/** Parameters that nothing reads, and that are one edit away from one that the plugin takes. */
function* misspelt(project: Project, use: ProviderUse): Generator<Report> {
  const entry = entryOf(project, use);
  const known = entry && knownParameters(project, use, entry.value);
  if (!entry || !known) return;
  const plugin = pluginOf(use.provider);
  for (const parameter of parametersOf(entry.value)) {
    const { key } = parameter;
    const right = nearestKey(key, known, 1);
    if (right === undefined || right === key) continue;
    const fixes = (): Fix[] => {
      const edits = propertyOf(entry.value, right) ? [] : renameKey(parameter, right);
      // the value comes into effect, which is what it was written for
      return ifChanging({ title: 'rename', args: { key, right }, edits, safe: true });
    };
    yield { message: 'parameter', args: { key, right, plugin }, at: parameter.keySpan, fixes };
  }
}
