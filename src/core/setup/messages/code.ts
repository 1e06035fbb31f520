import type { Language } from '../../messages/localized.ts';

/** The comments of code that the setup writes. */
interface CodeComments {
  readonly config: string;
  readonly register: string;
  readonly initialise: string;
  readonly click: string;
  readonly instance: string;
  readonly plugin: string;
  readonly host: string;
  readonly types: string;
  readonly values: string;
  readonly launch: string;
  readonly after: string;
}

export const codeComments: Readonly<Record<Language, CodeComments>> = {
  'zh-CN': {
    config: '离线推送：证书来自 IM 控制台，其余来自各厂商的控制台',
    register: '须在登录之前调用：SDK 在登录时获取设备的推送 token',
    initialise: '在 onLaunch 中调用一次',
    click: '点击通知后在这里跳转页面：消息透传的内容',
    instance: 'IM 实例，整个应用共用一个',
    plugin: '推送插件，由 {call} 在登录之前注册',
    host: 'IM 实例中注册推送插件的方法',
    values: '离线推送的配置：由各控制台给出',
    launch: '在 onLaunch 中调用，须在用户同意隐私政策之后',
    after: '在登录成功之后调用，每次登录后都要调用',
    types: 'SDK 没有为 uni-app 的入口提供类型，这里沿用主入口的类型',
  },
  en: {
    config: "Offline push: certificates from the IM console, the rest from the makers' consoles",
    register: "To be called before login: the SDK fetches the device's push token as it logs in",
    initialise: 'To be called once, in onLaunch',
    click: 'A notification was clicked: open the page that belongs to what the message passed through',
    instance: 'The one IM object of the app',
    plugin: 'The push plugin; {call} registers it before it logs in',
    host: 'What registers the plugin on the IM object',
    values: 'Offline push: what the consoles gave',
    launch: 'To be called in onLaunch, once the user has agreed to the privacy policy',
    after: 'To be called after every login',
    types: 'The SDK has no types for its uni-app entry: it has those of the main one',
  },
};
