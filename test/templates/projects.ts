import type { Files } from '../core/helpers.ts';

/** Small projects of the kinds that people start from, each with a lint of its own; none has push yet. */
export interface Start {
  readonly name: string;
  readonly files: Files;
  /** `vue-tsc` holds for it. */
  readonly typed: boolean;
  /** What its ESLint configuration is: a file of this folder. */
  readonly lint: 'double' | 'sorted' | 'single' | 'tabs' | 'tabs-vue2';
  /** DCloud's compiler for Vue 3 builds it. */
  readonly vue3: boolean;
}

const manifest = (vue: '2' | '3', unit: string): string => `{
${unit}"name" : "demo",
${unit}"appid" : "__UNI__A1B2C3D",
${unit}"versionName" : "1.0.0",
${unit}"versionCode" : "100",
${unit}/* for the App */
${unit}"app-plus" : {
${unit}${unit}"usingComponents" : true,
${unit}${unit}"modules" : {},
${unit}${unit}"distribute" : {
${unit}${unit}${unit}"android" : {},
${unit}${unit}${unit}"ios" : {},
${unit}${unit}${unit}"sdkConfigs" : {}
${unit}${unit}}
${unit}},
${unit}"mp-weixin" : {
${unit}${unit}"appid" : "",
${unit}${unit}"usingComponents" : true
${unit}},
${unit}"vueVersion" : "${vue}"
}
`;

const pages = (title: string): string =>
  `{\n  "pages": [\n    {\n      "path": "pages/index/index",\n      "style": { "navigationBarTitleText": "${title}" }\n    }\n  ]\n}\n`;

const packageJson = (more: object): string =>
  `${JSON.stringify({ name: 'demo', version: '0.0.0', private: true, ...more }, null, 2)}\n`;

const dependencies = { '@dcloudio/uni-app': '3.0.0', pinia: '2.1.7', vue: '3.4.21' };
const index =
  '<!DOCTYPE html>\n<html lang="en">\n  <body>\n    <div id="app"></div>\n    <script type="module" src="/src/main"></script>\n  </body>\n</html>\n';
const index_ts = index.replace('/src/main', '/src/main.ts');
const index_js = index.replace('/src/main', '/src/main.js');

/** The command-line template in TypeScript: double quotes and semicolons, modules found as Node did. */
const commandLineTypeScript: Files = {
  'index.html': index_ts,
  'package.json': packageJson({
    dependencies,
    devDependencies: { typescript: '5.9.3', 'vue-tsc': '3.3.14' },
  }),
  'tsconfig.json': `${JSON.stringify(
    {
      compilerOptions: {
        target: 'esnext',
        module: 'esnext',
        moduleResolution: 'node',
        strict: true,
        noUnusedLocals: true,
        noUnusedParameters: true,
        noUncheckedIndexedAccess: true,
        noImplicitReturns: true,
        exactOptionalPropertyTypes: true,
        esModuleInterop: true,
        skipLibCheck: true,
        noEmit: true,
        baseUrl: '.',
        paths: { '@/*': ['./src/*'] },
        lib: ['esnext', 'dom'],
        types: ['@dcloudio/types'],
        ignoreDeprecations: '5.0',
      },
      include: ['src/**/*.ts', 'src/**/*.d.ts', 'src/**/*.vue'],
    },
    null,
    2,
  )}\n`,
  'vite.config.ts':
    'import { defineConfig } from "vite";\nimport uni from "@dcloudio/vite-plugin-uni";\n\nexport default defineConfig({\n  plugins: [uni()],\n});\n',
  'src/manifest.json': manifest('3', '    '),
  'src/pages.json': pages('uni-app'),
  'src/env.d.ts':
    'declare module "*.vue" {\n  import type { DefineComponent } from "vue";\n\n  const component: DefineComponent<object, object, unknown>;\n  export default component;\n}\n',
  'src/main.ts':
    'import { createSSRApp } from "vue";\nimport App from "./App.vue";\n\nexport function createApp() {\n  const app = createSSRApp(App);\n  return {\n    app,\n  };\n}\n',
  'src/App.vue':
    '<script setup lang="ts">\nimport { onHide, onLaunch, onShow } from "@dcloudio/uni-app";\n\nonLaunch(() => {\n  console.log("App Launch");\n});\nonShow(() => {\n  console.log("App Show");\n});\nonHide(() => {\n  console.log("App Hide");\n});\n</script>\n\n<style></style>\n',
  'src/pages/index/index.vue':
    '<script setup lang="ts">\nimport { ref } from "vue";\n\nconst title = ref("Hello");\n</script>\n\n<template>\n  <view class="content">\n    <text class="title">{{ title }}</text>\n  </view>\n</template>\n',
};

