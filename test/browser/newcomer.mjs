// The project of somebody who is new to offline push: empty but for the plugin's folder and Huawei's file.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const PLUGIN = 'nativeplugins/TencentCloud-TUIOfflinePush';
export const PACKAGE = 'com.example.chat';

/** By name. */
export const files = {
  'manifest.json': `{
    "name" : "newcomer",
    "appid" : "__UNI__A1B2C3D",
    "versionName" : "1.0.0",
    /* 5+App特有相关 */
    "app-plus" : {
        "usingComponents" : true,
        /* 模块配置 */
        "modules" : {},
        /* 应用发布信息 */
        "distribute" : {
            "android" : {},
            /* SDK配置 */
            "sdkConfigs" : {}
        }
    },
    "vueVersion" : "3"
}
`,
  'pages.json': '{ "pages": [{ "path": "pages/index/index" }] }\n',
  'App.vue': `<script setup lang="ts">
import { onLaunch } from '@dcloudio/uni-app'

// the app has started
onLaunch(() => {
  console.log('App Launch')
})
</script>
`,
  'main.ts': '',
  'package.json': '{ "name": "newcomer", "dependencies": { "@tencentcloud/chat": "^3.6.6" } }\n',
  'agconnect-services.json': `${JSON.stringify({
    client: { app_id: '109876543', package_name: PACKAGE },
    app_info: { app_id: '109876543', package_name: PACKAGE },
  })}\n`,
};

export function makeProject(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  cpSync(join(root, 'examples/tui-chat', PLUGIN), join(folder, PLUGIN), { recursive: true });
}
