import { expect, test } from 'vitest';
import type { Files } from '../helpers.ts';
import { cloud, FUNCTION, sending } from '../providers/unipush/unicloud.ts';
import { found, only } from './tencent.ts';
import { uniPushManifest } from './unipush.ts';

const RULE = 'channel-not-created';
const MANAGER = 'uni.getPushChannelManager()';
const MAKERS = uniPushManifest(`"unipush": { "version": "2", "offline": true, "hms": {}, "oppo": {} }`);

const makes = (id: string): string =>
  `<script>\n${MANAGER}.setPushChannel({ channelId: ${id}, channelDesc: 'a' });\n</script>\n`;
const project = (options: string, app: string | undefined, manifest = MAKERS): Files =>
  cloud(
    sending(`{ push_clientid: event.cids, title: 'a', content: 'b', payload: {}, options: ${options} }`),
    app === undefined ? {} : { 'App.vue': app },
    manifest,
  );
const OPPO = `{ android: { OP: { '/channel_id': 'chat' } } }`;

test.each([
  ['another is made', project(OPPO, makes(`'order'`)), `'chat'`],
  ['none is made', project(OPPO, '<script>\nexport default {}\n</script>\n'), `'chat'`],
  ['there is no App yet', project(OPPO, undefined), `'chat'`],
  [
    "Huawei's",
    project(`{ android: { HW: { '/message/android/notification/channel_id': 'call' } } }`, makes(`'chat'`)),
    `'call'`,
  ],
  ['in the older form', project(`{ OP: { '/channel_id': 'chat' } }`, makes(`'order'`)), `'chat'`],
])('reported: %s', async (_name, files, textAt) => {
  expect(await only(files, RULE)).toMatchObject({ severity: 'information', textAt, fixes: [] });
});

test('says with which method it is made', async () => {
  expect((await only(project(OPPO, makes(`'order'`)), RULE)).words).toContain('setPushChannel');
});

test.each([
  ['it is made', project(OPPO, makes(`'chat'`))],
  [
    'it is made by a constant',
    project(OPPO, makes('ID').replace('<script>', `<script>\nconst ID = 'chat';`)),
  ],
  [
    'one of several',
    project(
      OPPO,
      makes(`'order'`).replace('</script>', `${MANAGER}.setPushChannel({ channelId: 'chat' });\n</script>`),
    ),
  ],
  ['what is made is not known', project(OPPO, makes('id()'))],
  ['what is sent is not known', project(`{ android: { OP: { '/channel_id': channel } } }`, makes(`'order'`))],
  ['blank', project(`{ android: { OP: { '/channel_id': '' } } }`, makes(`'order'`))],
  [
    "Xiaomi's is made in its console",
    project(`{ android: { XM: { '/extra.channel_id': '1' } } }`, makes(`'order'`)),
  ],
  [
    'native code makes channels',
    project(
      OPPO,
      `<script>\nconst C = plus.android.importClass('android.app.NotificationChannel');\n</script>\n`,
    ),
  ],
  [
    'made in a way that is not understood',
    project(
      OPPO,
      `<script>\nconst make = manager.setPushChannel;\nmake({ channelId: 'chat' });\n</script>\n`,
    ),
  ],
  [
    'made by a helper',
    project(
      OPPO,
      `<script>\nexport const add = (m, id) => m.setPushChannel({ channelId: id });\n</script>\n`,
    ),
  ],
  ['no makers in the manifest, and no channel', project(OPPO, undefined, uniPushManifest())],
  [
    'the function serves another app',
    Object.fromEntries(
      Object.entries(project(OPPO, undefined)).map(([name, text]) => [
        name,
        name === `${FUNCTION}/index.js` ? text.replace('__UNI__A1B2C3D', '__UNI__BBBBBBB') : text,
      ]),
    ),
  ],
])('not reported: %s', async (_name, files) => {
  expect(await found(files, RULE)).toEqual([]);
});
