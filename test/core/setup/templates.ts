import { easemobEmPush } from '../../../src/core/providers/easemob-empush/index.ts';
import { certificateOf, pluginOf, valuesIn } from '../../../src/core/providers/index.ts';
import type { Provider, VendorId } from '../../../src/core/providers/provider.ts';
import { tencentTuiOfflinePush } from '../../../src/core/providers/tencent-tuiofflinepush/index.ts';
import type { Files } from '../helpers.ts';

/** Projects to set push up in, by what they are like. `at` is the folder of the plugin's files. */
export interface Template {
  readonly name: string;
  readonly files: (provider: Provider) => Files;
  readonly vue2?: boolean;
}

const manifest = (vue: '2' | '3', inside = ''): string => `{
    "name" : "app",
    "appid" : "__UNI__A1B2C3D",
    "versionName" : "1.0.0",
    /* 5+App特有相关 */
    "app-plus" : {
        "usingComponents" : true,
        /* 模块配置 */
        "modules" : {},
        /* 应用发布信息 */
        "distribute" : {
            /* android打包配置 */
            "android" : {
                "permissions" : []
            },
            "ios" : {},
            /* SDK配置 */
            "sdkConfigs" : {}
        }${inside}
    },
    /* 小程序特有相关 */
    "mp-weixin" : {
        "appid" : "wx0123456789abcdef"
    },
    "h5" : { "title" : "app" },
    "vueVersion" : "${vue}"
}
`;

const pages = '{ "pages": [{ "path": "pages/index/index" }] }\n';

const setupApp = `<script setup lang="ts">
import { onLaunch, onShow } from '@dcloudio/uni-app'

// the app has started
onLaunch(() => {
  console.log('App Launch')
})
onShow(() => {
  console.log('App Show')
})
</script>

<style>
/* global */
</style>
`;

const optionsApp = `<script>
	export default {
		onLaunch: function() {
			console.log('App Launch')
		},
		onShow: function() {
			console.log('App Show')
		}
	}
</script>

<style>
	/*每个页面公共css */
</style>
`;

const isTencent = (provider: Provider): boolean => provider === tencentTuiOfflinePush;

const sdk = (provider: Provider): string => (isTencent(provider) ? '@tencentcloud/chat' : 'easemob-websdk');

const instance = (provider: Provider): string =>
  isTencent(provider)
    ? "import TencentCloudChat from '@tencentcloud/chat'\n\nexport const chat = TencentCloudChat.create({ SDKAppID: 1400000001 })\n"
    : "import websdk from 'easemob-websdk/uniApp/Easemob-chat'\n\nexport const conn = new websdk.connection({\n  appKey: '1100000000000000#chat',\n})\n";

const packageJson = (provider: Provider): string =>
  `${JSON.stringify({ name: 'app', dependencies: { [sdk(provider)]: isTencent(provider) ? '^3.3.5' : '^4.19.1' } }, null, 2)}\n`;

const existing = (provider: Provider): string =>
  isTencent(provider)
    ? `import { chat } from './chat.js'

const config = {
  // from the console
  huaweiBusinessID: '',
  xiaomiBusinessID: 'xxxxxx',
}

export function startPush() {
  // #ifdef APP-PLUS
  const push = uni.requireNativePlugin('TencentCloud-TUIOfflinePush')
  chat.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig: config })
  // #endif
}
`
    : `import { conn } from './chat.js'

const config = {
  // from the console
  HMSCertificateName: '',
  MICertificateName: 'xxxxxx',
}

export function startPush() {
  // #ifdef APP-PLUS
  const push = uni.requireNativePlugin('EMPushUniPlugin')
  conn.usePlugin({ emPush: push, config }, 'push')
  // #endif
}
`;

