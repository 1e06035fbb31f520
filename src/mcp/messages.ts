import type { Language } from '../core/messages/localized.ts';

interface PlanWords {
  readonly nothing: string;
  readonly copy: (from: string, to: string) => string;
  readonly replace: (from: string, to: string) => string;
  readonly refused: string;
  readonly todo: string;
  readonly info: string;
  readonly unwritten: string;
  readonly noProvider: (ids: readonly string[]) => string;
  readonly noProject: string;
  readonly several: (roots: readonly string[]) => string;
  readonly uniAppX: string;
}

/** What is told of a plan, beside its diff. */
export const planWords: Readonly<Record<Language, PlanWords>> = {
  'zh-CN': {
    nothing: '项目已具备所需的全部配置，没有需要修改的内容。',
    copy: (from, to) => `还要复制 ${from} 到 ${to}。`,
    replace: (from, to) => `还要用 ${from} 替换 ${to}。`,
    refused: '这些答案无法采用，没有生成计划：',
    todo: '还需要完成：',
    info: '须知：',
    unwritten: '以上只是计划，没有写入任何文件。',
    noProvider: (ids) => `无法判断要接入哪一家的推送插件，请在答案的 provider 中给出：${ids.join('、')}`,
    noProject: '这里没有 uni-app 项目（没有找到 uni-app 的 manifest.json）。',
    several: (roots) => `这里有多个 uni-app 项目，请用 folder 指定其中一个：${roots.join('、')}`,
    uniAppX: '这是 uni-app x 项目，没有 app-plus 原生插件，无法接入这些推送插件。',
  },
  en: {
    nothing: 'The project has all that it needs: there is nothing to change.',
    copy: (from, to) => `Besides, ${from} is to be copied to ${to}.`,
    replace: (from, to) => `Besides, ${to} is to be replaced by ${from}.`,
    refused: 'These answers cannot be taken, and nothing was planned:',
    todo: 'Left to be done:',
    info: 'Good to know:',
    unwritten: 'This is a plan: nothing was written.',
    noProvider: (ids) =>
      `It cannot be told which push plugin is meant; name it in the answers' provider: ${ids.join(', ')}`,
    noProject: 'There is no uni-app project here: no manifest.json of uni-app was found.',
    several: (roots) =>
      `There are several uni-app projects here; name one of them as folder: ${roots.join(', ')}`,
    uniAppX:
      'This is a uni-app x project: it has no app-plus native plugins, so these push plugins cannot be set up in it.',
  },
};
