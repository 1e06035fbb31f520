import type { ProviderSetup } from '../provider-setup.ts';

/** Sources: as the provider's; the SDK's declarations. */
export const setup: ProviderSetup = {
  sdk: { package: 'nim-web-sdk-ng', version: '10.8.1' },
  instance: {
    method: 'getInstance',
    construct: false,
    names: ['NIM', 'V2NIM', 'NIMSDK', 'SDK'],
    sdkName: 'NIM',
    name: 'nim',
    path: '/dist/v2/NIM_UNIAPP_SDK',
    untyped: false,
    option: 'appkey',
    form: 'text',
    pattern: /^[\da-f]{32}$/i,
    example: '45c6af3c98409b18a84451215d0bdd6e',
    samples: ['your_appkey'],
    more: ["apiVersion: 'v2'"],
    // the token is the device's: another id at each start would be another device
    further: '{ V2NIMLoginServiceConfig: { isFixedDeviceId: true } }',
  },
  register: 'registerPush',
  initialise: 'initPush',
  login: ['V2NIMLoginService.login'],
  code: {
    at: 'object',
    lines: ['%object%.V2NIMSettingService.setOfflinePushConfig(%plugin%, %config%);'],
    launch: ['%plugin%.addOpenNotificationListener((result%: object%) => {', '\tconsole.log(result);', '});'],
    imports: [],
    host: 'V2NIMSettingService: { setOfflinePushConfig: (plugin: object, config: object) => unknown }',
    condition: 'APP-PLUS',
  },
  toConsole: {
    huawei: 'AppID, AppSecret',
    honor: 'AppID, Client ID, Client Secret',
    xiaomi: 'AppSecret',
    oppo: 'AppKey, MasterSecret',
    vivo: 'AppID, AppKey, AppSecret',
    meizu: 'AppID, AppSecret',
    fcm: 'FCM JSON',
    apple: 'APNs .p12',
  },
};
