import { vendorUse } from '../project/certificates.ts';
import { basename } from '../project/paths.ts';
import { placesFor } from '../project/plugin.ts';
import { everyValue, filesOf } from '../providers/index.ts';
import { checkSchema, keyOf, placeOf, type SchemaProblem } from '../schema/check.ts';
import { expectedWords } from '../schema/kinds.ts';
import { isSchemaId } from '../schema/shape.ts';
import { defineRule, type ReportOf, ruleMessages } from './rule.ts';
import { chooseFile } from './shared/choose-file.ts';
import { renameFix } from './shared/schema-fixes.ts';
import { fileProblem } from './shared/vendor-file.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '厂商的配置文件不是本应用的有效文件',
    messages: {
      notJson: '这个 {file} 不是有效的 JSON，推送无法初始化。请重新下载，整个替换。',
      text: '这个 {file} 不是真正的配置，推送无法初始化。请下载真正的文件来替换。',
      incomplete: '这个 {file} 缺少“{keys}”，推送无法初始化。请从厂商平台重新下载，整个替换。',
      otherPackage:
        '这个 {file} 属于包名“{found}”，而 manifest.json 中的 Android 包名（distribute.android.packagename）是“{wanted}”：手机收不到离线推送。请下载本应用的文件，或改正包名。',
      misspelt: '插件不读取“{key}”，会悄悄忽略它：该厂商的手机收不到离线推送。应写作“{right}”。',
      form: '“{key}”的值不符合 {file} 的格式，应为{expected}：推送可能不生效。请改正。',
    },
    fixes: { rename: '改为“{right}”', choose: '选择另一个 {name}…' },
  },
  en: {
    title: "A maker's file is not this app's valid file",
    messages: {
      notJson:
        'This {file} is not valid JSON, so push cannot start. Download it again and replace the whole file.',
      text: 'This {file} is not the real one, so push cannot start. Replace it with the file from the console.',
      incomplete:
        'This {file} lacks "{keys}", so push cannot start. Download it again from the maker\'s platform and replace the whole file.',
      otherPackage:
        'This {file} belongs to the package "{found}", while manifest.json names "{wanted}" (distribute.android.packagename): phones get no offline push. Download the file of this app, or correct the package name.',
      misspelt:
        'The plugin does not read "{key}" and ignores it silently, so that vendor\'s phones get no offline push. Write "{right}".',
      form: 'The value of "{key}" is not as {file} wants it: it must be {expected}. Push may not work. Correct it.',
    },
    fixes: { rename: 'Change to "{right}"', choose: 'Choose another {name}…' },
  },
});

type Report = ReportOf<typeof messages>;

/**
 * A file that lies where it is read must be this app's own, and have the form that its reader wants. Each place in which
 * it lies is looked at. Huawei's file has a rule of its own. The sources are the provider's.
 */
export const vendorFileInvalid = defineRule({
  id: 'vendor-file-invalid',
  severity: 'error',
  messages,
  check(project, report) {
    const seen = new Set<string>();
    for (const use of project.uses) {
      const values = everyValue(use.provider);
      for (const wanted of filesOf(use.provider)) {
        const { vendor, file } = wanted;
        const { shape } = file;
        const state = vendor && file.required !== 'always' ? vendorUse(project, use, vendor.id) : 'on';
        if (shape === 'agconnect' || state === 'off') continue;
        for (const place of placesFor(project, ...file.anyOf)) {
          const json = project.files.json(place);
          if (!json || seen.has(place)) continue;
          seen.add(place);
          const name = basename(place);
          const problem = fileProblem(project, wanted, json, values);
          const severity = state === 'on' ? undefined : ({ severity: 'warning' } as const);
          const fixes = chooseFile(use.provider.id, place);
          if (problem)
            report({ ...problem, args: { ...problem.args, file: name }, ...severity, fixes } as Report);
          else if (isSchemaId(shape) && json.tree)
            for (const hit of checkSchema(shape, json.tree)) {
              const finding = schemaReport(hit, name);
              if (finding) report(finding);
            }
        }
      }
    }
  },
});

/** A key that is no slip of a known one may be anybody's; what is missing is told of the values themselves. */
function schemaReport(problem: SchemaProblem, file: string): Report | undefined {
  const { kind, suggestion: right } = problem;
  const key = keyOf(problem);
  const at = placeOf(problem);
  if (kind === 'unknown-key' || kind === 'not-read') {
    if (right === undefined) return undefined;
    return {
      message: 'misspelt',
      args: { key, right },
      at,
      severity: 'warning',
      fixes: renameFix(problem, right),
    };
  }
  if (kind === 'missing') return undefined;
  const expected = expectedWords(problem);
  return { message: 'form', args: { key, file, expected }, at, severity: 'warning' };
}
