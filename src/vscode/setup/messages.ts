import type { Language } from '../../core/messages/localized.ts';

interface SetupWords {
  readonly title: string;
  readonly noProject: string;
  readonly pickProject: string;
  readonly working: string;
  readonly goOn: string;
  readonly whatToDo: string;
  readonly links: string;
  readonly makersFiles: string;
  readonly choose: string;
  readonly chooseMany: string;
  readonly existing: string;
  readonly yes: string;
  readonly no: string;
  readonly later: string;
  readonly reveal: string;
  readonly chooseFile: string;
  readonly takeThis: string;
  useFile(path: string): string;
  readonly laterFile: string;
  readonly keepFile: string;
  readonly unreadable: string;
  readonly review: string;
  apply(files: number): string;
  readonly files: string;
  readonly changes: string;
  readonly isNew: string;
  copied(from: string): string;
  replaced(from: string): string;
  refusedAnswers(reasons: readonly string[]): string;
  readonly left: string;
  readonly good: string;
  readonly nothing: string;
  written(files: number): string;
  problems(errors: number, warnings: number): string;
  readonly noProblems: string;
  readonly showProblems: string;
  readonly close: string;
  readonly changed: string;
  notWritten(why: string): string;
  readonly refused: string;
  notSaved(files: readonly string[]): string;
  readonly pickProvider: string;
  copiedTo(path: string): string;
  same(path: string): string;
  taken(path: string): string;
  readonly replace: string;
  readonly open: string;
  ignored(path: string, by: string): string;
}

const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;

/** What the wizard says in the editor, apart from its questions. */
export const setupWords: Readonly<Record<Language, SetupWords>> = {
  'zh-CN': {
    title: 'uni-app 离线推送',
    noProject: '没有打开 uni-app 项目：工作区中没有找到 uni-app 的 manifest.json。',
    pickProject: '为哪个项目设置离线推送？',
    working: '正在读取项目…',
    goOn: '继续',
    whatToDo: '要做的事',
    links: '链接',
    makersFiles: '控制台下载的文件',
    choose: '请选择',
    chooseMany: '用空格勾选，按回车确认',
    existing: '项目中已有此值，填写其他值才会替换。',
    yes: '是',
    no: '否，保持不变',
    later: '暂时不填',
    reveal: '显示或隐藏',
    chooseFile: '选择文件…',
    takeThis: '使用这个文件',
    useFile: (path) => `使用 ${path}`,
    laterFile: '以后再放',
    keepFile: '保留已有的文件',
    unreadable: '读不到这个文件。',
    review: '检查修改',
    apply: (files) => `写入这些修改（${files} 个文件）`,
    files: '文件（选择一个单独查看）',
    changes: '离线推送：将要写入的修改',
    isNew: '新建',
    copied: (from) => `从 ${from} 复制`,
    replaced: (from) => `替换为 ${from}`,
    refusedAnswers: (reasons) => `这些答案无法采用，没有写入任何内容：${reasons.join(' ')}`,
    left: '还需要你完成',
    good: '须知',
    nothing: '项目已具备所选的全部配置，没有需要修改的内容。',
    written: (files) => `已写入 ${files} 个文件，可以撤销。`,
    problems: (errors, warnings) => `检查仍报告 ${errors} 个错误、${warnings} 个警告。`,
    noProblems: '检查没有报告错误或警告。',
    showProblems: '查看问题',
    close: '完成',
    changed: '文件在此期间被修改，没有写入任何内容。修改已重新计算，请再看一遍。',
    notWritten: (why) => `没有写入任何内容：${why}`,
    refused: '编辑器拒绝了修改。',
    notSaved: (files) => `已修改但没有保存：${files.join('、')}`,
    pickProvider: '文件用于哪个推送插件？',
    copiedTo: (path) => `已复制到 ${path}。`,
    same: (path) => `${path} 已经是这个文件。`,
    taken: (path) => `${path} 已存在，要替换吗？`,
    replace: '替换',
    open: '打开',
    ignored: (path, by) => `${path} 会被 ${by} 忽略，不会进入 Git 仓库：其他人和 CI 打包时没有这个文件。`,
  },
  en: {
    title: 'uni-app Offline Push',
    noProject: 'No uni-app project is open: the workspace has no manifest.json of uni-app.',
    pickProject: 'Which project do you want to set up for offline push?',
    working: 'Reading the project…',
    goOn: 'Continue',
    whatToDo: 'What to do',
    links: 'Links',
    makersFiles: 'Files from the consoles',
    choose: 'Choose one',
    chooseMany: 'Space ticks, Enter confirms',
    existing: 'The project has this value; only another one replaces it.',
    yes: 'Yes',
    no: 'No, leave it as it is',
    later: 'Not now',
    reveal: 'Show or hide',
    chooseFile: 'Choose the file…',
    takeThis: 'Use this file',
    useFile: (path) => `Use ${path}`,
    laterFile: 'Put it there later',
    keepFile: 'Keep the one that is there',
    unreadable: 'That file cannot be read.',
    review: 'Review the changes',
    apply: (files) => `Write these changes (${files} file${files === 1 ? '' : 's'})`,
    files: 'Files (choose one to see it by itself)',
    changes: 'Offline push: the changes to come',
    isNew: 'new',
    copied: (from) => `copied from ${from}`,
    replaced: (from) => `replaced by ${from}`,
    refusedAnswers: (reasons) =>
      `These answers cannot be taken, and nothing was written: ${reasons.join(' ')}`,
    left: 'Left for you to do',
    good: 'Good to know',
    nothing: 'The project has all of it already: there is nothing to change.',
    written: (files) => `${files} file${files === 1 ? '' : 's'} written. Undo takes it back.`,
    problems: (errors, warnings) =>
      `A check still reports ${counted(errors, 'error')} and ${counted(warnings, 'warning')}.`,
    noProblems: 'A check reports no errors and no warnings.',
    showProblems: 'Show Problems',
    close: 'Done',
    changed:
      'A file was changed meanwhile, and nothing was written. The changes are worked out anew: please look again.',
    notWritten: (why) => `Nothing was written: ${why}`,
    refused: 'the editor refused the edit.',
    notSaved: (files) => `Changed but not saved: ${files.join(', ')}`,
    pickProvider: 'Which push plugin is the file for?',
    copiedTo: (path) => `Copied to ${path}.`,
    same: (path) => `${path} is this file already.`,
    taken: (path) => `${path} is there already. Replace it?`,
    replace: 'Replace',
    open: 'Open',
    ignored: (path, by) =>
      `${path} is ignored by ${by} and does not get into Git: builds of others and of CI will lack it.`,
  },
};
