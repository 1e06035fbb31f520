import { beforeAll, describe, expect, it } from 'vitest';
import type { SetupAnswers } from '../../../src/core/setup/answers.ts';
import type { Files } from '../helpers.ts';
import { runApp } from './run-app.ts';

/*
 * Providers that nobody has made, one of each kind: what the setup writes for them is planned, applied, checked,
 * launched, and planned again. Modules that keep lists of the providers are loaded anew for them.
 */
let support: typeof import('./support.ts');

beforeAll(async () => {
  support = await import('./support.ts?made-up');
});

const manifest = JSON.stringify(
  { appid: '__UNI__A1B2C3D', 'app-plus': { modules: {}, distribute: {} }, vueVersion: '3' },
  null,
  2,
);

const app = (more: string): string => `<script setup>
import { onLaunch } from '@dcloudio/uni-app'
${more}
onLaunch(() => {
  start()
})
</script>
`;

const project = (files: Files): Files => ({ 'manifest.json': manifest, 'pages.json': '{}', ...files });

const withoutBranches = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, text.replace(/^ *\/\/ #(?:ifdef|endif).*\n/gm, '')]),
  );

interface Done {
  readonly after: Files;
  readonly notes: readonly string[];
}

/** Plans, applies, checks, and plans again. */
async function setUp(files: Files, answers: SetupAnswers, later?: SetupAnswers): Promise<Done> {
  const made = await support.plan(files, answers);
  const after = support.applyPlan(files, made);
  // with what is given up go the lines for some builds that it alone stood between
  support.expectSound(answers.removeOld ? withoutBranches(files) : files, withoutXml(after));
  const { grave } = await support.checked(after);
  const shown = JSON.stringify(after, null, 1);
  expect(grave, shown).toEqual([]);
  const again = await support.plan(after, { ...answers, ...later });
  expect([again.edits.map(({ newText }) => newText), again.creates, again.copies], shown).toEqual([
    [],
    [],
    [],
  ]);
  return { after, notes: made.notes.filter(({ kind }) => kind === 'todo').map(({ message }) => message) };
}

const withoutXml = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => !name.endsWith('.xml')));

const plugin = (folder: string): Files => ({
  [`uni_modules/${folder}/package.json`]: `{ "id": "${folder}" }`,
});
const native = (id: string): Files => ({
  [`nativeplugins/${id}/package.json`]: JSON.stringify({
    id,
    _dp_type: 'nativeplugin',
    _dp_nativeplugin: { android: { plugins: [], parameters: {} } },
  }),
});

