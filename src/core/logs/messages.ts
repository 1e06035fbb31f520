import type { Language } from '../messages/localized.ts';

interface LogWords {
  /** No line of push at all. */
  readonly none: string;
  readonly found: string;
  /** Lines of push, and nothing wrong in them. */
  readonly well: string;
  readonly place: string;
  readonly places: string;
  /** Heads what went wrong only because of something else. */
  readonly follows: string;
  /** Heads what tells of nothing wrong. */
  readonly information: string;
  readonly others: string;
  readonly project: string;
}

/** What is said of a log; holes are filled from it. */
export const logWords: Readonly<Record<Language, LogWords>> = {
  'zh-CN': {
    none: '共 {lines} 行，没有找到推送日志。厂商的日志默认可能是关闭的；请确认复现了问题，日志里包含应用启动和注册推送的时段。',
    found: '共 {lines} 行，找到 {kinds} 种推送错误（{count} 行），最可能的起因排在最前：',
    well: '共 {lines} 行，有推送日志，没有发现错误。',
    place: '第 {line} 行',
    places: '第 {line} 行起，共 {count} 次',
    follows: '由别的错误引起',
    information: '其他推送日志',
    others: '还有 {count} 行推送日志没有列出。',
    project: '这个项目的文件',
  },
  en: {
    none: "Lines read: {lines}; none is of push. Makers' logs may be off by default; make sure that the log covers the app's start and its registration.",
    found:
      '{lines} lines, {kinds} different push errors ({count} lines), the likeliest first cause before the others:',
    well: 'Lines read: {lines}; those of push tell of no error.',
    place: 'line {line}',
    places: 'line {line} and on, {count} times',
    follows: 'because of another error',
    information: 'Other lines of push',
    others: 'Further lines of push, not shown: {count}.',
    project: "This project's files",
  },
};
