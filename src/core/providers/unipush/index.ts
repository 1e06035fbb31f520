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
};
