import { addPath, setValue } from '../../edits/index.ts';
import type { TextEdit } from '../../finding.ts';
import type { Project } from '../../project/project.ts';
import { settingAt } from '../../project/settings.ts';

/** Ticks the Push module in the manifest; none where that cannot be read. */
export function tickPush(project: Project): TextEdit[] {
  const { tree } = project.manifest;
  const push = settingAt(project, 'app-plus', 'modules', 'Push').property;
  if (push) return setValue(push, '{}');
  return tree?.kind === 'object' ? addPath(tree, ['app-plus', 'modules', 'Push'], '{}') : [];
}
