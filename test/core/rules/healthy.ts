import { parse } from 'jsonc-parser';
import { expect } from 'vitest';
import { applyFix, checkFiles, type Files } from '../helpers.ts';

/** Projects in which nothing is wrong; a test breaks one thing. */

export const PLUGIN = 'TencentCloud-TUIOfflinePush';
export const AGCONNECT = `nativeplugins/${PLUGIN}/android/assets/agconnect-services.json`;

export const manifest = `{
    "name" : "chat",
    "appid" : "__UNI__A1B2C3D",
    "app-plus" : {
        /* 模块配置 */
        "modules" : {
            "Push" : {}
        },
        "distribute" : {
            "android" : {
                "packagename" : "com.example.chat"
            },
            "sdkConfigs" : {
                "push" : {}
            }
        },
        "nativePlugins" : {
            "TencentCloud-TUIOfflinePush" : {
                "com.vivo.push.app_id" : "100012345",
                "com.vivo.push.api_key" : "0123456789abcdef",
                "__plugin_info__" : {
                    "name" : "TUIOfflinePush",
                    "isCloud" : false,
                    "bought" : -1,
                    "pid" : "",
                    "parameters" : {
                        "com.vivo.push.app_id" : { "des" : "vivo appId", "key" : "", "value" : "" },
                        "com.vivo.push.api_key" : { "des" : "vivo appKey", "key" : "", "value" : "" }
                    }
                }
            }
        }
    },
    "vueVersion" : "3"
}
`;

export const app = `<script>
import TIM from 'tim-wx-sdk';
const tim = TIM.create({ SDKAppID: 1400000000 });
export default {
  onLaunch() {
    // #ifdef APP-PLUS
    const TUIOfflinePush = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');
    tim.registerPlugin({
      'tim-offline-push-plugin': TUIOfflinePush,
      offlinePushConfig: {
        huaweiBusinessID: '11111',
        xiaomiBusinessID: '22222',
        xiaomiAppID: '2882303761500000000',
        xiaomiAppKey: '5000000000000',
        vivoBusinessID: '33333',
        iosBusinessID: '44444',
      },
    });
    TUIOfflinePush.setOfflinePushListener((data) => {
      console.log(data.notification.entity);
    });
    // #endif
  },
};
</script>
`;

const plugin = JSON.stringify({
  name: 'TUIOfflinePush',
  id: PLUGIN,
  _dp_type: 'nativeplugin',
  _dp_nativeplugin: { android: { plugins: [{ type: 'module', name: PLUGIN }], parameters: {} } },
});

export const agconnect = JSON.stringify({
  agcgw: { url: 'connect-drcn.dbankcloud.cn' },
  client: { app_id: '100000001', package_name: 'com.example.chat' },
  app_info: { app_id: '100000001', package_name: 'com.example.chat' },
});

export const healthy: Files = {
  'manifest.json': manifest,
  'App.vue': app,
  'package.json': '{ "dependencies": { "tim-wx-sdk": "^2.27.6" } }\n',
  [`nativeplugins/${PLUGIN}/package.json`]: plugin,
  [AGCONNECT]: agconnect,
};

/** The healthy project with parts of its texts replaced; a part that is not there is a fault of the test. */
export function broken(
  changes: Record<string, readonly (readonly [string, string])[]>,
  more: Files = {},
): Files {
  const files: Files = { ...healthy, ...more };
  for (const [name, parts] of Object.entries(changes)) {
    for (const [from, to] of parts) {
      expect(files[name], `${name} holds ${from}`).toContain(from);
      files[name] = (files[name] ?? '').replace(from, () => to);
    }
  }
  return files;
}

/** The files without some of them. */
export function without(files: Files, ...names: readonly string[]): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !names.includes(name)));
}

/** Every finding of a rule, as `where text`. */
export async function reports(files: Files, rule: string): Promise<string[]> {
  const { of } = await checkFiles(files);
  return of(rule).map(({ where, textAt }) => `${where} ${textAt}`);
}

/**
 * Applies a fix of a rule's first finding and checks what every fix must hold: the manifest still parses, its comments
 * are there, and the finding is gone, so that there is nothing left to apply.
 */
export async function mended(files: Files, rule: string, fix = 0): Promise<Files> {
  const before = await checkFiles(files);
  const [finding] = before.of(rule);
  if (!finding) throw new Error(`${rule} reports nothing`);
  const changed = applyFix(files, finding, fix);
  const text = changed['manifest.json'] ?? '';
  const errors: never[] = [];
  parse(text, errors);
  expect(errors).toEqual([]);
  for (const comment of files['manifest.json']?.match(/\/\*.*?\*\//g) ?? []) expect(text).toContain(comment);
  const after = await checkFiles(changed);
  expect(after.of(rule).length).toBe(before.of(rule).length - 1);
  return changed;
}
