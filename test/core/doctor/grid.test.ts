import { describe, expect, test } from 'vitest';
import { gapsOf } from '../../../src/core/doctor/model.ts';
import { detailOf, labelOf } from '../../../src/core/doctor/render.ts';
import { countOf } from '../../../src/core/doctor/tell-task.ts';
import { easemob } from '../rules/easemob.ts';
import { AGCONNECT, broken, healthy, PLUGIN, without } from '../rules/healthy.ts';
import { cell, examine, gridOf, stepsOf } from './helpers.ts';

const bare = { 'manifest.json': '{ "appid": "__UNI__1", "app-plus": {}, "vueVersion": "3" }\n' };

describe('the steps of a provider', () => {
  test('a healthy project: all is done but what no file shows', async () => {
    expect(stepsOf(await examine(healthy))).toEqual({
      pushModule: 'done',
      uniPushOff: 'done',
      entry: 'done',
      pluginFiles: 'done',
      registration: 'done',
      clickListener: 'done',
      sdk: 'done',
      customBase: 'person',
    });
  });

  test.each([
    ['Push un-ticked', { 'manifest.json': [['"Push" : {}', '']] }, 'pushModule', 'missing'],
    [
      'uniPush ticked',
      { 'manifest.json': [['"push" : {}', '"push" : { "unipush" : {} }']] },
      'uniPushOff',
      'wrong',
    ],
    [
      'uniPush un-ticked as null',
      { 'manifest.json': [['"push" : {}', '"push" : { "unipush" : null }']] },
      'uniPushOff',
      'done',
    ],
    [
      'a cloud plugin',
      { 'manifest.json': [['"isCloud" : false', '"isCloud" : true']] },
      'pluginFiles',
      'wrong',
    ],
    ['an old SDK', { 'package.json': [['^2.27.6', '2.20.0']] }, 'sdk', 'wrong'],
    ['no SDK version', { 'package.json': [['^2.27.6', '*']] }, 'sdk', 'unknown'],
    [
      'no listener',
      { 'App.vue': [['TUIOfflinePush.setOfflinePushListener', 'console.log']] },
      'clickListener',
      'missing',
    ],
    ['no configuration', { 'App.vue': [['offlinePushConfig:', 'other:']] }, 'registration', 'wrong'],
    ['a broken manifest', { 'manifest.json': [['"modules" : {', '"modules" : {{']] }, 'manifest', 'wrong'],
    [
      'a broken manifest: the rest',
      { 'manifest.json': [['"modules" : {', '"modules" : {{']] },
      'pushModule',
      'unknown',
    ],
  ] as const)('%s', async (_, changes, step, status) => {
    expect(stepsOf(await examine(broken(changes)))[step]).toBe(status);
  });

  test('lacking files and calls', async () => {
    const files = without(healthy, 'App.vue', `nativeplugins/${PLUGIN}/package.json`);
    expect(stepsOf(await examine(files))).toMatchObject({
      pluginFiles: 'missing',
      registration: 'missing',
      clickListener: 'missing',
    });
  });

  test('Easemob: the plugin is set up, and clicks go elsewhere', async () => {
    expect(Object.keys(stepsOf(await examine(easemob())))).toEqual([
      'pushModule',
      'uniPushOff',
      'entry',
      'pluginFiles',
      'registration',
      'initialise',
      'sdk',
      'customBase',
    ]);
    const late = easemob();
    const silent = { ...late, 'App.vue': (late['App.vue'] ?? '').replace('EMPush.initPushModule();', '') };
    expect(stepsOf(await examine(silent)).initialise).toBe('missing');
  });

  test.each([
    ['a certificate that is no number', [`'44444'`, `'apns'`]],
    ['a key that the SDK does not read', ['iosBusinessID:', `nonsense: '1', iosBusinessID:`]],
  ] as const)('a registration with %s is not done', async (_, change) => {
    const { diagnosis } = await examine(broken({ 'App.vue': [change] }));
    const step = diagnosis.providers[0]?.steps.find(({ text }) => text === 'registration');
    expect(step).toMatchObject({ status: 'wrong', finding: { rule: 'offline-push-config-schema' } });
  });

  test('an Easemob registration with a key that the SDK does not read is not done', async () => {
    expect(stepsOf(await examine(easemob(undefined, `nonsense: '1'`))).registration).toBe('wrong');
  });

  test('a gap leads to the place that its finding names, and carries its fixes', async () => {
    const files = broken({ 'manifest.json': [['"push" : {}', '"push" : { "unipush" : {} }']] });
    const { diagnosis } = await examine(files);
    const step = diagnosis.providers[0]?.steps.find(({ text }) => text === 'uniPushOff');
    expect(step?.finding).toMatchObject({ rule: 'unipush-conflict', fixes: [{ title: 'remove' }] });
    expect(step?.span?.source.text.slice(step.span.start, step.span.end)).toBe('"unipush"');
    expect(detailOf(step as never, { language: 'en' })).toContain('uniPush is ticked');
    expect(labelOf(step as never, { language: 'en' })).toBe('uniPush is ticked (should not be)');
    expect(labelOf(step as never, { language: 'zh-CN' })).toBe('uniPush 已勾选（应取消）');
  });
});

