import type { ProviderNotes } from '../provider.ts';
import { note } from '../vendors/facts.ts';

/** What is to be known of a maker with this provider alone. */
export const notes: ProviderNotes = {
  oppo: [
    note(
      'setup',
      'Tencent Cloud IM, "OPPO 推送"',
      '在 IM 控制台保存证书信息后，10 分钟内生效。',
      'A certificate saved in the IM console takes effect within ten minutes.',
    ),
    note(
      'limit',
      'TencentCloud-Push (DCloud market 20169), changelog, 0.5.1',
      '带自定义提示音的通知渠道，TencentCloud-Push 0.5.1 起可以创建。',
      'TencentCloud-Push can create a notification channel with a sound of its own since 0.5.1.',
    ),
  ],
};
