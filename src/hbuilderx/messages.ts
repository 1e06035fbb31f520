import type { Severity } from '../core/finding.ts';
import type { Language } from '../core/messages/localized.ts';

interface PluginWords {
  /** What stands before a message of a severity that HBuilderX does not know. */
  readonly lesser: Partial<Record<Severity, string>>;
  status(errors: number, warnings: number): string;
  readonly clean: string;
  /** What a click on the count does. */
  readonly statusProblems: string;
  readonly statusClean: string;
  readonly noProject: string;
  readonly noFile: string;
  readonly noFindings: string;
  readonly chooseFinding: string;
  readonly chooseFix: string;
  readonly chooseProject: string;
  fixSafe(count: number): string;
  readonly goTo: string;
  readonly about: string;
  suppressLine(rule: string): string;
  suppressFile(rule: string): string;
  turnOff(rule: string): string;
  fixed(files: number, left: number): string;
  readonly changed: string;
  failed(why: string): string;
  partly(files: string, why: string): string;
  readonly comma: string;
  readonly nothingSafe: string;
  readonly fault: string;
  readonly chooseLog: string;
  readonly clipboard: string;
  readonly openDocument: string;
  readonly nothingToExplain: string;
  readonly chooseApp: string;
  readonly noApp: string;
  notAnApp(name: string, why: string): string;
  readonly reportCopied: string;
  readonly chooseSigned: string;
  readonly signed: string;
  readonly password: string;
  readonly copy: string;
  copied(value: string): string;
}

/** What the plugin itself says, apart from the rules' words. */
export const pluginWords: Readonly<Record<Language, PluginWords>> = {
  'zh-CN': {
    lesser: { information: '【信息】', hint: '【提示】' },
    status: (errors, warnings) => `离线推送：${errors} 个错误，${warnings} 个警告`,
    clean: '离线推送：没有发现问题',
    statusProblems: '查看并处理推送问题',
    statusClean: '离线推送体检',
    noProject: '打开的项目中没有 uni-app 项目（没有找到 uni-app 的 manifest.json）。',
    noFile: '请先打开 uni-app 项目中的一个文件。',
    noFindings: '没有发现问题。',
    chooseFinding: '选择要处理的问题',
    chooseFix: '选择处理方式',
    chooseProject: '选择项目',
    fixSafe: (count) => `自动修复全部（${count} 处）`,
    goTo: '跳到所在的行',
    about: '在浏览器中查看规则说明',
    suppressLine: (rule) => `在这一行关闭 ${rule}`,
    suppressFile: (rule) => `在本文件关闭 ${rule}`,
    turnOff: (rule) => `在项目配置中关闭 ${rule}`,
    fixed: (files, left) => `已修改 ${files} 个文件，还剩 ${left} 个问题。`,
    changed: '文件已经变化，没有修改。请再试一次。',
    failed: (why) => `没有写入任何内容：${why}`,
    partly: (files, why) => `未能全部写入：${why}。以下文件已写入，且没有恢复成功：${files}`,
    comma: '、',
    nothingSafe: '没有可以自动修复的问题。',
    fault: '离线推送插件出错，详情见控制台。',
    chooseLog: '要解读的推送日志在哪里？',
    clipboard: '剪贴板',
    openDocument: '当前文件',
    nothingToExplain: '没有可以解读的内容：请先复制推送日志，或打开日志文件。',
    chooseApp: '选择要检查的安装包',
    noApp: '这个项目的 unpackage 目录里没有安装包。请先打包，或在项目管理器中右键一个安装包。',
    notAnApp: (name, why) => `${name}：${why}`,
    reportCopied: '体检结果已复制，其中的参数值已打码',
    chooseSigned: '选择安装包或证书文件',
    signed: '安装包（apk、aab、ipa、hap）或证书（keystore、jks、p12）',
    password: '证书库密码（只用于读取证书，不会保存）',
    copy: '选择一项即可复制',
    copied: (value) => `已复制：${value}`,
  },
  en: {
    lesser: { information: '[info] ', hint: '[hint] ' },
    status: (errors, warnings) =>
      `Offline push: ${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}`,
    clean: 'Offline push: no problems',
    statusProblems: 'See the push problems, and fix them',
    statusClean: 'Offline push doctor',
    noProject: 'No open project is a uni-app project (no manifest.json of uni-app was found).',
    noFile: 'Open a file of a uni-app project first.',
    noFindings: 'No problems found.',
    chooseFinding: 'Which problem?',
    chooseFix: 'What is to be done?',
    chooseProject: 'Which project?',
    fixSafe: (count) => `Fix all ${count} safely fixable problems`,
    goTo: 'Go to the line',
    about: 'Open the page about the rule',
    suppressLine: (rule) => `Disable ${rule} for this line`,
    suppressFile: (rule) => `Disable ${rule} for this file`,
    turnOff: (rule) => `Turn ${rule} off in the project's configuration`,
    fixed: (files, left) =>
      `${files} file${files === 1 ? '' : 's'} changed, ${left} problem${left === 1 ? '' : 's'} left.`,
    changed: 'The file has changed, and nothing was edited. Please try again.',
    failed: (why) => `Nothing was written: ${why}`,
    partly: (files, why) =>
      `Not all could be written: ${why}. These files were, and could not be brought back: ${files}`,
    comma: ', ',
    nothingSafe: 'There is nothing that can be fixed safely.',
    fault: 'The offline push plugin failed; the console says why.',
    chooseLog: 'Where is the push log?',
    clipboard: 'Clipboard',
    openDocument: 'The open file',
    nothingToExplain: 'There is nothing to explain: copy a push log, or open its file.',
    chooseApp: 'Which built app is to be looked into?',
    noApp:
      "There is no built app in this project's unpackage folder: build one, or click on one in the explorer.",
    notAnApp: (name, why) => `${name}: ${why}`,
    reportCopied: 'The report is copied; values are masked in it',
    chooseSigned: 'Choose a built app or a keystore',
    signed: 'App (apk, aab, ipa, hap) or keystore (keystore, jks, p12)',
    password: 'Password of the keystore: the certificate is read with it, and it is not kept',
    copy: 'choose one to copy it',
    copied: (value) => `Copied: ${value}`,
  },
};
