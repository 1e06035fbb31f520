import { expect, test } from 'vitest';
import type { Files } from '../helpers.ts';
import { easemob } from './easemob.ts';
import { found, only, withApp } from './tencent.ts';

const RULE = 'register-after-login';
const register = (on = 'tim') =>
  `${on}.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig: { huaweiBusinessID: '11111' } });`;
const app = (body: string, tag = 'script') =>
  withApp(
    `import TIM from 'tim-wx-sdk';
const tim = TIM.create({ SDKAppID: 1 });
const push = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');
push.setOfflinePushListener(() => {});
${body}`,
    {},
    tag,
  );

test.each([
  ['at the top level', `tim.login({ userID, userSig });\n${register()}`],
  [
    'awaited, in a function',
    `async function start() {\n  await tim.login({ userID, userSig });\n  ${register()}\n}`,
  ],
  [
    'in a method',
    `export default { async onLaunch() { await this.tim.login(user); ${register('this.tim')} } };`,
  ],
  ['through casts', `async function start() { await (tim as any).login(user); ${register('(tim as any)')} }`],
  ['deeper than the login', `async function start() { await tim.login(user); if (ok) { ${register()} } }`],
  [
    'in one block of a try',
    `async function start() { try { await tim.login(user); ${register()} } catch (e) {} }`,
  ],
  ['in the same branch', `// #ifdef APP-PLUS\ntim.login(user);\n${register()}\n// #endif`],
  [
    'for the App only, after a login for all',
    `tim.login(user);\n// #ifdef APP-PLUS\n${register()}\n// #endif`,
  ],
])('reported: %s', async (_name, body) => {
  const one = await only(app(body), RULE);
  expect(one).toMatchObject({ severity: 'warning' });
  expect(one.textAt).toMatch(/tim(?: as any\))?\.registerPlugin$/);
});

const CALLED = /(?:^|\.)(?:go|dispatch|registerPlugin)$/;

test.each([
  ['in a callback', `tim.login(user).then(() => {\n  ${register()}\n});`],
  ['in a callback with a result', `tim.login(user).then(async function (result) {\n  ${register()}\n});`],
  [
    'further down the chain',
    `await tim.login(user).then(save).catch(show).then((one) => {\n  if (one) { ${register()} }\n});`,
  ],
  ['in a callback, through casts', `(tim as any).login(user).then(() => { ${register('(tim as any)')} });`],
  [
    'of a member',
    `export default { methods: { signIn() { this.tim.login(user).then(() => { ${register('this.tim')} }); } } };`,
  ],
  ['by a function of the file', `function go() { ${register()} }\nawait tim.login(user);\ngo();`],
  [
    'by a constant of the file',
    `const go = () => { ${register()} };\nasync function signIn() { await tim.login(user); go(); }`,
  ],
  ['by a function in a callback', `function go() { ${register()} }\ntim.login(user).then(() => go());`],
  [
    'by a function that gets the object',
    `function go(one) { ${register('one')} }\nasync function signIn() { await tim.login(user); go(tim); }`,
  ],
  [
    'by a function that gets it second',
    `function go(id, one) { ${register('one')} }\ntim.login(user);\ngo(1, tim);`,
  ],
  [
    'by a function that gets a member',
    `function go(one) { ${register('one')} }\nexport default { async signIn() { await this.tim.login(user); go(this.tim); } };`,
  ],
  [
    'by a method',
    `export default { methods: { go() { ${register('this.tim')} }, async signIn() { await this.tim.login(user); this.go(); } } };`,
  ],
  [
    'by an action of Vuex',
    `export const actions = { go() { ${register()} }, async signIn({ dispatch }) { await tim.login(user); dispatch('go'); } };`,
  ],
])('reported: %s', async (_name, body) => {
  const one = await only(app(body), RULE);
  expect(one).toMatchObject({ severity: 'warning' });
  expect(one.textAt).toMatch(CALLED);
});

