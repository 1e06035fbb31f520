import { describe, expect, it } from 'vitest';
import { easemobEmPush } from '../../../src/core/providers/easemob-empush/index.ts';
import type { Provider } from '../../../src/core/providers/provider.ts';
import type { InstanceShape } from '../../../src/core/providers/provider-setup.ts';
import { tencentTuiOfflinePush } from '../../../src/core/providers/tencent-tuiofflinepush/index.ts';
import { SdkNames } from '../../../src/core/setup/steps/sdk.ts';
import { type Files, ROOT } from '../helpers.ts';
import { asked } from '../made-up.ts';

const manifest = '{ "appid": "__UNI__A", "app-plus": {}, "vueVersion": "3" }';

/** Where the SDK is from by which `main.js` makes its object, in the last call of the SDK's function. */
async function origin(script: string, more: Files = {}, provider: Provider = tencentTuiOfflinePush) {
  const shape = provider.setup?.instance as InstanceShape;
  const files = { 'manifest.json': manifest, 'main.js': `${script}\n// registerPlugin usePlugin`, ...more };
  return asked(provider, files, (project) => {
    const module = project.scripts.find(({ source }) => source.path === `${ROOT}/main.js`);
    const call = module?.calls
      .filter(({ callee }) => callee.at(-1) === shape.method || callee.length === 1)
      .at(-1);
    for (const name of Object.keys(more)) void project.files.text(`${ROOT}/${name}`);
    return module && call && new SdkNames(project, shape, provider).originOf(module, call);
  });
}

describe('the SDK by which the object is made is from its package', () => {
  it.each<[string, string, Files?]>([
    ['imported', `import Chat from '@tencentcloud/chat'\nChat.create({})`],
    ['from within it', `import Chat from '@tencentcloud/chat/index.js'\nChat.create({})`],
    ['as all of it', `import * as Chat from '@tencentcloud/chat'\nChat.default.create({})`],
    ['required', `const Chat = require('@tencentcloud/chat')\nChat.create({})`],
    [
      'awaited',
      `async function f() {\n  const Chat = await import('@tencentcloud/chat')\n  Chat.default.create({})\n}`,
    ],
    ['under another name', `import Chat from '@tencentcloud/chat'\nconst Own = Chat\nOwn.create({})`],
    ['its function alone', `import { create } from '@tencentcloud/chat'\ncreate({})`],
    ['its function taken out', `import Chat from '@tencentcloud/chat'\nconst { create } = Chat\ncreate({})`],
    [
      'its function under another name',
      `import Chat from '@tencentcloud/chat'\nconst make = Chat.create\nmake({})`,
    ],
    ['its function of what is required', `const { create } = require('@tencentcloud/chat')\ncreate({})`],
    [
      'imported for some builds',
      `// #ifdef APP\nimport Chat from '@tencentcloud/chat'\n// #endif\n// #ifdef H5\nimport Chat from './h5'\n// #endif\nChat.create({})`,
    ],
    [
      'passed on',
      `import { Sdk } from './sdk'\nSdk.create({})`,
      { 'sdk.js': `export { default as Sdk } from '@tencentcloud/chat'` },
    ],
    [
      'passed on twice',
      `import Sdk from './sdk'\nSdk.create({})`,
      {
        'sdk/index.ts': `export { default } from './own'`,
        'sdk/own.ts': `import Chat from '@tencentcloud/chat'\nexport default Chat`,
      },
    ],
    [
      'kept in a Vue file',
      `import { Sdk } from './Sdk.vue'\nSdk.create({})`,
      { 'Sdk.vue': `<script>\nimport Chat from '@tencentcloud/chat'\nexport const Sdk = Chat\n</script>` },
    ],
  ])('%s', async (_name, script, more) => expect(await origin(script, more)).toBe('package'));

  it('with a constructor', async () => {
    const script = `import websdk from 'easemob-websdk'\nnew websdk.connection({})`;
    expect(await origin(script, {}, easemobEmPush)).toBe('package');
  });
});

describe('or was copied into the project', () => {
  it.each<[string, string, Files?]>([
    ['by its name', `import TIM from './lib/tim-wx'\nTIM.create({})`],
    ['as a global', `TIM.create({})`],
    ['as a member', `uni.TIM.create({})`],
    ['as a member of this', `this.$TIM.create({})`],
    ['under its name', `const TIM = getSdk()\nTIM.create({})`],
  ])('%s', async (_name, script, more) => expect(await origin(script, more)).toBe('copied'));
});

describe('or is none', () => {
  it.each<[string, string, Files?]>([
    ['another object', `Object.create({})`],
    ['a class of that name', `class TIM {}\nTIM.create({})`],
    ['a function of that name', `function TIM() {}\nTIM.create({})`],
    ['a function of nobody', `create({})`],
    ['a function of another package', `import { create } from 'zustand'\ncreate({})`],
    ['another function of the package', `import { other as make } from '@tencentcloud/chat'\nmake({})`],
    ['another member', `import Chat from '@tencentcloud/chat'\nconst { other } = Chat\nother({})`],
    ['a member of something else', `uni.store.create({})`],
    ['a part of something else', `const Sdk = config.sdk\nSdk.create({})`],
    ['a value', `const Sdk = { create() {} }\nSdk.create({})`],
    [
      'a module that exports it not',
      `import { Sdk } from './sdk'\nSdk.create({})`,
      { 'sdk.js': `export const other = 1` },
    ],
    ['a module that is not there', `import { Sdk } from './nowhere'\nSdk.create({})`],
    [
      'modules in a circle',
      `import { Sdk } from './a'\nSdk.create({})`,
      { 'a.js': `export { Sdk } from './b'`, 'b.js': `export { Sdk } from './a'` },
    ],
    ['names in a circle', `const A = B, B = A\nA.create({})`],
  ])('%s', async (_name, script, more) => expect(await origin(script, more)).toBeUndefined());
});
