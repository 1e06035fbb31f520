import { parse } from '@babel/parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFix, checkFiles, expectMarkers, type Files } from '../../helpers.ts';
import { uniPushManifest } from '../../rules/unipush.ts';
import { cloud, FUNCTION, sending } from './unicloud.ts';

const RULE = 'unicloud-push-args';
const FILE = `${FUNCTION}/index.js`;
const MINE = `push_clientid: event.cid, title: event.title, content: event.content`;

const found = async (files: Files) => (await checkFiles(files)).of(RULE);
const messages = async (files: Files): Promise<string[]> =>
  (await found(files)).map(({ message }) => message);
const ofMessage = (message: string, before = ''): Promise<string[]> =>
  messages(cloud(sending(message, before)));

test('reported, each in its place', async () => {
  const { expected, actual } = await expectMarkers(
    cloud(`'use strict';
const uniPush = uniCloud.getPushManager({ appId: '_UNI__A1B2C3D' }); // expect: unicloud-push-args
exports.main = async (event) => {
  await uniPush.sendMessage({
    push_clientid: ['a'],
    user_id: 'u1', // expect: unicloud-push-args
    title: '', // expect: unicloud-push-args
    content: '  ', // expect: unicloud-push-args
    payload: JSON.stringify({ page: 'chat' }), // expect: unicloud-push-args
    request_id: '123', // expect: unicloud-push-args
    force_notifcation: true, // expect: unicloud-push-args
    target: { tag: ['room'] }, // expect: unicloud-push-args
    content_available: 0,
    badge: true, // expect: unicloud-push-args
    channel: { XM: '112735' }, // expect: unicloud-push-args
    settings: {
      strategy: { default: 5 }, // expect: unicloud-push-args
      tll: 1000, // expect: unicloud-push-args
    },
    options: { // expect: unicloud-push-args
      HW: { '/message/android/target_user_type': 1 }, // expect: unicloud-push-args
    },
  });
  await uniPush.sendMessage({ // expect: unicloud-push-args
    user_id: event.uid,
    platform: ['app-andriod'], // expect: unicloud-push-args
    title: 'News',
  });
  await uniPush.sendMessage({ push_clientid: [], title: 'a', content: 'b' }); // expect: unicloud-push-args
};
`),
  );
  expect(actual).toEqual(expected);
});

test('not reported: what is right, and what cannot be known', async () => {
  const { expected, actual } = await expectMarkers(
    cloud(`'use strict';
const appId = process.env.APP;
const uniPush = uniCloud.getPushManager({ appId });
const other = uniCloud.getPushManager({ appId: context.APPID || '' });
const another = uniCloud.getPushManager({ appId: '__UNI__OTHER01', getRequestBody: true });
exports.main = async (event, context) => {
  await uniPush.sendMessage(event);
  await uniPush.sendMessage({ ...event, title: event.title });
  await uniPush.sendMessage({ ...event });
  await uniPush.sendMessage(Object.assign({}, event));
  await uniPush.sendMessage(event.message || { title: '' });
  await uniPush.sendMessage({ push_clientid: event.cid, user_id: event.uid, title: event.title || '', content: event.content, payload: event.payload });
  await uniPush.sendMessage({ push_clientid: event.cid, content_available: 1 });
  await uniPush.sendMessage({ push_clientid: event.cid, content_available: event.silent, title: '' });
  await uniPush.sendMessage({ user_id: event.uid, platform: ['web', 'mp-weixin'], payload: {} });
  await uniPush.sendMessage({ user_id: event.uid, platform: event.platform, title: '', payload: {} });
  await uniPush.sendMessage({ title: 'To everybody', content: 'Sale', payload: {} });
  await uniPush.sendMessage({ push_clientid: [...cids], title: 'a', content: 'b', payload: { a: 1 }, request_id: Date.now().toString() });
  await uniPush.sendMessage({
    push_clientid: cids.slice(0, 500), title: 'a', content: 'b', force_notification: true, badge: '+1', sound: 'ring',
    category: { harmony: 'IM', huawei: 'IM', vivo: 'IM' }, group_name: 'chat', open_url: 'https://example.com',
    options: { android: { HW: { '/message/android/category': 'IM', '/any/other': 1 }, XM: { '/extra.channel_id': '1' }, HO: { '/android/targetUserType': 0 } }, harmony: { HW: { '/pushOptions/testMessage': false } }, ios: { laId: 'a' } },
    settings: { ttl: -1, strategy: { default: 1, ho: 2 }, speed: 0, schedule_time: at }, request_id: '2026-01-01-1',
  });
  await uniPush.sendMessage({ getui_big_data_tag: [{ key: 'phone_type', values: ['ios'], opt_type: 'or' }], title: 'a', content: 'b' });
  await uniPush.sendMessage({ user_id: [uid], check_token: false, platform: ['mp-weixin', 'web'], title: 'a', content: 'b' });
  const title = event.title;
  let content = '';
  if (event.content) content = event.content;
  await uniPush.sendMessage({ push_clientid: event.cid, title, content });
  const message = { push_clientid: [], title: '', content: '' };
  message.title = event.title;
  await uniPush.sendMessage(message);
  const other = { push_clientid: event.cid, foo: 1, title: 'a', content: 'b' };
  delete other.foo;
  await uniPush.sendMessage(other);
  const filled = { push_clientid: [], title: '', content: '' };
  fill(filled, event);
  await uniPush.sendMessage(filled);
  const cids = [];
  for (const one of event.list) cids.push(one.cid);
  await uniPush.sendMessage({ push_clientid: cids, title: 'a', content: 'b' });
  im.sendMessage({ title: '', user_id: 'a', device_id: 'b' });
  // uniPush.sendMessage({ title: '' });
  return uniPush.getClientStatusByCid({ title: '' });
};
`),
  );
  expect(actual).toEqual(expected);
});

