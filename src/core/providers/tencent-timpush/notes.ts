import type { ProviderNotes } from '../provider.ts';
import { note } from '../vendors/facts.ts';

/** What is to be known of a maker with this provider alone. */
export const notes: ProviderNotes = {
  huawei: [
    note(
      'setup',
      'Tencent Cloud IM, document 1047/60592 (2024-06-13)',
      'TIMPush 的文档没有写明 agconnect-services.json 放在哪里：请按插件市场页面的说明放置，打包后再确认华为手机能拿到 token。',
      "TIMPush's documents do not say where agconnect-services.json belongs: follow the plugin's market page, and see after the build that a Huawei phone gets a token.",
    ),
  ],
};
