import type { Localized } from '../../core/messages/localized.ts';

interface PageWords {
  readonly fix: string;
  readonly goTo: string;
  readonly link: string;
  readonly copy: string;
  readonly setUp: string;
  readonly grid: string;
  readonly settled: string;
  readonly notes: string;
  readonly ticks: string;
  readonly ticksForNow: string;
  readonly noProject: string;
  readonly looking: string;
  readonly above: string;
}

/** What the doctor's page says beyond the doctor's own words. */
export const pageWords: Localized<PageWords> = {
  'zh-CN': {
    fix: '修复…',
    goTo: '前往',
    link: '打开链接',
    copy: '复制为 Markdown',
    setUp: '打开设置向导',
    grid: '{name}：各厂商的步骤',
    settled: '其余步骤（{count} 项）',
    notes: '注意事项（{count} 条）',
    ticks: '确认之后请勾选；勾选记在工作区里。',
    ticksForNow: '确认之后请勾选；勾选保留到编辑器退出。',
    noProject: '这里没有 uni-app 项目。',
    looking: '正在检查…',
    above: '见“{next}”',
  },
  en: {
    fix: 'Fix…',
    goTo: 'Go to',
    link: 'Open link',
    copy: 'Copy as Markdown',
    setUp: 'Set up offline push',
    grid: '{name}: the steps, maker by maker',
    settled: 'The other steps ({count})',
    notes: 'What to mind ({count})',
    ticks: 'Tick what you have checked; the ticks are kept in the workspace.',
    ticksForNow: 'Tick what you have checked; the ticks are kept until the editor ends.',
    noProject: 'There is no uni-app project here.',
    looking: 'Checking…',
    above: 'see "{next}"',
  },
};
