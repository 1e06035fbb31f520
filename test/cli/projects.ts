/** Small projects that the tests write to the disk. */

export const PLUGIN = 'TencentCloud-TUIOfflinePush';

/** A manifest in which nothing is wrong; `push` stands where uniPush would be ticked. */
export function manifest({ push = '' } = {}): string {
  return `{
  "name": "推送",
  "appid": "__UNI__A1B2C3D",
  /* App */
  "app-plus": {
    "modules": { "Push": {} },
    "distribute": { "sdkConfigs": { "push": {${push}} } },
    "nativePlugins": {
      "${PLUGIN}": { /* uni-offline-push-disable-line plugin-superseded */
        "com.vivo.push.app_id": "0",
        "com.vivo.push.api_key": "0",
        "__plugin_info__": { "name": "${PLUGIN}", "isCloud": false }
      }
    }
  },
  "vueVersion": "3"
}
`;
}

/** The manifest with uniPush 2 ticked beside the plugin: one error. */
export const conflicting = manifest({ push: ' "unipush": { "version": "2", "offline": true } ' });

export const register = `import TencentCloudChat from '@tencentcloud/chat'
import { offlinePushConfig } from './config'

// #ifdef APP-PLUS
const push = uni.requireNativePlugin('${PLUGIN}')
const chat = TencentCloudChat.create({ SDKAppID: 1400000001 })
chat.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig })
push.setOfflinePushListener((data) => console.log(data))
// #endif
`;

export const config = `export const offlinePushConfig = {
  xiaomiBusinessID: '30142',
  xiaomiAppID: '2882303761500000000',
  xiaomiAppKey: '5000000000000',
  iosBusinessID: '30145',
}
`;

/** Xiaomi is half filled: one warning. */
export const halfFilled = config.replace('5000000000000', '');

export type Project = Record<string, string>;

/** A project in which nothing is wrong, but for the files given in place of its own. */
export function project(changed: Project = {}): Project {
  return {
    'manifest.json': manifest(),
    'pages.json': '{ "pages": [{ "path": "pages/index/index" }] }\n',
    'package.json': '{ "name": "app", "dependencies": { "@tencentcloud/chat": "3.3.5" } }\n',
    'push/register.js': register,
    'push/config.js': config,
    [`nativeplugins/${PLUGIN}/package.json`]: `{ "id": "${PLUGIN}", "_dp_nativeplugin": {} }\n`,
    ...changed,
  };
}

/** The same in the layout of the command-line templates: the sources lie in `src`. */
export function cliProject(changed: Project = {}): Project {
  const outside = /^(?:package\.json$|nativeplugins\/)/;
  return Object.fromEntries(
    Object.entries(project(changed)).map(([path, text]) => [outside.test(path) ? path : `src/${path}`, text]),
  );
}

/** The project's files in a folder. */
export function below(folder: string, files: Project): Project {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}
