import { describe, expect, test } from 'vitest';
import type { Provider } from '../../../src/core/providers/provider.ts';
import { clickListenerMissing } from '../../../src/core/rules/click-listener-missing.ts';
import { applyEdits, type Files } from '../helpers.ts';
import { type MadeUpReport, reported } from '../made-up.ts';
import { MANIFEST, MODULE, ofModule, ofService, onPlugin } from '../made-up-calls.ts';

const found = (provider: Provider, files: Files): Promise<MadeUpReport[]> =>
  reported(provider, { 'manifest.json': MANIFEST, ...files }, clickListenerMissing);

const told = async (provider: Provider, files: Files): Promise<string[]> =>
  (await found(provider, files)).map(({ where, textAt }) => `${where} ${textAt}`);

const REGISTER = `import { registerPush, addPushListener, EVENT } from ${MODULE};\nregisterPush(1, 'k');\n`;
const WHOLE = `import * as Push from ${MODULE};\nPush.registerPush(1, 'k');\n`;
const HELD = `const push = uni.requireNativePlugin('Made-Up');\npush.initPush();\n`;

describe('a function that takes an event', () => {
  test.each([
    ['not called', REGISTER, 'push.js:2 registerPush'],
    ['called for another event', `${REGISTER}addPushListener(EVENT.RECEIVED, go);`, 'push.js:2 registerPush'],
    [
      'called for the text of another',
      `${REGISTER}addPushListener('received', go);`,
      'push.js:2 registerPush',
    ],
    [
      'in a namespace, for another',
      `${WHOLE}Push.addPushListener(Push.EVENT.RECEIVED, go);`,
      'push.js:2 Push.registerPush',
    ],
    [
      'not for the App',
      `${REGISTER}// #ifdef H5\naddPushListener(EVENT.CLICKED, go);\n// #endif`,
      'push.js:2 registerPush',
    ],
  ])('reported: %s', async (_name, script, expected) => {
    expect(await told(ofModule, { 'push.js': script })).toEqual([expected]);
  });

  test.each([
    ['called', `${REGISTER}addPushListener(EVENT.CLICKED, go);`],
    ['called by its text', `${REGISTER}addPushListener('clicked', go);`],
    ['in a namespace', `${WHOLE}Push.addPushListener(Push.EVENT.CLICKED, go);`],
    [
      'for one of several',
      `${REGISTER}addPushListener(EVENT.RECEIVED, go);\naddPushListener(EVENT.CLICKED, go);`,
    ],
    ['for an event that is not known', `${REGISTER}for (const name of all) addPushListener(name, go);`],
    ['handed on', `${REGISTER}setUp(addPushListener);`],
    [
      'under an alias',
      `import { registerPush, addPushListener as on, EVENT } from ${MODULE};\nregisterPush(1, 'k');\non(EVENT.CLICKED, go);`,
    ],
    [
      'an alias handed on',
      `import { registerPush, addPushListener as on } from ${MODULE};\nregisterPush(1, 'k');\nsetUp(on);`,
    ],
    ['nothing is registered', `import { addPushListener } from ${MODULE};`],
  ])('not reported: %s', async (_name, script) => {
    expect(await told(ofModule, { 'push.js': script })).toEqual([]);
  });

  test('an alias that listens for something else', async () => {
    const script = `import { registerPush, addPushListener as on, EVENT } from ${MODULE};\nregisterPush(1, 'k');\non(EVENT.RECEIVED, go);`;
    expect(await told(ofModule, { 'push.js': script })).toEqual(['push.js:2 registerPush']);
  });
});

describe('the fix', () => {
  const app = (head: string, body = ''): string =>
    `<script>\n${head}export default {\n  onLaunch() {\n${body}  },\n};\n</script>\n`;
  const after = async (provider: Provider, files: Files): Promise<(string | undefined)[]> => {
    const [report] = await found(provider, files);
    return (report?.fixed ?? []).map(({ edits }) => applyEdits(files['App.vue'] ?? '', edits));
  };

  test('listens with the function that App.vue imports', async () => {
    const head = `import { registerPush, addPushListener } from ${MODULE};\n`;
    const files = { 'App.vue': app(head, `    registerPush(1, 'k');\n`) };
    const [text = ''] = await after(ofModule, files);
    expect(text).toContain(`    // #ifdef APP-PLUS
    addPushListener('clicked', (data) => {
      console.log(data.data);
    });
    // #endif
`);
    expect(await told(ofModule, { 'App.vue': text })).toEqual([]);
  });

  test('or with the namespace', async () => {
    const files = {
      'App.vue': app(`import * as Push from ${MODULE};\n`, `    Push.registerPush(1, 'k');\n`),
    };
    const [text = ''] = await after(ofModule, files);
    expect(text).toContain(`    Push.addPushListener('clicked', (data) => {`);
  });

  test('is not there where App.vue imports nothing of it', async () => {
    expect(await after(ofModule, { 'App.vue': app(''), 'push.js': REGISTER })).toEqual([]);
  });

  test('listens on the plugin', async () => {
    const [text = ''] = await after(onPlugin, { 'App.vue': app(HELD) });
    expect(text).toContain(`    push.addClickListener((data) => {\n      console.log(data);\n    });`);
    expect(await told(onPlugin, { 'App.vue': text })).toEqual([]);
  });
});

test('a method of the plugin', async () => {
  expect(await told(onPlugin, { 'push.js': HELD })).toEqual(['push.js:2 push.initPush']);
  expect(await told(onPlugin, { 'push.js': `${HELD}push.addClickListener(go);` })).toEqual([]);
});

test('nothing is said where no listener is known', async () => {
  const script = `im.SettingService.setPushConfig(uni.requireNativePlugin('Made-Up'), {});`;
  expect(await told(ofService, { 'push.js': script })).toEqual([]);
});
