import { describe, expect, test } from 'vitest';
import type { Registration } from '../../../src/core/project/project.ts';
import type { Callee, CallShape, Delivery, Provider } from '../../../src/core/providers/provider.ts';
import type { Node } from '../../../src/core/syntax/tree.ts';
import { asked, madeUp } from '../made-up.ts';

const UTS: Delivery = { kind: 'uts', folder: 'Made-Up', npm: '@made/up' };
const MANIFEST = '{ "vueVersion": "3", "app-plus": { "nativePlugins": { "Made-Up": {} } } }';

function registering(shape: CallShape, ...delivery: Delivery[]): Provider {
  return madeUp([], { register: [shape], ...(delivery.length > 0 && { delivery }) });
}

/** The registrations that are found in a script, and what of them is told. */
function found<T>(
  provider: Provider,
  script: string,
  tell: (registration: Registration, resolve: (node: Node) => Node) => T,
  more: Record<string, string> = {},
): Promise<T[]> {
  const files = { 'manifest.json': MANIFEST, 'push.js': script, ...more };
  return asked(provider, files, (project, use) =>
    (use?.registrations ?? []).map((one) => tell(one, (node) => project.resolve(node))),
  );
}

const written = ({ call }: Registration): string => call.source.text.slice(call.start, call.end);

describe('a method of the native plugin', () => {
  const callee: Callee = { of: 'plugin', method: 'initPush' };
  const provider = registering({ callee, arguments: {} });

  test.each([
    ['in a constant', `const push = uni.requireNativePlugin('Made-Up'); push.initPush()`],
    ['in a function', `const push = uni.requireNativePlugin('Made-Up'); function go() { push.initPush() }`],
    [
      'by a name in a constant',
      `const name = 'Made-Up'; const p = uni.requireNativePlugin(name); p.initPush()`,
    ],
    ['at once', `uni.requireNativePlugin('Made-Up').initPush()`],
    ['set later', `let push\npush = uni.requireNativePlugin('Made-Up')\npush.initPush()`],
    [
      'of this',
      `export default { created() { this.push = uni.requireNativePlugin('Made-Up'); this.push.initPush() } }`,
    ],
    ['in a chain', `uni.requireNativePlugin('Made-Up')?.initPush()`],
    ['for the App', `// #ifdef APP-PLUS\nuni.requireNativePlugin('Made-Up').initPush()\n// #endif`],
  ])('%s', async (_name, script) => {
    expect(await found(provider, script, ({ method }) => method)).toEqual(['initPush']);
  });

  test.each([
    ['of another plugin', `const push = uni.requireNativePlugin('Other'); push.initPush()`],
    ['of an object', `const push = { initPush() {} }; push.initPush(); uni.requireNativePlugin('Made-Up')`],
    ['of a parameter', `const p = uni.requireNativePlugin('Made-Up'); function go(x) { x.initPush() }`],
    [
      'of a name that hides it',
      `const p = uni.requireNativePlugin('Made-Up'); function go(p) { p.initPush() }`,
    ],
    ['as a function', `const p = uni.requireNativePlugin('Made-Up'); initPush()`],
    ['not for the App', `// #ifdef H5\nuni.requireNativePlugin('Made-Up').initPush()\n// #endif`],
    ['in a comment', `const p = uni.requireNativePlugin('Made-Up') // p.initPush()`],
  ])('and not %s', async (_name, script) => {
    expect(await found(provider, script, written)).toEqual([]);
  });

  test('it takes nothing, and the call itself names the plugin', async () => {
    const script = `const p = uni.requireNativePlugin('Made-Up'); p.initPush()`;
    const told = await found(provider, script, ({ options, plugin, config, values }) => [
      options,
      plugin?.source.text.slice(plugin.start, plugin.end),
      config,
      values.size,
    ]);
    expect(told).toEqual([[undefined, 'p.initPush', undefined, 0]]);
  });

  test('across modules', async () => {
    const script = `import { push } from './plugin'\npush.initPush()`;
    const plugin = `export const push = uni.requireNativePlugin('Made-Up')`;
    expect(await found(provider, script, written, { 'plugin.js': plugin })).toEqual(['push.initPush()']);
  });
});

