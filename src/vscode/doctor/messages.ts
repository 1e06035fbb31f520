import type { Localized } from '../../core/messages/localized.ts';

interface DoctorHostWords {
  readonly copied: string;
  readonly changed: string;
  readonly which: string;
}

/** What the editor says of the doctor's page beyond what stands on it. */
export const doctorHostWords: Localized<DoctorHostWords> = {
  'zh-CN': {
    copied: '已复制，其中的参数值已打码。',
    changed: '文件已经变化，没有修改。请再试一次。',
    which: '选择修复方式',
  },
  en: {
    copied: 'Copied, with the values masked.',
    changed: 'The file has changed, and nothing was edited. Please try again.',
    which: 'How to fix it',
  },
};
