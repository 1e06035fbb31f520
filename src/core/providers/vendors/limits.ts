import { note, type VendorNote } from './facts.ts';
import type { VendorId } from './vendor-id.ts';

const CLASSES = 'Tencent Cloud IM, document 269/130977 (2026-05-14)';
const GETUI = 'getui, the limits of the makers (docs.getui.com/getui/mobile/vendor/qps), read 2026-11-21';

/** Since when the makers' limits hold, what they are in all, and what only the phone or a console shows. */
export const limitNotes: Readonly<Partial<Record<VendorId, readonly VendorNote[]>>> = {
  huawei: [
    note(
      'limit',
      `${CLASSES}; ${GETUI}`,
      '限量自 2023-09-15 起执行。0 点到 6 点、熄屏 30 分钟之后的消息会推迟到之后再展示。测试消息（target_user_type 为 1）每天最多 500 条，不受每台设备的限量。',
      'The limits hold since 2023-09-15. Between 0 and 6, what arrives when the screen has been off for 30 minutes is held back. Test messages (target_user_type 1) are 500 a day, beside the limit of a device.',
    ),
    note(
      'troubleshooting',
      'Huawei, "Common error codes" (commonerror-0000001059816656), read 2026-11-21; dcloudio/uni-app, issue 1213',
      'HMS Core 会缓存应用的信息：改过指纹等设置之后仍然取不到 token（6003），请更新 HMS Core、清除它的数据，过一段时间再试。',
      'HMS Core keeps what it knows of the app: where no token comes (6003) after the fingerprint was changed, update HMS Core, clear its data, and try again after a while.',
    ),
  ],
  honor: [
    note(
      'limit',
      GETUI,
      '0 点到 6 点的消息会推迟到之后再展示。',
      'What arrives between 0 and 6 is held back.',
    ),
  ],
  xiaomi: [
    note(
      'limit',
      `${CLASSES}; ${GETUI}`,
      '2024-11-04 起的新规：应用切换之后，没有公信或私信类别的消息无法发送。公信的总量为已开启通知的设备数的 2 倍，新闻类应用 3 倍。',
      'By the rule of 2024-11-04 an app that has moved to it sends nothing without a public or private category. Public messages are twice the devices with notifications on, three times for news apps.',
    ),
    note(
      'troubleshooting',
      'Tencent Cloud IM, document 269/100650 (2026-01-26)',
      '收到通知而点击打不开页面：请用户在系统设置里允许应用“后台弹出界面”。',
      'Where a click on the notification opens nothing, have the user allow the app to open pages from the background, in the system settings.',
    ),
  ],
  oppo: [
    note(
      'limit',
      `${CLASSES}; ${GETUI}`,
      '自 2024-11-20 起执行，之后开通的应用必须填写 category。内容与营销类的总量：用户不到 5 万时每天 10 万条，否则为用户数的 2 倍。',
      'They hold since 2024-11-20; apps opened later must send a category. In all, content and marketing is 100,000 a day below 50,000 users, else twice the users.',
    ),
  ],
  vivo: [
    note(
      'limit',
      'Tencent Cloud, document 548/36657 (2024-10-11); vivo, codes 10071, 10085 and 10104',
      '7 点到 23 点之外只发送系统消息。正式推送的内容不能是纯数字、纯字母、纯符号，也不能含有“测试”。',
      'Outside 7 to 23 only system messages are sent. A live push may not be digits, letters or signs alone, nor hold the Chinese word for a test.',
    ),
  ],
  meizu: [
    note(
      'limit',
      `${CLASSES}; Meizu, PushAPI (2025-04-09)`,
      '自 2025-05-07 起执行，超过时返回 110011。',
      'The limits hold since 2025-05-07; above them the code is 110011.',
    ),
  ],
  apple: [
    note(
      'troubleshooting',
      'DCloud, uni-app x, the page on push of its API (doc.dcloud.net.cn/uni-app-x/api), 2026-07-24',
      '云打包报推送权限的错误：描述文件没有 Push Notifications，请在 Apple 的开发者后台打开后重新生成；描述文件与推送证书的环境要一致。',
      "A cloud build that fails for want of push: the provisioning profile lacks Push Notifications. Turn it on in Apple's developer account and make the profile anew; profile and push certificate must be of one environment.",
    ),
  ],
};
