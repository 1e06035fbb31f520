import type { ProviderNotes } from '../provider.ts';
import { note } from '../vendors/facts.ts';

const README = 'jpush/jpush-hbuilder-plugin, README (2025-07-25)';

/** What is to be known of a maker with this provider alone. */
export const notes: ProviderNotes = {
  huawei: [
    note(
      'setup',
      README,
      'JG-JPush 用 JPUSH_HUAWEI_APPID（写成 appid=数字）接入华为，说明里没有要求放 agconnect-services.json。',
      'JG-JPush takes Huawei’s app from JPUSH_HUAWEI_APPID (written appid=digits); its README asks for no agconnect-services.json.',
    ),
  ],
  apple: [
    note(
      'setup',
      README,
      '用发布证书打包时，JPUSH_ISPRODUCTION_IOS 填 true；服务端的 apns_production 要与它一致。',
      'For a build that is signed for distribution JPUSH_ISPRODUCTION_IOS is true, and the server’s apns_production has to be the same.',
    ),
  ],
};
