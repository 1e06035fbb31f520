import { addPath, setValue } from '../edits/index.ts';
import type { TextEdit } from '../finding.ts';
import { placeOf } from '../project/plugin.ts';
import type { Project } from '../project/project.ts';
import { pushModule, settingAt, uniPush } from '../project/settings.ts';
import type { Rule } from './rule.ts';

/**
 * Without the Push module the app has no push permission, and the plugin gets no device token. Sources: the vendors'
 * pages ("App模块配置 中勾选 Push"); DCloud's manifest reference, `modules.Push`.
 */
export const pushModuleMissing: Rule = {
  id: 'push-module-missing',
  severity: 'error',
  check(project, report) {
    const uses = project.uses.filter(({ provider }) => provider.needsPushModule);
    if (uses.length === 0 || pushModule(project) !== 'unticked') return;
    const modules = settingAt(project, 'app-plus', 'modules').property;
    const at = modules?.keySpan ?? uses.map(placeOf).find((place) => place !== undefined);
    if (!at) return;
    const edits = tick(project);
    // with uniPush's configuration left over, ticking Push brings uniPush into the app too
    const safe = !uniPush(project);
    report({
      message: 'missing',
      args: { provider: uses.map(({ provider }) => provider.name) },
      at,
      fixes: edits.length > 0 ? [{ title: 'add', edits, safe }] : [],
    });
  },
};

function tick(project: Project): TextEdit[] {
  const { tree } = project.manifest;
  const push = settingAt(project, 'app-plus', 'modules', 'Push').property;
  if (push) return setValue(push, '{}');
  return tree?.kind === 'object' ? addPath(tree, ['app-plus', 'modules', 'Push'], '{}') : [];
}
