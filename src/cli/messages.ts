import type { Severity } from '../core/finding.ts';
import type { Language } from '../core/messages/localized.ts';

interface TerminalWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly fix: string;
  readonly clean: string;
  readonly noProject: string;
  count(number: number, severity: Severity): string;
  where(projects: number, files: number): string;
  /** After `--fix`, with `--fix-dry-run`. */
  fixed(findings: number, files: number, left: number): string;
  wouldFix(findings: number, files: number, left: number): string;
  notWritten(file: string, reason: string): string;
  /** It has its new text though it ought to have its old one again. */
  stuck(file: string): string;
  /** A signal ended the program before or after the files were written. */
  readonly interrupted: string;
  readonly interruptedAfter: string;
  unreadable(file: string): string;
  /** With `--baseline`: findings that it has, and those that it has and that are gone; with `--write-baseline`. */
  baseline(old: number, gone: number): string;
  baselineWritten(findings: number, file: string): string;
  readonly watching: string;
  /** The heads of the columns of `rules`. */
  readonly ruleTable: readonly [string, string, string, string];
  readonly yes: string;
  /** The headings of `explain`. */
  readonly messages: string;
  readonly fixes: string;
}

const plural = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

/** What the command line itself says, apart from the rules' words. */
export const terminalWords: Readonly<Record<Language, TerminalWords>> = {
  'zh-CN': {
    severity: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
    fix: '可修复：',
    clean: '没有发现问题。',
    noProject: '这里没有 uni-app 项目（没有找到 uni-app 的 manifest.json）。',
    count: (number, severity) => `${number} 个${terminalWords['zh-CN'].severity[severity]}`,
    where: (projects, files) => `（${projects} 个项目，检查了 ${files} 个文件）`,
    fixed: (findings, files, left) =>
      `已修复 ${findings} 个问题，修改了 ${files} 个文件，还剩 ${left} 个问题。`,
    wouldFix: (findings, files, left) =>
      `可以修复 ${findings} 个问题，将修改 ${files} 个文件，还剩 ${left} 个问题。没有写入任何文件。`,
    notWritten: (file, reason) => `${file}：没有写入，${reason}`,
    stuck: (file) => `${file}：其他文件未能写入，它也应恢复原状，但没有恢复成功，现在是修改后的内容`,
    interrupted: '已中断，没有写入任何文件。',
    interruptedAfter: '收到中断时文件已全部写入。',
    unreadable: (file) => `${file}：无法读取，因此检查结果不可信`,
    baseline: (old, gone) =>
      `基线中已有的 ${old} 个问题没有列出${gone > 0 ? `；另有 ${gone} 个已经不存在，可用 --write-baseline 更新基线` : ''}。`,
    baselineWritten: (findings, file) => `已把 ${findings} 个问题写入基线 ${file}。`,
    watching: '正在监视文件改动，按 Ctrl+C 退出。',
    ruleTable: ['规则', '默认级别', '可修复', '内容'],
    yes: '是',
    messages: '会报告什么',
    fixes: '可以怎样修复',
  },
  en: {
    severity: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
    fix: 'Fix:',
    clean: 'No problems found.',
    noProject: 'No uni-app project here (no manifest.json of uni-app was found).',
    count: (number, severity) =>
      severity === 'information' ? `${number} information` : plural(number, severity),
    where: (projects, files) => `(${plural(projects, 'project')}, ${plural(files, 'file')} checked)`,
    fixed: (findings, files, left) =>
      `Fixed ${plural(findings, 'problem')} in ${plural(files, 'file')}; ${left} left.`,
    wouldFix: (findings, files, left) =>
      `Would fix ${plural(findings, 'problem')} in ${plural(files, 'file')}; ${left} left. Nothing was written.`,
    notWritten: (file, reason) => `${file}: not written: ${reason}`,
    stuck: (file) =>
      `${file}: it was to get its old text back because others could not be written, but it could not: it has the new text`,
    interrupted: 'Interrupted: nothing was written.',
    interruptedAfter: 'Interrupted when all files had been written.',
    unreadable: (file) => `${file}: cannot be read, so the result cannot be relied on`,
    baseline: (old, gone) =>
      `${plural(old, 'problem')} of the baseline not listed${gone > 0 ? `; ${gone} more of it no longer there, which --write-baseline takes out` : ''}.`,
    baselineWritten: (findings, file) => `Wrote ${plural(findings, 'problem')} to the baseline ${file}.`,
    watching: 'Watching for changes. Press Ctrl+C to end.',
    ruleTable: ['rule', 'default', 'fixable', 'about'],
    yes: 'yes',
    messages: 'What it reports',
    fixes: 'How it can be fixed',
  },
};
