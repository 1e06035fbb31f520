import type { Language } from '../core/messages/localized.ts';

interface WizardWords {
  step(number: number, of: number, title: string): string;
  readonly page: string;
  readonly close: string;
  readonly existing: string;
  readonly yes: string;
  readonly no: string;
  list(names: readonly string[]): string;
  unknown(name: string): string;
  readonly left: string;
  readonly nothing: string;
  readonly noProvider: string;
  refused(reasons: readonly string[]): string;
  apply(files: number): string;
  readonly write: string;
  readonly cancel: string;
  readonly preview: string;
  readonly copy: string;
  readonly replace: string;
  readonly todo: string;
  readonly info: string;
}

/** What the setup says in HBuilderX, apart from its questions. */
export const wizardWords: Readonly<Record<Language, WizardWords>> = {
  'zh-CN': {
    step: (number, of, title) => `第 ${number} 步，共 ${of} 步：${title}`,
    page: '在确认之前不会写入任何内容。',
    close: '关闭',
    existing: '（项目中已有）',
    yes: '是',
    no: '否',
    list: (names) => `用逗号分隔，可选：${names.join('、')}`,
    unknown: (name) => `没有“${name}”这一项`,
    left: '已退出，没有写入任何内容。再次运行会从已填写的内容继续。',
    nothing: '项目已具备所选的全部配置，没有需要修改的内容。',
    noProvider: '没有选择推送服务，没有写入任何内容。',
    refused: (reasons) => `这些答案无法采用，没有写入任何内容：${reasons.join(' ')}`,
    apply: (files) => `写入预览中的修改（${files} 个文件）？`,
    write: '写入',
    cancel: '取消',
    preview: '预览：尚未写入',
    copy: '复制',
    replace: '替换',
    todo: '还需要你完成',
    info: '须知',
  },
  en: {
    step: (number, of, title) => `Step ${number} of ${of}: ${title}`,
    page: 'Nothing is written before you agree.',
    close: 'Close',
    existing: '(in the project already)',
    yes: 'Yes',
    no: 'No',
    list: (names) => `separated by commas, of: ${names.join(', ')}`,
    unknown: (name) => `there is no "${name}"`,
    left: 'Left, and nothing was written. Run it again to go on from what you have filled in.',
    nothing: 'The project has all of it already: there is nothing to change.',
    noProvider: 'No push service was chosen, and nothing was written.',
    refused: (reasons) => `These answers cannot be taken, and nothing was written: ${reasons.join(' ')}`,
    apply: (files) => `Write what the preview shows (${files} file${files === 1 ? '' : 's'})?`,
    write: 'Write',
    cancel: 'Cancel',
    preview: 'Preview: nothing has been written yet',
    copy: 'copy',
    replace: 'replace',
    todo: 'Left for you to do',
    info: 'Good to know',
  },
};
