import type { Severity } from '../../core/finding.ts';
import type { Language } from '../../core/messages/localized.ts';

interface CommandWords {
  readonly checking: string;
  readonly fixing: string;
  fixed(count: number, files: number): string;
  readonly nothingToFix: string;
  checked(errors: number, warnings: number, projects: number): string;
  readonly showProblems: string;
  makeConfig(path: string): string;
  readonly make: string;
  readonly pickProject: string;
  readonly noProject: string;
  /** The first line of a task. */
  task(version: string): string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly taskName: string;
  readonly taskDetail: string;
  outside(path: string): string;
}

/** What the commands of the palette and the task say. */
export const commandWords: Readonly<Record<Language, CommandWords>> = {
  'zh-CN': {
    checking: '正在检查…',
    fixing: '正在修复…',
    fixed: (count, files) => `已修复 ${count} 处，修改了 ${files} 个文件。`,
    nothingToFix: '没有可以自动修复的问题。',
    checked: (errors, warnings, projects) =>
      `检查了 ${projects} 个 uni-app 项目：${errors} 个错误，${warnings} 个警告。`,
    showProblems: '查看问题',
    makeConfig: (path) => `还没有配置文件。要新建 ${path} 吗？`,
    make: '新建',
    pickProject: '选择项目',
    noProject: '没有找到 uni-app 项目。',
    task: (version) => `由编辑器扩展 uni-offline-push ${version} 检查，无需安装命令行。`,
    severity: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
    taskName: '检查推送配置',
    taskDetail: '检查此文件夹中的 uni-app 项目，有错误时任务失败',
    outside: (path) => `${path} 不在此文件夹中，或者那里没有 uni-app 项目。`,
  },
  en: {
    checking: 'Checking…',
    fixing: 'Fixing…',
    fixed: (count, files) =>
      `${count} problem${count === 1 ? '' : 's'} fixed in ${files} file${files === 1 ? '' : 's'}.`,
    nothingToFix: 'Nothing can be fixed without asking you.',
    checked: (errors, warnings, projects) =>
      `${projects} uni-app project${projects === 1 ? '' : 's'} checked: ${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}.`,
    showProblems: 'Show problems',
    makeConfig: (path) => `There is no configuration yet. Make ${path}?`,
    make: 'Make it',
    pickProject: 'Choose a project',
    noProject: 'No uni-app project was found.',
    task: (version) =>
      `Checked by the editor's extension uni-offline-push ${version}; no command line need be installed.`,
    severity: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
    taskName: 'check the push configuration',
    taskDetail: 'Checks the uni-app projects of this folder, and fails where there are errors',
    outside: (path) => `${path} is not in this folder, or there is no uni-app project.`,
  },
};
