import type { ProviderSetup } from '../provider-setup.ts';
import { setup as chat } from '../tencent-tuiofflinepush/setup.ts';
import { GRADLE, PLUGIN } from './names.ts';

/** Gradle's modules have one version. */
const VERSION = /^com\.tencent\.timpush:[\w-]+:(\S+)$/;

/** Sources: as the provider's. */
export const setup: ProviderSetup = {
  ...(chat.instance && { instance: chat.instance }),
  register: 'startPush',
  initialise: 'listenToPush',
  login: ['login', 'TUILogin.login', 'TUIChatEngine.login'],
  values: [
    {
      id: 'SDKAppID',
      title: { 'zh-CN': 'SDKAppID（推送服务 Push 的应用）', en: 'SDKAppID (the application in Push)' },
      example: '1400000001',
      pattern: /^[1-9]\d{5,11}$/,
    },
    {
      id: 'appKey',
      title: {
        'zh-CN': 'appKey（推送服务 Push > 接入设置 中的客户端密钥，不是 Chat 的密钥）',
        en: "appKey (the client key under Push, access settings; it is not Chat's secret key)",
      },
      example: 'a1b2c3d4e5f6',
    },
  ],
  items: [
    {
      vendor: 'honor',
      file: GRADLE,
      path: ['dependencies'],
      item: 'com.tencent.timpush:honor:%version%',
      version: VERSION,
    },
    {
      vendor: 'vivo',
      file: GRADLE,
      path: ['dependencies'],
      item: 'com.tencent.timpush:vivo:%version%',
      version: VERSION,
    },
    {
      vendor: 'fcm',
      file: GRADLE,
      path: ['project', 'plugins'],
      item: 'com.google.gms.google-services',
    },
  ],
  code: {
    at: 'after-login',
    condition: 'APP',
    imports: [{ folder: PLUGIN, names: ['addPushListener', 'EVENT', 'registerPush', 'setRegistrationID'] }],
    takes: { name: 'userID', type: 'string' },
    lines: [
      'setRegistrationID(userID, () => {});',
      'registerPush(',
      '\t%SDKAppID%,',
      '\t%appKey%,',
      '\t(data%: string%) => {',
      "\t\tconsole.log('registerPush', data);",
      '\t},',
      '\t(code%: number%, message%: string%) => {',
      "\t\tconsole.error('registerPush', code, message);",
      '\t}',
      ');',
    ],
    launch: ['addPushListener(EVENT.NOTIFICATION_CLICKED, (res%: any%) => {', '\tconsole.log(res);', '});'],
  },
  toConsole: chat.toConsole,
};
