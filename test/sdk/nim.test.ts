import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { nim } from '../../src/core/providers/nim/index.ts';
import { knownKeys } from '../../src/core/schema/shape.ts';
import type { Files } from '../core/helpers.ts';
import { givenTo } from '../core/providers/made.ts';
import { applyPlan, checked, plan } from '../core/setup/support.ts';
import { install } from './install.mjs';
import { App, type Loose, recorded } from './sandbox.ts';
import { bundle } from './setup/bundle.ts';

const SDK = 'nim-web-sdk-ng/dist/v2/NIM_UNIAPP_SDK';

beforeAll(install, 320_000);

let app: App;
afterEach(() => app.stop());

/** An App in which the SDK's shipped code is loaded. */
function loaded(native: Record<string, unknown> = {}): Loose {
  app = new App(() => {}, native);
  // DCloud's runtime has one
  return app.run(`${CODE}`, 'nim.js', { navigator: { userAgent: 'App' } }).exports;
}
const { codeOf } = await import('./sandbox.ts');
let CODE = '';
beforeAll(() => {
  CODE = codeOf(`${SDK}.js`);
});

const made = (): Loose =>
  loaded().default.getInstance({
    appkey: '45c6af3c98409b18a84451215d0bdd6e',
    apiVersion: 'v2',
    debugLevel: 'off',
  });

describe('nim-web-sdk-ng: setOfflinePushConfig', () => {
  it('reads the makers and their keys that the schema lists', () => {
    const read = new Set<string>();
    const makers = knownKeys('nim-push-config');
    const config = Object.fromEntries(
      makers.map((maker) => [
        maker,
        recorded({ appId: 'i', appKey: 'k', secret: 's', certificateName: maker }, new Set()),
      ]),
    );
    const service = made().V2NIMSettingService;
    service.setOfflinePushConfig({}, recorded(config, read));
    // the plugin's newer versions read the other two
    expect(makers.filter((maker) => !read.has(maker))).toEqual([]);
  });

  it.each([
    { miPush: { certificateName: '' } },
    { miPush: { appId: '1' } },
    { miPush: { certificateName: 'a', appId: '' } },
    { vivoPush: { certificateName: 'a', appKey: '' } },
    { apns: { certificateName: null } },
    { hwPush: null },
  ])('throws at %j', (config) => {
    const nim = made();
    expect(() => nim.V2NIMSettingService.setOfflinePushConfig({}, config)).toThrow('invalid parameter');
  });

  it.each([{}, { harmonyPush: { certificateName: '' } }, { apns: { certificateName: 'a' } }])(
    'takes %j',
    (config) => {
      const nim = made();
      expect(() => nim.V2NIMSettingService.setOfflinePushConfig({}, config)).not.toThrow();
    },
  );
});

it('what the wizard writes registers before the login, and the plugin gets the makers’ values', async () => {
  const before: Files = {
    'package.json': '{ "dependencies": { "nim-web-sdk-ng": "10.8.1" } }',
    'manifest.json':
      '{ "appid": "__UNI__A1B2C3D", "app-plus": { "modules": {}, "distribute": {} }, "vueVersion": "3" }',
    'pages.json': '{ "pages": [] }',
    'main.ts':
      "import { createSSRApp } from 'vue'\nimport App from './App.vue'\nexport function createApp() {\n  return { app: createSSRApp(App) }\n}\n",
    'App.vue':
      "<script setup lang=\"ts\">\nimport { onLaunch } from '@dcloudio/uni-app'\nimport { start } from './im'\nonLaunch(() => {\n  start()\n})\n</script>\n",
    'im.ts': `import NIM from '${SDK}'\n\nexport function start(): void {\n  const nim: any = NIM.getInstance({ appkey: '45c6af3c98409b18a84451215d0bdd6e', apiVersion: 'v2' })\n  nim.V2NIMLoginService.login('user1', 'token').catch(() => {})\n}\n`,
    'nativeplugins/NIMUniPlugin/package.json': JSON.stringify({
      id: 'NIMUniPlugin',
      _dp_type: 'nativeplugin',
      _dp_nativeplugin: { android: { plugins: [], parameters: {} } },
    }),
  };
  const values = Object.fromEntries(
    Object.entries(givenTo(nim)).filter(([key]) => /^(?:miPush|apns)\./.test(key)),
  );
  const answers = {
    provider: 'nim',
    vendors: ['xiaomi', 'apple'] as const,
    values,
    packageName: 'com.example.app',
  };
  const after = applyPlan(before, await plan(before, answers));
  expect((await checked(after)).grave).toEqual([]);

  const calls: string[] = [];
  const asked: Loose[] = [];
  const plugin = {
    addOpenNotificationListener: () => calls.push('listen'),
    getDeviceToken: (given: Loose) => asked.push(given),
  };
  const sdk = loaded({
    requireNativePlugin: (name: string) => (name === 'NIMUniPlugin-PluginModule' ? plugin : {}),
  });
  let service: Loose;
  const getInstance = (...args: Loose[]): Loose => {
    const object = sdk.default.getInstance(...args);
    service = object.V2NIMSettingService;
    for (const [holder, method] of [
      [service, 'setOfflinePushConfig'],
      [object.V2NIMLoginService, 'login'],
    ]) {
      const own = holder[method];
      holder[method] = (...given: Loose[]) => {
        calls.push(method);
        return method === 'login' ? Promise.resolve() : own.apply(holder, given);
      };
    }
    return object;
  };
  const code = await bundle(after, 3, [SDK]);
  const hooks = { onLaunch: [], onShow: [], onHide: [], onLoad: [] };
  const require = (): Loose => ({ __esModule: true, default: { getInstance } });
  const { exports } = app.run(code, 'app.js', { require, getApp: () => ({}), hooks });
  await exports.done;
  expect(calls).toEqual(['listen', 'setOfflinePushConfig', 'login']);
  // what the SDK does once it is logged in; there is no connection that it could send it over
  service.core.sendCmd = async () => ({});
  service.setTokenAndBackgroundStateAfterLogin({ pushType: '5' });
  expect(service.authConfig).toMatchObject({
    xmAppId: values['miPush.appId'],
    xmAppKey: values['miPush.appKey'],
    xmCertificateName: values['miPush.certificateName'],
  });
}, 60_000);
