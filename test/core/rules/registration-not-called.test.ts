import { describe, expect, test } from 'vitest';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';
import { easemob } from './easemob.ts';
import { healthy } from './healthy.ts';
import { found, only } from './tencent.ts';

const RULE = 'registration-not-called';

const BODY = `const push = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');
  tim.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig: { huaweiBusinessID: '1' } });
  push.setOfflinePushListener(() => {});`;
const TIM = `import TIM from 'tim-wx-sdk';\nexport const tim = TIM.create({ SDKAppID: 1 });\n`;
const REGISTER = `import { tim } from './tim';\nexport function registerPush() {\n  ${BODY}\n}\n`;
const app = (script: string, template = '', tag = 'script'): string =>
  `${template}<${tag}>\n${script}\n</${tag}>\n`;
const IDLE = app(`export default { onLaunch() { console.log('launch'); } };`);

/** A project whose plugin is registered in `push.js`, or in the files that are given. */
function project(files: Files): Files {
  return { ...healthy, 'App.vue': IDLE, 'tim.js': TIM, 'push.js': REGISTER, ...files };
}

describe('reported: a function that registers and is called nowhere', () => {
  test.each<[string, Files, string]>([
    ['a mere export', {}, 'push.js:2:17 registerPush'],
    [
      'imported, the call deleted',
      { 'App.vue': app(`import { registerPush } from './push';\nexport default {};`) },
      'push.js:2:17 registerPush',
    ],
    [
      'imported under another name',
      { 'App.vue': app(`import { registerPush as go } from '@/push';\nexport default {};`) },
      'push.js:2:17 registerPush',
    ],
    [
      'commented out',
      {
        'App.vue': app(
          `import { registerPush } from './push';\nexport default { onLaunch() {\n // registerPush()\n /* registerPush() */ } };`,
        ),
      },
      'push.js:2:17 registerPush',
    ],
    [
      'passed on by a barrel',
      { 'push/index.js': `export * from '../push';\nexport { registerPush } from '../push';\n` },
      'push.js:2:17 registerPush',
    ],
    [
      'its type alone is imported',
      { 'types.ts': `import type { registerPush } from './push';\nexport const a = 1;\n` },
      'push.js:2:17 registerPush',
    ],
    [
      'imported for what it does',
      { 'App.vue': app(`import './push';\nexport default {};`) },
      'push.js:2:17 registerPush',
    ],
    [
      'the file has its name',
      {
        'push.js': '',
        'registerPush.js': REGISTER,
        'App.vue': app(`import { registerPush } from './registerPush';\nexport default {};`),
      },
      'registerPush.js:2:17 registerPush',
    ],
    [
      'a constant',
      { 'push.js': REGISTER.replace('function registerPush() {', 'const registerPush = () => {') },
      'push.js:2:14 registerPush',
    ],
    [
      'a constant of a function',
      {
        'push.js': REGISTER.replace('function registerPush() {', 'const registerPush = async function () {'),
      },
      'push.js:2:14 registerPush',
    ],
    [
      'the default export',
      { 'push.js': REGISTER.replace('export function', 'export default function') },
      'push.js:2:25 registerPush',
    ],
    [
      'the default export, imported',
      {
        'push.js': REGISTER.replace('export function', 'export default function'),
        'App.vue': app(`import go from './push.js';\nexport default {};`),
      },
      'push.js:2:25 registerPush',
    ],
    [
      'exported at the end',
      {
        'push.js': `${REGISTER.replace('export ', '')}export { registerPush as setUp };\nexport default registerPush;\n`,
      },
      'push.js:2:10 registerPush',
    ],
    ['not exported', { 'push.js': REGISTER.replace('export ', '') }, 'push.js:2:10 registerPush'],
    [
      'of a Vue file',
      {
        'App.vue': app(
          `${REGISTER.replace('export ', '')}`,
          '<template><view @click="other" /></template>\n',
          'script setup',
        ),
        'push.js': '',
      },
      'App.vue:4:10 registerPush',
    ],
    [
      'calls itself alone',
      { 'push.js': REGISTER.replace('tim.', 'if (!push) return registerPush();\n  tim.') },
      'push.js:2:17 registerPush',
    ],
    [
      'registers in a callback',
      {
        'push.js': REGISTER.replace('tim.registerPlugin', 'tim.on("ready", () => tim.registerPlugin').replace(
          "'1' } });",
          "'1' } }));",
        ),
      },
      'push.js:2:17 registerPush',
    ],
    [
      'with an overload and a stub',
      {
        'push.ts': `${REGISTER.replace('export function registerPush() {', '// #ifdef APP-PLUS\nexport function registerPush(): void;\nexport function registerPush(): void {')}// #endif\n// #ifndef APP-PLUS\nexport function registerPush() {}\n// #endif\n`,
        'push.js': '',
      },
      'push.ts:4:17 registerPush',
    ],
    [
      'beside a package.json that npm init wrote',
      { 'package.json': '{ "main": "index.js", "dependencies": { "tim-wx-sdk": "^2.27.6" } }' },
      'push.js:2:17 registerPush',
    ],
    [
      'in a template of DCloud’s market',
      {
        'package.json':
          '{ "dcloudext": { "type": "uniapp-template-project" }, "dependencies": { "tim-wx-sdk": "^2.27.6" } }',
      },
      'push.js:2:17 registerPush',
    ],
    [
      'beside one that names the app',
      {
        'main.js': 'import App from "./App";',
        'package.json': '{ "main": "main.js", "dependencies": { "tim-wx-sdk": "^2.27.6" } }',
      },
      'push.js:2:17 registerPush',
    ],
    [
      'another of a like name is called',
      {
        'App.vue': app(
          `import { registerPushToken } from './token';\nregisterPushToken();\nexport default {};`,
        ),
      },
      'push.js:2:17 registerPush',
    ],
  ])('%s', async (_, files, where) => expect(await found(project(files), RULE)).toEqual([where]));

  test('in the command-line layout, as a warning that says what happens', async () => {
    const files = Object.fromEntries(
      Object.entries(project({})).map(([name, text]) => [
        /^(?:manifest|App|push|tim)\b/.test(name) ? `src/${name}` : name,
        text,
      ]),
    );
    const one = await only(files, RULE);
    expect(one).toMatchObject({ where: 'src/push.js:2:17', severity: 'warning', fixes: [] });
    expect(one.words).toContain('registerPush 会用 registerPlugin 注册');
  });
});

