import { describe, expect, it } from 'vitest';
import { pluginOf } from '../../../src/core/providers/index.ts';
import { NoProvider } from '../../../src/core/setup/plan.ts';
import type { Files } from '../helpers.ts';
import { applyPlan, checked, plan } from './support.ts';
import { appIdFor, projectOf, settable, templates, valuesFor } from './templates.ts';

const [tencent, _easemob] = settable as [(typeof settable)[0], (typeof settable)[0]];
const template = (name: string): (typeof templates)[0] => {
  const found = templates.find((one) => one.name.includes(name));
  if (!found) throw new Error(name);
  return found;
};
const half = projectOf(template('half-configured'), tencent);
const empty = projectOf(template('script setup'), tencent);
const existing = projectOf(template('existing'), tencent);

const notesOf = async (files: Files, answers: Parameters<typeof plan>[1]): Promise<string[]> =>
  (await plan(files, answers)).notes.filter(({ kind }) => kind === 'todo').map((note) => note.message);

describe('a plan', () => {
  it('is none for uni-app x, and for a project whose provider nothing tells', async () => {
    const x = { 'manifest.json': '{ "uni-app-x": {}, "vueVersion": "3" }' };
    await expect(plan(x, { provider: tencent.id })).rejects.toThrow(NoProvider);
    await expect(plan(empty, {})).rejects.toThrow(NoProvider);
  });

  it('touches nothing of a manifest that does not parse, and says what to do there', async () => {
    const files = {
      ...empty,
      'manifest.json': empty['manifest.json']?.replace('"modules" : {},', '"modules" : {') ?? '',
    };
    const made = await plan(files, {
      provider: tencent.id,
      vendors: ['apple'],
      values: { iosBusinessID: '1' },
    });
    expect(made.edits.filter(({ source }) => source.path.endsWith('manifest.json'))).toEqual([]);
    expect(made.notes.map(({ message }) => message)).toEqual(
      expect.arrayContaining(['tickPush', 'pluginEntry']),
    );
  });

  it('never replaces a value unless it is told to', async () => {
    const name = 'push/start.js';
    const files = {
      ...existing,
      [name]: existing[name]?.replace("huaweiBusinessID: ''", "huaweiBusinessID: '11111'") ?? '',
    };
    const answers = {
      provider: tencent.id,
      vendors: ['huawei' as const],
      values: { huaweiBusinessID: '22222' },
    };
    const kept = await plan(files, answers);
    expect(applyPlan(files, kept)[name]).toContain("huaweiBusinessID: '11111'");
    expect(kept.notes).toContainEqual({
      message: 'stays',
      args: { key: 'huaweiBusinessID', value: '11111' },
      kind: 'info',
    });
    const replaced = await plan(files, { ...answers, overwrite: ['huaweiBusinessID'] });
    expect(applyPlan(files, replaced)[name]).toContain("huaweiBusinessID: '22222'");
  });

  it('leaves uniPush alone unless it may go, and says so', async () => {
    const answers = { provider: tencent.id, vendors: ['apple' as const], values: { iosBusinessID: '1' } };
    const made = await plan(half, answers);
    expect(applyPlan(half, made)['manifest.json']).toContain('"unipush"');
    expect(made.notes.map(({ message }) => message)).toContain('uniPushStays');
  });

  it('says honestly what it cannot make: the plugin, and a file that nobody picked', async () => {
    const { [`nativeplugins/${pluginOf(tencent)}/package.json`]: _plugin, ...files } = empty;
    const answers = { provider: tencent.id, vendors: ['huawei' as const], values: { huaweiBusinessID: '1' } };
    expect(await notesOf(files, answers)).toEqual(
      expect.arrayContaining(['agconnectMissing', 'pluginFiles', 'callByHand', 'install']),
    );
  });

  it('without an application id writes the function and leaves the call to the user, as the check then says', async () => {
    for (const provider of settable) {
      const files = projectOf(template('Vue 2'), provider);
      const vendors = ['xiaomi', 'apple'] as const;
      const made = await plan(files, {
        provider: provider.id,
        vendors,
        values: valuesFor(provider, vendors),
      });
      const after = applyPlan(files, made);
      expect((await checked(after)).grave).toEqual([
        expect.stringMatching(/^registration-not-called push\//),
      ]);
      expect(made.notes.map(({ message }) => message)).toContain('callByHand');
      expect(JSON.parse(after['package.json'] ?? '{}').dependencies).toHaveProperty(
        provider === tencent ? '@tencentcloud/chat' : 'easemob-websdk',
      );
    }
  });

  it('is found again by the check where its call is deleted', async () => {
    for (const provider of settable) {
      const files = projectOf(template('exported SDK object'), provider);
      const vendors = ['xiaomi'] as const;
      const answers = { provider: provider.id, vendors, values: valuesFor(provider, vendors) };
      const after = applyPlan(files, await plan(files, answers));
      expect((await checked(after)).grave).toEqual([]);
      const name = provider === tencent ? 'registerPush' : 'usePush';
      const call = new RegExp(`^\\s*${name}\\(\\w+\\);?\\r?\\n`, 'm');
      const caller = Object.keys(after).find((file) => call.test(after[file] ?? '')) ?? '';
      expect(caller).not.toBe('');
      const without = { ...after, [caller]: after[caller]?.replace(call, '') ?? '' };
      expect((await checked(without)).grave).toEqual([
        expect.stringMatching(
          new RegExp(`^registration-not-called src/push/offline-push\\.ts:\\d+:17 ${name} `),
        ),
      ]);
    }
  });

  it('raises an SDK that is too old only when told to', async () => {
    const files: Files = { ...existing, 'package.json': '{ "dependencies": { "tim-wx-sdk": "^2.10.0" } }\n' };
    files['push/chat.js'] = "import TIM from 'tim-wx-sdk'\nexport const chat = TIM.create({ SDKAppID: 1 })\n";
    const vendors = ['honor'] as const;
    const answers = { provider: tencent.id, vendors, values: valuesFor(tencent, vendors) };
    expect(await notesOf(files, answers)).toEqual(['tooOld']);
    const after = applyPlan(files, await plan(files, { ...answers, overwrite: ['tim-wx-sdk'] }));
    expect(after['package.json']).toContain('"tim-wx-sdk": "^2.27.2"');
    expect((await checked(after)).grave).toEqual([]);
  });

  it('registers where the object is made in a function', async () => {
    const im =
      "import TIM from './sdk/tim-wx'\n\nexport function start() {\n  const tim = TIM.create({\n    SDKAppID: 1,\n  })\n  tim.login({})\n}\n";
    const files = { ...empty, 'im.js': im };
    const vendors = ['apple'] as const;
    const made = await plan(files, { provider: tencent.id, vendors, values: valuesFor(tencent, vendors) });
    const after = applyPlan(files, made);
    expect(after['im.js']).toBe(
      "import TIM from './sdk/tim-wx'\nimport { registerPush } from './push/offline-push'\n\nexport function start() {\n  const tim = TIM.create({\n    SDKAppID: 1,\n  })\n  // #ifdef APP-PLUS\n  registerPush(tim)\n  // #endif\n  tim.login({})\n}\n",
    );
    // the SDK was copied into the project: no package is added
    expect(after['package.json']).toBeUndefined();
    expect((await checked(after)).grave).toEqual([]);
  });

  it.each([
    ['no App.vue', undefined],
    ['no script', '<style>\npage { color: red }\n</style>\n'],
    ['a hook that is an arrow', '<script>\nexport default {\n  onLaunch: () => {},\n}\n</script>\n'],
    [
      'defineComponent',
      "<script>\nimport { defineComponent } from 'vue'\nexport default defineComponent({\n  onShow() {},\n})\n</script>\n",
    ],
    [
      'an import for H5 only',
      "<script setup>\n// #ifdef H5\nimport a from './a'\n// #endif\n\nconst b = 1\n</script>\n",
    ],
    ['everything on one line', '<script>export default { onLaunch() { start() } }</script>'],
  ])('hooks into App.vue with %s', async (_name, app) => {
    for (const provider of settable) {
      const { 'App.vue': _app, ...rest } = projectOf(template('script setup'), provider);
      const files: Files = { ...rest, ...(app !== undefined && { 'App.vue': app }) };
      const vendors = ['apple'] as const;
      const answers = {
        provider: provider.id,
        vendors,
        values: valuesFor(provider, vendors),
        appId: appIdFor(provider),
      };
      const after = applyPlan(files, await plan(files, answers));
      expect(after['App.vue']).toMatch(
        provider === tencent ? /registerPush\(chat\)/ : /initPush\(\);?\s+usePush\(conn\)/,
      );
      expect((await checked(after)).grave).toEqual([]);
      const again = await plan(after, answers);
      expect([again.edits, again.creates], after['App.vue']).toEqual([[], []]);
    }
  });
});