const BLANK = `{ push_clientid: event.cid, title: '', content: event.content }`;

test.each([
  ['right behind it', `return uniCloud.getPushManager({ appId: '__UNI__A' }).sendMessage(${BLANK});`],
  ['on a new line', `return uniCloud.getPushManager({ appId: '__UNI__A' })\n    .sendMessage(${BLANK});`],
  ['a constant', `const push = uniCloud.getPushManager({ appId });\nawait push.sendMessage(${BLANK});`],
  [
    'a variable that is set later',
    `let push;\npush = uniCloud.getPushManager({ appId });\npush.sendMessage(${BLANK});`,
  ],
  [
    'a variable that is nothing first',
    `let push = null;\nif (!push) push = uniCloud.getPushManager({ appId });\npush.sendMessage(${BLANK});`,
  ],
  [
    'a variable, and a member of that name',
    `let push;\npush = uniCloud.getPushManager({ appId });\na.push = im;\npush.sendMessage(${BLANK});`,
  ],
  [
    'handed to a function',
    `const send = async (push, to) => { await push.sendMessage(${BLANK}); };\nconst push = uniCloud.getPushManager({ appId });\nawait send(push, 'a');\nreturn send(uniCloud.getPushManager({ appId }), 'b');`,
  ],
  [
    'handed to a function that is declared below',
    `const uniPush = uniCloud.getPushManager({ appId });\nreturn byUser(uniPush, {});\nasync function byUser(manager, { title }) { return manager.sendMessage(${BLANK}); }`,
  ],
  ['taken out', `const { sendMessage } = uniCloud.getPushManager({ appId });\nsendMessage(${BLANK});`],
  [
    'taken out by another name',
    `const { sendMessage: send } = uniCloud.getPushManager({ appId });\nsend(${BLANK});`,
  ],
  [
    'a constant message',
    `const push = uniCloud.getPushManager({ appId });\nconst message = ${BLANK};\nconsole.log(message);\nreturn push.sendMessage(message);`,
  ],
  [
    'a constant title',
    `const title = ' ';\nconst push = uniCloud.getPushManager({ appId });\npush.sendMessage({ push_clientid: event.cid, title, content: event.content });`,
  ],
])('the push manager: %s', async (_name, body) => {
  expect(await messages(cloud(`exports.main = async (event) => {\n${body}\n};`))).toEqual(['blank']);
});

test('the push manager of a cloud object lies in this, and of a module in another function of it', async () => {
  const object = `module.exports = {
  _before() { this.push = uniCloud.getPushManager({ appId: '__UNI__A1B2C3D' }); },
  async send(event) { await this.push.sendMessage(${BLANK}); },
  async other(event) { await this.im.sendMessage(${BLANK}); },
};`;
  const files = cloud('', { [`${FUNCTION}/index.obj.js`]: object });
  expect(await messages(files)).toEqual(['blank']);
});

