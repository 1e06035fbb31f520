import type { Language } from '../../core/messages/localized.ts';

interface FormWords {
  readonly title: string;
  about(project: string): string;
  readonly working: string;
  readonly show: string;
  readonly hide: string;
  readonly choose: string;
  readonly path: string;
  readonly existing: string;
  readonly blank: string;
  readonly unreadable: string;
  readonly review: string;
  readonly reviewHelp: string;
  readonly reviewing: string;
  refused(count: number): string;
  readonly noProvider: string;
  readonly changes: string;
  readonly changesHelp: string;
  readonly isNew: string;
  readonly changed: string;
  copied(from: string): string;
  replaced(from: string): string;
  apply(files: number): string;
  readonly back: string;
  readonly left: string;
  readonly good: string;
  readonly nothing: string;
  written(files: number): string;
  readonly stale: string;
  notWritten(why: string): string;
  readonly doctor: string;
  readonly problems: string;
  readonly again: string;
  readonly gone: string;
}

/** What the form says, apart from its questions. */
export const formWords: Readonly<Record<Language, FormWords>> = {
  'zh-CN': {
    title: '设置离线推送',
    about: (project) => `项目：${project}。填写后先检查修改，确认之前不会写入任何内容。`,
    working: '正在读取项目…',
    show: '显示',
    hide: '隐藏',
    choose: '选择文件…',
    path: '文件路径',
    existing: '项目中已有此值，填写其他值才会替换。',
    blank: '暂时没有的可以留空，以后再次运行来补充。',
    unreadable: '读不到这个文件。',
    review: '检查修改',
    reviewHelp: '列出要写入的全部修改，此时还不会写入。',
    reviewing: '正在计算修改…',
    refused: (count) => `有 ${count} 处无法采用，没有写入任何内容。`,
    noProvider: '请先选择推送服务。',
    changes: '将要写入的修改',
    changesHelp: '到此为止没有写入任何内容。写入后可以一次撤销。',
    isNew: '新建',
    changed: '修改',
    copied: (from) => `从 ${from} 复制`,
    replaced: (from) => `替换为 ${from}`,
    apply: (files) => `写入这些修改（${files} 个文件）`,
    back: '返回修改答案',
    left: '还需要你完成',
    good: '须知',
    nothing: '项目已具备所选的全部配置，没有需要修改的内容。',
    written: (files) => `已写入 ${files} 个文件。`,
    stale: '文件在此期间被修改，没有写入任何内容。修改已重新计算，请再看一遍。',
    notWritten: (why) => `没有写入任何内容：${why}`,
    doctor: '打开体检',
    problems: '查看问题',
    again: '继续设置',
    gone: '项目已不存在，没有写入任何内容。',
  },
  en: {
    title: 'Set up offline push',
    about: (project) =>
      `Project: ${project}. You see every change first; nothing is written before you agree.`,
    working: 'Reading the project…',
    show: 'Show',
    hide: 'Hide',
    choose: 'Choose a file…',
    path: 'Path of the file',
    existing: 'The project has this value; only another one replaces it.',
    blank: 'What you do not have yet may be left blank: run this again to add it.',
    unreadable: 'That file cannot be read.',
    review: 'Review the changes',
    reviewHelp: 'Lists every change. Nothing is written yet.',
    reviewing: 'Working out the changes…',
    refused: (count) =>
      count === 1
        ? 'One answer cannot be taken, and nothing was written.'
        : `${count} answers cannot be taken, and nothing was written.`,
    noProvider: 'Choose a push service first.',
    changes: 'The changes to come',
    changesHelp: 'Nothing has been written so far. One undo takes all of it back.',
    isNew: 'new',
    changed: 'changed',
    copied: (from) => `copied from ${from}`,
    replaced: (from) => `replaced by ${from}`,
    apply: (files) => `Write these changes (${files} file${files === 1 ? '' : 's'})`,
    back: 'Back to the answers',
    left: 'Left for you to do',
    good: 'Good to know',
    nothing: 'The project has all of it already: there is nothing to change.',
    written: (files) => `${files} file${files === 1 ? '' : 's'} written.`,
    stale:
      'A file was changed meanwhile, and nothing was written. The changes are worked out anew: please look again.',
    notWritten: (why) => `Nothing was written: ${why}`,
    doctor: 'Open the doctor',
    problems: 'Show problems',
    again: 'Go on setting up',
    gone: 'The project is gone, and nothing was written.',
  },
};
