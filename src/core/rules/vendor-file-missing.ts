import { vendorUse } from '../project/certificates.ts';
import { isGitIgnored } from '../project/git-ignored.ts';
import { basename, relative } from '../project/paths.ts';
import { isThere, placeOf, placesFor } from '../project/plugin.ts';
import type { Project } from '../project/project.ts';
import { isReadable } from '../project/settings.ts';
import { filesOf, type WantedFile } from '../providers/index.ts';
import type { VendorUse } from '../providers/provider.ts';
import { defineRule, type FixOf, type ReportOf, ruleMessages } from './rule.ts';
import { chooseFile } from './shared/choose-file.ts';
import { fileProblem } from './shared/vendor-file.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '缺少厂商的配置文件',
    messages: {
      missing:
        '没有 {path}，而该厂商（{vendor}）的推送已配置：它的手机收不到离线推送。请从厂商平台下载该文件，放到这个路径。',
      unclear:
        '没有 {path}。如果使用该厂商（{vendor}）的推送，它的手机将收不到离线推送：请从厂商平台下载该文件，放到这个路径。',
      common: '没有 {path}：推送插件读不到各厂商的参数，离线推送收不到。请从控制台下载该文件，放到这个路径。',
      ignored: '没有 {path}，.gitignore 也排除了它：请确认打包的机器上有这个文件，否则收不到离线推送。',
    },
    fixes: { copy: '把 {found} 复制到 {path}', choose: '选择 {name}…' },
  },
  en: {
    title: "A maker's file is missing",
    messages: {
      missing:
        "{path} is not there, and {vendor} push is configured: {vendor} phones get no offline push. Download the file from the maker's platform and put it at this path.",
      unclear:
        "{path} is not there. If you use {vendor} push, {vendor} phones will get no offline push: download the file from the maker's platform and put it at this path.",
      common:
        "{path} is not there: the push plugin cannot read the makers' values, and no offline push arrives. Download the file from the console and put it at this path.",
      ignored:
        '{path} is not there, and .gitignore leaves it out: make sure that the machine which builds has it, or no offline push arrives.',
    },
    fixes: { copy: 'Copy {found} to {path}', choose: 'Choose {name}…' },
  },
});

type Fix = FixOf<typeof messages>;
type Report = ReportOf<typeof messages>;

/**
 * Some makers' SDKs read the app's identity from a file of the maker's, and some plugins all values from one of their
 * own. Of several places each is right. Huawei's file has a rule of its own. The sources are the provider's.
 */
export const vendorFileMissing = defineRule({
  id: 'vendor-file-missing',
  severity: 'error',
  messages,
  check(project, report) {
    if (!isReadable(project.manifest)) return;
    for (const use of project.uses) {
      const at = placeOf(use);
      for (const wanted of filesOf(use.provider)) {
        const { vendor, file } = wanted;
        if (!at || file.shape === 'agconnect' || file.required === 'never') continue;
        const state = vendor && file.required !== 'always' ? vendorUse(project, use, vendor.id) : 'on';
        if (
          state === 'off' ||
          (state === 'unclear' && !canTell(vendor)) ||
          isThere(project, ...file.anyOf) !== false
        )
          continue;
        const ignored = placesFor(project, ...file.anyOf).map((place) => isGitIgnored(project, place));
        if (ignored.includes(undefined)) continue;
        const [to] = placesFor(project, ...file.anyOf);
        const fixes = [...copy(project, wanted), ...chooseFile(use.provider.id, to)];
        const rest = { at, fixes };
        const [path] = file.anyOf;
        report({ ...told(vendor?.id, state === 'on', ignored.includes(true), path), ...rest } as Report);
      }
    }
  },
});

/** Something in the project could say that the vendor is used. */
function canTell(vendor: VendorUse | undefined): boolean {
  return !!vendor?.values.some(({ place }) => place.in !== 'console');
}

type Told = Pick<Report, 'message' | 'args' | 'severity'>;

function told(vendor: string | undefined, isSure: boolean, isIgnored: boolean, path: string): Told {
  if (isIgnored) return { message: 'ignored', args: { path }, severity: 'information' };
  if (vendor === undefined) return { message: 'common', args: { path } };
  if (isSure) return { message: 'missing', args: { path, vendor } };
  return { message: 'unclear', args: { path, vendor }, severity: 'warning' };
}

/** The nearest file of that name that is of use. Only the developer knows whose app it was downloaded for. */
function copy(project: Project, { file, vendor }: WantedFile): Fix[] {
  const [path] = file.anyOf;
  const [to] = placesFor(project, path);
  const from = project.files.named(basename(path)).find((found) => {
    const json = project.files.json(found);
    return json && !fileProblem(project, { file, vendor }, json);
  });
  if (to === undefined || from === undefined) return [];
  const args = { found: relative(project.root, from), path };
  return [{ title: 'copy', args, edits: [], copy: { from, to }, safe: false }];
}
