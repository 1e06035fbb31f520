import { describe, expect, test } from 'vitest';
import type { Provider } from '../../../src/core/providers/provider.ts';
import { registrationNotCalled } from '../../../src/core/rules/registration-not-called.ts';
import type { Files } from '../helpers.ts';
import { reported } from '../made-up.ts';
import { MANIFEST, MODULE, ofModule, ofService, onPlugin } from '../made-up-calls.ts';

/** `push.js:1 message` for every report. */
async function told(provider: Provider, files: Files): Promise<string[]> {
  const found = await reported(provider, { 'manifest.json': MANIFEST, ...files }, registrationNotCalled);
  return found.map(({ where, message }) => `${where} ${message}`);
}

const PLUGIN = `uni.requireNativePlugin('Made-Up')`;

describe('a method of the native plugin', () => {
  test.each([
    ['required alone', `const push = ${PLUGIN};`],
    ['used for something else', `const push = ${PLUGIN};\npush.setBadge(1);`],
    ['used at once for something else', `${PLUGIN}.addClickListener(() => {});`],
  ])('reported: %s', async (_name, script) => {
    expect(await told(onPlugin, { 'push.js': script })).toEqual(['push.js:1 neverCalled']);
  });

  test.each([
    ['called', `const push = ${PLUGIN};\npush.initPush();`],
    ['called at once', `${PLUGIN}.initPush();`],
    ['handed on', `const push = ${PLUGIN};\nsetUp(push);`],
    ['exported', `export const push = ${PLUGIN};`],
    ['kept elsewhere', `uni.$push = ${PLUGIN};`],
    ['called by a text', `const push = ${PLUGIN};\npush['initPush']();`],
    ['in a property', `export default { data: () => ({ push: ${PLUGIN} }) };`],
  ])('not reported: %s', async (_name, script) => {
    expect(await told(onPlugin, { 'push.js': script })).toEqual([]);
  });

  test('not reported where another script says the method', async () => {
    const files = { 'push.js': `const push = ${PLUGIN};`, 'other.js': 'that.initPush();' };
    expect(await told(onPlugin, files)).toEqual([]);
  });

  test('reported: the function that calls it is called by nobody', async () => {
    const push = `const push = ${PLUGIN};\nexport function startPush() {\n  push.initPush();\n}`;
    expect(await told(onPlugin, { 'push.js': push })).toEqual(['push.js:2 registersPlugin']);
    const called = `import { startPush } from './push';\nstartPush();`;
    expect(await told(onPlugin, { 'push.js': push, 'main.js': called })).toEqual([]);
  });
});

describe('a function of the UTS module', () => {
  test.each([
    ['its name', `import { registerPush } from ${MODULE};`],
    ['an alias', `import { registerPush as go, EVENT } from ${MODULE};\nconsole.log(EVENT);`],
    ['all of it', `import * as Push from ${MODULE};`],
    [
      'all of it, for something else',
      `import * as Push from ${MODULE};\nPush.addPushListener(Push.EVENT.A, () => {});`,
    ],
  ])('reported: imported is %s', async (_name, script) => {
    expect(await told(ofModule, { 'push.js': script })).toEqual(['push.js:1 neverCalled']);
  });

  test.each([
    ['called', `import { registerPush } from ${MODULE};\nregisterPush(1, 'k');`],
    ['called in a namespace', `import * as Push from ${MODULE};\nPush.registerPush(1, 'k');`],
    [
      'its events alone',
      `import { EVENT, addPushListener } from ${MODULE};\naddPushListener(EVENT.A, () => {});`,
    ],
    ['a type', `import type { RegisterOptions } from ${MODULE};`],
    ['handed on', `import { registerPush } from ${MODULE};\nsetUp(registerPush);`],
    ['handed on whole', `import * as Push from ${MODULE};\nsetUp(Push);`],
    ['by a computed name', `import * as Push from ${MODULE};\nPush[name](1, 'k');`],
    ['passed on', `export { registerPush } from ${MODULE};`],
    ['imported and passed on', `import { registerPush } from ${MODULE};\nexport { registerPush };`],
    [
      'loaded when it is wanted',
      `import { EVENT } from ${MODULE};\nimport(${MODULE}).then((push) => push.registerPush(1, 'k'));`,
    ],
    ['not for the App', `// #ifdef H5\nimport { registerPush } from ${MODULE};\n// #endif`],
  ])('not reported: %s', async (_name, script) => {
    expect(await told(ofModule, { 'push.js': script })).toEqual([]);
  });

  test('not reported: called from a template', async () => {
    const vue = `<template>\n  <button @click="registerPush(1, 'k')" />\n</template>\n<script setup>\nimport { registerPush } from ${MODULE}\n</script>\n`;
    expect(await told(ofModule, { 'pages/push.vue': vue })).toEqual([]);
    const idle = vue.replace("registerPush(1, 'k')", 'go()');
    expect(await told(ofModule, { 'pages/push.vue': idle })).toEqual(['pages/push.vue:5 neverCalled']);
  });

  test("the plugin's own files and folder say nothing of the project", async () => {
    const own = { 'uni_modules/Made-Up/utssdk/index.uts': 'export function registerPush(): void {}' };
    expect(await told(ofModule, own)).toEqual([]);
    const script = `import { registerPush } from ${MODULE};`;
    expect(await told(ofModule, { ...own, 'push.js': script })).toEqual(['push.js:1 neverCalled']);
  });

  test('reported: the function that calls it is called by nobody', async () => {
    const script = `import { registerPush } from ${MODULE};\nexport const start = () => registerPush(1, 'k');`;
    expect(await told(ofModule, { 'push.js': script })).toEqual(['push.js:2 registersPlugin']);
  });
});

describe('a method of a service', () => {
  test('reported: the plugin is required alone', async () => {
    expect(await told(ofService, { 'push.js': `const push = ${PLUGIN};` })).toEqual(['push.js:1 never']);
  });

  test.each([
    ['called', `const push = ${PLUGIN};\nim.SettingService.setPushConfig(push, {});`],
    ['the service is named', `const push = ${PLUGIN};\nconst { SettingService } = im;`],
    ['used otherwise', `const push = ${PLUGIN};\npush.show();`],
  ])('not reported: %s', async (_name, script) => {
    expect(await told(ofService, { 'push.js': script })).toEqual([]);
  });
});
