import { parse } from '@babel/parser';
import { expect } from 'vitest';
import { applyFix, checkFiles, type Files, type Found } from '../helpers.ts';

/** A project with Easemob's plugin in which nothing is wrong. */

export const AGCONNECT = 'nativeplugins/EMPushUniPlugin/android/assets/agconnect-services.json';

export const manifest = `{
  "appid": "__UNI__A1B2C3D",
  "app-plus": {
    "modules": { "Push": {} },
    "distribute": { "sdkConfigs": { "push": {} } },
    "nativePlugins": {
      "EMPushUniPlugin": {
        "hihonor_app_id": "", "oppo_app_key": "", "oppo_app_secret": "",
        "com.vivo.push.app_id": "", "com.vivo.push.api_key": "",
        "xiaomi_app_id": "2882303761500000000", "xiaomi_app_key": "5000000000000",
        "meizu_app_id": "", "meizu_app_key": "",
        "__plugin_info__": { "name": "EMPushUniPlugin", "isCloud": false, "bought": -1, "pid": "", "parameters": {} }
      }
    }
  },
  "vueVersion": "3"
}
`;

/** App.vue with the given call, beside a plugin and its options. */
export function app(
  call: string,
  config = `MICertificateName: 'chat-mi', HMSCertificateName: 'chat-hms'`,
): string {
  return `<script>
import { conn } from './im';
// #ifdef APP-PLUS
const EMPush = uni.requireNativePlugin('EMPushUniPlugin');
const pushOption = {
  emPush: EMPush,
  config: { ${config} },
};
${call}
// #endif
export default {
  onLaunch() {
    // #ifdef APP-PLUS
    EMPush.initPushModule();
    // #endif
  },
};
</script>
`;
}

export function easemob(call = `conn.usePlugin(pushOption, 'push');`, config?: string): Files {
  return {
    'manifest.json': manifest,
    'App.vue': app(call, config),
    'im.js': `import websdk from 'easemob-websdk/uniApp/Easemob-chat';\nexport const conn = new websdk.connection({ appKey: 'a#b' });\n`,
    'package.json': '{ "dependencies": { "easemob-websdk": "4.17.0" } }',
    [AGCONNECT]:
      '{ "agcgw": {}, "client": { "app_id": "1", "package_name": "com.example.chat" }, "app_info": {} }',
    'nativeplugins/EMPushUniPlugin/package.json': '{ "id": "EMPushUniPlugin" }',
  };
}

/** `App.vue:10:1 "text"` for each report of a rule. */
export async function reports(files: Files, rule: string): Promise<string[]> {
  return (await checkFiles(files)).of(rule).map(({ where, textAt }) => `${where} ${JSON.stringify(textAt)}`);
}

/** The only report of a rule. */
export async function only(files: Files, rule: string): Promise<Found> {
  const found = (await checkFiles(files)).of(rule);
  expect(found.map(({ message }) => message)).toHaveLength(1);
  return found[0] as Found;
}

/** Applies the first fix of the only report: it is gone then, the scripts parse, and no further fix is offered. */
export async function fixed(files: Files, rule: string): Promise<Files> {
  const after = applyFix(files, await only(files, rule));
  expect((await checkFiles(after)).of(rule)).toEqual([]);
  for (const [name, text] of Object.entries(after)) {
    const script = name.endsWith('.vue') ? (/<script[^>]*>([\s\S]*)<\/script>/.exec(text)?.[1] ?? '') : text;
    if (/\.(?:vue|[jt]s)$/.test(name))
      expect(() => parse(script, { sourceType: 'module', plugins: ['typescript'] })).not.toThrow();
  }
  return after;
}