describe('a UTS plugin that is called after the login', () => {
  const answers: SetupAnswers = {
    provider: 'made-after',
    vendors: ['huawei', 'vivo', 'fcm'],
    values: {
      madeAppId: '1400000001',
      madeKey: 'key1',
      madeHuawei: '11',
      madeVivo: '22',
      MADE_VIVO_KEY: '99',
    },
    packageName: 'com.example.app',
    agconnect: 'downloads/agconnect-services.json',
    files: { 'google-services.json': 'downloads/google-services.json' },
  };
  const files = (login: string): Files =>
    project({
      ...plugin('Made-Push'),
      'uni_modules/Made-Push/utssdk/app-android/config.json':
        '{\n  "dependencies": [\n    "made.push:huawei:8.1.2"\n  ]\n}\n',
      'package.json': '{ "dependencies": { "made-im": "^1.1.0" } }',
      'im.js': `import MadeIm from 'made-im'\n\nexport const im = MadeIm.create({ appId: 'a' })\n\nexport async function start() {\n  const userID = 'u1'\n${login}}\n`,
      'App.vue': app("import { start } from './im.js'\n"),
      'downloads/agconnect-services.json': JSON.stringify({
        client: { app_id: '1', package_name: 'com.example.app' },
        app_info: { app_id: '1', package_name: 'com.example.app' },
      }),
      'downloads/google-services.json':
        '{ "project_info": { "project_number": "1" }, "client": [{ "client_info": { "android_client_info": { "package_name": "com.example.app" } } }] }',
    });

  it.each([
    ['awaited', "  await im.login({ userID, userSig: 's' })\n"],
    ['kept', "  const res = await im.login({ userID: 'u1', userSig: 's' })\n  console.log(res)\n"],
    ['with a then', "  im.login({ userID: 'u1', userSig: 's' }).then(() => {\n    console.log('in')\n  })\n"],
    ['alone', "  im.login({ userID, userSig: 's' })\n"],
  ])('login %s', async (_name, login) => {
    const { after, notes } = await setUp(files(login), answers);
    expect(notes).toEqual([]);
    const calls = await runApp(after);
    expect(calls.map(([name]) => name)).toEqual([
      'made-im.create',
      'made-im.create.login',
      'Made-Push.setId',
      'Made-Push.startPush',
    ]);
    expect(calls.find(([name]) => name === 'Made-Push.setId')?.[1]).toBe('u1');
    expect(calls.find(([name]) => name === 'Made-Push.startPush')?.slice(1, 3)).toEqual([1400000001, 'key1']);
    expect(JSON.parse(after['nativeResources/android/assets/made.json'] ?? '')).toEqual({
      'com.example.app': { huaweiId: '11', vivoId: '22' },
    });
    expect(JSON.parse(after['nativeResources/android/manifestPlaceholders.json'] ?? '')).toEqual({
      MADE_VIVO_KEY: 'VI-99',
    });
    expect(JSON.parse(after['uni_modules/Made-Push/utssdk/app-android/config.json'] ?? '')).toEqual({
      dependencies: ['made.push:huawei:8.1.2', 'made.push:vivo:8.1.2'],
    });
    expect(after['nativeResources/android/agconnect-services.json']).toBeDefined();
    expect(after['nativeResources/android/google-services.json']).toBeDefined();
  });

  it('says what is left where there is no login', async () => {
    const before = files('');
    const made = await support.plan(before, answers);
    expect(made.notes.filter(({ kind }) => kind === 'todo').map(({ message }) => message)).toEqual([
      'callAfterLogin',
    ]);
    expect(support.applyPlan(before, made)['push/offline-push.js']).toContain(
      'export function registerMade(userID) {',
    );
  });
});

it('what follows another takes its values over, and the other goes', async () => {
  const files = project({
    ...plugin('Made-Push'),
    'manifest.json': manifest.replace('"modules": {}', '"modules": {}, "nativePlugins": { "Made-Old": {} }'),
    'package.json': '{ "dependencies": { "made-im": "^1.1.0" } }',
    'uni_modules/Made-Push/utssdk/app-android/config.json': '{ "dependencies": ["made.push:huawei:8.1.2"] }',
    'im.js': `import MadeIm from 'made-im'

const im = MadeIm.create({ appId: 'a' })

export async function start() {
  // #ifdef APP-PLUS
  const oldPush = uni.requireNativePlugin('Made-Old')
  im.useOld({ oldPush, oldConfig: { vivo: 'cert-1' } })
  // #endif
  await im.login({ userID: 'u1' })
}
`,
    'App.vue': app("import { start } from './im.js'\n"),
  });
  const answers: SetupAnswers = {
    provider: 'made-after',
    values: { madeAppId: '1', madeKey: 'abc', MADE_VIVO_KEY: '9' },
    packageName: 'com.example.app',
    removeOld: true,
  };
  const { after, notes } = await setUp(files, answers, { vendors: ['vivo'] });
  expect(notes).toEqual([]);
  expect(JSON.parse(after['nativeResources/android/assets/made.json'] ?? '')).toEqual({
    'com.example.app': { vivoId: 'cert-1' },
  });
  expect(JSON.parse(after['manifest.json'] ?? '')['app-plus'].nativePlugins).toEqual({});
  expect(after['im.js']).not.toContain('#ifdef');
  expect(await runApp(after)).toEqual([
    ['made-im.create', { appId: 'a' }],
    ['made-im.create.login', { userID: 'u1' }],
    ['Made-Push.setId', 'u1', expect.any(Function)],
    ['Made-Push.startPush', 1, 'abc', expect.any(Function)],
  ]);
  const kept = await support.plan(files, { ...answers, removeOld: false });
  expect(kept.notes.map(({ message }) => message)).toContain('oldStays');
});

