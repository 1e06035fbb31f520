import type { Localized } from '../core/messages/localized.ts';

interface TreeWords {
  problems(count: number): string;
  counted(name: string, count: number): string;
  doctor(gaps: number, person: number): string;
}

/** What the tree says, apart from the rules' and the doctor's words. */
export const treeWords: Localized<TreeWords> = {
  'zh-CN': {
    problems: (count) => `问题（${count}）`,
    counted: (name, count) => `${name}（${count}）`,
    doctor: (gaps, person) => `体检：${gaps} 处待处理，${person} 处需人工确认`,
  },
  en: {
    problems: (count) => `Problems (${count})`,
    counted: (name, count) => `${name} (${count})`,
    doctor: (gaps, person) => `Doctor: ${gaps} to mend, ${person} to check by hand`,
  },
};
