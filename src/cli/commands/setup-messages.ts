import type { Language } from '../../core/messages/localized.ts';

interface SetupTerminalWords {
  readonly back: string;
  readonly backHint: string;
  readonly multiHint: string;
  readonly step: (number: number, of: number, title: string) => string;
  readonly existing: string;
  readonly nothing: string;
  readonly apply: (files: number) => string;
  readonly cancelled: string;
  readonly written: (files: number) => string;
  readonly dryRun: (files: number) => string;
  readonly left: string;
  readonly good: string;
  readonly findings: (errors: number, warnings: number) => string;
  readonly refused: (reasons: readonly string[]) => string;
  readonly noTerminal: string;
  readonly noProvider: string;
  readonly several: (roots: readonly string[]) => string;
  readonly noProject: string;
  readonly uniAppX: string;
  /** Before the files that could not be written, and why. */
  readonly notWritten: string;
  /** Some have their new text all the same, and could not be brought back. */
  readonly stuck: (files: readonly string[]) => string;
  readonly interrupted: string;
  readonly interruptedAfter: string;
  readonly copied: (from: string, to: string) => string;
  readonly replaced: (from: string, to: string) => string;
}

const counted = (number: number, name: string): string => `${number} ${name}${number === 1 ? '' : 's'}`;
const files = (number: number): string => counted(number, 'file');

/** What the setup says in a terminal, apart from its questions. */
export const setupTerminalWords: Readonly<Record<Language, SetupTerminalWords>> = {
  'zh-CN': {
    back: '‹ 上一步',
    backHint: '（输入 < 返回上一步）',
    multiHint: '（空格选择，回车确认）',
    step: (number, of, title) => `第 ${number} 步，共 ${of} 步：${title}`,
    existing: '（项目中已有）',
    nothing: '项目已具备所选的全部配置，没有需要修改的内容。',
    apply: (number) => `写入以上修改（${number} 个文件）？`,
    cancelled: '已取消，没有写入任何内容。再次运行会从项目现有的配置继续。',
    written: (number) => `已写入 ${number} 个文件。`,
    dryRun: (number) => `将修改 ${number} 个文件；没有写入任何内容。`,
    left: '还需要你完成：',
    good: '须知：',
    findings: (errors, warnings) =>
      `检查仍报告 ${errors} 个错误、${warnings} 个警告，运行 uni-offline-push check 查看。`,
    refused: (reasons) => ['这些答案无法采用，没有写入任何内容：', ...reasons].join('\n  '),
    noTerminal: 'setup 需要在终端中回答问题；在其他环境中请用 --answers <file>。',
    noProvider: '请在答案中给出 provider，或使用 --provider。',
    several: (roots) => `这里有多个 uni-app 项目，请指定其中一个目录：${roots.join('、')}`,
    noProject: '这里没有 uni-app 项目（没有找到 uni-app 的 manifest.json）。',
    uniAppX: '这是 uni-app x 项目：它不使用 app-plus 原生插件，这些推送插件无法接入。',
    notWritten: '没有写入任何内容，因为以下文件无法写入：',
    stuck: (names) => `${names.join('、')} 已写入且未能恢复原状，其他文件都没有写入，因为以下文件无法写入：`,
    interrupted: '已中断，没有写入任何内容。',
    interruptedAfter: '收到中断时文件已全部写入。',
    copied: (from, to) => `复制 ${from} 到 ${to}`,
    replaced: (from, to) => `用 ${from} 替换 ${to}`,
  },
  en: {
    back: '‹ Back',
    backHint: '(type < to go back)',
    multiHint: '(space selects, enter confirms)',
    step: (number, of, title) => `Step ${number} of ${of}: ${title}`,
    existing: '(in the project already)',
    nothing: 'The project has all of it already: there is nothing to change.',
    apply: (number) => `Write these changes (${files(number)})?`,
    cancelled: 'Cancelled: nothing was written. Run it again to go on from what the project has.',
    written: (number) => `${files(number)} written.`,
    dryRun: (number) => `${files(number)} would change; nothing was written.`,
    left: 'Left for you to do:',
    good: 'Good to know:',
    findings: (errors, warnings) =>
      `A check still reports ${counted(errors, 'error')} and ${counted(warnings, 'warning')}: see uni-offline-push check.`,
    refused: (reasons) =>
      ['these answers cannot be taken, and nothing was written:', ...reasons].join('\n  '),
    noTerminal: 'setup asks its questions in a terminal; anywhere else, give it --answers <file>.',
    noProvider: 'The answers name no provider: add one, or give --provider.',
    several: (roots) =>
      `There are several uni-app projects here; name the folder of one: ${roots.join(', ')}`,
    noProject: 'No uni-app project here (no manifest.json of uni-app was found).',
    uniAppX:
      'This is a uni-app x project: it has no app-plus native plugins, so these push plugins do not go with it.',
    notWritten: 'Nothing was written, because these files cannot be:',
    stuck: (names) =>
      `Written, and could not be brought back: ${names.join(', ')}. Nothing else was written, because these files cannot be:`,
    interrupted: 'Interrupted: nothing was written.',
    interruptedAfter: 'Interrupted when all files had been written.',
    copied: (from, to) => `copy ${from} to ${to}`,
    replaced: (from, to) => `replace ${to} by ${from}`,
  },
};