/** Projects in which the function runs, in all the ways that people write. */
describe('not reported', () => {
  const runs = (script: string, tag = 'script'): Files => ({ 'App.vue': app(script, '', tag) });
  test.each<[string, Files]>([
    [
      'called',
      runs(`import { registerPush } from './push';\nexport default { onLaunch() { registerPush(); } };`),
    ],
    [
      'called under another name',
      runs(`import { registerPush as go } from '@/push';\nexport default { onLaunch() { go(); } };`),
    ],
    [
      'called through a namespace',
      runs(`import * as push from './push.js';\nexport default { onLaunch() { push.registerPush(); } };`),
    ],
    [
      'a namespace that is passed on',
      runs(
        `import * as push from './push';\nObject.values(push).forEach((run) => run());\nexport default {};`,
      ),
    ],
    [
      'called in <script setup>',
      runs(
        `import { onLaunch } from '@dcloudio/uni-app';\nimport { registerPush } from './push';\nonLaunch(() => registerPush());`,
        'script setup lang="ts"',
      ),
    ],
    [
      'at the top level of <script setup>',
      runs(`import { registerPush } from './push';\nregisterPush();`, 'script setup'),
    ],
    [
      'handed to a hook',
      runs(
        `import { onLaunch } from '@dcloudio/uni-app';\nimport { registerPush } from './push';\nonLaunch(registerPush);`,
        'script setup',
      ),
    ],
    [
      'a method of the options',
      runs(`import { registerPush } from './push';\nexport default { methods: { registerPush } };`),
    ],
    [
      'in a page that holds no other word',
      {
        'pages/login.vue': app(
          `import { registerPush } from '@/push';\nexport default { methods: { login() { registerPush(); } } };`,
        ),
      },
    ],
    [
      'in a sub-package',
      { 'pages-sub/im/login.nvue': app(`import { registerPush } from '@/push';\nregisterPush();`) },
    ],
    [
      'in a template',
      {
        'push.js': '',
        'App.vue': app(
          REGISTER.replace('export ', ''),
          '<template><view @click="registerPush" /></template>\n',
          'script setup',
        ),
      },
    ],
    [
      'in renderjs',
      {
        'pages/a.vue': `<script module="m" lang="renderjs">\nimport { registerPush } from '@/push';\nregisterPush();\n</script>\n`,
      },
    ],
    [
      'by a store action of that name',
      {
        'store.js': `export default { actions: { start({ dispatch }) { dispatch('push/registerPush'); } } };\n`,
      },
    ],
    ['by an event', { 'bus.js': `uni.$emit('registerPush');\n` }],
    ['by a text in a template literal', { 'bus.js': 'uni.$emit(`registerPush`);\n' }],
    [
      'kept on the app',
      { 'main.js': `import { registerPush } from './push';\ngetApp().globalData.start = registerPush;\n` },
    ],
    [
      'kept on the prototype',
      { 'main.js': `import { registerPush } from './push';\nVue.prototype.$push = registerPush;\n` },
    ],
    ['an object of the module', { 'push.js': `${REGISTER}export default { install: registerPush };\n` }],
    [
      'a plugin of Vue',
      {
        'push.js': REGISTER.replace('export function registerPush', 'export default { install')
          .replace('() {', '() {')
          .replace(/\}\n$/, '} };\n')
          .replace('install()', 'install()'),
      },
    ],
    [
      'exported from a barrel under another name',
      {
        'all.js': `export { registerPush as start } from './push';\n`,
        'App.vue': app(`import { start } from './all';\nstart();\nexport default {};`),
      },
    ],
    [
      'the default of a barrel',
      {
        'all.js': `import { registerPush } from './push';\nexport default registerPush;\n`,
        'App.vue': app(`import start from './all';\nstart();\nexport default {};`),
      },
    ],
    [
      'a namespace of a barrel',
      {
        'all.js': `export * as push from './push';\n`,
        'App.vue': app(`import { push } from './all';\npush['register' + 'Push']();\nexport default {};`),
      },
    ],
    [
      'the default export, called',
      {
        'push.js': REGISTER.replace('export function', 'export default function'),
        'App.vue': app(`import go from '@/push';\ngo();\nexport default {};`),
      },
    ],
    [
      'the default export of an index',
      {
        'push.js': '',
        'push/index.js': REGISTER.replace('export function', 'export default function').replace(
          './tim',
          '../tim',
        ),
        'App.vue': app(`import go from '@/push';\ngo();\nexport default {};`),
      },
    ],
    [
      'the default export under its file’s name',
      {
        'push.js': '',
        'offline-push.js': REGISTER.replace('export function', 'export default function'),
        'App.vue': app(`offlinePush();\nexport default {};`),
      },
    ],
    [
      'required',
      runs(`const push = require('./push');\nexport default { onLaunch() { push.registerPush(); } };`),
    ],
    [
      'required and called in place',
      {
        'push.js': REGISTER.replace('export function', 'export default function'),
        'main.js': `require('./push').default();\n`,
      },
    ],
    [
      'imported when needed',
      {
        'push.js': REGISTER.replace('export function', 'export default function'),
        'main.js': `import('./push').then((m) => m.default());\n`,
      },
    ],
    [
      'imported by a pattern',
      {
        'main.js': `const all = import.meta.glob('./*.js', { eager: true });\nfor (const one of Object.values(all)) for (const run of Object.values(one)) run();\n`,
      },
    ],
    [
      'imported by webpack’s pattern',
      {
        'main.js': `const all = require.context('./', false, /\\.js$/);\nall.keys().forEach((key) => Object.values(all(key)).forEach((run) => run()));\n`,
      },
    ],
    [
      'given out with module.exports',
      { 'push.js': `${REGISTER.replace('export ', '')}module.exports = { registerPush };\n` },
    ],
    [
      'wrapped',
      { 'main.js': `import { registerPush } from './push';\nexport const start = once(registerPush);\n` },
    ],
    [
      'a mixin',
      {
        'push.js': REGISTER.replace(
          'export function registerPush() {',
          'export default { onLaunch() {',
        ).replace(/\}\n$/, '} };\n'),
      },
    ],
    [
      'a method of a class',
      {
        'push.js': REGISTER.replace(
          'export function registerPush() {',
          'export class Push { registerPush() {',
        ).replace(/\}\n$/, '} }\n'),
      },
    ],
    [
      'a method of an object',
      {
        'push.js': REGISTER.replace(
          'export function registerPush() {',
          'export const push = { registerPush() {',
        ).replace(/\}\n$/, '} };\n'),
      },
    ],
    [
      'an action of Pinia',
      {
        'push.js': REGISTER.replace(
          'export function registerPush() {',
          "export const usePush = defineStore('push', { actions: { registerPush() {",
        ).replace(/\}\n$/, '} } });\n'),
      },
    ],
    [
      'returned by a composable',
      {
        'push.js': REGISTER.replace(
          'export function registerPush() {',
          'export function usePush() { function registerPush() {',
        ).replace(/\}\n$/, '}\n return { registerPush };\n}\n'),
        'pages/a.vue': app(
          `import { usePush } from '@/push';\nconst { registerPush: go } = usePush();\ngo();`,
          '',
          'script setup',
        ),
      },
    ],
    [
      'a setup store',
      {
        'push.js': REGISTER.replace(
          'export function registerPush() {',
          "export const usePush = defineStore('push', () => { function registerPush() {",
        ).replace(/\}\n$/, '}\n return { registerPush };\n});\n'),
      },
    ],
    [
      'run in place',
      {
        'push.js': REGISTER.replace('export function registerPush() {', '(function registerPush() {').replace(
          /\}\n$/,
          '})();\n',
        ),
      },
    ],
    [
      'a callback',
      {
        'push.js': REGISTER.replace(
          'export function registerPush() {',
          'uni.onAppShow(function registerPush() {',
        ).replace(/\}\n$/, '});\n'),
      },
    ],
    ['at the top level', { 'push.js': REGISTER.replace('export function registerPush() {', '{') }],
    [
      'kept in a variable that is set later',
      {
        'push.js': REGISTER.replace(
          'export function registerPush() {',
          'export let registerPush;\nregisterPush = () => {',
        ),
      },
    ],
    [
      'wrapped where it is made',
      {
        'push.js': REGISTER.replace(
          'export function registerPush() {',
          'export const registerPush = debounce(() => {',
        ).replace(/\}\n$/, '});\n'),
      },
    ],
    [
      'another function registers too',
      {
        'other.js': REGISTER.replaceAll('registerPush', 'start'),
        ...runs(`import { start } from './other';\nstart();\nexport default {};`),
      },
    ],
    [
      'called in a script that is not read',
      { 'pages/a.tsx': `import { registerPush } from '@/push';\nregisterPush();\n` },
    ],
    [
      'called in uni_modules',
      { 'uni_modules/my-im/js/index.js': `import { registerPush } from '@/push';\nregisterPush();\n` },
    ],
    [
      'a package that others install',
      { 'package.json': '{ "exports": "./push.js", "dependencies": { "tim-wx-sdk": "^2.27.6" } }' },
    ],
    [
      'a package’s main file',
      {
        'index.js': `export * from './push';\n`,
        'package.json': '{ "main": "index.js", "dependencies": { "tim-wx-sdk": "^2.27.6" } }',
      },
    ],
    [
      'a package in the project',
      {
        'push.js': '',
        'packages/push/package.json': '{ "name": "@my/push", "main": "index.js" }',
        'packages/push/index.js': REGISTER,
      },
    ],
    ['no push plugin', { 'push.js': '' }],
  ])('%s', async (_, files) => expect(await found(project(files), RULE)).toEqual([]));

  test.each(['file', 'folder'])('a %s that cannot be read', async (what) => {
    const files = project({ 'pages/a.js': `import { registerPush } from '@/push';\nregisterPush();\n` });
    const fs = memoryFileSystem(files);
    const refuse = (path: string, closed: string): void => {
      if (path.endsWith(closed)) throw new Error('EACCES');
    };
    const workspace = new Workspace(
      {
        ...fs,
        list: async (path) => {
          if (what === 'folder') refuse(path, '/pages');
          return fs.list(path);
        },
        readIf: async (path, words) => {
          refuse(path, '/pages/a.js');
          return fs.readIf(path, words);
        },
      },
      ROOT,
    );
    const { projects } = await workspace.check();
    expect(projects.flatMap(({ findings }) => findings).filter(({ rule }) => rule === RULE)).toEqual([]);
  });

  test('a name that half of the project says', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`pages/p${i}.js`, '// registerPush\n']),
    );
    expect(await found(project(many), RULE)).toEqual([]);
  });
});