test.each([
  [
    'set to something else too',
    `let push = uniCloud.getPushManager({ appId });\npush = mock;\npush.sendMessage(${BLANK});`,
  ],
  [
    'taken out, then set to something else',
    `let { sendMessage } = uniCloud.getPushManager({ appId });\nsendMessage = im.sendMessage;\nsendMessage(${BLANK});`,
  ],
  [
    'a parameter of that name',
    `const push = uniCloud.getPushManager({ appId });\nconst send = (push) => push.sendMessage(${BLANK});`,
  ],
  [
    'a parameter that is handed something else too',
    `const push = uniCloud.getPushManager({ appId });\nconst send = (one) => { one.sendMessage(${BLANK}); };\nsend(push);\nsend(im);`,
  ],
  [
    'a parameter of a function that others may call',
    `const push = uniCloud.getPushManager({ appId });\nfunction send(one) { return one.sendMessage(${BLANK}); }\nsend(push);\nevent.on('push', send);`,
  ],
  [
    'another parameter than the one that is handed a manager',
    `const push = uniCloud.getPushManager({ appId });\nconst send = (manager, one) => { one.sendMessage(${BLANK}); };\nsend(push, im);`,
  ],
  [
    'a parameter of a method',
    `const push = uniCloud.getPushManager({ appId });\nconst api = { send(one) { return one.sendMessage(${BLANK}); } };\napi.send(push);`,
  ],
  [
    'a member of another object',
    `a.push = uniCloud.getPushManager({ appId });\nb.push.sendMessage(${BLANK});`,
  ],
  [
    'in this, set twice',
    `this.push = uniCloud.getPushManager({ appId });\nthis.push = im;\nthis.push.sendMessage(${BLANK});`,
  ],
  ['what it returns', `uniCloud.getPushManager({ appId }).im.sendMessage(${BLANK});`],
  ["another maker's cloud", `wx.getPushManager({ appId: 'a' }).sendMessage(${BLANK});`],
])('not a push manager: %s', async (_name, body) => {
  expect(await messages(cloud(`exports.main = async (event) => {\n${body}\n};`))).toEqual([]);
});

test.each([
  [`uniCloud-tcb/cloudfunctions/push/index.js`, 1],
  [`uniCloud-alipay/cloudfunctions/push/service/send.js`, 1],
  [`uniCloud-aliyun/cloudfunctions/common/push/index.js`, 1],
  [`uniCloud-aliyun/cloudfunctions/push/node_modules/x/index.js`, 0],
  [`uni_modules/x/uniCloud/cloudfunctions/push/index.js`, 0],
  [`uniCloud-aliyun/database/push.js`, 0],
  [`utils/push.js`, 0],
])('where it is looked for: %s', async (path, count) => {
  const files = { 'manifest.json': uniPushManifest(), [path]: sending(BLANK) };
  expect(await found(files)).toHaveLength(count);
});

test('in the command-line layout it lies beside the manifest, or beside src', async () => {
  const manifest = { 'src/manifest.json': uniPushManifest() };
  expect(await found({ ...manifest, [`src/${FILE}`]: sending(BLANK) })).toHaveLength(1);
  expect(await found({ ...manifest, [FILE]: sending(BLANK) })).toHaveLength(1);
});

test("the App's own rules are not run on cloud functions", async () => {
  const script = `const plugin = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');\nuni.getPushClientId({});\nuniCloud.getPushManager({ appId: '__UNI__A1B2C3D' });`;
  const { findings } = await checkFiles(cloud(script, {}, '{ "appid": "__UNI__A1B2C3D", "app-plus": {} }'));
  expect(findings.map(({ rule }) => rule)).toEqual([]);
});

test.each([
  ['two targets', `{ title: 'a', content: 'b', user_tag: ['vip'], user_id: 'a' }`, ['targets']],
  ['nobody beside somebody unknown', `{ ${MINE}, user_id: [] }`, []],
  ['a blank target', `{ title: 'a', content: 'b', user_id: '' }`, ['everybody']],
  ['nobody, and what is not known', `{ ...event, title: 'a', content: 'b', user_id: [] }`, []],
  ['a blank title that is no title', `{ push_clientid: 'a', content_available: 1, title: '' }`, []],
  ['a text', `{ ${MINE}, payload: 'text' }`, ['text']],
  ['a text of nothing', `{ ${MINE}, payload: '' }`, []],
  ['a test with vivo', `{ ${MINE}, options: { android: { VV: { '/pushMode': 1 } } } }`, ['test']],
  [
    'a test with Honor, as text',
    `{ ${MINE}, options: { android: { HO: { '/android/targetUserType': '1' } } } }`,
    ['test'],
  ],
  [
    'a test with HarmonyOS',
    `{ ${MINE}, options: { harmony: { HW: { '/pushOptions/testMessage': true } } } }`,
    ['test'],
  ],
  [
    'a request id that is too long',
    `{ ${MINE}, request_id: 'abcdefghijklmnopqrstuvwxyz0123456789' }`,
    ['length'],
  ],
  ['a getter', `{ ${MINE}, get badge() { return 1; } }`, []],
])('told: %s', async (_name, message, expected) => {
  expect(await ofMessage(message)).toEqual(expected);
});

