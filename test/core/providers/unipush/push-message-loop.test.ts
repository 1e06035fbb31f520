import { expect, test } from 'vitest';
import type { Files } from '../../helpers.ts';
import { reports } from '../../rules/easemob.ts';
import { uniPush, uniPushManifest } from '../../rules/unipush.ts';

const RULE = 'push-message-loop';
const MAKE = 'uni.createPushMessage({ content: res.data.content });';
const handler = (body: string, parameter = 'res'): string =>
  `uni.onPushMessage((${parameter}) => {\n${body}\n});`;

test.each([
  ['at once', handler(MAKE)],
  ['where the message has arrived', handler(`if (res.type === 'receive') {\n${MAKE}\n}`)],
  ['without braces', handler(`if (res.type == "receive") ${MAKE}`)],
  ['the condition turned round', handler(`if ('receive' === res.type) {\n${MAKE}\n}`)],
  ['behind a return for clicks', handler(`if (res.type === 'click') return;\n${MAKE}`)],
  ['in the else of a click', handler(`if (res.type === 'click') {\nopen(res);\n} else {\n${MAKE}\n}`)],
  ['with &&', handler(`res.type !== 'click' && ${MAKE}`)],
  [
    'in a case',
    handler(`switch (res.type) {\ncase 'click':\nopen(res);\nbreak;\ncase 'receive':\n${MAKE}\n}`),
  ],
  ['in a try', handler(`try {\n${MAKE}\n} catch (e) {}`)],
  ['awaited', `uni.onPushMessage(async function (res) {\nawait ${MAKE}\n});`],
  ['a part of the message', handler(`if (type === 'receive') {\n${MAKE}\n}`, '{ type, data }')],
  ['a named function', `function received(res) {\n${MAKE}\n}\nuni.onPushMessage(received);`],
  ['a constant', `const received = (res) => ${MAKE}\nuni.onPushMessage(received);`],
  ['within a function', `function listen() {\n${handler(MAKE)}\n}\nlisten();`],
])('reported: %s', async (_name, script) => {
  expect(await reports(uniPush(script), RULE)).toEqual([expect.stringContaining('uni.createPushMessage')]);
});

test('reported: the older interface', async () => {
  const script = `plus.push.addEventListener('receive', (msg) => {\nplus.push.createMessage(msg.content);\n});`;
  expect(await reports(uniPush(script), RULE)).toEqual(['App.vue:3:1 "plus.push.createMessage"']);
});

test.each([
  ['on a click', handler(`if (res.type === 'click') {\n${MAKE}\n}`)],
  [
    'in the case of a click',
    handler(`switch (res.type) {\ncase 'receive':\nbreak;\ncase 'click':\n${MAKE}\n}`),
  ],
  ['in the default of a switch', handler(`switch (res.type) {\ndefault:\n${MAKE}\n}`)],
  ['a mark in the payload', handler(`if (res.data.payload.local) return;\n${MAKE}`)],
  ['a mark beside the type', handler(`if (res.type === 'receive' && !res.data.local) {\n${MAKE}\n}`)],
  ['a counter', handler(`if (count++ < 1) ${MAKE}`)],
  ['the platform', handler(`if (uni.getSystemInfoSync().platform === 'android') {\n${MAKE}\n}`)],
  ['an expression', handler(`online ? show(res) : ${MAKE}`)],
  ['a loop over what is in it', handler(`for (const one of res.data.list) ${MAKE}`)],
  ['a loop with braces', handler(`while (left()) {\n${MAKE}\n}`)],
  ['at another time', handler(`ask(() => {\n${MAKE}\n});`)],
  ['a branch without iOS', handler(`// #ifdef APP-ANDROID\n${MAKE}\n// #endif`)],
  ['not for iOS', handler(`// #ifndef APP-IOS\n${MAKE}\n// #endif`)],
  ['listened to without iOS', `// #ifdef APP-ANDROID\n${handler(MAKE)}\n// #endif`],
  ['listened to on Android', `if (plus.os.name === 'Android') {\n${handler(MAKE)}\n}`],
  [
    'in a function that is called on Android',
    `function listen() {\n${handler(MAKE)}\n}\nif (isAndroid) listen();`,
  ],
  [
    'in a function that is called in a branch',
    `function listen() {\n${handler(MAKE)}\n}\n// #ifdef APP-ANDROID\nlisten();\n// #endif`,
  ],
  ['the listener goes first', handler(`uni.offPushMessage(listener);\n${MAKE}`)],
  [
    'another event',
    `plus.push.addEventListener('click', (msg) => {\nplus.push.createMessage(msg.content);\n});`,
  ],
  [
    'a type that is no message’s',
    `plus.push.addEventListener('receive', (msg) => {\nif (msg.type === 'receive') plus.push.createMessage('a');\n});`,
  ],
  ['outside', `${handler('show(res);')}\n${MAKE}`],
  ["another object's", handler('push.createPushMessage({}); wx.plus.createMessage(1);')],
])('not reported: %s', async (_name, script) => {
  expect(await reports(uniPush(script), RULE)).toEqual([]);
});

test('not reported where no message can arrive, nor in uni-app x', async () => {
  expect(await reports(uniPush(handler(MAKE), uniPushManifest('')), RULE)).toEqual([]);
  const x: Files = {
    'manifest.json': '{ "appid": "__UNI__A1B2C3D", "uni-app-x": {} }',
    'App.uvue': `<script setup lang="uts">\n${handler(MAKE)}\n</script>`,
  };
  expect(await reports(x, RULE)).toEqual([]);
});
