import type { ProjectFile, Provider, Value } from '../provider.ts';
import { chatMessage } from '../tencent/message.ts';
import { checks } from './checks.ts';
import { harmony } from './harmony.ts';
import { CHAT, CONFIGS, IOS_CONFIGS, PLACEHOLDERS, PLUGIN } from './names.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';

/** In the part of Android's `timpush-configs.json` that is this app's. */
const android = (id: string): Value => ({
  id,
  role: 'key',
  place: { in: 'json', anyOf: [{ file: CONFIGS, path: ['{package}', id] }] },
  required: 'withVendor',
});

const certificate = (maker: string): Value => ({
  ...android(`${maker}PushBussinessId`),
  role: 'certificate',
  form: 'number',
});

/** What the build puts into the makers' own manifests. */
const placeholder = (id: string): Value => ({
  id,
  role: 'key',
  place: { in: 'json', anyOf: [{ file: PLACEHOLDERS, path: [id] }] },
  required: 'withVendor',
  rule: 'timpush-placeholders',
});

const argument = (id: string, form?: 'number'): Value => ({
  id,
  role: 'key',
  place: { in: 'registration', path: [id] },
  required: 'always',
  rule: 'push-register-args',
  ...(form && { form }),
});

const resource = (name: string, shape: ProjectFile['shape'], ...folders: string[]): ProjectFile => {
  const [first = '', ...more] = ['android', ...folders].map((folder) => `nativeResources/${folder}/${name}`);
  return { name, anyOf: [first, ...more], shape, required: 'withVendor' };
};

const placeholders: ProjectFile = {
  name: 'manifestPlaceholders.json',
  anyOf: [PLACEHOLDERS],
  shape: 'timpush-placeholders',
  required: 'never',
};

/**
 * Tencent Cloud's Push, a UTS plugin (DCloud market 20169): uni-app and uni-app x. It needs no IM SDK; with one it is
 * registered after the login. Nothing is ticked for it. Whether uniPush may be is said nowhere.
 */
export const tencentPush: Provider = {
  id: 'tencent-push',
  family: 'tencent',
  name: PLUGIN,
  title: { 'zh-CN': '腾讯云推送（TencentCloud-Push）', en: 'Tencent Cloud Push (TencentCloud-Push)' },
  console: 'https://console.cloud.tencent.com/im/push-plugin-push-identifier',
  download: 'https://ext.dcloud.net.cn/plugin?id=20169',
  delivery: [{ kind: 'uts', folder: PLUGIN, minimum: '1.1.0', harmony: '1.3.0' }],
  manifest: { pushModule: 'unknown', uniPush: 'unknown' },
  vendors: [
    {
      id: 'huawei',
      values: [certificate('huawei')],
      // the readme names the first place, the documents and the demo's readme the second
      files: [resource('agconnect-services.json', 'agconnect', 'android/assets')],
    },
    {
      id: 'honor',
      values: [certificate('honor'), placeholder('HONOR_APPID')],
      files: [resource('mcs-services.json', 'mcs'), placeholders],
    },
    {
      id: 'xiaomi',
      values: [certificate('xiaomi'), android('xiaomiPushAppId'), android('xiaomiPushAppKey')],
      files: [],
    },
    {
      id: 'meizu',
      values: [certificate('meizu'), android('meizuPushAppId'), android('meizuPushAppKey')],
      files: [],
    },
    {
      id: 'vivo',
      values: [certificate('vivo'), placeholder('VIVO_APPID'), placeholder('VIVO_APPKEY')],
      files: [placeholders],
    },
    {
      id: 'oppo',
      values: [certificate('oppo'), android('oppoPushAppKey'), android('oppoPushAppSecret')],
      files: [],
    },
    { id: 'fcm', values: [certificate('fcm')], files: [resource('google-services.json', 'google')] },
    {
      id: 'apple',
      values: [
        {
          id: 'businessID',
          role: 'certificate',
          form: 'number',
          place: { in: 'json', anyOf: [{ file: IOS_CONFIGS, path: ['businessID'] }] },
          required: 'withVendor',
        },
      ],
      files: [
        { name: 'timpush-configs.json', anyOf: [IOS_CONFIGS], shape: 'timpush-configs', required: 'never' },
      ],
    },
  ],
  values: [argument('SDKAppID', 'number'), argument('appKey')],
  files: [{ name: 'timpush-configs.json', anyOf: [CONFIGS], shape: 'timpush-configs', required: 'always' }],
  platforms: { systems: ['android', 'ios', 'harmony'], frameworks: ['uni-app', 'uni-app-x'] },
  harmony,
  register: [
    {
      callee: { of: 'module', method: 'registerPush' },
      arguments: {
        values: [
          { index: 0, id: 'SDKAppID' },
          { index: 1, id: 'appKey' },
        ],
      },
      after: [
        { of: 'module', method: 'setRegistrationID' },
        // where the app logs in to Chat: 6014
        { of: 'object', method: 'login', on: CHAT },
      ],
    },
  ],
  click: {
    callee: { of: 'module', method: 'addPushListener' },
    event: { index: 0, value: 'notification_clicked', written: 'EVENT.NOTIFICATION_CLICKED' },
  },
  message: chatMessage,
  channel: { method: 'createNotificationChannel', id: 'channelID', sound: 'channelSound' },
  // none is needed; any of these may log in beside it
  sdks: ['@tencentcloud/chat', '@tencentcloud/lite-chat', 'tim-wx-sdk', 'tim-js-sdk'].map((name) => ({
    package: name,
    minimum: '0.0.0',
  })),
  discontinued: false,
  setup,
  get checks() {
    return checks;
  },
  get notes() {
    return notes;
  },
  sources: [
    {
      of: ['delivery', 'vendors', 'values', 'files', 'register', 'click', 'channel', 'setup', 'download'],
      citation: '@tencentcloud/uni-app-push 1.1.0: readme, changelog, interface.uts, app-android',
      date: '2024-12-11',
    },
    {
      of: ['delivery', 'manifest', 'vendors', 'files', 'platforms', 'harmony', 'setup'],
      citation: 'TIMPush_Demo, uniapp/, with plugin 1.4.0',
      date: '2026-07-01',
    },
    {
      of: ['delivery', 'files', 'platforms', 'console'],
      citation: 'Tencent Cloud, document 269/103522',
      date: '2026-02-05',
    },
    {
      of: ['register', 'sdks', 'message'],
      citation: 'Tencent Cloud, documents 269/139820 and 269/117847 (6014); chat-uikit-uniapp, sample/',
      date: '2026-10-21',
    },
  ],
};
