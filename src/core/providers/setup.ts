import type { VendorId } from './provider.ts';

/** A text in every language of the product. */
export interface Both {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** How a project comes by the object that registers the plugin: `TIM.create({ SDKAppID })`. */
export interface InstanceShape {
  /** The SDK's function that makes the object. */
  readonly method: string;
  /** It is called with `new`. */
  readonly construct: boolean;
  /** The names that the SDK usually has in the code, whether it comes from a package or from a copied file. */
  readonly names: readonly string[];
  /** What to call the SDK, and the object, in code that is written anew. */
  readonly sdkName: string;
  readonly name: string;
  /** The module to import the SDK from, below its package. */
  readonly path: string;
  /** The package has types for its main module alone, and they lack the method that registers plugins. */
  readonly untyped: boolean;
  /** The option that says whose application it is; `form` is what its value looks like. */
  readonly option: string;
  readonly form: 'number' | 'text';
  readonly pattern: RegExp;
  readonly example: string;
  /** Values that documents and demos have, in small letters: nobody's own application. */
  readonly samples: readonly string[];
  /** Further options, as they stand in the code. */
  readonly more: readonly string[];
}

/** What setting a provider up needs beyond what checking it does. */
export interface ProviderSetup {
  readonly title: Both;
  /** Where the IM service's own console is, and where the plugin is downloaded. */
  readonly console: string;
  readonly download: string;
  /** The package to add where the project has no SDK, and its version. */
  readonly sdk: { readonly package: string; readonly version: string };
  readonly instance: InstanceShape;
  /** The function that registers the plugin, and the one that sets it up at launch, in code that is written anew. */
  readonly register: string;
  readonly initialise: string;
  /** What a vendor's console gives that the IM console asks for when a certificate is added there. */
  readonly toConsole: Readonly<Partial<Record<VendorId, string>>>;
}

/**
 * Sources: the vendors' pages "uni-app 离线推送" and "Uni-app 离线推送"; the IM consoles' forms for push certificates
 * as the pages show them; the packages' latest versions whose push code was read.
 */
export const providerSetups: Readonly<Record<string, ProviderSetup>> = {
  'tencent-tuiofflinepush': {
    title: { 'zh-CN': '腾讯云 IM（TUIOfflinePush）', en: 'Tencent Cloud IM (TUIOfflinePush)' },
    console: 'https://console.cloud.tencent.com/im',
    download: 'https://ext.dcloud.net.cn/plugin?id=9149',
    sdk: { package: '@tencentcloud/chat', version: '3.6.6' },
    instance: {
      method: 'create',
      construct: false,
      names: ['TIM', 'TencentCloudChat', 'TencentCloudChatSDK'],
      sdkName: 'TencentCloudChat',
      name: 'chat',
      path: '',
      untyped: false,
      option: 'SDKAppID',
      form: 'number',
      pattern: /^[1-9]\d{5,11}$/,
      example: '1400000001',
      samples: [],
      more: [],
    },
    register: 'registerPush',
    initialise: 'initPush',
    toConsole: {
      huawei: 'Client ID, Client Secret',
      honor: 'App ID, Client ID, Client Secret',
      xiaomi: 'AppID, AppKey, AppSecret',
      oppo: 'AppKey, AppID, MasterSecret',
      vivo: 'AppID, AppKey, AppSecret',
      meizu: 'AppID, AppSecret',
      apple: 'APNs .p12',
    },
  },
  'easemob-empush': {
    title: { 'zh-CN': '环信 IM（EMPushUniPlugin）', en: 'Easemob IM (EMPushUniPlugin)' },
    console: 'https://console.easemob.com/user/login',
    download: 'https://downloadsdk.easemob.com/downloads/WEB_SDK/EMPushUniPlugin_V1.0.0.zip',
    sdk: { package: 'easemob-websdk', version: '4.21.1' },
    instance: {
      method: 'connection',
      construct: true,
      names: ['websdk', 'WebIM', 'EM_SDK', 'EasemobChat', 'SDK'],
      sdkName: 'websdk',
      name: 'conn',
      path: '/uniApp/Easemob-chat',
      // easemob-websdk 4.8.1 to 4.21.1: `typings` is Easemob-chat.d.ts without usePlugin; uniApp/ holds a script alone
      untyped: true,
      option: 'appKey',
      form: 'text',
      pattern: /^[^#\s]+#[^#\s]+$/,
      example: '1100000000000000#demo',
      samples: ['org#app', 'orgname#appname', 'org_name#app_name'],
      more: ['isFixedDeviceId: true'],
    },
    register: 'usePush',
    initialise: 'initPush',
    toConsole: {
      huawei: 'App ID, App Secret',
      honor: 'App ID, Client ID, Client Secret',
      xiaomi: 'AppSecret',
      oppo: 'AppKey, MasterSecret',
      vivo: 'AppID, AppKey, AppSecret',
      meizu: 'AppID, AppSecret',
      fcm: 'FCM JSON',
      apple: 'APNs .p12',
    },
  },
};

/** Where a provider's plugin is downloaded. */
export function downloadOf(provider: string): string {
  return providerSetups[provider]?.download ?? 'https://ext.dcloud.net.cn/';
}

/** How a project comes by the object that registers the provider's plugin. */
export function instanceOf(provider: string): InstanceShape | undefined {
  return providerSetups[provider]?.instance;
}

/** The instances whose application goes by a text, which a sample can stand in. */
export const textInstances: readonly InstanceShape[] = Object.values(providerSetups)
  .map(({ instance }) => instance)
  .filter(({ form }) => form === 'text');
