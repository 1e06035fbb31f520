import type { Files } from './core/helpers.ts';
import { bases, EASEMOB, manifestWith, TENCENT } from './docs/bases.ts';

/** A snippet's text, by its prefix. */
export type Expand = (prefix: string) => string;

const setup = (body: string, imports = ''): string =>
  `<script setup>\nimport { onLaunch } from '@dcloudio/uni-app';\n${imports}\nonLaunch(() => {\n${body}\n});\n</script>\n`;
const appPlus = (body: string): string =>
  `{ "appid": "__UNI__A1B2C3D", "vueVersion": "3", "app-plus": { "modules": { "Push": {} }, ${body} } }`;

const vivo = { 'com.vivo.push.app_id': '100012345', 'com.vivo.push.api_key': '0123456789abcdef' };
const keys = [
  'oppo_app_key',
  'oppo_app_secret',
  'xiaomi_app_id',
  'xiaomi_app_key',
  'meizu_app_id',
  'meizu_app_key',
];
const { tencent } = bases;
const withVivo: Files = { ...tencent, 'manifest.json': manifestWith({ [TENCENT]: vivo }) };
const easemob: Files = {
  ...bases.easemob,
  'manifest.json': manifestWith({
    [EASEMOB]: { ...vivo, ...Object.fromEntries(['hihonor_app_id', ...keys].map((key) => [key, '30141'])) },
  }),
};
const java = (constants: string, token: string): Files => ({
  ...bases.empty,
  'android/Constants.java': `public class Constants {\n${constants}\n}\n`,
  'android/Push.java': `public class Push {\n  void report(String token) {\n${token}\n  }\n}\n`,
});

const cloudFunction = (script: string, extension: string): Files => ({
  ...bases.unipush,
  'uniCloud-aliyun/cloudfunctions/push/index.js': script,
  'uniCloud-aliyun/cloudfunctions/push/package.json': `{ "name": "push", ${extension} }`,
});

/** The project in which each snippet belongs, with whatever it needs beside it. */
export const places: Record<string, (of: Expand) => Files> = {
  'tim-push-instance': (of) => ({
    ...tencent,
    'push/chat.ts': `${of('tim-push-instance')}\nexport { tim };\n`,
  }),
  'tim-push-register': (of) => ({
    ...withVivo,
    'push/register.ts': `import { tim } from './chat';\nexport function registerPush() {\n${of('tim-push-register')}${of('tim-push-click')}}\n`,
  }),
  'tim-push-config': (of) => ({
    ...withVivo,
    'push/config.ts': `${of('tim-push-config')}\nexport { offlinePushConfig };\n`,
  }),
  'tim-push-login': (of) => ({
    ...tencent,
    'push/register.ts': `import { TUILogin } from '@tencentcloud/tui-core';\nimport { offlinePushConfig } from './config';\nexport function registerPush(userID, userSig) {\n${of('tim-push-login')}${of('tim-push-click')}}\n`,
  }),
  'tim-push-send': (of) => ({
    ...tencent,
    'push/send.ts': `import { tim } from './chat';\nexport function send(message, userID) {\n${of('tim-push-send')}}\n`,
  }),
  'tim-push-click': (of) => {
    const { 'push/register.ts': register = '' } = tencent;
    const without = register.replace(/ {2}push\.setOfflinePushListener[\s\S]*?\n {2}\}\)\n/, '');
    return {
      ...tencent,
      'push/register.ts': without,
      'App.vue': setup(
        `registerPush();\n${of('tim-push-click')}`,
        `import { registerPush } from './push/register';`,
      ),
    };
  },
  'em-push-instance': (of) => ({
    ...easemob,
    'push/chat.ts': `${of('em-push-instance')}\nexport { conn };\n`,
  }),
  'em-push-register': (of) => ({
    ...easemob,
    'push/register.ts': `import { conn } from './chat';\nexport function registerPush() {\n${of('em-push-register')}${of('em-push-init')}}\n`,
  }),
  'em-push-init': (of) => {
    const { 'push/register.ts': register = '' } = easemob;
    return {
      ...easemob,
      'push/register.ts': register.replace('  emPush.initPushModule()\n', ''),
      'App.vue': setup(
        `registerPush();\n${of('em-push-init')}`,
        `import { registerPush } from './push/register';`,
      ),
    };
  },
  'em-push-unbind': (of) => ({
    ...easemob,
    'push/logout.ts': `import { conn } from './chat';\nexport function logout() {\n${of('em-push-unbind')}}\n`,
  }),
  'unipush-cid': (of) => ({ ...bases.unipush, 'App.vue': setup(of('unipush-cid')) }),
  'unipush-on-message': (of) => ({ ...bases.unipush, 'App.vue': setup(of('unipush-on-message')) }),
  'unipush-off-message': (of) => ({
    ...bases.unipush,
    'App.vue': setup(of('unipush-on-message') + of('unipush-off-message')),
  }),
  'unipush-create-message': (of) => ({ ...bases.unipush, 'App.vue': setup(of('unipush-create-message')) }),
  'unipush-cloud-function': (of) =>
    cloudFunction(of('unipush-cloud-function'), of('unipush-cloud-extension')),
  'unipush-cloud-extension': (of) =>
    cloudFunction('uniCloud.getPushManager({});', of('unipush-cloud-extension')),
  'push-manifest-modules': (of) => ({
    ...bases.tencent,
    'manifest.json':
      bases.tencent['manifest.json']?.replace(
        /"modules": \{\s*"Push": \{\}\s*\}/,
        of('push-manifest-modules'),
      ) ?? '',
  }),
  'push-manifest-sdkconfigs': (of) => ({
    ...bases.unipush,
    'manifest.json': appPlus(`"distribute": { ${of('push-manifest-sdkconfigs')} }`),
  }),
  'push-manifest-tuiofflinepush': (of) => {
    const entry = of('push-manifest-tuiofflinepush');
    const vivoBusinessID = entry.includes('"0"') ? '' : '30144';
    return {
      ...tencent,
      'push/config.ts': `export const offlinePushConfig = { huaweiBusinessID: '30141', vivoBusinessID: '${vivoBusinessID}' };
`,
      'manifest.json': appPlus(`"nativePlugins": { ${entry} }`),
    };
  },
  'push-manifest-empush': (of) => ({
    ...bases.easemob,
    'push/config.ts': `export const config = { HMSCertificateName: 'chat-hms' }\n`,
    'manifest.json': appPlus(`"nativePlugins": { ${of('push-manifest-empush')} }`),
  }),
  'push-manifest-unipush': (of) => ({
    'App.vue': setup(of('unipush-cid')),
    'manifest.json': appPlus(
      `"distribute": { "sdkConfigs": { "push": { ${of('push-manifest-unipush')} } } }`,
    ),
  }),
  'push-manifest-unipush-web': (of) => ({
    'App.vue': setup(of('unipush-cid')),
    'manifest.json': `{ "appid": "__UNI__A1B2C3D", "vueVersion": "3", "h5": { ${of('push-manifest-unipush-web')} } }`,
  }),
  'tim-push-constants-java': (of) => java(of('tim-push-constants-java'), of('tim-push-token-java')),
  'tim-push-token-java': (of) =>
    java('public static final long OPPO_PUSH_BUZID = 7005;', of('tim-push-token-java')),
};
