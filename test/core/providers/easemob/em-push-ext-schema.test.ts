import { expect, test } from 'vitest';
import type { Files } from '../../helpers.ts';
import { easemob, fixed, only, reports } from '../../rules/easemob.ts';

const RULE = 'em-push-ext-schema';

const send = (ext: string, call = 'WebIM.message.create'): Files =>
  easemob(
    `conn.usePlugin(pushOption, 'push');\nconst message = ${call}({ type: 'txt', to: 'a', ext: ${ext} });\nconn.send(message);`,
  );

test.each([
  ['em_push_exts', send(`{ em_push_exts: { title: 'a' } }`), 'em_push_ext'],
  ['em_ignore_notifcation', send(`{ em_ignore_notifcation: true }`), 'em_ignore_notification'],
  ['contents', send(`{ em_push_ext: { title: 'a', contents: 'b' } }`), 'content'],
  ['huawei_catgory', send(`{ em_android_push_ext: { huawei_catgory: 'IM' } }`), 'huawei_category'],
  ['title_arg', send(`{ em_push_template: { name: 'a', title_arg: ['b'] } }`), 'title_args'],
  ['em_at_lists', send(`{ em_at_lists: ['a'] }`, 'msg.set'), 'em_at_list'],
])('reported: %s, for a slip', async (key, files, right) => {
  expect(await only(files, RULE)).toMatchObject({
    message: 'misspelt',
    severity: 'warning',
    textAt: key,
    args: { key, right },
  });
});

test.each([
  ["a maker's key at the top", `{ huawei_category: 'IM' }`, 'place', 'huawei_category'],
  [
    "a maker's key in the common part",
    `{ em_push_ext: { oppo_channel_id: 'a' } }`,
    'place',
    'oppo_channel_id',
  ],
  [
    'the template inside',
    `{ em_push_ext: { em_push_template: { name: 'a' } } }`,
    'outside',
    'em_push_template',
  ],
  ['a switch inside', `{ em_apns_ext: { em_force_notification: true } }`, 'outside', 'em_force_notification'],
])('reported: %s', async (_name, ext, message, textAt) => {
  const found = await only(send(ext), RULE);
  expect(found).toMatchObject({ message, severity: 'warning', textAt, fixes: [] });
});

test.each([
  [
    'all that is listed',
    `{ em_push_ext: { title: 'a', content: 'b', custom: { tittle: 1 }, type: 'call' }, em_force_notification: true }`,
  ],
  ['strings for booleans', `{ em_ignore_notification: 'YES', em_force_notification: 'true' }`],
  ["the app's own keys", `{ title: 'a', contents: 'b', type: 'order', category: 'c', thread_id: 'd' }`],
  ['other names of the service', `{ em_apns_ext: { em_push_title: 'a', em_push_body_loc_key: 'b' } }`],
  ['the older place of who is mentioned', `{ em_apns_ext: { em_at_list: 'All' } }`],
  ['another name that begins like it', `{ em_expr_big_name: 'a', em_is_robot: 1 }`],
  ['not known', `makeExt()`],
  ['a spread', `{ ...ext }`],
  ['data of the app in its own object', `{ order: { huawei_category: 'x', em_push_exts: 1 } }`],
])('not reported: %s', async (_name, ext) => {
  expect(await reports(send(ext), RULE)).toEqual([]);
});

test("not reported: another object's method, or no SDK of theirs", async () => {
  const create = `axios.create({ headers: {}, ext: { em_push_exts: 1 } });`;
  const files = easemob();
  expect(await reports({ ...files, 'a.js': `im.update({ ext: { em_push_exts: 1 } });` }, RULE)).toEqual([]);
  expect(await reports({ 'manifest.json': '{ "app-plus": {} }', 'a.js': create }, RULE)).toEqual([]);
});

test('the fix renames the key, and keeps what is around it', async () => {
  const files = send(`{\n  // 推送\n  em_push_ext: { title: 'a', contents: 'b' /* 内容 */ },\n}`);
  const { 'App.vue': after } = await fixed(files, RULE);
  expect(after).toContain(`em_push_ext: { title: 'a', content: 'b' /* 内容 */ },`);
  expect(after).toContain('// 推送');
});