const CHAT = `import TIM from 'tim-wx-sdk';\nexport const tim = TIM.create({ SDKAppID: 1 });\n`;
const push = (name: string, text: string): Files => ({
  'chat.js': CHAT,
  [name]: `import { tim } from './chat';\nconst push = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');\n${text}\n`,
});
const late = (script: string, more: Files): Files =>
  withApp(`import { tim } from './chat';\n${script}`, more);

test.each<[string, string, Files]>([
  [
    'that gets the object',
    `import { go } from './push';\nexport default { async onLaunch() { await tim.login(user); go(tim); } };`,
    push('push.js', `export function go(chat) { ${register('chat')} }`),
  ],
  [
    'that has the object',
    `import { go as start } from '@/push';\nexport default { onLaunch() { tim.login(user).then(() => { start(); }); } };`,
    push('push.js', `export const go = () => { ${register()} };`),
  ],
  [
    'in a page of its own',
    '',
    {
      ...push('push.js', `export default function go(chat) { ${register('chat')} }`),
      'pages/login.vue': `<script setup>\nimport go from '../push';\nimport { tim } from '@/chat';\nasync function signIn() {\n  await tim.login({});\n  go(tim);\n}\n</script>\n<template><view @click="signIn" /></template>\n`,
    },
  ],
  [
    'of a store of Pinia',
    `import { usePush } from './push';\nconst store = usePush();\nexport default { async onLaunch() { await tim.login(user); store.go(); } };`,
    push('push.js', `export const usePush = defineStore('push', { actions: { go() { ${register()} } } });`),
  ],
  [
    'of a store of Vuex',
    `export default { async onLaunch() { await tim.login(user); this.$store.dispatch('push/go', tim); } };`,
    push('push.js', `export default { actions: { go() { ${register()} } } };`),
  ],
])('reported: by a function %s', async (_name, script, more) => {
  const one = await only(late(script, more), RULE);
  expect(one.textAt).toMatch(/(?:go|start|dispatch)$/);
});

test.each<[string, string, Files]>([
  [
    'that is called before',
    `import { go } from './push';\nexport default { async onLaunch() { go(tim); await tim.login(user); } };`,
    push('push.js', `export function go(chat) { ${register('chat')} }`),
  ],
  [
    'that is called before, elsewhere',
    `import { go } from './push';\nexport default { async onLaunch() { await tim.login(user); go(tim); } };`,
    {
      ...push('push.js', `export function go(chat) { ${register('chat')} }`),
      'main.js': `import { go } from './push';\nimport { tim } from './chat';\ngo(tim);\n`,
    },
  ],
  [
    'of that name, of a package',
    `import { go } from 'some-package';\nexport default { async onLaunch() { await tim.login(user); go(tim); } };`,
    push('push.js', `export function go(chat) { ${register('chat')} }`),
  ],
  [
    'that registers on another object',
    `import { go } from './push';\nexport default { async onLaunch() { await tim.login(user); go(); } };`,
    { ...push('push.js', `const other = TIM.create({});\nexport function go() { ${register('other')} }`) },
  ],
  [
    'of a store that nobody knows',
    `export default { async onLaunch() { await tim.login(user); store.go(); } };`,
    push('push.js', `export const usePush = defineStore('push', { actions: { go() { ${register()} } } });`),
  ],
])('not reported: by a function %s', async (_name, script, more) => {
  expect(await found(late(script, more), RULE)).toEqual([]);
});

test('reported in <script setup>', async () => {
  const files = app(`await tim.login(user);\n${register()}`, 'script setup');
  expect(await found(files, RULE)).toEqual(['App.vue:7:1 tim.registerPlugin']);
});