/** The same in JavaScript, with the options API. */
const commandLineJavaScript: Files = {
  'index.html': index_js,
  'package.json': packageJson({ dependencies }),
  'vite.config.js':
    "import { defineConfig } from 'vite';\nimport uni from '@dcloudio/vite-plugin-uni';\n\nexport default defineConfig({\n    plugins: [\n        uni(),\n    ]\n});\n",
  'src/manifest.json': manifest('3', '    '),
  'src/pages.json': pages('uni-app'),
  'src/main.js':
    "import { createSSRApp } from 'vue';\nimport App from './App.vue';\n\nexport function createApp() {\n    const app = createSSRApp(App);\n    return {\n        app\n    };\n}\n",
  'src/App.vue':
    "<script>\nexport default {\n    onLaunch: function() {\n        console.log('App Launch');\n    },\n    onShow: function() {\n        console.log('App Show');\n    }\n};\n</script>\n\n<style></style>\n",
  'src/pages/index/index.vue':
    '<script>\nexport default {\n    data() {\n        return {\n            title: \'Hello\'\n        };\n    }\n};\n</script>\n\n<template>\n    <view class="content">\n        <text class="title">\n            {{ title }}\n        </text>\n    </view>\n</template>\n',
};

/** Vite's ways: no semicolons, sorted imports and dependencies, the alias, a manifest in TypeScript, no console. */
const sorted: Files = {
  'index.html': index_ts,
  'package.json': packageJson({
    type: 'module',
    packageManager: 'pnpm@9.12.3',
    dependencies,
    devDependencies: { typescript: '5.9.3', 'vue-tsc': '3.3.14' },
  }),
  'tsconfig.json': `${JSON.stringify(
    {
      compilerOptions: {
        target: 'ESNext',
        module: 'ESNext',
        moduleResolution: 'Bundler',
        strict: true,
        noUnusedLocals: true,
        noUnusedParameters: true,
        noUncheckedIndexedAccess: true,
        noUncheckedSideEffectImports: true,
        verbatimModuleSyntax: true,
        isolatedModules: true,
        skipLibCheck: true,
        noEmit: true,
        paths: { '@/*': ['./src/*'] },
        lib: ['ESNext', 'DOM'],
        types: ['@dcloudio/types'],
      },
      include: ['src/**/*.ts', 'src/**/*.vue', 'manifest.config.ts'],
    },
    null,
    2,
  )}\n`,
  'vite.config.ts':
    "import uni from '@dcloudio/vite-plugin-uni'\nimport { defineConfig } from 'vite'\n\nexport default defineConfig({\n  // a CommonJS module, and this one is not\n  plugins: [(uni as unknown as { default: typeof uni }).default()],\n})\n",
  'manifest.config.ts':
    "import { defineManifestConfig } from './src/composables/manifest'\n\nexport default defineManifestConfig({\n  'name': 'demo',\n  'appid': '__UNI__A1B2C3D',\n  'versionName': '1.0.0',\n  'vueVersion': '3',\n  // for the App\n  'app-plus': {\n    usingComponents: true,\n    distribute: {\n      android: {},\n      ios: {},\n    },\n  },\n  'mp-weixin': {\n    appid: '',\n  },\n})\n",
  'src/composables/manifest.ts':
    'export function defineManifestConfig(config: Record<string, unknown>): Record<string, unknown> {\n  return config\n}\n',
  'src/manifest.json': manifest('3', '  '),
  'src/pages.json': pages('vite'),
  'src/env.d.ts':
    "declare module '*.vue' {\n  import type { DefineComponent } from 'vue'\n\n  const component: DefineComponent<object, object, unknown>\n  export default component\n}\n",
  'src/composables/count.ts':
    "import { ref } from 'vue'\n\nexport function useCount() {\n  const count = ref(0)\n  return { count, add: () => count.value++ }\n}\n",
  'src/main.ts':
    "import { createPinia } from 'pinia'\nimport { createSSRApp } from 'vue'\nimport App from '@/App.vue'\n\nexport function createApp() {\n  const app = createSSRApp(App)\n  app.use(createPinia())\n  return { app }\n}\n",
  'src/App.vue':
    "<script setup lang=\"ts\">\nimport { onLaunch } from '@dcloudio/uni-app'\nimport { watch } from 'vue'\nimport { useCount } from '@/composables/count'\n\nconst { count, add } = useCount()\nwatch(count, () => {})\n\nonLaunch(() => {\n  add()\n})\n</script>\n",
  'src/pages/index/index.vue':
    '<script setup lang="ts">\nimport { useCount } from \'@/composables/count\'\n\nconst { count } = useCount()\n</script>\n\n<template>\n  <view class="content">\n    {{ count }}\n  </view>\n</template>\n',
};

