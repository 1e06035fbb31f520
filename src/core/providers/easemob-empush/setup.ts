import type { ProviderSetup } from '../provider-setup.ts';

/**
 * Sources: the vendor's page "Uni-app 离线推送"; the IM console's forms for push certificates as it shows them; the
 * package's latest version whose push code was read.
 */
export const setup: ProviderSetup = {
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
};