describe('the grid', () => {
  // console, certificate, client, manifest, files, channel
  test('a healthy project', async () => {
    expect(gridOf(await examine(healthy))).toEqual([
      'huawei used P+--+-',
      'honor unused ------',
      'xiaomi used P++---',
      'meizu unused ------',
      'vivo used P+-+--',
      'oppo unused ------',
      'apple used P+----',
    ]);
  });

  test('Easemob keeps its keys in the manifest', async () => {
    expect(gridOf(await examine(easemob()))).toEqual([
      'huawei used P+--+-',
      'honor unused ------',
      'xiaomi used P+-+--',
      'oppo unused ------',
      'vivo unused ------',
      'meizu unused ------',
      'fcm unused ------',
      'apple unused ------',
    ]);
  });

  test.each([
    [
      'a key left blank',
      { 'App.vue': [[`xiaomiAppKey: '5000000000000'`, `xiaomiAppKey: ''`]] },
      'xiaomi used P+X---',
    ],
    ['a placeholder', { 'App.vue': [[`'22222'`, `'xxxxxx'`]] }, 'xiaomi used PX+---'],
    ['a certificate that is no number', { 'App.vue': [[`'44444'`, `'apns'`]] }, 'apple used PW----'],
    ['a value from elsewhere', { 'App.vue': [[`'44444'`, 'process.env.APNS']] }, 'apple unknown P?----'],
    ['a misspelt key', { 'App.vue': [['iosBusinessID', 'iosBusinessid']] }, 'apple used PW----'],
    [
      'a configuration from elsewhere',
      { 'App.vue': [['offlinePushConfig: {', 'offlinePushConfig: { ...rest,']] },
      'honor unknown P?----',
    ],
    ['vivo keys blank', { 'manifest.json': [['"100012345"', '""']] }, 'vivo used P+-X--'],
    [
      'vivo keys "0" beside a certificate',
      {
        'manifest.json': [
          ['"100012345"', '"0"'],
          ['"0123456789abcdef"', '"0"'],
        ],
      },
      'vivo used P+-W--',
    ],
    [
      'vivo keys without a certificate',
      { 'App.vue': [[`vivoBusinessID: '33333',`, '']] },
      'vivo used PX-+--',
    ],
    [
      'an agconnect file of another package',
      {
        [AGCONNECT]: [
          [`"com.example.chat"`, `"com.a.b"`],
          [`"com.example.chat"`, `"com.a.b"`],
        ],
      },
      'huawei used P+--W-',
    ],
  ] as const)('%s', async (_, changes, row) => {
    expect(gridOf(await examine(broken(changes as never)))).toContain(row);
  });

  test('what one finding says of several keys is one gap, told by the key', async () => {
    const files = broken({
      'manifest.json': [
        ['"100012345"', '""'],
        ['"0123456789abcdef"', '""'],
      ],
      'App.vue': [[`'44444'`, `'apns'`]],
    });
    const { diagnosis } = await examine(files);
    expect(gapsOf(diagnosis).map(({ text, args }) => `${text} ${args?.key}`)).toEqual([
      'parameter com.vivo.push.app_id',
      'certificate iosBusinessID',
    ]);
    expect(countOf(diagnosis, { language: 'en' })).toMatchObject({ wrong: 1, missing: 1 });
  });

  test('an unused maker can have a gap: blank vivo parameters may break the build', async () => {
    const files = broken({
      'App.vue': [[`vivoBusinessID: '33333',`, '']],
      'manifest.json': [
        ['"100012345"', '""'],
        ['"0123456789abcdef"', '""'],
      ],
    });
    expect(gridOf(await examine(files))).toContain('vivo unused ---X--');
  });

  test('no fix that a row carries switches a maker off which the code uses', async () => {
    const files = broken({
      'manifest.json': [
        ['"100012345"', '""'],
        ['"0123456789abcdef"', '""'],
      ],
    });
    const { diagnosis } = await examine(files);
    const row = diagnosis.providers[0]?.rows.find(({ vendor }) => vendor === 'vivo');
    const fixes = row?.cells.manifest.items.flatMap(({ finding }) => finding?.fixes ?? []);
    expect(fixes?.length).toBeGreaterThan(0);
    expect(fixes?.every(({ edits, ask }) => edits.length === 0 && ask !== undefined)).toBe(true);
  });

  test('without a registration nobody knows which makers are meant', async () => {
    expect(gridOf(await examine(without(healthy, 'App.vue')))).toEqual([
      'huawei unknown -?--+-',
      'honor unknown -?----',
      'xiaomi unknown -??---',
      'meizu unknown -??---',
      'vivo used P?-+--',
      'oppo unknown -??---',
      'apple unknown -?----',
    ]);
  });

  test("OPPO's channel: named, left out, or sent from elsewhere", async () => {
    const oppo = [
      `iosBusinessID:`,
      `oppoBusinessID: '1', oppoAppKey: 'k', oppoAppSecret: 's', iosBusinessID:`,
    ] as const;
    const send = (info: string): string =>
      `export const send = (tim, m) => tim.sendMessage(m, { offlinePushInfo: ${info} });\n`;
    const row = async (files = {}): Promise<string> => {
      const grid = gridOf(await examine(broken({ 'App.vue': [oppo] }, files)));
      return grid.find((line) => line.startsWith('oppo')) ?? '';
    };
    expect(await row()).toBe('oppo used P++--P');
    expect(await row({ 'send.js': send(`{ title: 'a' }`) })).toBe('oppo used P++--X');
    expect(await row({ 'send.js': send(`{ androidOPPOChannelID: '' }`) })).toBe('oppo used P++--X');
    expect(await row({ 'send.js': send(`{ androidOPPOChannelID: 'chat' }`) })).toBe('oppo used P++--+');
    expect(await row({ 'send.js': send(`{ androidOPPOChannelID: channel() }`) })).toBe('oppo used P++--?');
  });

  test('every item has an id of its own, the same on the next day', async () => {
    const ids = async (): Promise<string[]> => {
      const { diagnosis } = await examine(healthy);
      return diagnosis.providers.flatMap(({ steps, rows }) =>
        [...steps, ...rows.flatMap(({ cells }) => Object.values(cells).flatMap(({ items }) => items))].map(
          ({ id }) => id,
        ),
      );
    };
    const first = await ids();
    expect(new Set(first).size).toBe(first.length);
    expect(await ids()).toEqual(first);
  });
});

describe('a project without a push plugin', () => {
  test('has nothing to show', async () => {
    expect((await examine(bare)).diagnosis.providers).toEqual([]);
  });

  test('says where uniPush is ticked', async () => {
    const files = {
      'manifest.json': '{ "appid": "__UNI__1", "h5": { "unipush": { "enable": true } }, "app-plus": {} }',
    };
    expect((await examine(files)).diagnosis.uniPush.platforms).toEqual(['h5']);
  });
});

test('the certificate that the code has is known, and nothing of the keys', async () => {
  const examined = await examine(healthy);
  expect(cell(examined, 'huawei', 'certificate')).toMatchObject([
    { value: '11111', args: { key: 'huaweiBusinessID' } },
  ]);
  expect(cell(examined, 'xiaomi', 'client').every((item) => item.value === undefined)).toBe(true);
});