describe('two native plugins, called at launch', () => {
  const answers: SetupAnswers = {
    provider: 'made-launch',
    vendors: ['xiaomi'],
    values: { MADE_APPKEY: 'k', MADE_XIAOMI: '123' },
    module: 'push/start',
    removeUniPush: true,
  };

  it.each([
    ['script setup', app("import { start } from './start.js'\n")],
    ['options', '<script>\nexport default {\n  onShow() {},\n}\n</script>\n'],
  ])('%s', async (_name, App) => {
    const files = project({
      ...native('Made-J'),
      ...native('Made-Core'),
      'App.vue': App,
      'start.js': 'export function start() {}\n',
    });
    const { after, notes } = await setUp(files, answers);
    expect(notes).toEqual([]);
    expect(await runApp(after)).toEqual([
      ['native:Made-J.initMadeService'],
      ['native:Made-J.setLoggerEnable', true],
    ]);
    const { nativePlugins, modules } = JSON.parse(after['manifest.json'] ?? '')['app-plus'];
    expect(nativePlugins['Made-J']).toMatchObject({ MADE_XIAOMI: 'MI-123' });
    expect(nativePlugins['Made-Core']).toMatchObject({ MADE_APPKEY: 'k', MADE_CHANNEL: 'developer-default' });
    expect(modules).toEqual({ Push: {} });
  });

  it('sends people to the download of each plugin that is not there', async () => {
    const made = await support.plan(project({ 'App.vue': app('const start = () => {}') }), answers);
    expect(
      made.notes.flatMap(({ message, args }) => (message === 'pluginFiles' ? [args.folder] : [])),
    ).toEqual(['nativeplugins/Made-J', 'nativeplugins/Made-Core']);
  });
});

describe('on the object of the SDK', () => {
  const im = "import MadeIm from 'made-im'\n\nexport const im = MadeIm.create({ appId: 'a' })\n";
  const files = (more: Files): Files =>
    project({
      'package.json': '{ "dependencies": { "made-im": "^1.1.0" } }',
      'im.js': `${im}\nexport function start() {\n  im.login({})\n}\n`,
      'App.vue': app("import { start } from './im.js'\n"),
      ...more,
    });

  it('a UTS plugin with its makers’ modules, and values in AndroidManifest.xml', async () => {
    const before = files({ ...plugin('made-object'), ...plugin('made-object-oppo') });
    const { after, notes } = await setUp(before, {
      provider: 'made-object',
      vendors: ['oppo', 'apple'],
      values: { oppoCert: 'oppo-cert', appleCert: 'apns-cert', MADE_OPPO_KEY: 'a"<&' },
      packageName: 'com.example.app',
    });
    expect(notes).toEqual([]);
    const calls = await runApp(after);
    expect(calls.map(([name]) => name)).toEqual([
      'made-im.create',
      'made-im.create.setMadePush',
      'made-im.create.login',
    ]);
    expect(calls[1]?.[1]).toMatchObject({ certificates: { oppo: 'oppo-cert', apns: 'apns-cert' } });
    expect(after['push/offline-push.js']).toContain("import '@/uni_modules/made-object-oppo'");
    expect(after['AndroidManifest.xml']).toBe(`<?xml version="1.0" encoding="utf-8"?>
<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example.app">
  <application>
    <meta-data android:name="MADE_OPPO_KEY" android:value="a&quot;&lt;&amp;" />
  </application>
</manifest>
`);
  });

  it.each([
    ['an empty one', '<manifest package="a.b">\n</manifest>\n'],
    [
      'an application that is empty',
      '<manifest package="a.b">\n\t<application android:label="x"/>\n</manifest>\n',
    ],
    [
      'another value',
      '<manifest package="a.b">\n  <application>\n    <!-- </application> -->\n    <meta-data android:name="a" android:value="b"/>\n  </application>\n</manifest>\n',
    ],
    [
      'a blank',
      '<manifest package="a.b"><application><meta-data android:name="MADE_OPPO_KEY" android:value=""/></application></manifest>',
    ],
  ])('meta-data goes into %s', async (_name, xml) => {
    const before = files({
      ...plugin('made-object'),
      ...plugin('made-object-oppo'),
      'AndroidManifest.xml': xml,
    });
    const { after } = await setUp(before, {
      provider: 'made-object',
      vendors: ['oppo'],
      values: { oppoCert: 'c', MADE_OPPO_KEY: 'key' },
    });
    const text = after['AndroidManifest.xml'] ?? '';
    expect(text.match(/<meta-data android:name="MADE_OPPO_KEY" android:value="key" ?\/>/g)).toHaveLength(1);
    expect(text.indexOf('MADE_OPPO_KEY')).toBeLessThan(text.lastIndexOf('</application>'));
  });

  it('a native plugin beside a nested configuration, which is completed later', async () => {
    const before = files({ ...native('Made-N') });
    const answers: SetupAnswers = { provider: 'made-before', vendors: ['xiaomi'], values: { miCert: 'mi' } };
    const made = await support.plan(before, answers);
    expect(made.notes).toContainEqual({ message: 'valuesMissing', args: { keys: ['miId'] }, kind: 'todo' });
    const first = support.applyPlan(before, made);
    const { after } = await setUp(first, { ...answers, values: { miId: 'id' } });
    const calls = await runApp(after);
    const [, call] = calls;
    expect(call?.[0]).toBe('made-im.create.settings.setOfflineMade');
    expect(call?.[2]).toEqual({ miPush: { certificateName: 'mi', appId: 'id' } });
  });
});

