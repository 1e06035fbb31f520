import { easemobEmPush } from '../../../src/core/providers/easemob-empush/index.ts';
import type { Provider } from '../../../src/core/providers/provider.ts';
import { tencentTuiOfflinePush } from '../../../src/core/providers/tencent-tuiofflinepush/index.ts';
import type { Files } from '../../core/helpers.ts';

/** An SDK as projects write it. */
export interface Sdk {
  readonly provider: Provider;
  readonly package: string;
  /** What projects call it. */
  readonly name: string;
  /** `import TIM from 'tim-wx-sdk'` */
  readonly imported: string;
  readonly appId: string;
  /** Makes its object; the SDK may stand there under another name, or in a cast. */
  make(sdk?: string): string;
  /** Logs in on an object. */
  login(object: string): string;
}

const chat = (name: string, from: string): Sdk => ({
  provider: tencentTuiOfflinePush,
  package: from,
  name,
  imported: `import ${name} from '${from}'`,
  appId: '1400000001',
  make: (sdk = name) => `${sdk}.create({ SDKAppID: 1400000001 })`,
  login: (object) => `${object}.login({ userID: 'user1', userSig: 'signature' }).catch(() => {})`,
});

export const sdks: readonly Sdk[] = [
  chat('TencentCloudChat', '@tencentcloud/chat'),
  {
    provider: easemobEmPush,
    package: 'easemob-websdk',
    name: 'websdk',
    imported: "import websdk from 'easemob-websdk/uniApp/Easemob-chat'",
    appId: '1100000000000000#chat',
    make: (sdk = 'websdk') =>
      `new ${sdk}.connection({\n  appKey: '1100000000000000#chat',\n  isHttpDNS: false,\n  url: 'wss://example.invalid/ws',\n  apiUrl: 'https://example.invalid',\n})`,
    login: (object) => `${object}.open({ user: 'user1', accessToken: 'token' }).catch(() => {})`,
  },
];

export const tim = chat('TIM', 'tim-wx-sdk');

/** A project in which push is to be set up: its scripts, apart from what all projects have. */
export interface Shape {
  readonly name: string;
  readonly vue: 2 | 3;
  /** Which object is meant, where the project does not tell. */
  readonly instance?: string;
  readonly files: (sdk: Sdk) => Files;
}

const main2 = (more = ''): string =>
  `import Vue from 'vue'\nimport App from './App'\n${more}App.mpType = 'app'\nconst app = new Vue({ ...App })\napp.$mount()\n`;
const main3 = (imports = '', uses = ''): string =>
  `import { createSSRApp } from 'vue'\nimport App from './App.vue'\n${imports}\nexport function createApp() {\n  const app = createSSRApp(App)\n${uses}  return { app }\n}\n`;
const options = (imports: string, launch: string, more = ''): string =>
  `<script>\n${imports}\nexport default {\n${more}  onLaunch() {\n    console.log('App Launch')\n    ${launch}\n  },\n}\n</script>\n`;
const setup = (imports: string, launch: string): string =>
  `<script setup lang="ts">\nimport { onLaunch } from '@dcloudio/uni-app'\n${imports}\n\nonLaunch(() => {\n  ${launch}\n})\n</script>\n`;
const plain2: Files = { 'main.js': main2(), 'App.vue': options('', '') };
const plain3: Files = { 'main.ts': main3(), 'App.vue': setup('', '') };
const indent = (code: string, by: string): string => code.replaceAll('\n', `\n${by}`);

