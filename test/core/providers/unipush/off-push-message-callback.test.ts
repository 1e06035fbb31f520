import { expect, test } from 'vitest';
import { expectMarkers } from '../../helpers.ts';
import { only } from '../../rules/easemob.ts';
import { uniPush } from '../../rules/unipush.ts';

test('reported: a function written out in the call', async () => {
  const { expected, actual } = await expectMarkers(
    uniPush(`
uni.offPushMessage(() => {}); // expect: off-push-message-callback
uni.offPushMessage((res) => { console.log(res); }); // expect: off-push-message-callback
uni.offPushMessage(function (res) {}); // expect: off-push-message-callback
uni.offPushMessage(async (res) => {}); // expect: off-push-message-callback
`),
  );
  expect(actual).toEqual(expected);
});

test('not reported: named functions, none at all, and what is not known', async () => {
  const { expected, actual } = await expectMarkers(
    uniPush(`
const listener = (res) => console.log(res);
uni.onPushMessage(listener);
uni.offPushMessage(listener);
uni.offPushMessage();
uni.offPushMessage(named);
function named() {}
uni.offPushMessage(this.listener);
uni.offPushMessage(getListener());
uni.onPushMessage(() => {});
push.offPushMessage(() => {});
uni.offPushMessageAll(() => {});
// uni.offPushMessage(() => {})
`),
  );
  expect(actual).toEqual(expected);
});

test('the words say what to do', async () => {
  const found = await only(uniPush('uni.offPushMessage(() => {});'), 'off-push-message-callback');
  expect(found).toMatchObject({ severity: 'warning', textAt: '() => {}' });
  expect(found.words).toContain('uni.onPushMessage');
});
