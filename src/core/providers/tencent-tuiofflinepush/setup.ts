import type { ProviderSetup } from '../provider-setup.ts';

/**
 * Sources: the vendor's page "uni-app 离线推送"; the IM console's forms for push certificates as it shows them; the
 * package's latest version whose push code was read.
 */
export const setup: ProviderSetup = {
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
};
