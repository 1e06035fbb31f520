import type { Language } from '../../core/messages/localized.ts';

interface PageWords {
  readonly go: string;
  readonly fix: string;
  readonly link: string;
  readonly copy: string;
  readonly copied: string;
  readonly grid: string;
  readonly legend: string;
  readonly noProject: string;
  readonly looking: string;
  readonly changed: string;
  readonly which: string;
}

/** What the doctor's page and view say beyond the doctor's own words. */
export const pageWords: Readonly<Record<Language, PageWords>> = {
  'zh-CN': {
    go: '前往',
    fix: '修复',
    link: '打开链接',
    copy: '复制为 Markdown',
    copied: '已复制，其中的参数值已打码。',
    grid: '各厂商的步骤',
    legend: '勾选表示你已经确认；勾选记在工作区里。',
    noProject: '这里没有 uni-app 项目。',
    looking: '正在检查…',
    changed: '文件已经变化，没有修改。请再试一次。',
    which: '选择修复方式',
  },
  en: {
    go: 'Go to',
    fix: 'Fix',
    link: 'Open link',
    copy: 'Copy as Markdown',
    copied: 'Copied, with the values masked.',
    grid: 'The steps, maker by maker',
    legend: 'Tick what you have checked; the ticks are kept in the workspace.',
    noProject: 'There is no uni-app project here.',
    looking: 'Checking…',
    changed: 'The file has changed, and nothing was edited. Please try again.',
    which: 'How to fix it',
  },
};
