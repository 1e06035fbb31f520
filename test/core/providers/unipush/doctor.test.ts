import { describe, expect, it } from 'vitest';
import { detailOf, labelOf } from '../../../../src/core/doctor/render.ts';
import { languages } from '../../../../src/core/messages/localized.ts';
import { cell, examine, gridOf, stepsOf } from '../../doctor/helpers.ts';
import type { Files } from '../../helpers.ts';

const app = (push: string, modules = '"Push": {}'): Files => ({
  'manifest.json': `{ "appid": "__UNI__A1B2C3D", "app-plus": { "modules": { ${modules} }, "distribute": { "sdkConfigs": { "push": ${push} } } } }`,
});
const unipush = (inside: string): Files => app(`{ "unipush": { ${inside} } }`);
const offline = '"version": "2", "offline": true';
const x = (android: string): Files => ({
  'manifest.json': `{ "appid": "__UNI__A1B2C3D", "uni-app-x": {}, ${android} "app-harmony": { "distribute": { "modules": { "uni-push": {} } } } }`,
});
const android = (makers: string): string =>
  `"app-android": { "distribute": { "modules": { "uni-push": { ${makers} } } } },`;

describe('the step of the tick', () => {
  it.each([
    ['uniPush 2 with offline push', unipush(offline), 'done'],
    ['uniPush 1', unipush(''), 'done'],
    ['uniPush 2 online alone', unipush('"version": "2", "offline": false'), 'missing'],
    ['uni-app x with the module', x(android('')), 'done'],
  ])('%s', async (_name, files, status) => {
    expect(stepsOf(await examine(files)).uniPushOn).toBe(status);
  });

  it('is missing where the Push module is not ticked and the code asks for a push id', async () => {
    const files = {
      ...app(`{ "unipush": { ${offline} } }`, ''),
      'App.vue': '<script>export default { onLaunch() { uni.getPushClientId({ success() {} }) } }</script>',
    };
    expect(stepsOf(await examine(files)).uniPushOn).toBe('missing');
  });

  it.each([['no tick, and a cloud function that sends', 'uniCloud-aliyun/cloudfunctions/a/index.js']])(
    'is not asserted: %s',
    async (_name, path) => {
      const files = {
        ...app('{}'),
        [path]: "exports.main = () => uniCloud.getPushManager({ appId: '__UNI__FFFFFFF' });",
      };
      expect(stepsOf(await examine(files)).uniPushOn).toBe('unknown');
    },
  );

  it('tells of no App where the web alone has uniPush, nor beside a plugin that forbids it', async () => {
    const web = {
      'manifest.json':
        '{ "appid": "a", "vueVersion": "3", "app-plus": {}, "h5": { "unipush": { "enable": true } } }',
    };
    expect((await examine(web)).diagnosis.providers).toEqual([]);
    const both = {
      'manifest.json': `{ "appid": "a", "app-plus": { "modules": { "Push": {} }, "nativePlugins": { "EMPushUniPlugin": {} }, "distribute": { "sdkConfigs": { "push": { "unipush": { ${offline} } } } } } }`,
    };
    expect((await examine(both)).diagnosis.providers.map(({ provider }) => provider.id)).toEqual([
      'easemob-empush',
    ]);
  });
});

describe('the makers', () => {
  it('are used where the manifest names them, Xiaomi by its own key', async () => {
    const grid = gridOf(await examine(unipush(`${offline}, "hms": {}, "mi": {}, "xiaomi": {}`)));
    expect(grid).toEqual([
      'huawei used P--+--',
      'honor unknown P-----',
      'xiaomi used P--+--',
      'oppo unknown P-----',
      'vivo unknown P-----',
      'meizu unknown P-----',
      'fcm unknown P-----',
      'apple unknown P-----',
    ]);
    const other = gridOf(await examine(unipush(`${offline}, "xiaomi": {}`)));
    expect(other[2]).toBe('xiaomi unknown P-----');
  });

  it('of uni-app x are those that the module names, or those of the console', async () => {
    const named = gridOf(await examine(x(android('"xiaomi": {}, "mi": {}'))));
    expect(named.slice(0, 3)).toEqual(['huawei unused ------', 'honor unused ------', 'xiaomi used P--+--']);
    expect(named.at(-1)).toBe('apple unknown P-----');
    expect(gridOf(await examine(x('')))[0]).toBe('huawei unknown P-----');
  });

  it('are told of in uni-app x where the code calls the push module, ticked or not', async () => {
    const called = (code: string): Files => ({
      'manifest.json': '{ "appid": "__UNI__A1B2C3D", "uni-app-x": {} }',
      'App.uvue': `<script lang="uts">\nexport default { onLaunch() { ${code} } }\n</script>`,
    });
    const examined = await examine(called('uni.onPushMessage((res) => {})'));
    expect(stepsOf(examined).uniPushOn).toBe('none');
    expect(gridOf(examined)[0]).toBe('huawei unknown P-----');
    for (const code of ['im.onPushMessage((res) => {})', '// uni.onPushMessage()', ''])
      expect((await examine(called(`${code}\n`))).diagnosis.providers).toEqual([]);
  });

  it('are entered in DCloud’s console, and no IM console is spoken of', async () => {
    const examined = await examine(unipush(`${offline}, "hms": {}`));
    const [maker, entered] = cell(examined, 'huawei', 'console');
    expect(maker?.url).toContain('huawei');
    expect(entered?.text).toBe('entered');
    for (const language of languages) {
      const { steps, rows } = examined.diagnosis.providers[0] ?? { steps: [], rows: [] };
      const items = [
        ...steps,
        ...rows.flatMap(({ cells }) => Object.values(cells).flatMap((one) => one.items)),
      ];
      const told = items.map((item) => `${labelOf(item, { language })} ${detailOf(item, { language })}`);
      const advice = examined.advice.flatMap(({ items: own }) => own.map(({ text }) => text[language]));
      expect(
        [...told, ...advice].filter((text) => /\bIM\b|登录成功|logged in|证书 ID|\{/.test(text)),
      ).toEqual([]);
      expect(told.join('\n')).toMatch(/getPushClientId:fail register fail/);
      expect(told.join('\n')).toMatch(/SHA1/);
    }
  });
});

describe('where nothing arrives', () => {
  it('the id, the base and the message come first, and the limits last', async () => {
    const { advice } = await examine(unipush(offline));
    const ids = (index: number): (string | undefined)[] =>
      advice.at(index)?.items.map(({ id }) => id.split('/').at(-1)) ?? [];
    expect(ids(0)).toEqual([
      'base',
      'cid',
      'same-app',
      'killed',
      'payload',
      'local',
      'intent',
      'settings',
      'consent',
      'permission',
      'android13',
    ]);
    expect(ids(-1)).toEqual(['limits', 'category', 'everybody', 'harmony']);
  });
});