export const templates: readonly Template[] = [
  {
    name: 'an empty HBuilderX project, Vue 3 and TypeScript, script setup',
    files: () => ({
      'manifest.json': manifest('3'),
      'pages.json': pages,
      'App.vue': setupApp,
      'main.ts': '',
    }),
  },
  {
    name: 'an empty HBuilderX project, Vue 2 and JavaScript, options',
    files: () => ({
      'manifest.json': manifest('2'),
      'pages.json': pages,
      'App.vue': optionsApp,
      'main.js': '',
    }),
  },
  {
    name: 'the command-line layout, TypeScript, with an exported SDK object',
    files: (provider) => ({
      'package.json': packageJson(provider),
      'tsconfig.json': '{}',
      'src/manifest.json': manifest('3')
        .replace('"modules" : {},', '"modules" : null,')
        .replaceAll('\n', '\r\n'),
      'src/pages.json': pages,
      'src/App.vue': setupApp.replaceAll("'", '"'),
      'src/im/chat.ts': instance(provider),
    }),
  },
  {
    name: 'a manifest that a script defines, App.vue without a hook',
    files: (provider) => ({
      'package.json': packageJson(provider),
      'manifest.config.ts': `import { defineManifestConfig } from '@uni-helper/vite-plugin-uni-manifest'

export default defineManifestConfig({
  'name': 'app',
  'appid': '__UNI__A1B2C3D',
  // for the App
  'app-plus': {
    distribute: {},
  },
  'vueVersion': '3',
})
`,
      'src/manifest.json': manifest('3'),
      'src/pages.json': pages,
      'src/App.vue':
        '<script setup lang="ts">\nimport { onShow } from \'@dcloudio/uni-app\'\nonShow(() => {})\n</script>\n',
      'src/pages/login.vue': `<script setup lang="ts">\n${instance(provider).replace('export ', '')}</script>\n`,
    }),
  },
  {
    name: 'a half-configured project with uniPush and Getui',
    files: (provider) => ({
      'package.json': packageJson(provider),
      'manifest.json': manifest(
        '3',
        `,
        /* 原生插件 */
        "nativePlugins" : {
            "${pluginOf(provider)}" : {
                "com.vivo.push.app_id" : "",
                "__plugin_info__" : { "isCloud" : false, "parameters" : {} }
            }
        }`,
      ).replace(
        '"sdkConfigs" : {}',
        '"sdkConfigs" : { "push" : { "unipush" : { "version" : "2", "offline" : true }, "igexin" : { "appid" : "a" } } }',
      ),
      'pages.json': pages,
      'App.vue': '<script>\nexport default {\n}\n</script>\n',
      'main.js': `import { createSSRApp } from 'vue'\n${instance(provider).replace('export const', 'const').replace(/\n$/, '')}\n\nexport function createApp() {\n  return { app: createSSRApp({}) }\n}\n`,
    }),
  },
  {
    name: 'an existing registration, half filled',
    files: (provider) => ({
      'package.json': packageJson(provider),
      'manifest.json': manifest('3').replace('"modules" : {}', '"modules" : { "Push" : {} }'),
      'pages.json': pages,
      'App.vue': setupApp
        .replace('\n\n// the app', "\nimport { startPush } from './push/start.js'\n\n// the app")
        .replace("  console.log('App Launch')\n", '$&  startPush()\n'),
      'push/chat.js': instance(provider),
      'push/start.js': existing(provider),
    }),
  },
];

/** Those that hold nothing of push yet, nor of any SDK. */
export const emptyProjects: readonly Template[] = templates.slice(0, 2);

const vivo: Readonly<Record<string, string>> = {
  'com.vivo.push.app_id': '100012345',
  'com.vivo.push.api_key': '0123456789abcdef',
};

/** What the consoles would give. */
export function valuesFor(provider: Provider, vendors: readonly VendorId[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [index, vendor] of provider.vendors.entries()) {
    const { id } = vendor;
    const certificate = certificateOf(vendor) ?? '';
    const own = [...valuesIn(vendor, 'registration'), ...valuesIn(vendor, 'entry')];
    if (!vendors.includes(id)) continue;
    values[certificate] = isTencent(provider)
      ? `2123${index}`
      : id === 'vivo'
        ? Object.values(vivo).join('#')
        : `${id}-cert`;
    for (const key of own.filter((one) => one !== certificate)) values[key] = vivo[key] ?? `${id}0123456789`;
  }
  return values;
}

/** The user's application in the IM console. */
export const appIdFor = (provider: Provider): string =>
  isTencent(provider) ? '1400000001' : '1100000000000000#demo';

export const agconnect = JSON.stringify({
  client: { app_id: '100000001', package_name: 'com.example.app' },
  app_info: { app_id: '100000001', package_name: 'com.example.app' },
});

/** The project with the plugin's own files, and Huawei's file where a browser would have put it. */
export function projectOf(template: Template, provider: Provider): Files {
  return {
    ...template.files(provider),
    [`nativeplugins/${pluginOf(provider)}/package.json`]: JSON.stringify({
      id: pluginOf(provider),
      _dp_type: 'nativeplugin',
      _dp_nativeplugin: { android: { plugins: [], parameters: {} } },
    }),
    'downloads/agconnect-services.json': agconnect,
  };
}

export const settable: readonly Provider[] = [tencentTuiOfflinePush, easemobEmPush];