describe('a function of the UTS module', () => {
  const shape: CallShape = {
    callee: { of: 'module', method: 'registerPush' },
    arguments: {
      values: [
        { index: 0, id: 'appId' },
        { index: 1, id: 'appKey' },
      ],
    },
  };
  const provider = registering(shape, UTS);
  const FROM = `'@/uni_modules/Made-Up'`;

  test.each([
    ['by its name', `import { registerPush } from ${FROM}; registerPush(1, 'k')`],
    ['under an alias', `import { registerPush as go } from ${FROM}; go(1, 'k')`],
    ['in a namespace', `import * as Push from ${FROM}; Push.registerPush(1, 'k')`],
    ['of a default', `import Push from ${FROM}; Push.registerPush(1, 'k')`],
    ['from its package', `import { registerPush } from '@made/up'; registerPush(1, 'k')`],
    ['from a file of it', `import { registerPush } from '@/uni_modules/Made-Up/index'; registerPush(1, 'k')`],
  ])('%s', async (_name, script) => {
    const told = await found(provider, script, ({ values }) =>
      [...values].map(([id, node]) => [id, 'value' in node ? node.value : node.kind]),
    );
    expect(told).toEqual([
      [
        ['appId', 1],
        ['appKey', 'k'],
      ],
    ]);
  });

  test.each([
    ['of another module', `import { registerPush } from '@/uni_modules/Other'; registerPush(1, 'k')`],
    ['of its own', `import { EVENT } from ${FROM}; function registerPush() {}; registerPush(1, 'k')`],
    [
      'hidden by a parameter',
      `import { registerPush } from ${FROM}; function a(registerPush) { registerPush() }`,
    ],
    ['of what the module gives', `import { push } from ${FROM}; push.registerPush(1, 'k')`],
    ['another of it', `import { unRegisterPush } from ${FROM}; unRegisterPush()`],
    ['under the alias of another', `import { other as registerPush } from ${FROM}; registerPush()`],
  ])('and not %s', async (_name, script) => {
    expect(await found(provider, script, written)).toEqual([]);
  });

  test('its values are followed to their literals', async () => {
    const script = `import { registerPush } from ${FROM}\nimport { ID } from './id'\nregisterPush(ID, key)`;
    const told = await found(
      provider,
      script,
      ({ values }) => [...values.values()].map((node) => ('value' in node ? node.value : node.kind)),
      { 'id.js': 'export const ID = 1400000001' },
    );
    expect(told).toEqual([[1400000001, 'unknown']]);
  });

  test('the configuration may be its argument', async () => {
    const takes = registering(
      { callee: { of: 'module', method: 'initPush' }, arguments: { config: 0 } },
      UTS,
    );
    const script = `import { initPush } from ${FROM}; initPush({ appkey: 'a' })`;
    const told = await found(takes, script, ({ config }) =>
      config?.kind === 'object' ? config.properties.map(({ key }) => key) : config?.kind,
    );
    expect(told).toEqual([['appkey']]);
  });
});

describe('a method of a service', () => {
  const shape: CallShape = {
    callee: { of: 'object', method: 'setConfig', on: ['PushService', 'Push'] },
    arguments: { plugin: 0, config: 1 },
  };
  const provider = registering(shape);

  test.each([
    ['of the object that has it', 'im.PushService.setConfig(plugin, { mi: { appId: "1" } })'],
    ['by itself', 'PushService.setConfig(plugin, { mi: { appId: "1" } })'],
    ['under its other name', 'im.Push.setConfig(plugin, { mi: { appId: "1" } })'],
    ['with a constant', 'const config = { mi: { appId: "1" } }; im.Push.setConfig(plugin, config)'],
  ])('%s', async (_name, script) => {
    const told = await found(provider, script, ({ plugin, config }) => [
      plugin?.source.text.slice(plugin.start, plugin.end),
      config?.kind === 'object' && config.properties.map(({ key }) => key),
    ]);
    expect(told).toEqual([['plugin', ['mi']]]);
  });

  test.each([
    ['of another', 'im.Settings.setConfig(plugin, {})'],
    ['of none', 'setConfig(plugin, {})'],
    ['another method', 'im.PushService.getConfig(plugin, {})'],
  ])('and not %s', async (_name, script) => {
    expect(await found(provider, script, written)).toEqual([]);
  });

  test('what is not there is no plugin', async () => {
    const told = await found(provider, 'im.Push.setConfig()', ({ plugin, config }) => [plugin, config]);
    expect(told).toEqual([[undefined, undefined]]);
  });
});

test('a part of the configuration may be an imported JSON file', async () => {
  const options = { pluginKey: 'made-push', configKey: 'pushConfig', both: false };
  const provider = registering({
    callee: { of: 'object', method: 'registerPlugin' },
    arguments: { options },
  });
  const script = `import android from './push.json'
    chat.registerPlugin({ 'made-push': plugin, pushConfig: { androidConfig: android, iOSConfig: {} } })`;
  const told = await found(
    provider,
    script,
    ({ config }, resolve) => {
      const android = config?.kind === 'object' ? config.properties[0]?.value : undefined;
      const file = android && resolve(android);
      return file?.kind === 'object' && [file.source.path, file.properties.map(({ key }) => key)];
    },
    { 'push.json': '{ "version": "1", "com.a.b": { "id": "1" } }' },
  );
  expect(told).toEqual([['/p/push.json', ['version', 'com.a.b']]]);
});
