import { knownRules } from '../../src/core/engine/run-rules.ts';

/** Settings that leave these rules alone on, so that a test speaks of them and no other. */
export function only(...rules: string[]): string {
  const off = [...knownRules].filter((id) => !rules.includes(id));
  return JSON.stringify({ rules: Object.fromEntries(off.map((id) => [id, 'off'])) });
}

const MANIFEST = `{
  "name": "chat",
  "appid": "__UNI__0123456",
  "vueVersion": "3",
  "app-plus": {
    "modules": { "Push": {} },
    "distribute": { "sdkConfigs": { "push": { "unipush": { "version": "2" } } } },
    "nativePlugins": { "TencentCloud-TUIOfflinePush": {} }
  }
}
`;

const REGISTER = `import { offlinePushConfig } from './config'

// uni-offline-push-disable-next-line sdk-version
const push = uni.requireNativePlugin('TencentCloud-TUIOfflinepush')

export function registerPush(chat) {
  chat.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig })
}
`;

const CONFIG = `export const offlinePushConfig = {
  huaweiBusinessid: '30141',
  xiaomibusinessID: '30142',
  xiaomiAppID: '2882303761500000000',
  xiaomiAppkey: '5000000000000',
}
`;

/** The rules that `project` breaks, on purpose, once or more. */
export const BROKEN = [
  'unipush-conflict',
  'native-plugin-name',
  'offline-push-config-schema',
  'unused-suppression',
];

/** A project with findings of each kind: with a safe fix, with one that is not, with none. */
export function project(rules: readonly string[] = BROKEN): Record<string, string> {
  return {
    'uni-offline-push.config.json': only(...rules),
    'manifest.json': MANIFEST,
    'pages.json': '{ "pages": [] }',
    'push/register.js': REGISTER,
    'push/config.js': CONFIG,
  };
}