export const shapes: readonly Shape[] = [
  {
    name: 'an exported object, logged in at launch',
    vue: 3,
    files: ({ imported, make, login }) => ({
      'main.ts': main3(),
      'App.vue': setup("import { chat } from '@/im/chat'", login('chat')),
      'im/chat.ts': `${imported}\n\nexport const chat = ${make()}\n`,
    }),
  },
  {
    name: 'an object that logs in as its module is loaded, before the launch',
    vue: 2,
    files: ({ imported, make, login }) => ({
      ...plain2,
      'main.js': main2("import './im'\n"),
      'im.js': `${imported};\nexport const im = ${make()};\n${login('im')};\n`,
    }),
  },
  {
    name: 'a cast of the SDK',
    vue: 3,
    files: ({ imported, name, make, login }) => ({
      ...plain3,
      'App.vue': setup("import conn from './im/chat'", login('(conn as any)')),
      'im/chat.ts': `${imported}\n\nconst conn = ${make(`(${name} as any)`)}\nexport default conn\n`,
    }),
  },
  {
    name: 'a cast of what is made, non-null and satisfies',
    vue: 3,
    files: ({ imported, name, make, login }) => ({
      ...plain3,
      'App.vue': setup(
        imported,
        `const chat = ${make(`(${name})!`)} satisfies object as any\n  ${login('chat')}`,
      ),
    }),
  },
  {
    name: 'uni.$TUIKit, made at launch',
    vue: 2,
    files: ({ imported, make, login }) => ({
      ...plain2,
      'App.vue': options(imported, `uni.$TUIKit = ${make()}\n    ${login('uni.$TUIKit')}`),
    }),
  },
  {
    name: 'uni.$TUIKit, in a cast',
    vue: 3,
    files: ({ imported, make, login }) => ({
      ...plain3,
      'App.vue': setup(imported, `;(uni as any).$TUIKit = ${make()}\n  ;${login('(uni as any).$TUIKit')}`),
    }),
  },
  {
    name: 'getApp().globalData, logged in on a page',
    vue: 2,
    files: ({ imported, make, login }) => ({
      ...plain2,
      'App.vue': options(imported, `getApp().globalData.im = ${make()}`, '  globalData: { im: null },\n'),
      'pages/login.vue': `<script>\nexport default {\n  onLoad() {\n    ${login('getApp().globalData.im')}\n  },\n}\n</script>\n`,
    }),
  },
  {
    name: 'this.globalData',
    vue: 2,
    files: ({ imported, make, login }) => ({
      ...plain2,
      'App.vue': options(
        imported,
        `this.globalData.im = ${make()}\n    ${login('this.globalData.im')}`,
        '  globalData: { im: null },\n',
      ),
    }),
  },
  {
    name: 'Vue.prototype',
    vue: 2,
    files: ({ imported, make, login }) => ({
      'main.js': main2(`${imported}\nVue.prototype.$chat = ${make()}\n`),
      'App.vue': options('', login('this.$chat')),
    }),
  },
  {
    name: 'app.config.globalProperties',
    vue: 3,
    files: ({ imported, make, login }) => ({
      'main.ts': main3(imported, `  app.config.globalProperties.$chat = ${indent(make(), '  ')}\n`),
      'App.vue': options('', login('this.$chat')),
    }),
  },
  {
    name: 'an exported let, set by a function',
    vue: 3,
    files: ({ imported, make, login }) => ({
      ...plain3,
      'App.vue': setup("import { init, chat } from './im'", `init()\n  ${login('chat')}`),
      'im.ts': `${imported}\n\nexport let chat: any = null\nexport function init(): void {\n  if (chat) return\n  chat = ${indent(make(), '  ')}\n}\n`,
    }),
  },
  {
    name: 'Vuex 3, an object of the module that its action logs in on',
    vue: 2,
    files: ({ imported, make, login }) => ({
      'main.js': main2("import store from './store'\nVue.prototype.$store = store\n"),
      'App.vue': options('', "this.$store.dispatch('login')"),
      'store/index.js': `import Vue from 'vue'\nimport Vuex from 'vuex'\n${imported}\n\nVue.use(Vuex)\nlet im\n\nexport default new Vuex.Store({\n  actions: {\n    login() {\n      im = ${indent(make(), '      ')}\n      ${login('im')}\n    },\n  },\n})\n`,
    }),
  },
  {
    name: 'Vuex 4, in its state',
    vue: 3,
    files: ({ imported, make, login }) => ({
      'main.ts': main3("import store from './store'", '  app.use(store)\n'),
      'App.vue': options('', "this.$store.dispatch('login')"),
      'store/index.js': `import { createStore } from 'vuex'\nimport { markRaw } from 'vue'\n${imported}\n\nexport default createStore({\n  state: {\n    chat: markRaw(${indent(make(), '    ')}),\n  },\n  actions: {\n    login({ state }) {\n      ${login('state.chat')}\n    },\n  },\n})\n`,
    }),
  },
  {
    name: 'Vuex 4, committed by an action',
    vue: 3,
    files: ({ imported, make, login }) => ({
      'main.ts': main3("import store from './store'", '  app.use(store)\n'),
      'App.vue': options('', "this.$store.dispatch('login')"),
      'store/index.js': `import { createStore } from 'vuex'\nimport { markRaw } from 'vue'\n${imported}\n\nexport default createStore({\n  state: { chat: null },\n  mutations: {\n    setChat(state, chat) {\n      state.chat = markRaw(chat)\n    },\n  },\n  actions: {\n    login({ commit, state }) {\n      commit('setChat', ${indent(make(), '      ')})\n      ${login('state.chat')}\n    },\n  },\n})\n`,
    }),
  },
  {
    name: 'Pinia, made by an action',
    vue: 3,
    files: ({ imported, make, login }) => ({
      'main.ts': main3("import { createPinia } from 'pinia'", '  app.use(createPinia())\n'),
      'App.vue': setup("import { useIm } from '@/stores/im'", 'useIm().login()'),
      'stores/im.ts': `import { defineStore } from 'pinia'\nimport { markRaw } from 'vue'\n${imported}\n\nexport const useIm = defineStore('im', {\n  state: () => ({ chat: null as any }),\n  actions: {\n    login() {\n      this.chat = markRaw(${indent(make(), '      ')})\n      ${login('this.chat')}\n    },\n  },\n})\n`,
    }),
  },
  {
    name: 'Pinia, made by an action with nothing around it',
    vue: 3,
    files: ({ imported, make, login }) => ({
      'main.ts': main3("import { createPinia } from 'pinia'", '  app.use(createPinia())\n'),
      'App.vue': setup("import { useIm } from '@/stores/im'", 'useIm().init()'),
      'stores/im.ts': `import { defineStore } from 'pinia'\n${imported}\n\nexport const useIm = defineStore('im', {\n  state: () => ({ chat: null as any }),\n  actions: {\n    init() {\n      const chat = ${indent(make(), '      ')}\n      ${login('chat')}\n      this.ready = true\n    },\n  },\n})\n`,
    }),
  },
  {
    name: 'Pinia, in its state, in Vue 2',
    vue: 2,
    files: ({ imported, make, login }) => ({
      'main.js': `import Vue from 'vue'\nimport App from './App'\nimport { createPinia, PiniaVuePlugin } from 'pinia'\nVue.use(PiniaVuePlugin)\nconst app = new Vue({ ...App, pinia: createPinia() })\napp.$mount()\n`,
      'App.vue': options("import { useIm } from '@/stores/im'", 'useIm(this.$pinia).login()'),
      'stores/im.js': `import { defineStore } from 'pinia'\n${imported}\n\nexport const useIm = defineStore('im', {\n  state: () => ({ chat: { sdk: Object.freeze([${indent(make(), '  ')}]) } }),\n  actions: {\n    login() {\n      ${login('this.chat.sdk[0]')}\n    },\n  },\n})\n`,
    }),
  },
  {
    name: 'a setup store',
    vue: 3,
    files: ({ imported, make, login }) => ({
      'main.ts': main3("import { createPinia } from 'pinia'", '  app.use(createPinia())\n'),
      'App.vue': setup("import { useIm } from '@/stores/im'", 'useIm().login()'),
      'stores/im.ts': `import { defineStore } from 'pinia'\nimport { shallowRef } from 'vue'\n${imported}\n\nexport const useIm = defineStore('im', () => {\n  const chat = shallowRef<any>(null)\n  function login() {\n    chat.value = ${indent(make(), '    ')}\n    ${login('chat.value')}\n  }\n  return { chat, login }\n})\n`,
    }),
  },
  {
    name: 'a field of a class',
    vue: 3,
    files: ({ imported, make, login }) => ({
      ...plain3,
      'App.vue': setup("import { im } from './im'", 'im.login()'),
      'im.ts': `${imported}\n\nclass Im {\n  private chat = ${indent(make(), '  ')}\n  static shared?: Im\n  login() {\n    ${login('this.chat')}\n  }\n}\nexport const im = new Im()\n`,
    }),
  },
  {
    name: "a class's constructor",
    vue: 2,
    files: ({ imported, make, login }) => ({
      ...plain2,
      'App.vue': options("import Im from './im'", 'new Im().login()'),
      'im.js': `${imported};\n\nexport default class Im {\n  constructor() {\n    this.chat = ${indent(make(), '    ')};\n  }\n  login() {\n    ${login('this.chat')};\n  }\n}\n`,
    }),
  },
  {
    name: 'a function that makes one',
    vue: 3,
    files: ({ imported, make, login }) => ({
      ...plain3,
      'App.vue': setup("import { createChat } from './im'", `const chat = createChat()\n  ${login('chat')}`),
      'im.ts': `${imported}\n\nexport function createChat(): any {\n  return ${indent(make(), '  ')}\n}\n`,
    }),
  },
  {
    name: 'an arrow that makes one',
    vue: 2,
    files: ({ imported, make, login }) => ({
      ...plain2,
      'App.vue': options(
        "import { createChat } from './im'",
        `const chat = createChat()\n    ${login('chat')}`,
      ),
      'im.js': `${imported}\n\nexport const createChat = () => ${make()}\n`,
    }),
  },
  {
    name: 'an export without a name',
    vue: 3,
    files: ({ imported, make, login }) => ({
      ...plain3,
      'App.vue': setup("import chat from './im'", login('chat')),
      'im.ts': `${imported}\n\nexport default ${make()}\n`,
    }),
  },
  {
    name: 'one that is made when it is needed',
    vue: 3,
    files: ({ imported, make, login }) => ({
      ...plain3,
      'App.vue': setup("import { getChat } from './im'", `getChat()\n  ${login('getChat()')}`),
      'im.ts': `${imported}\n\nlet chat: any\nexport const getChat = (): any => {\n  if (!chat) chat = ${indent(make(), '  ')}\n  return chat\n}\n`,
    }),
  },
  {
    name: 'a call on what was just made',
    vue: 2,
    files: ({ imported, make, login }) => ({
      ...plain2,
      'App.vue': options(imported, login(indent(make(), '    '))),
    }),
  },
  {
    name: "functions of the project's own by all of our names",
    vue: 3,
    files: ({ imported, make, login }) => ({
      ...plain3,
      'App.vue': setup(
        "import { chat, registerPush, usePush } from './im'",
        `const initPush = () => 1\n  initPush()\n  registerPush()\n  usePush()\n  ${login('chat')}`,
      ),
      'im.ts': `${imported}\n\nexport const chat = ${make()}\nexport function registerPush() {}\nexport function usePush() {}\nexport function initPush() {}\ninitPush()\n`,
    }),
  },
  {
    name: 'functions of another push plugin by all of our names',
    vue: 2,
    files: ({ imported, make, login }) => ({
      'uni_modules/Other-Push/index.js':
        'export function registerPush() {}\nexport function usePush() {}\nexport function initPush() {}\n',
      'main.js': main2(`${imported}\nVue.prototype.$im = ${make()}\n`),
      'App.vue': options(
        "import { registerPush, usePush, initPush } from '@/uni_modules/Other-Push'",
        `registerPush(1400000001, 'k', () => {})\n    usePush()\n    initPush()\n    ${login('this.$im')}`,
      ),
    }),
  },
  {
    name: 'a parameter by our name',
    vue: 3,
    files: ({ imported, make, login }) => ({
      ...plain3,
      'App.vue': setup("import { start } from './im'", 'start(() => 1, () => 2)'),
      'im.ts': `${imported}\n\nexport function start(registerPush: () => number, usePush: () => number): void {\n  const im = ${indent(make(), '  ')}\n  registerPush()\n  usePush()\n  ${login('im')}\n}\n`,
    }),
  },
  {
    name: "an SDK that a module of the project's own hands on",
    vue: 3,
    files: ({ imported, name, make, login }) => ({
      ...plain3,
      'App.vue': setup(
        "import { Im } from './sdk'",
        `const im = ${indent(make('Im'), '  ')}\n  ${login('im')}`,
      ),
      'sdk/index.ts': "export { default as Im } from './vendor'\n",
      'sdk/vendor.ts': `${imported}\nexport default ${name}\n`,
    }),
  },
  {
    name: 'a page that makes one and logs in',
    vue: 3,
    files: ({ imported, make, login }) => ({
      ...plain3,
      'pages/login.vue': `<script setup lang="ts">\n${imported}\n\nconst im = ${make()}\n${login('im')}\n</script>\n`,
    }),
  },
  {
    name: 'several, of which one is meant',
    vue: 3,
    instance: 'im/chat.ts',
    files: ({ imported, make, login }) => ({
      ...plain3,
      'App.vue': setup("import { chat } from './im/chat'\nimport './im/demo'", login('chat')),
      'im/chat.ts': `${imported}\n\nexport const chat = ${make()}\n`,
      'im/demo.ts': `${imported}\n\nexport const demo = (): any => ${make()}\n`,
    }),
  },
  {
    name: 'one for each of two kinds of build, in one file',
    vue: 2,
    instance: 'all',
    files: ({ imported, make, login }) => ({
      ...plain2,
      'App.vue': options("import { chat } from './im'", login('chat')),
      'im.js': `${imported}\n\nexport const chat = process.env.NODE_ENV === 'test' ? ${make()} : ${make()}\n`,
    }),
  },
  {
    name: 'in a build for the App alone',
    vue: 2,
    files: ({ imported, make, login }) => ({
      ...plain2,
      'App.vue': options(
        imported,
        `// #ifdef APP-PLUS\n    const im = ${make()}\n    ${login('im')}\n    // #endif\n    // #ifdef H5\n    const web = ${make()}\n    // #endif`,
      ),
    }),
  },
];

/** TUICore makes the object, and takes the plugin and its configuration itself. */
export const loginShapes: readonly Shape[] = [
  {
    name: 'TUILogin, given an object',
    vue: 3,
    files: () => ({
      ...plain3,
      'App.vue': setup(
        "import { TUILogin } from '@tencentcloud/tui-core'",
        "TUILogin.login({\n    SDKAppID: 1400000001,\n    userID: 'user1',\n    userSig: 'signature',\n  }).catch(() => {})",
      ),
    }),
  },
  {
    name: 'TUILogin, given a constant of a page',
    vue: 2,
    files: () => ({
      ...plain2,
      'pages/login.vue':
        "<script>\nimport { TUILogin } from '@tencentcloud/tui-core';\n\nconst TUIOfflinePush = 1;\nconst info = { SDKAppID: 1400000001, userID: 'user1', userSig: 'signature', level: TUIOfflinePush };\nexport default {\n  onLoad() {\n    TUILogin.login(info).catch(() => {});\n  },\n};\n</script>\n",
    }),
  },
];