describe('a plugin that is required and never registered', () => {
  const GET = `const push = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');`;
  test.each([
    ['not used at all', GET],
    ['not even kept', `uni.requireNativePlugin('TencentCloud-TUIOfflinePush');`],
    ['listened to alone', `${GET}\npush.setOfflinePushListener(() => {});`],
    [
      'listened to at once',
      `uni.requireNativePlugin('TencentCloud-TUIOfflinePush').setOfflinePushListener(() => {});`,
    ],
    ['beside another plugin', `${GET}\ntim.registerPlugin({ 'tim-upload-plugin': TIMUploadPlugin });`],
    [
      'through casts',
      `const push = ((uni as any).requireNativePlugin('TencentCloud-TUIOfflinePush') as any);\n(push as any).setOfflinePushListener(() => {});`,
    ],
  ])('reported: %s', async (_, script) => {
    const one = await only(
      project({ 'push.js': '', 'App.vue': app(`import { tim } from './tim';\n${script}`) }),
      RULE,
    );
    expect(one).toMatchObject({ message: 'never', severity: 'warning' });
    expect(one.textAt).toMatch(/requireNativePlugin\('/);
  });

  test.each<[string, string, Files?]>([
    ['exported', `export ${GET}`],
    ['exported at the end', `${GET}\nexport { push };`],
    ['kept on the app', `${GET}\ngetApp().globalData.push = push;`],
    ['kept on uni', `uni.$push = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');`],
    ['kept on the prototype', `${GET}\nVue.prototype.$push = push;`],
    ['handed over', `${GET}\nstart(push);`],
    ['in an object', `${GET}\nconst all = { push };`],
    ['spread', `${GET}\nconst all = { ...push };`],
    ['given another name', `${GET}\nconst plugin = push;`],
    ['returned', `function get() { return uni.requireNativePlugin('TencentCloud-TUIOfflinePush'); }`],
    ['asked for its token', `${GET}\npush.getDeviceToken((token) => send(token));`],
    ['used in a way that cannot be read', `${GET}\npush[method]();`],
    ['on a condition', `const push = isApp ? uni.requireNativePlugin('TencentCloud-TUIOfflinePush') : null;`],
    ['options from elsewhere', `${GET}\nconst options = make();\ntim.registerPlugin(options);`],
    ['registered by a computed name', `${GET}\ntim['registerPlugin'](make());`],
    ['by the kit', `${GET}\nTUILogin.login({ SDKAppID: 1, ...more });`],
    ['in uni_modules', GET, { 'uni_modules/my-im/index.js': `tim.registerPlugin(options);\n` }],
    ['for the web alone', `// #ifdef H5\n${GET}\n// #endif`],
    ['another plugin', `const map = uni.requireNativePlugin('My-Map');`],
  ])('not reported: %s', async (_, script, files = {}) => {
    const all = project({
      'push.js': '',
      'App.vue': app(`import { tim } from './tim';\n${script}`),
      ...files,
    });
    expect(await found(all, RULE)).toEqual([]);
  });
});

describe('the function that sets the plugin up', () => {
  const set = (call: string, more: Files = {}): Files => {
    const files = easemob();
    const own = `<script>\nimport { initPush } from './push';\n`;
    return {
      ...files,
      'App.vue': (files['App.vue'] ?? '')
        .replace('<script>\n', own)
        .replace('EMPush.initPushModule();', call),
      'push.js': `export function initPush() {\n  uni.requireNativePlugin('EMPushUniPlugin').initPushModule();\n}\n`,
      ...more,
    };
  };
  test('reported where nobody calls it', async () => {
    const one = await only(set(''), RULE);
    expect(one).toMatchObject({ message: 'initialises', where: 'push.js:1:17', textAt: 'initPush' });
  });
  test('not reported where it is called, or another does it', async () => {
    expect(await found(set('initPush();'), RULE)).toEqual([]);
    expect(await found(set('EMPush.initPushModule();'), RULE)).toEqual([]);
    expect(await found(set('this.$options.run(EMPush.initPushModule);'), RULE)).toEqual([]);
  });
});
