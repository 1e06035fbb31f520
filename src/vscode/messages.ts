import type { Language } from '../core/messages/localized.ts';

interface EditorWords {
  fixRule(rule: string, count: number): string;
  fixProject(count: number): string;
  suppressLine(rule: string): string;
  suppressFile(rule: string): string;
  turnOff(rule: string): string;
  openPage(rule: string): string;
  readonly statusName: string;
  readonly statusClean: string;
  readonly statusUnset: string;
  status(errors: number, warnings: number): string;
  /** `unchecked`: what else pushes. */
  statusDetail(providers: readonly string[], unchecked: readonly string[]): string;
  readonly statusDoctor: string;
  readonly statusSetUp: string;
  readonly changed: string;
}

/** What the editor's own menus and items say, apart from the rules' words. */
export const editorWords: Readonly<Record<Language, EditorWords>> = {
  'zh-CN': {
    fixRule: (rule, count) => `修复本文件中全部 ${count} 处 ${rule}`,
    fixProject: (count) => `自动修复整个项目（${count} 处）`,
    suppressLine: (rule) => `在这一行关闭 ${rule}`,
    suppressFile: (rule) => `在本文件关闭 ${rule}`,
    turnOff: (rule) => `在项目配置中关闭 ${rule}`,
    openPage: (rule) => `打开 ${rule} 的说明`,
    statusName: 'uni-app 离线推送',
    statusClean: '推送配置没有发现问题',
    statusUnset: '还没有接入离线推送',
    status: (errors, warnings) => `推送配置：${errors} 个错误，${warnings} 个警告`,
    statusDetail: (providers, unchecked) =>
      [...providers, ...unchecked.map((name) => `${name}：未检查`)].join('、') || '没有使用推送插件',
    statusDoctor: '打开体检',
    statusSetUp: '打开设置向导',
    changed: '文件已经变化，没有修改。请再试一次。',
  },
  en: {
    fixRule: (rule, count) => `Fix all ${count} ${rule} problems in this file`,
    fixProject: (count) => `Fix all ${count} safely fixable problems in the project`,
    suppressLine: (rule) => `Disable ${rule} for this line`,
    suppressFile: (rule) => `Disable ${rule} for this file`,
    turnOff: (rule) => `Turn ${rule} off in the project's configuration`,
    openPage: (rule) => `Open the page of ${rule}`,
    statusName: 'uni-app Offline Push',
    statusClean: 'No problems in the push configuration',
    statusUnset: 'No offline push yet',
    status: (errors, warnings) =>
      `Push configuration: ${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}`,
    statusDetail: (providers, unchecked) =>
      [...providers, ...unchecked.map((name) => `${name}: not checked`)].join(', ') ||
      'no push plugin in use',
    statusDoctor: 'Open the doctor',
    statusSetUp: 'Set up offline push',
    changed: 'The file has changed, and nothing was edited. Please try again.',
  },
};