test('what is sent twice is told once', async () => {
  const twice = `const message = ${BLANK};\nconst push = uniCloud.getPushManager({ appId });\npush.sendMessage(message);\npush.sendMessage(message);`;
  expect(await messages(cloud(`exports.main = async (event) => {\n${twice}\n};`))).toEqual(['blank']);
});

test('how it is told', async () => {
  const severity = async (message: string, manifest = uniPushManifest()) =>
    (await found(cloud(sending(message), {}, manifest))).map((finding) => finding.severity);
  expect(await severity(`{ ${MINE}, payload: JSON.stringify(event) }`)).toEqual(['warning']);
  expect(
    await severity(
      `{ ${MINE}, payload: JSON.stringify(event) }`,
      uniPushManifest('"unipush": { "version": "2" }'),
    ),
  ).toEqual(['information']);
  expect(await severity(`{ ${MINE}, title: '' }`)).toEqual(['error']);
  expect(await severity(`{ push_clientid: 'a', payload: {} }`)).toEqual(['warning', 'warning']);
  expect(await severity(`{ ${MINE}, options: { HW: {} } }`)).toEqual(['information']);
  expect(await severity(`{ ${MINE}, channel: {} }`)).toEqual(['information']);
  expect(await severity(`{ ${MINE}, foo: 1 }`)).toEqual(['warning']);
});

test.each([
  [
    'the text',
    `{ ${MINE}, payload: JSON.stringify( /* data */ { page: 'chat' }) }`,
    `{ ${MINE}, payload: { page: 'chat' } }`,
  ],
  [
    'a name',
    `{ ${MINE},\n    // what the click gets\n    payload: JSON.stringify(data), }`,
    `{ ${MINE},\n    // what the click gets\n    payload: data, }`,
  ],
  [
    'a key',
    `{ ${MINE}, force_notifcation: true /* always */ }`,
    `{ ${MINE}, force_notification: true /* always */ }`,
  ],
  [
    'a test',
    `{ ${MINE},\n    options: {\n      android: {\n        VV: {\n          // 1 is a test\n          '/category': 'IM',\n          '/pushMode': 1, // test\n        },\n      },\n    },\n  }`,
    `{ ${MINE},\n    options: {\n      android: {\n        VV: {\n          // 1 is a test\n          '/category': 'IM',\n        },\n      },\n    },\n  }`,
  ],
])('the fix of %s', async (_name, message, mended) => {
  const files = cloud(sending(message));
  const [finding] = await found(files);
  if (!finding) throw new Error('nothing is found');
  const changed = applyFix(files, finding);
  expect(changed[FILE]).toBe(sending(mended));
  parse(changed[FILE] ?? '');
  expect(await found(changed)).toEqual([]);
});

test('no fix where JSON.stringify does more, or stands elsewhere', async () => {
  for (const [message, before] of [
    [`{ ${MINE}, payload: JSON.stringify(data, null, 2) }`, ''],
    [`{ ${MINE}, payload }`, 'const payload = JSON.stringify(event);'],
  ] as const) {
    const [finding] = await found(cloud(sending(message, before)));
    expect(finding).toMatchObject({ message: 'text', fixes: [] });
  }
});

test('any message that is right is silent, whatever else it holds', async () => {
  const text = fc.string({ minLength: 1 }).filter((value) => /\S/.test(value));
  const right = fc.record(
    {
      push_clientid: fc.array(text, { minLength: 1 }),
      title: text,
      content: text,
      payload: fc.dictionary(text, fc.jsonValue()),
      force_notification: fc.boolean(),
      badge: fc.constantFrom('+1', '-1', 3),
      request_id: fc.string({ minLength: 10, maxLength: 32, unit: fc.constantFrom('a', '7', '-') }),
      check_token: fc.boolean(),
      platform: fc.constantFrom('ALL', ['app-ios'], ['web', 'app-android']),
      settings: fc.record({ ttl: fc.integer({ min: -1, max: 1000 }), speed: fc.nat() }, { requiredKeys: [] }),
    },
    { requiredKeys: ['title', 'content'] },
  );
  await fc.assert(
    fc.asyncProperty(right, async (message) => {
      // of a key that is written as the text of a prototype, JSON makes another object
      const literal = JSON.stringify(message);
      expect(await ofMessage(literal)).toEqual([]);
      expect(await ofMessage(literal.replace(/"title":"(?:[^"\\]|\\.)*"/, '"title":""'))).toEqual(['blank']);
    }),
    { numRuns: 40 },
  );
});
