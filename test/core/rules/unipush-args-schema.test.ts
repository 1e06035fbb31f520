import { expect, test } from 'vitest';
import { expectMarkers } from '../helpers.ts';
import { fixed, only, reports } from './easemob.ts';
import { uniPush } from './unipush.ts';

const RULE = 'unipush-args-schema';

test('reported, each in its place', async () => {
  const { expected, actual } = await expectMarkers(
    uniPush(`
uni.getPushClientId(); // expect: unipush-args-schema
uni.getPushClientId({}); // expect: unipush-args-schema
uni.getPushClientId({ fail() {} }); // expect: unipush-args-schema
uni.getPushClientId({ success: 'done' }); // expect: unipush-args-schema
uni.createPushMessage({ title: 'News' }); // expect: unipush-args-schema
uni.createPushMessage(); // expect: unipush-args-schema
uni.createPushMessage({
  content: 'a',
  sound: 'default', // expect: unipush-args-schema
  delay: '5', // expect: unipush-args-schema
  cover: 1, // expect: unipush-args-schema
  titel: 'b', // expect: unipush-args-schema
});
uni.createPushMessage('hello'); // expect: unipush-args-schema
uni.onPushMessage(); // expect: unipush-args-schema
uni.onPushMessage({ success() {} }); // expect: unipush-args-schema
uni.onPushMessage('listener'); // expect: unipush-args-schema
`),
  );
  expect(actual).toEqual(expected);
});

test('not reported: what works, and what cannot be known', async () => {
  const { expected, actual } = await expectMarkers(
    uniPush(`
uni.getPushClientId({ success: (res) => save(res.cid), fail(error) {}, complete: done });
const { cid } = await uni.getPushClientId();
uni.getPushClientId().then((res) => save(res.cid));
const promise = uni.getPushClientId();
const get = () => uni.getPushClientId();
function later() { return uni.getPushClientId(); }
uni.getPushClientId(options);
uni.getPushClientId({ ...options });
uni.getPushClientId({ success });
uni.createPushMessage({ content: text, payload: { page: 'chat' }, sound: 'none', when: new Date(), delay: 3 });
uni.createPushMessage({ content: 'a', extra: 1, sound: silent ? 'none' : 'system' });
uni.onPushMessage((res) => console.log(res));
uni.onPushMessage(listener);
uni.onPushMessage(this.listener);
uni.onPushMessage(async function (res) {});
push.onPushMessage(); push.createPushMessage({}); uniPush.getPushClientId();
plus.push.createMessage('content', 'payload', { sound: 'x' });
// uni.getPushClientId({});
`),
  );
  expect(actual).toEqual(expected);
});

test('not reported: options that another platform fills in', async () => {
  expect(
    await reports(uniPush(`uni.getPushClientId({\n// #ifdef MP-WEIXIN\nsuccess() {},\n// #endif\n});`), RULE),
  ).toEqual([]);
  expect(
    await reports(
      uniPush(`// #ifdef H5\nuni.getPushClientId({ success(res) { save(res); } });\n// #endif`),
      RULE,
    ),
  ).toEqual([]);
});

test('a misspelt key gets its name', async () => {
  const files = uniPush(`uni.createPushMessage({\n  "content": 'a', // text\n  "titel": 'b', // title\n});`);
  expect(await only(files, RULE)).toMatchObject({
    message: 'misspelt',
    severity: 'error',
    args: { right: 'title' },
  });
  expect((await fixed(files, RULE))['App.vue']).toBe((files['App.vue'] ?? '').replace('titel', 'title'));
});

test('options in a variable are reported where they are written, once', async () => {
  const files = uniPush(
    `const message = { content: 'a', sound: 'loud' };\nuni.createPushMessage(message);\nuni.createPushMessage(message);`,
  );
  expect(await reports(files, RULE)).toEqual([`App.vue:2:40 "'loud'"`]);
});

test('reported in uni-app x too', async () => {
  const files = {
    'manifest.json':
      '{ "appid": "__UNI__A1B2C3D", "uni-app-x": {}, "app": { "distribute": { "modules": { "uni-push": {} } } } }',
    'push.uts': `export function message() : void {\n  uni.createPushMessage({ title: "a" })\n}\n`,
  };
  expect(await reports(files, RULE)).toEqual(['push.uts:2:3 "uni.createPushMessage"']);
});