/** HBuilderX's own new project: tabs, and one more in every script. */
const hbuilderx = (vue: '2' | '3'): Files => ({
  'manifest.json': manifest(vue, '\t'),
  'pages.json': pages('uni-app'),
  'index.html': index.replace('/src/main', '/main.js'),
  'main.js':
    vue === '3'
      ? "import App from './App'\nimport { createSSRApp } from 'vue'\n\nexport function createApp() {\n\tconst app = createSSRApp(App)\n\treturn {\n\t\tapp\n\t}\n}\n"
      : "import Vue from 'vue'\nimport App from './App'\n\nVue.config.productionTip = false\nApp.mpType = 'app'\n\nconst app = new Vue({\n\t...App\n})\napp.$mount()\n",
  'App.vue':
    "<script>\n\texport default {\n\t\tonLaunch: function() {\n\t\t\tconsole.log('App Launch')\n\t\t},\n\t\tonShow: function() {\n\t\t\tconsole.log('App Show')\n\t\t}\n\t}\n</script>\n\n<style>\n</style>\n",
  'pages/index/index.vue':
    '<template>\n\t<view class="content">\n\t\t<text class="title">{{ title }}</text>\n\t</view>\n</template>\n\n<script>\n\texport default {\n\t\tdata() {\n\t\t\treturn {\n\t\t\t\ttitle: \'Hello\'\n\t\t\t}\n\t\t}\n\t}\n</script>\n',
});

export const starts: readonly Start[] = [
  { name: 'command line, TypeScript', files: commandLineTypeScript, typed: true, lint: 'double', vue3: true },
  {
    name: 'command line, JavaScript',
    files: commandLineJavaScript,
    typed: false,
    lint: 'single',
    vue3: true,
  },
  { name: 'sorted, without semicolons', files: sorted, typed: true, lint: 'sorted', vue3: true },
  { name: 'HBuilderX, Vue 3', files: hbuilderx('3'), typed: false, lint: 'tabs', vue3: true },
  { name: 'HBuilderX, Vue 2', files: hbuilderx('2'), typed: false, lint: 'tabs-vue2', vue3: false },
];
