import { describe, expect, it } from 'vitest';
import { fixTarget, MAX_FIX_ROUNDS } from '../../src/core/engine/fix-all.ts';
import { Workspace } from '../../src/core/engine/workspace.ts';
import { type Files, memoryFileSystem, ROOT } from './helpers.ts';
import * as easemob from './rules/easemob.ts';
import * as tencent from './rules/healthy.ts';

/** Each holds what fixes are for, and is cut off at every offset. */
const TEXTS: readonly (readonly [name: string, files: Files, file: string, text: string])[] = [
  [
    "Easemob's call without its second argument",
    easemob.easemob(),
    'push.js',
    `import { conn } from './im';
const emPush = uni.requireNativePlugin('EMPushUniplugin');
conn.usePlugin({ emPush, config: { MICertificatename: 'chat-mi', HMSCertificateName: '' } });
conn.usePlugin({ push: emPush, config: c });
`,
  ],
  [
    "Easemob's call with braces around both arguments",
    easemob.easemob(),
    'push.js',
    `import { conn } from './im';
const emPush = uni.requireNativePlugin('EMPushUniPlugin');
const options = { emPush, config: { MICertificateName: 'chat-mi' } };
conn.usePlugin({ options, 'push' });
conn.usePlugin({
  emPush, // the plugin
  config: { MICertificateName: 'chat-mi' },
  'push',
});
conn.usePlugin(options, 'pusch')
`,
  ],
  [
    "Tencent's call that lacks the plugin or the configuration, or loses another plugin",
    tencent.healthy,
    'push.js',
    `import TIM from 'tim-wx-sdk';
import Upload from 'tim-upload-plugin';
const tim = TIM.create({ SDKAppID: 1400000000 });
const push = uni.requireNativePlugin('tencentcloud-tuiofflinepush');
tim.registerPlugin({ 'tim-offline-push-plugin': push });
tim.registerPlugin({ offlinePushConfig: { huaweiBusinessId: '11111', vivoBusinessID: '1' } });
tim.registerPlugin({
  'tim-offline-push-plugin': push,
  'tim-upload-plugin': Upload,
  offlinePushConfg: { oppoBusinessID: '1', oppoChannelId: 'a' },
});
`,
  ],
  [
    'a message, and calls of uni-push',
    tencent.healthy,
    'send.ts',
    `import TIM from 'tim-wx-sdk';
const tim = TIM.create({ SDKAppID: 1400000000 });
tim.sendMessage(message, { offlinePushInfo: { titel: 'a', description: 'b', androidInfo: { sond: 'c' } } });
uni.createPushMessage({ title: 'a', contents: 'b', payload: { a: 1 }, extra: {} });
`,
  ],
  [
    'App.vue',
    tencent.healthy,
    'App.vue',
    tencent.app
      .replace('xiaomiAppKey', 'xiaomiAppkey')
      .replace("'TencentCloud-TUIOfflinePush'", "'TUIOfflinePush'"),
  ],
];

/** The file's text when all is fixed, and how often the project was checked for it. */
async function fixed(files: Files, file: string, text: string, safeOnly: boolean) {
  let checks = 0;
  const all = { ...files, [file]: text };
  const workspace = new Workspace(memoryFileSystem(all), ROOT);
  const { texts } = await fixTarget(
    {
      async check() {
        checks++;
        return (await workspace.check()).projects.flatMap(({ findings }) => findings);
      },
      edit: (path, changed) => void workspace.edit(path, changed),
      copy: () => false,
    },
    { safeOnly },
  );
  return { text: texts.get(`${ROOT}/${file}`)?.after ?? text, checks };
}

describe('what is still being typed is fixed once', { timeout: 120_000 }, () => {
  for (const [name, files, file, text] of TEXTS) {
    it.each([true, false])(`${name}; safe fixes alone: %s`, async (safeOnly) => {
      let changed = 0;
      for (let end = 0; end <= text.length; end++) {
        const cut = text.slice(0, end);
        // behind a letter that another follows, the same is cut off as before it
        if (/\w\w$/.test(text.slice(end - 1, end + 1)) && end % 5 !== 0) continue;
        const once = await fixed(files, file, cut, safeOnly);
        expect(once.checks, cut).toBeLessThanOrEqual(MAX_FIX_ROUNDS);
        if (once.text === cut) continue;
        changed++;
        expect((await fixed(files, file, once.text, safeOnly)).text, cut).toBe(once.text);
      }
      if (!safeOnly) expect(changed).toBeGreaterThan(0);
    });
  }
});
