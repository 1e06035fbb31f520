import { agconnectUse } from '../project/certificates.ts';
import { placesFor } from '../project/plugin.ts';
import type { Project } from '../project/project.ts';
import { settingAt } from '../project/settings.ts';
import { agconnectOf } from '../providers/index.ts';
import { defineRule, type RelatedPlace, ruleMessages } from './rule.ts';
import { agconnectProblem } from './shared/agconnect.ts';
import { namesApart } from './shared/agconnect-names.ts';
import { chooseFile } from './shared/choose-file.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: 'agconnect-services.json 不是本应用的有效文件',
    messages: {
      notJson:
        '这个 agconnect-services.json 不是有效的 JSON，华为推送无法初始化。请在 AppGallery Connect 的“项目设置 → 常规”中重新下载，整个替换。',
      text: '这个 agconnect-services.json 只是一段说明文字，不是真正的配置，华为推送无法初始化。请在 AppGallery Connect 的“项目设置 → 常规”中下载真正的文件来替换。',
      incomplete:
        '这个 agconnect-services.json 缺少“{keys}”，华为推送无法初始化。请在 AppGallery Connect 的“项目设置 → 常规”中重新下载，整个替换。',
      otherPackage:
        '这个 agconnect-services.json 属于包名“{found}”，而 manifest.json 中的 Android 包名（distribute.android.packagename）是“{wanted}”：华为手机取不到 token。请下载本应用的文件，或改正包名。',
      namesApart:
        '这个 agconnect-services.json 自相矛盾：client 的包名是“{found}”，而 app_info 的包名是“{others}”，其中没有它。文件可能被手工改过，华为手机可能取不到 token。请在 AppGallery Connect 的“项目设置 → 常规”中重新下载，整个替换。',
    },
    fixes: { choose: '选择另一个 {name}…' },
    related: { package: 'manifest.json 中的 Android 包名' },
  },
  en: {
    title: "agconnect-services.json is not this app's valid file",
    messages: {
      notJson:
        'This agconnect-services.json is not valid JSON, so Huawei push cannot start. Download it again in AppGallery Connect under "Project settings → General" and replace the whole file.',
      text: 'This agconnect-services.json contains only a note, so Huawei push cannot start. Replace it with the real file from AppGallery Connect, "Project settings → General".',
      incomplete:
        'This agconnect-services.json lacks "{keys}", so Huawei push cannot start. Download it again in AppGallery Connect under "Project settings → General" and replace the whole file.',
      otherPackage:
        'This agconnect-services.json belongs to the package "{found}", while manifest.json names "{wanted}" (distribute.android.packagename): Huawei phones get no token. Download the file of this app, or correct the package name.',
      namesApart:
        'This agconnect-services.json contradicts itself: its client is of the package "{found}", and its app_info of "{others}". It may have been changed by hand, and Huawei phones may get no token. Download it again in AppGallery Connect under "Project settings → General" and replace the whole file.',
    },
    fixes: { choose: 'Choose another {name}…' },
    related: { package: 'the Android package name in manifest.json' },
  },
});

/**
 * The `agconnect-services.json` that lies at the plugin's place must be the app's own, as downloaded from AppGallery
 * Connect: plugins ship a stand-in, and one of another package is refused by Huawei. One that contradicts itself was put
 * together by hand.
 */
export const agconnectInvalid = defineRule({
  id: 'agconnect-invalid',
  severity: 'error',
  messages,
  check(project, report) {
    for (const use of project.uses) {
      const wanted = agconnectOf(use.provider);
      if (!wanted || agconnectUse(project, use) === 'off') continue;
      for (const place of placesFor(project, ...wanted.anyOf)) {
        const file = project.files.json(place);
        if (!file) continue;
        const problem = agconnectProblem(project, file);
        const apart = problem ? undefined : namesApart(file.tree);
        const fixes = chooseFile(use.provider.id, place);
        const related = problem?.message === 'otherPackage' ? packageIn(project) : [];
        if (problem) report({ ...problem, related, fixes });
        if (apart) {
          const args = { found: apart.client.value.trim(), others: apart.others };
          report({ message: 'namesApart', args, at: apart.client, severity: 'warning', fixes });
        }
      }
    }
  },
});

function packageIn(project: Project): RelatedPlace[] {
  const { property } = settingAt(project, 'app-plus', 'distribute', 'android', 'packagename');
  return property ? [{ says: 'package', at: property.value }] : [];
}
