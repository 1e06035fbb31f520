import { expect, test } from 'vitest';
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
  ['in a callback', `tim.login(user).then(() => {\n  ${register()}\n});`],
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
