import { join } from '../project/paths.ts';
import { entryAt, isThere, PLUGIN_INFO, packageFile, pluginHomes } from '../project/plugin.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { settingIn } from '../project/settings.ts';
import { nativeOf } from '../providers/index.ts';
import type { ObjectNode } from '../syntax/tree.ts';
import { defineRule, ruleMessages } from './rule.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '本地插件的文件不在项目中',
    messages: {
      missing:
        '{plugin} 是本地插件，但项目中没有 {file}：打包时找不到插件，会失败或者不带推送。请从 {url} 下载插件，解压到 nativeplugins/{plugin}/。',
      case: '{plugin} 是本地插件，但它的文件夹是 {found}，大小写与插件 id 不一致：打包时找不到插件。请把文件夹改名为 nativeplugins/{plugin}。',
    },
    fixes: { download: '下载 {plugin}（打开插件页面）' },
  },
  en: {
    title: "A local plugin's files are not in the project",
    messages: {
      missing:
        '{plugin} is a local plugin, and the project has no {file}: the build does not find the plugin, and fails or leaves push out. Download the plugin from {url} and unpack it into nativeplugins/{plugin}/.',
      case: "{plugin} is a local plugin, and its folder is {found}, which differs from the plugin's id in case: the build does not find it. Rename the folder to nativeplugins/{plugin}.",
    },
    fixes: { download: 'Download {plugin} (opens its page)' },
  },
});

/**
 * A locally integrated plugin is built from its folder below `nativeplugins/`, which the build looks up by the
 * plugin's id, letter by letter. Source: DCloud's pages on native plugins; the layout of public projects.
 */
export const pluginFilesMissing = defineRule({
  id: 'plugin-files-missing',
  severity: 'warning',
  messages,
  check(project, report) {
    for (const use of project.uses) {
      for (const plugin of pluginsOf(use)) {
        const entry = entryAt(project, plugin);
        if (!entry || !isLocal(use, plugin, entry.value)) continue;
        const file = packageFile(plugin);
        if (isThere(project, file) !== false) continue;
        const { download } = use.provider;
        const alike = folderAlike(project, plugin);
        if (alike === undefined) continue;
        if (alike === '')
          report({
            message: 'missing',
            args: { plugin, file, url: download },
            at: entry.keySpan,
            fixes: [{ title: 'download', args: { plugin }, edits: [], open: download, safe: false }],
          });
        else report({ message: 'case', args: { plugin, found: alike }, at: entry.keySpan });
      }
    }
  },
});

/** The provider's native plugin, and those that it needs. */
function pluginsOf({ provider }: ProviderUse): readonly string[] {
  const native = nativeOf(provider);
  return native ? [native.id, ...(native.needs ?? []).flat()] : [];
}

function isLocal({ provider }: ProviderUse, plugin: string, entry: ObjectNode): boolean {
  const native = nativeOf(provider);
  const isCloud = settingIn(entry, PLUGIN_INFO, 'isCloud').property?.value;
  return (
    (native?.source === 'local' && native.id === plugin) || (isCloud?.kind === 'boolean' && !isCloud.value)
  );
}

/**
 * The plugin's folder where its name, or that of the folder around it, is in other case; '' where there is none, or
 * the folder is there and its files are not. Undefined where it is not known yet.
 */
function folderAlike(project: Project, plugin: string): string | undefined {
  const found: string[] = [];
  for (const home of pluginHomes(project)) {
    const folders = alike(project, home, 'nativeplugins');
    if (!folders) return undefined;
    for (const folder of folders) {
      const names = alike(project, join(home, folder), plugin);
      if (!names) return undefined;
      found.push(...names.map((name) => `${folder}/${name}`));
    }
  }
  return found.includes(`nativeplugins/${plugin}`) ? '' : (found[0] ?? '');
}

function alike({ files }: Project, folder: string, name: string): string[] | undefined {
  const wanted = `${name}/`.toLowerCase();
  const found = files.list(folder)?.filter((entry) => entry.toLowerCase() === wanted);
  return found?.map((entry) => entry.slice(0, -1));
}
