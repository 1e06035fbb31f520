import type { ChannelShape } from '../channel.ts';

/** Where and how a manifest says that uniPush, DCloud's own push service, is to be built in. */
export interface UniPushService {
  readonly id: string;
  readonly name: string;
  /**
   * Its key in the manifest: below `sdkConfigs.push` of the App, and below any other platform with an object whose
   * `enable` is true.
   */
  readonly key: string;
  /** The module's name below `distribute.modules` of a uni-app x or HarmonyOS App. */
  readonly module: string;
  /** Manifest keys of the platforms that are built as an App. */
  readonly appKeys: readonly string[];
  /** Methods of `uni` that work with uniPush 2 alone. */
  readonly clientId: string;
  readonly createMessage: string;
  readonly onMessage: string;
  readonly offMessage: string;
  /** The App's own object for the push that is built in, and its methods. */
  readonly plus: {
    readonly path: readonly [string, string];
    readonly createMessage: string;
    /** Methods that give the push id. */
    readonly ids: readonly string[];
    /** The method that takes a listener, and the event of a message that arrives. */
    readonly listen: string;
    readonly receive: string;
  };
  /** The other service that the App may have in place of uniPush, below `sdkConfigs.push`. */
  readonly getui: string;
  /** How a notification channel is made, by what these methods of `uni` give. */
  readonly channel: ChannelShape & { readonly managers: readonly string[] };
}

/**
 * Sources: how DCloud's compiler reads the manifest (`@dcloudio/uni-cli-shared` 3.0, `isEnableUniPushV2`); the
 * manifest reference of uni-app x, `modules.uni-push`; the page "uni-push2 API".
 */
export const uniPushService: UniPushService = {
  id: 'unipush',
  name: 'uniPush',
  key: 'unipush',
  module: 'uni-push',
  appKeys: ['app', 'app-android', 'app-ios', 'app-harmony'],
  clientId: 'getPushClientId',
  createMessage: 'createPushMessage',
  onMessage: 'onPushMessage',
  offMessage: 'offPushMessage',
  plus: {
    path: ['plus', 'push'],
    createMessage: 'createMessage',
    ids: ['getClientInfo', 'getClientInfoAsync'],
    listen: 'addEventListener',
    receive: 'receive',
  },
  getui: 'igexin',
  // the page "uni-push2 API", "setPushChannel": importance 2, 3 or 4; the older manager is deprecated
  channel: {
    managers: ['getPushChannelManager', 'getChannelManager'],
    method: 'setPushChannel',
    id: 'channelId',
    sound: 'soundName',
    importance: { key: 'importance', values: [2, 3, 4] },
  },
};
