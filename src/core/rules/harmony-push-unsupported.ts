import { join } from '../project/paths.ts';
import type { Project } from '../project/project.ts';
import { settingAt } from '../project/settings.ts';
import { uncheckedIn } from '../project/unchecked.ts';
import { readUniPush } from '../project/unipush.ts';
import { utsAllOf } from '../providers/index.ts';
import { stateOf } from '../schema/values.ts';
import { defineRule, ruleMessages } from './rule.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '推送插件不支持鸿蒙',
    messages: {
      unsupported:
        'manifest.json 配置了鸿蒙应用，但 {provider} 不支持鸿蒙：鸿蒙手机收不到离线推送。请为鸿蒙接入支持它的推送（如 uniPush 2 或厂商的鸿蒙插件），或先不发布鸿蒙版。',
    },
    fixes: {},
  },
  en: {
    title: 'The push plugin does not reach HarmonyOS',
    messages: {
      unsupported:
        'The manifest builds for HarmonyOS, and {provider} does not work there: phones with HarmonyOS get no offline push. Add one that does (uniPush 2, or a plugin for HarmonyOS of the same maker), or do not publish for HarmonyOS yet.',
    },
    fixes: {},
  },
});

/**
 * Where each provider works is in its data, with the source. A build for HarmonyOS is one that has a bundle name: DCloud's
 * manifest reference, `app-harmony.distribute.bundleName`. What else may push there keeps the rule silent.
 */
export const harmonyPushUnsupported = defineRule({
  id: 'harmony-push-unsupported',
  severity: 'warning',
  messages,
  check(project, report) {
    const bundle = settingAt(project, 'app-harmony', 'distribute', 'bundleName').property;
    if (!bundle || stateOf(bundle.value) !== 'set' || project.uses.length === 0) return;
    const { platforms, sure } = readUniPush(project);
    if (!sure || platforms.length > 0 || mayPushOtherwise(project)) return;
    const framework = project.manifest.uniAppX ? 'uni-app-x' : 'uni-app';
    const reaches = project.uses.some(
      ({ provider: { platforms: own } }) =>
        own.systems.includes('harmony') && own.frameworks.includes(framework),
    );
    if (reaches) return;
    const provider = project.uses.map((use) => use.provider.name);
    report({ message: 'unsupported', args: { provider }, at: bundle.keySpan });
  },
});

/** A UTS plugin that is no provider's and has push in its name; HarmonyOS's own project files that speak of it. */
function mayPushOtherwise(project: Project): boolean {
  const { files, sourceRoot, root } = project;
  const known = project.uses.flatMap(({ provider }) => utsAllOf(provider).map(({ folder }) => `${folder}/`));
  const modules = files.list(join(sourceRoot, 'uni_modules'));
  const own = [...new Set([root, sourceRoot])].map((folder) =>
    files.text(join(folder, 'harmony-configs/entry/src/main/module.json5')),
  );
  if (!modules || own.includes(undefined)) return true;
  const isOther = modules.some((name) => /push/i.test(name) && !known.includes(name));
  return isOther || own.some((text) => text && /push/i.test(text)) || uncheckedIn(project).length > 0;
}
