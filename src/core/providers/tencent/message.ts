import type { MessageShape } from '../provider.ts';

/**
 * How a message of Chat's says what its offline push shows, whichever of the house's plugins receives it. Sources:
 * tim-wx-sdk 2.27 and @tencentcloud/chat 3.6.6, the SDK's code; Tencent Cloud, documents 269/139820 (2026-10-21) and
 * 269/100650 (2026-01-26), on push with Chat and on OPPO's channel.
 */
export const chatMessage: MessageShape = {
  method: 'sendMessage',
  argument: 1,
  key: 'offlinePushInfo',
  schema: 'offline-push-info',
  // OpenIM's object and options, and TUICallKit's object; `desc` is Tencent's own native SDK's too
  foreign: {
    info: ['ex', 'iOSPushSound', 'iOSBadgeCount', 'androidSound', 'iOSSound', 'isDisablePush'],
    options: ['message', 'recvID', 'groupID'],
  },
  unpushed: { info: ['disablePush'], options: ['onlineUserOnly'] },
  passed: { key: 'extension', entity: 'entity' },
  channels: [{ vendor: 'oppo', paths: [['androidOPPOChannelID'], ['androidInfo', 'OPPOChannelID']] }],
};
