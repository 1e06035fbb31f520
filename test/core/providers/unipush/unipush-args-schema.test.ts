import { expect, test } from 'vitest';
import { expectMarkers } from '../../helpers.ts';
import { fixed, only, reports } from '../../rules/easemob.ts';
import { uniPush } from '../../rules/unipush.ts';

const RULE = 'unipush-args-schema';

test('reported, each in its place', async () => {
  const { expected, actual } = await expectMarkers(
    uniPush(`
uni.getPushClientId(); // expect: unipush-args-schema
uni.getPushClientId({}); // expect: unipush-args-schema
uni.getPushClientId({ fail() {} }); // expect: unipush-args-schema
uni.getPushClientId({ success: 'done' }); // expect: unipush-args-schema
uni.getPushClientId({ fail }); // expect: unipush-args-schema
uni.createPushMessage({ content: '', title: 'News' }); // expect: unipush-args-schema
uni.createPushMessage({ content: ' ' }); // expect: unipush-args-schema
uni.createPushMessage({ ...more, content: 'a', extra: { page: 'chat' } }); // expect: unipush-args-schema
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
uni.getPushClientId({ complete: (res) => save(res.cid) });
uni.getPushClientId({ fail() {}, complete });
uni.getPushClientId({ fail() {}, ...callbacks });
const { cid } = await uni.getPushClientId();
uni.getPushClientId().then((res) => save(res.cid));
const promise = uni.getPushClientId();
const get = () => uni.getPushClientId();
function later() { return uni.getPushClientId(); }
uni.getPushClientId(options);
uni.getPushClientId({ ...options });
uni.getPushClientId({ success });
uni.createPushMessage({ content: text, payload: { page: 'chat' }, sound: 'none', when: new Date(), delay: 3 });
uni.createPushMessage({ content: 'a', channelId: 'chat', category: 'IM', sound: silent ? 'none' : 'system' });
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
    severity: 'warning',
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

test.each([
  ['nothing takes the result', 'uni.getPushClientId({});', { severity: 'error', message: 'missing' }],
  [
    'failures alone are taken',
    'uni.getPushClientId({ fail() {} });',
    { severity: 'warning', message: 'failAlone' },
  ],
  [
    'a blank text',
    `uni.createPushMessage({ content: '' });`,
    { severity: 'error', message: 'blank', textAt: "''" },
  ],
  [
    'a key of something else',
    `uni.createPushMessage({ content: 'a', extra: 1 });`,
    { severity: 'warning', message: 'unknown', textAt: 'extra', fixes: [] },
  ],
  [
    'a key beside the one that was meant',
    `uni.createPushMessage({ content: 'a', contents: 'b' });`,
    { severity: 'warning', message: 'unknown', fixes: [] },
  ],
  [
    'a slip of the call for the id',
    `uni.getPushClientId({ success() {}, fial() {} });`,
    { severity: 'error', message: 'misspelt' },
  ],
])('how it is told: %s', async (_name, script, wanted) => {
  expect(await only(uniPush(script), RULE)).toMatchObject(wanted);
});

test('the words quote what the runtime says of a blank text', async () => {
  const { words } = await only(uniPush(`uni.createPushMessage({ content: '' });`), RULE);
  expect(words).toContain('“content is required”');
});

test("not reported: types of uni-app x, which are its compiler's", async () => {
  const files = {
    'manifest.json':
      '{ "appid": "__UNI__A1B2C3D", "uni-app-x": {}, "app": { "distribute": { "modules": { "uni-push": {} } } } }',
    'push.uts': `uni.createPushMessage({ content: "a", when: 1700000000000, title: null, payload: 1 })\n`,
  };
  expect(await reports(files, RULE)).toEqual([]);
});
