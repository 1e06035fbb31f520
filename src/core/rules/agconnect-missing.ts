import { agconnectUse } from '../project/certificates.ts';
import { basename, relative } from '../project/paths.ts';
import { isThere, placeOf, placesFor } from '../project/plugin.ts';
import type { Project } from '../project/project.ts';
import { isReadable } from '../project/settings.ts';
import { agconnectOf } from '../providers/index.ts';
import { defineRule, type FixOf, ruleMessages } from './rule.ts';
import { agconnectProblem } from './shared/agconnect.ts';
import { chooseFile } from './shared/choose-file.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '缺少华为的 agconnect-services.json',
    messages: {
      missing:
        '已配置华为推送，但没有 {path}：华为手机收不到离线推送。请在 AppGallery Connect 的“项目设置 → 常规”中下载该文件，放到这个路径。',
      misplaced:
        '已配置华为推送，但没有 {path}：华为手机收不到离线推送。项目中的 {found} 不在插件读取的位置，请把它复制到这个路径。',
      missingUnclear:
        '没有 {path}。如果使用华为推送，华为手机将收不到离线推送：请在 AppGallery Connect 的“项目设置 → 常规”中下载该文件，放到这个路径。',
      misplacedUnclear:
        '没有 {path}，项目中的 {found} 不在插件读取的位置。如果使用华为推送，华为手机将收不到离线推送：请把它复制到这个路径。',
    },
    fixes: { copy: '把 {found} 复制到 {path}', choose: '选择 {name}…' },
  },
  en: {
    title: "Huawei's agconnect-services.json is missing",
    messages: {
      missing:
        'Huawei push is configured, but {path} is not there: Huawei phones get no offline push. Download the file in AppGallery Connect under "Project settings → General" and put it at this path.',
      misplaced:
        'Huawei push is configured, but {path} is not there: Huawei phones get no offline push. {found} is not where the plugin looks: copy it to this path.',
      missingUnclear:
        '{path} is not there. If you use Huawei push, Huawei phones will get no offline push: download the file in AppGallery Connect under "Project settings → General" and put it at this path.',
      misplacedUnclear:
        '{path} is not there, and {found} is not where the plugin looks. If you use Huawei push, Huawei phones will get no offline push: copy the file to this path.',
    },
    fixes: { copy: 'Copy {found} to {path}', choose: 'Choose {name}…' },
  },
});

type Fix = FixOf<typeof messages>;

/**
 * Huawei's SDK reads the app's identity from `agconnect-services.json`, which each plugin wants in its own place.
 * Source: the vendors' pages. The file is often kept out of version control: what lies on the disk decides.
 */
export const agconnectMissing = defineRule({
  id: 'agconnect-missing',
  severity: 'error',
  messages,
  check(project, report) {
    if (!isReadable(project.manifest)) return;
    for (const use of project.uses) {
      const file = agconnectOf(use.provider);
      if (!file) continue;
      const [path] = file.anyOf;
      const huawei = agconnectUse(project, use);
      const at = placeOf(use);
      if (huawei === 'off' || !at || isThere(project, ...file.anyOf) !== false) continue;
      const found = elsewhere(project, path);
      const unclear = huawei === 'unclear';
      const chosen = chooseFile(use.provider.id, placesFor(project, path)[0]);
      const rest = { at, ...(unclear && { severity: 'warning' as const }) };
      if (found === undefined) {
        const message = unclear ? 'missingUnclear' : 'missing';
        report({ message, args: { path }, ...rest, fixes: chosen });
        continue;
      }
      const args = { path, found: relative(project.root, found) };
      const fixes = [...copy(project, found, path), ...chosen];
      report({ message: unclear ? 'misplacedUnclear' : 'misplaced', args, ...rest, fixes });
    }
  },
});

/** The nearest file of that name that is not known to be useless; where all are, the nearest of them. */
function elsewhere(project: Project, path: string): string | undefined {
  const found = project.files.named(basename(path));
  return found.find((file) => !isUseless(project, file)) ?? found[0];
}

function isUseless(project: Project, path: string): boolean {
  const file = project.files.json(path);
  return !!file && agconnectProblem(project, file) !== undefined;
}

/** Offered, not applied unseen: only the developer knows whose app the file was downloaded for. */
function copy(project: Project, from: string, path: string): Fix[] {
  const [to] = placesFor(project, path);
  if (to === undefined || isUseless(project, from)) return [];
  const args = { found: relative(project.root, from), path };
  return [{ title: 'copy', args, edits: [], copy: { from, to }, safe: false }];
}