test('reported: usePlugin after open', async () => {
  const late = easemob(`conn.open({ user: 'a', accessToken: 'b' });\nconn.usePlugin(pushOption, 'push');`);
  expect(await found(late, RULE)).toEqual(['App.vue:10:1 conn.usePlugin']);
  const early = easemob(`conn.usePlugin(pushOption, 'push');\nconn.open({ user: 'a', accessToken: 'b' });`);
  expect(await found(early, RULE)).toEqual([]);
});

test.each([
  ['before', `${register()}\ntim.login(user);`],
  ['another object', `chat.login(user);\n${register()}`],
  ['uni.login', `uni.login({ provider: 'weixin' });\n${register()}`],
  ['in what runs when the login fails', `tim.login(user).catch(() => {\n  ${register()}\n});`],
  ['in the second function', `tim.login(user).then(() => {}, () => {\n  ${register()}\n});`],
  ['when another object has logged in', `chat.login(user).then(() => {\n  ${register()}\n});`],
  ['when something else is done', `load().then(() => {\n  ${register()}\n});`],
  ['in a function of the callback', `tim.login(user).then(() => { onReady(() => { ${register()} }); });`],
  ['registered before, too', `${register()}\ntim.login(user).then(() => {\n  ${register()}\n});`],
  ['by a function that is called before', `function go() { ${register()} }\ngo();\ntim.login(user);`],
  ['by a function that is called twice', `function go() { ${register()} }\ngo();\ntim.login(user);\ngo();`],
  [
    'by a function that is handed on',
    `function go() { ${register()} }\nonReady(go);\ntim.login(user);\ngo();`,
  ],
  [
    'by a function with an object of its own',
    `function go() { const tim = TIM.create({}); ${register()} }\ntim.login(user);\ngo();`,
  ],
  [
    'by a function that gets another object',
    `function go(one) { ${register('one')} }\ntim.login(user);\ngo(chat);`,
  ],
  [
    'by a function that gets something made',
    `function go(one) { ${register('one')} }\ntim.login(user);\ngo(make());`,
  ],
  [
    'by a function that is called in a condition before',
    `function go() { ${register()} }\nif (known) { tim.login(user); }\ngo();`,
  ],
  ['the login in a callback', `onReady(() => { tim.login(user); });\n${register()}`],
  ['in other functions', `function signIn() { return tim.login(user); }\nfunction init() { ${register()} }`],
  ['the login in a condition', `if (known) { tim.login(user); }\n${register()}`],
  ['the login in a condition without braces', `if (known) tim.login(user);\n${register()}`],
  ['the login behind &&', `known && tim.login(user);\n${register()}`],
  ['in the other arm', `if (known) { tim.login(user); } else { ${register()} }`],
  ['in another case', `switch (step) { case 1: tim.login(user); break; case 2: ${register()} }`],
  ['the login for other platforms', `// #ifdef H5\ntim.login(user);\n// #endif\n${register()}`],
  ['in the other branch', `// #ifdef APP-PLUS\n${register()}\n// #else\ntim.login(user);\n// #endif`],
  [
    'in branches for unlike systems',
    `// #ifdef APP-IOS\ntim.login(user);\n// #endif\n// #ifdef APP-ANDROID\n${register()}\n// #endif`,
  ],
  ['a new object', `async function again() { await tim.login(user); tim = TIM.create({}); ${register()} }`],
  ['before the next login', `tim.login(user);\n${register()}\ntim.login(user);`],
  ['once before, once again', `${register()}\ntim.login(user);\n${register()}`],
  ['another method', `tim.loginOut(user);\n${register()}`],
  ['commented out', `// tim.login(user);\n${register()}`],
])('not reported: %s', async (_name, body) => {
  expect(await found(app(body), RULE)).toEqual([]);
});

test('not reported: TUILogin.login, which registers by itself', async () => {
  const login = `TUILogin.login({ userID });\nTUILogin.login({ userID, TUIOfflinePush: push, offlinePushConfig: { huaweiBusinessID: '1' } });`;
  expect(await found(app(login), RULE)).toEqual([]);
});
