import type { SourceFacts } from '../facts.ts';
import { appRuleMessages, defineAppRule } from './rule.ts';
import { bare, declaredIn, isAndroid } from './shared.ts';

const messages = appRuleMessages({
  'zh-CN': {
    title: '安装包与项目不一致，可能需要重新打包',
    messages: {
      another: '安装包的 appid 是 {there}，项目的是 {here}：这不是由这个项目打出的包，下面的对比不可信。',
      package:
        '安装包的包名是 {there}，项目 manifest 中是 {here}：厂商后台按包名识别应用，两者必须一致。请重新打包，或改正其中之一。',
      plugin: '“{plugin}”在项目中配置了，但打包时的 manifest 里没有。请重新打包（自定义基座也要重新制作）。',
      parameter:
        '“{plugin}”的参数“{key}”在打包之后改过：安装包里还是旧值。请重新打包（自定义基座也要重新制作）。',
      absent: '项目里填写的“{name}”（{maker}）在安装包中找不到：这个包可能打得更早。请重新打包后再检查。',
      older: '打包之后，{files} 又有改动。如果与推送有关，请重新打包。',
    },
  },
  en: {
    title: 'The app is not what the project says: it may have to be built anew',
    messages: {
      another:
        "The app's appid is {there}, the project's is {here}: it was not built from this project, and what is compared here does not count.",
      package:
        "The app's package is {there}, the project's manifest has {here}: makers know an app by its package, so both must be the same. Build anew, or correct one of them.",
      plugin:
        'The project configures "{plugin}", and the manifest that the app was built from does not. Build anew, a custom base too.',
      parameter:
        'The parameter "{key}" of "{plugin}" was changed after the build: the app has the old value. Build anew, a custom base too.',
      absent:
        'The project has "{name}" ({maker}), and the app, which may be older, has not. Build anew and look again.',
      older: '{files} changed after the build. Where that is about push, build anew.',
    },
  },
});

const MAX_FILES = 5;

export const appStale = defineAppRule({
  id: 'app-stale',
  severity: 'warning',
  messages,
  check(app, source, report) {
    // of a standard base everything differs
    if (!source || app.dcloud.base === 'standard') return;
    const { compiled } = app.dcloud;
    const { appid } = source;
    if (compiled?.appid && appid && compiled.appid !== appid) {
      report('another', compiled.file, { there: compiled.appid, here: appid });
      return;
    }
    const here = isAndroid(app) ? source.package : source.bundleName;
    const isComparable = isAndroid(app) || app.kind === 'hap' || app.kind === 'app';
    if (isComparable && here && app.package && here !== app.package)
      report('package', declaredIn(app), { there: app.package, here });
    for (const { id, parameters } of compiled ? source.plugins : []) {
      const built = compiled?.plugins.get(id);
      const file = compiled?.file ?? '';
      if (!built) report('plugin', file, { plugin: id });
      for (const [key, value] of built ? parameters : [])
        if (built?.get(key) !== value) report('parameter', file, { plugin: id, key });
    }
    for (const { id, maker, name, value } of isAndroid(app) ? source.values : [])
      if (maker && name !== undefined && bare(value) !== '' && value !== '0' && !app.values.has(name))
        report('absent', declaredIn(app), { name: id, maker });
    const files = changedAfter(source, app.built);
    if (files.length > 0) report('older', declaredIn(app), { files }, 'information');
  },
});

/** A fresh clone gives all files one time, which says nothing. */
function changedAfter({ changed }: SourceFacts, built: number | undefined): string[] {
  const times = new Set(changed.map(({ time }) => time));
  if (built === undefined || times.size < 2) return [];
  return changed
    .filter(({ time }) => time > built)
    .slice(0, MAX_FILES)
    .map(({ file }) => file);
}
