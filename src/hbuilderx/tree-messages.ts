import type { Localized } from '../core/messages/localized.ts';

interface TreeWords {
  problems(count: number): string;
  counted(name: string, count: number): string;
  doctor(summary: string): string;
}

/** What the tree says, apart from the rules' and the doctor's words. */
export const treeWords: Localized<TreeWords> = {
  'zh-CN': {
    problems: (count) => `问题（${count}）`,
    counted: (name, count) => `${name}（${count}）`,
    doctor: (summary) => `体检：${summary}`,
  },
  en: {
    problems: (count) => `Problems (${count})`,
    counted: (name, count) => `${name} (${count})`,
    doctor: (summary) => `Doctor: ${summary}`,
  },
};
