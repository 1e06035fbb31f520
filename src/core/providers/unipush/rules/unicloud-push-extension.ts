import { behindBreak, endOfLine, startOfLine } from '../../../edits/gap.ts';
import { addPath } from '../../../edits/index.ts';
import { cut } from '../../../edits/primitive.ts';
import type { TextEdit } from '../../../finding.ts';
import { cloudFolderOf } from '../../../project/layout.ts';
import type { JsonFile, Project } from '../../../project/project.ts';
import { isReadable } from '../../../project/settings.ts';
import { defineRule, ifChanging, type ReportOf, ruleMessages } from '../../../rules/rule.ts';
import { jsonComments } from '../../../syntax/comments.ts';
import type { Source } from '../../../syntax/source.ts';
import { propertyAt, propertyOf } from '../../../syntax/tree.ts';
import { EXTENSION, MANAGER, pushManagersIn } from '../push-manager.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '发送推送的云函数要声明 uni-cloud-push 扩展库',
    messages: {
      undeclared:
        '云函数“{name}”调用了 getPushManager，它的 package.json 没有声明扩展库“{extension}”：运行时没有 getPushManager，推送发不出去。请在“extensions”中加上它，再重新上传。',
      missing:
        '云函数“{name}”调用了 getPushManager，目录中没有 package.json，扩展库“{extension}”没有声明：运行时没有 getPushManager，推送发不出去。请右键该云函数，选择“管理公共模块或扩展库依赖”，勾选 uni-cloud-push。',
      comments: '云函数“{name}”的 package.json 中有注释：上传会失败。请删除注释。',
    },
    fixes: { add: '在“extensions”中加上“{extension}”', uncomment: '删除注释' },
  },
  en: {
    title: 'A cloud function that sends a push declares the extension uni-cloud-push',
    messages: {
      undeclared:
        'The cloud function "{name}" calls getPushManager, and its package.json does not declare the extension "{extension}": when it runs, uniCloud has no getPushManager. Add it to "extensions", and upload the function again.',
      missing:
        'The cloud function "{name}" calls getPushManager and has no package.json, so that the extension "{extension}" is not declared: it fails when it runs. Right-click the function in HBuilderX, choose "管理公共模块或扩展库依赖" (common modules and extensions), and tick uni-cloud-push.',
      comments:
        'The package.json of the cloud function "{name}" has comments: it cannot be uploaded. Remove them.',
    },
    fixes: { add: 'Add "{extension}" to "extensions"', uncomment: 'Remove the comments' },
  },
});

type Report = ReportOf<typeof messages>;

/**
 * Source: DCloud, "uni-push 2.0", step 4: the extension in the function's package.json, "注意不可有注释". A common module
 * is no function: who depends on it declares the extension.
 */
export const unicloudPushExtension = defineRule({
  id: 'unicloud-push-extension',
  severity: 'error',
  messages,
  keywords: [MANAGER],
  check(project, report) {
    const seen = new Set<string>();
    for (const module of project.cloud) {
      const [manager] = pushManagersIn(module);
      const folder = manager && functionFolderOf(project, module.source.path);
      if (!folder || seen.has(folder) || !isFunction(project, folder)) continue;
      seen.add(folder);
      const args = { name: folder.slice(folder.lastIndexOf('/') + 1), extension: EXTENSION };
      const file = project.files.json(`${folder}/package.json`);
      if (file === null) report({ message: 'missing', args, at: manager.calleeSpan, severity: 'warning' });
      else if (file) for (const one of problemsOf(file, args)) report(one);
    }
  },
});

/** The folder of the function that a script belongs to; none for a common module, and for a test. */
function functionFolderOf(project: Project, path: string): string | undefined {
  const cloud = cloudFolderOf(project, path);
  if (cloud === undefined) return undefined;
  const [name, ...rest] = path.slice(cloud.length + 1).split('/');
  const isTest = /(?:^|\/)(?:__tests__|tests?)\/|\.(?:test|spec)\.\w+$/.test(rest.join('/'));
  return name === 'common' || rest.length === 0 || isTest ? undefined : `${cloud}/${name}`;
}

/** A folder without an entry is none that uniCloud runs. */
const ENTRIES = ['index.js', 'index.obj.js', 'index.ts', 'index.obj.ts', 'index.uts', 'index.obj.uts'];

const isFunction = ({ files }: Project, folder: string): boolean =>
  ENTRIES.some((entry) => files.exists(`${folder}/${entry}`));

function problemsOf(
  { source, tree, problems }: JsonFile,
  args: { name: string; extension: string },
): Report[] {
  const found: Report[] = [];
  const [first] = jsonComments(source.text);
  if (first)
    found.push({
      message: 'comments',
      args,
      at: { source, ...first },
      fixes: () => [{ title: 'uncomment', edits: withoutComments(source), safe: true }],
    });
  if (!isReadable({ tree, problems }) || tree?.kind !== 'object') return found;
  const paths = [['extensions'], ['cloudfunction-config', 'extensions']];
  // what stands there with another value than an object is not known to be wrong
  if (paths.some((path) => propertyAt(tree, ...path, EXTENSION))) return found;
  const extensions = propertyOf(tree, 'extensions');
  found.push({
    message: 'undeclared',
    args,
    at: extensions?.keySpan ?? { source, start: tree.start, end: tree.start + 1 },
    fixes: () => {
      const edits = addPath(tree, ['extensions', EXTENSION], '{}');
      return ifChanging({ title: 'add', args: { extension: EXTENSION }, edits, safe: true });
    },
  });
  return found;
}

/** A comment goes with its line where it stands alone on it, else with the blanks before it. */
function withoutComments(source: Source): TextEdit[] {
  const { text } = source;
  return jsonComments(text).map(({ start, end }) => {
    const lineStart = startOfLine(text, start);
    const lineEnd = endOfLine(text, end);
    const endsLine = text.slice(end, lineEnd).trim() === '';
    if (endsLine && text.slice(lineStart, start).trim() === '')
      return cut(source, lineStart, behindBreak(text, lineEnd));
    let from = start;
    if (endsLine) while (/[ \t]/.test(text.charAt(from - 1))) from--;
    return cut(source, from, end);
  });
}
