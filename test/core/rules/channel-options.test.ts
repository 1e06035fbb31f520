import { expect, test } from 'vitest';
import { channelOptions } from '../../../src/core/rules/channel-options.ts';
import { madeUp, reported } from '../made-up.ts';
import { fixed, only, reports } from './easemob.ts';
import { crlf } from './tencent.ts';
import { uniPush } from './unipush.ts';

const RULE = 'channel-options';
const GOOD = `channelId: 'order', channelDesc: 'Orders', soundName: 'ding', importance: 3`;
const on = (manager: string, options: string): string => `${manager}.setPushChannel({ ${options} });`;
const MANAGER = 'uni.getPushChannelManager()';

test.each([
  ['a suffix', on(MANAGER, GOOD.replace("'ding'", "'ding.mp3'")), `"'ding.mp3'"`],
  ['a suffix in capitals', on(MANAGER, GOOD.replace("'ding'", '"DING.WAV"')), '"\\"DING.WAV\\""'],
  ['an importance that is too high', on(MANAGER, GOOD.replace(': 3', ': 5')), '"5"'],
  ['an importance of nothing', on(MANAGER, GOOD.replace(': 3', ': 0')), '"0"'],
  ['no id', on(MANAGER, "channelDesc: 'Orders'"), `"${MANAGER}.setPushChannel"`],
  ['a blank id', on(MANAGER, GOOD.replace("'order'", "''")), `"''"`],
  [
    'the older manager',
    on('uni.getChannelManager()', "channelDesc: 'Orders'"),
    '"uni.getChannelManager().setPushChannel"',
  ],
  ['a manager that is held', `const m = ${MANAGER};\n${on('m', GOOD.replace(': 3', ': 1'))}`, '"1"'],
  [
    'options that are held',
    `const o = { ${GOOD.replace(': 3', ': 1')} };\n${MANAGER}.setPushChannel(o);`,
    '"1"',
  ],
  ['an older ending', on(MANAGER, GOOD.replace("'ding'", "'ding.aif'")), `"'ding.aif'"`],
  ['on Android alone', `// #ifdef APP-ANDROID\n${on(MANAGER, GOOD.replace(': 3', ': 5'))}\n// #endif`, '"5"'],
])('reported: %s', async (_name, script, at) => {
  expect(await reports(uniPush(script), RULE)).toEqual([expect.stringMatching(/^App\.vue:\d+:\d+ /)]);
  expect((await reports(uniPush(script), RULE))[0]).toContain(at);
});

test.each([
  ['all is right', on(MANAGER, GOOD)],
  ['each importance', [2, 3, 4].map((n) => on(MANAGER, GOOD.replace(': 3', `: ${n}`))).join('\n')],
  ['only what is required', on(MANAGER, "channelId: 'a', channelDesc: 'b'")],
  ['a name with a dot that is no ending', on(MANAGER, GOOD.replace("'ding'", "'v1.two'"))],
  ['no sound', on(MANAGER, GOOD.replace("'ding'", 'null'))],
  ['values that are not known', on(MANAGER, 'channelId: id(), soundName: name, importance: level')],
  ['an object with more in it', on(MANAGER, "...base, channelDesc: 'b'")],
  ["another object's", on('channels', "soundName: 'a.mp3'")],
  ["another manager's", on('plus.push.getChannelManager()', "soundName: 'a.mp3'")],
  ['a manager of another kind beside one of ours', `${MANAGER};\n${on('make()', "soundName: 'a.mp3'")}`],
  ["a manager of another runtime's", on('wx.getPushChannelManager()', "soundName: 'a.mp3'")],
  ['what hangs on a manager that is held', `const m = ${MANAGER};\n${on('m.old', "soundName: 'a.mp3'")}`],
  ['a name with an ending in it', on(MANAGER, GOOD.replace("'ding'", "'ding.mp3.old'"))],
  ['nothing is handed in', `${MANAGER}.setPushChannel();`],
  ['a manager of another kind', `const m = getManager();\n${on('m', "soundName: 'a.mp3'")}`],
  ['another method', `${MANAGER}.getAllChannels({ soundName: 'a.mp3' });`],
  [
    'a method of that name that is imported from nowhere',
    `createNotificationChannel({ channelSound: 'a.mp3' });`,
  ],
  ['on iOS, which has no channels', `// #ifdef APP-IOS\n${on(MANAGER, '')}\n// #endif`],
])('not reported: %s', async (_name, script) => {
  expect(await reports(uniPush(script), RULE)).toEqual([]);
});

test('the fix takes the ending away, in the quotes that are there, and may be applied unseen', async () => {
  const files = uniPush(`// a sound\n${on(MANAGER, GOOD.replace("'ding'", '"ding.mp3" /* 声音 */'))}`);
  expect((await only(files, RULE)).fixes).toMatchObject([{ title: 'suffix', safe: true }]);
  const after = await fixed(files, RULE);
  expect(after['App.vue']).toBe(files['App.vue']?.replace('ding.mp3', 'ding'));
  const windows = crlf(files);
  expect((await fixed(windows, RULE))['App.vue']).toBe(windows['App.vue']?.replace('ding.mp3', 'ding'));
});

test('the fix leaves all but the ending', async () => {
  const after = await fixed(uniPush(on(MANAGER, GOOD.replace("'ding'", "'ring-tone.wav'"))), RULE);
  expect(after['App.vue']).toContain("soundName: 'ring-tone',");
});

test('each is told with what is written, and what may be', async () => {
  const told = async (options: string) => await only(uniPush(on(MANAGER, options)), RULE);
  expect(await told('')).toMatchObject({
    message: 'noId',
    args: { method: 'setPushChannel', key: 'channelId' },
  });
  expect(await told(GOOD.replace("'ding'", "'ding.mp3'"))).toMatchObject({
    message: 'sound',
    args: { key: 'soundName', value: 'ding.mp3' },
    fixes: [{ args: { suffix: '.mp3' } }],
  });
  expect(await told(GOOD.replace(': 3', ': 5'))).toMatchObject({
    message: 'importance',
    args: { key: 'importance', expected: ['2', '3', '4'], value: 5 },
  });
});

test('what is wrong with options that two calls take is told once', async () => {
  const held = `const m = ${MANAGER};\nconst o = { ${GOOD.replace("'ding'", "'ding.mp3'")} };\n`;
  expect(await reports(uniPush(`${held}m.setPushChannel(o);\nm.setPushChannel(o);`), RULE)).toHaveLength(1);
});

const uts = madeUp([], {
  delivery: [{ kind: 'uts', folder: 'Made-Up' }],
  register: [],
  channel: { method: 'createChannel', id: 'channelID', sound: 'channelSound' },
});
const IMPORTED = `import { createChannel } from '@/uni_modules/Made-Up';`;

test.each([
  ['by its name', `${IMPORTED}\ncreateChannel({ channelID: 'a', channelSound: 'a.mp3' });`, ["'a.mp3'"]],
  [
    'with all of the module',
    `import * as Push from '@/uni_modules/Made-Up';\nPush.createChannel({});`,
    ['Push.createChannel'],
  ],
  [
    'with the right options',
    `${IMPORTED}\ncreateChannel({ channelID: 'a', channelSound: 'a', importance: 9 });`,
    [],
  ],
  [
    'from elsewhere',
    `import { createChannel } from './channel';\ncreateChannel({ channelSound: 'a.mp3' });`,
    [],
  ],
])('the method of a UTS plugin that is imported %s', async (_name, script, at) => {
  expect((await reported(uts, uniPush(script), channelOptions)).map(({ textAt }) => textAt)).toEqual(at);
});