it.each([
  ['awaited', '  await im.login({})\n'],
  ['kept', '  const res = await im.login({})\n  return res\n'],
  ['alone', '  im.login({})\n'],
])('before a login that is %s, and at launch', async (_name, login) => {
  const files = project({
    ...native('Made-B'),
    'package.json': '{ "dependencies": { "made-im": "^1.1.0" } }',
    'im.js': `import MadeIm from 'made-im'\n\nconst im = MadeIm.create({})\n\nexport async function start() {\n${login}}\n`,
    'App.vue': app("import { start } from './im.js'\n"),
  });
  const { after, notes } = await setUp(files, { provider: 'made-before-login', vendors: [] });
  expect(notes).toEqual([]);
  expect((await runApp(after)).map(([name]) => name)).toEqual([
    'made-im.create',
    'native:Made-B.listenMade',
    'native:Made-B.prepareMade',
    'made-im.create.login',
  ]);
});

it('a login that cannot be edited is told', async () => {
  const files = project({
    ...native('Made-B'),
    'package.json': '{ "dependencies": { "made-im": "^1.1.0" } }',
    'im.js':
      "import MadeIm from 'made-im'\nconst im = MadeIm.create({})\nexport const start = (a) => a && im.login({})\n",
    'App.vue': app("import { start } from './im.js'\n"),
  });
  const made = await support.plan(files, { provider: 'made-before-login', vendors: [] });
  expect(made.notes.map(({ message }) => message)).toContain('callBeforeLoginAt');
});

describe('what the manifest alone ticks', () => {
  it('in uni-app', async () => {
    const { after, notes } = await setUp(project({ 'App.vue': app('const start = () => {}') }), {
      provider: 'made-ticked',
      vendors: ['oppo'],
    });
    expect(notes).toEqual(['inConsole']);
    expect(JSON.parse(after['manifest.json'] ?? '')['app-plus']).toEqual({
      modules: { Push: {} },
      distribute: { sdkConfigs: { push: { unipush: { version: '2', offline: true, oppo: {} } } } },
    });
  });

  it('in uni-app x', async () => {
    const files = {
      'manifest.json': '{ "appid": "__UNI__A1B2C3D", "uni-app-x": {} }',
      'pages.json': '{}',
      'App.uvue': '<script lang="uts">\nexport default {\n}\n</script>\n',
    };
    const { after } = await setUp(files, { provider: 'made-ticked', vendors: ['oppo'] });
    expect(JSON.parse(after['manifest.json'] ?? '')['app-android'].distribute.modules).toEqual({
      'uni-push': { oppo: {} },
    });
  });
});

it('in uni-app x a UTS plugin is called from App.uvue or by the user, and native plugins are none to choose', async () => {
  const files: Files = {
    'manifest.json': '{ "appid": "__UNI__A1B2C3D", "uni-app-x": {} }',
    'pages.json': '{}',
    'App.uvue':
      '<script lang="uts">\nexport default {\n  onLaunch: function () {\n    console.log("launch")\n  },\n}\n</script>\n',
    ...plugin('Made-Push'),
  };
  const made = await support.plan(files, {
    provider: 'made-after',
    vendors: [],
    values: { madeAppId: '1', madeKey: 'abc' },
  });
  const after = support.applyPlan(files, made);
  expect(after['push/offline-push.uts']).toContain('export function registerMade(userID: string): void {');
  expect(after['push/offline-push.uts']).toContain('// #ifdef APP\n');
  expect(made.notes.map(({ message }) => message)).toContain('callAfterLogin');
  await expect(support.plan(files, { provider: 'made-launch' })).rejects.toThrow('no provider');
});
