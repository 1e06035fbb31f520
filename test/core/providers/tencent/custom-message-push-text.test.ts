import { expect, test } from 'vitest';
import type { Files } from '../../helpers.ts';
import { crlf, fixed, found, only, withApp } from '../../rules/tencent.ts';

const RULE = 'custom-message-push-text';
const MADE = `const message = tim.createCustomMessage({ to: 'a', payload: { data: 'order' } });`;

const project = (send: string, register = true): Files =>
  withApp(
    `import TIM from '@tencentcloud/chat';
const push = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');
${register ? `tim.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig: { huaweiBusinessID: '1' } });` : ''}
push.setOfflinePushListener(() => {});
${send}`,
    { 'package.json': '{ "dependencies": { "@tencentcloud/chat": "^3.6.0" } }' },
  );

test.each([
  ['nothing at all', `${MADE}\ntim.sendMessage(message);`, 'missing', 'tim.sendMessage'],
  [
    'made in the call',
    `tim.sendMessage(tim.createCustomMessage({ to: 'a' }));`,
    'missing',
    'tim.sendMessage',
  ],
  [
    'other options',
    `${MADE}\ntim.sendMessage(message, { needReadReceipt: true });`,
    'missing',
    'tim.sendMessage',
  ],
  [
    'a switch that is off',
    `${MADE}\ntim.sendMessage(message, { onlineUserOnly: false });`,
    'missing',
    'tim.sendMessage',
  ],
  [
    'no text',
    `${MADE}\ntim.sendMessage(message, { offlinePushInfo: { title: 'a' } });`,
    'blank',
    'offlinePushInfo',
  ],
  [
    'a blank text',
    `${MADE}\ntim.sendMessage(message, { offlinePushInfo: { description: '' } });`,
    'blank',
    `''`,
  ],
])('reported: %s', async (_name, script, message, textAt) => {
  expect(await only(project(script), RULE)).toMatchObject({ severity: 'warning', message, textAt });
});

test.each([
  ['a text', `${MADE}\ntim.sendMessage(message, { offlinePushInfo: { description: 'a' } });`],
  [
    'a text that is not known',
    `${MADE}\ntim.sendMessage(message, { offlinePushInfo: { description: text() } });`,
  ],
  ['a push that is not known', `${MADE}\ntim.sendMessage(message, { offlinePushInfo: info });`],
  ['options that are not known', `${MADE}\ntim.sendMessage(message, options);`],
  ['a spread', `${MADE}\ntim.sendMessage(message, { ...options });`],
  [
    'a spread in the push',
    `${MADE}\ntim.sendMessage(message, { offlinePushInfo: { title: 'a', ...text } });`,
  ],
  ['not pushed', `${MADE}\ntim.sendMessage(message, { offlinePushInfo: { disablePush: true } });`],
  ['for users online only', `${MADE}\ntim.sendMessage(message, { onlineUserOnly: true });`],
  ['for users online, perhaps', `${MADE}\ntim.sendMessage(message, { onlineUserOnly: typing });`],
  ['a text message', `const message = tim.createTextMessage({});\ntim.sendMessage(message);`],
  ['a message that is not known', `export const send = (message) => tim.sendMessage(message);`],
  [
    'one that is set again',
    `let message = tim.createCustomMessage({});\nmessage = other();\ntim.sendMessage(message);`,
  ],
  ['another call', `${MADE}\nsocket.send(message);`],
  ['on another platform', `// #ifdef H5\n${MADE}\ntim.sendMessage(message);\n// #endif`],
])('not reported: %s', async (_name, script) => {
  expect(await found(project(script), RULE)).toEqual([]);
});

test('not reported: nothing registers push', async () => {
  expect(await found(project(`${MADE}\ntim.sendMessage(message);`, false), RULE)).toEqual([]);
});

test.each([
  [
    'tim.sendMessage(message /* 自定义 */);',
    'tim.sendMessage(message, { offlinePushInfo: { disablePush: true } } /* 自定义 */);',
  ],
  [
    'tim.sendMessage(message, { needReadReceipt: true });',
    'tim.sendMessage(message, { needReadReceipt: true, offlinePushInfo: { disablePush: true } });',
  ],
  [
    `tim.sendMessage(message, { offlinePushInfo: { description: '' } });`,
    `tim.sendMessage(message, { offlinePushInfo: { description: '', disablePush: true } });`,
  ],
])('the fix says that %s is not to be pushed', async (send, expected) => {
  const files = project(`${MADE}\n${send}`);
  expect((await only(files, RULE)).fixes).toMatchObject([{ safe: false }]);
  const { 'App.vue': after } = await fixed(files, RULE);
  expect(after).toContain(expected);
  expect(await found({ ...files, 'App.vue': after ?? '' }, RULE)).toEqual([]);
  const { 'App.vue': windows } = await fixed(crlf(files), RULE);
  expect(windows).toBe(after?.replaceAll('\n', '\r\n'));
});
