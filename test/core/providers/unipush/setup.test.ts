import { describe, expect, it } from 'vitest';
import { Workspace } from '../../../../src/core/engine/workspace.ts';
import { uniPush } from '../../../../src/core/providers/unipush/index.ts';
import type { SetupAnswers } from '../../../../src/core/setup/answers.ts';
import { stepsOf } from '../../../../src/core/setup/questions.ts';
import { RefusedAnswers } from '../../../../src/core/setup/refusals.ts';
import { openSetup } from '../../../../src/core/setup/setup-project.ts';
import { type Files, memoryFileSystem, ROOT } from '../../helpers.ts';
import { runApp } from '../../setup/run-app.ts';
import { applyPlan, checked, expectSound, plan } from '../../setup/support.ts';
import { emptyProjects } from '../../setup/templates.ts';

const x: Files = {
  'manifest.json': '{\n\t"name": "app",\n\t"appid": "__UNI__A1B2C3D",\n\t"uni-app-x": {}\n}\n',
  'pages.json': '{ "pages": [] }\n',
  'main.uts': '',
  'App.uvue':
    '<script lang="uts">\n\texport default {\n\t\tonLaunch: function () {\n\t\t\tconsole.log(\'App Launch\')\n\t\t},\n\t}\n</script>\n',
};
const projects = [
  ...emptyProjects.map((one) => [one.name, one.files(uniPush)] as const),
  ['an empty uni-app x project', x] as const,
];

const makers: SetupAnswers = { provider: 'unipush', vendors: ['huawei', 'xiaomi', 'apple'] };
const withCloud: SetupAnswers = {
  ...makers,
  harmony: true,
  cloud: 'uniCloud-alipay',
  values: { 'category.huawei': 'IM', 'category.harmony': 'IM', 'XM./extra.channel_id': '112735' },
};

async function setUp(files: Files, answers: SetupAnswers): Promise<Files> {
  const made = await plan(files, answers);
  const after = applyPlan(files, made);
  expectSound(files, after);
  const again = await plan(after, answers);
  expect([again.edits.map(({ newText }) => newText), again.creates]).toEqual([[], []]);
  return after;
}

const todosOf = async (files: Files, answers: SetupAnswers): Promise<string[]> =>
  (await plan(files, answers)).notes.filter(({ kind }) => kind === 'todo').map(({ message }) => message);

const parsed = (files: Files): Record<string, never> =>
  JSON.parse((files['manifest.json'] ?? '').replace(/\/\*.*?\*\//g, ''));

describe.each(projects)('%s', (name, empty) => {
  it('is set up to a clean check, and asks for the push id as the App is launched', async () => {
    const after = await setUp(empty, makers);
    expect(await checked(after)).toEqual({ grave: [], providers: ['unipush'] });
    const calls = await runApp(after, name.includes('uni-app x') ? 'App.uvue' : 'App.vue');
    expect(calls.map(([called]) => called)).toEqual(['uni.getPushClientId', 'uni.onPushMessage']);
    const [, options] = calls[0] as [string, { success(res: object): void; fail(err: object): void }];
    const [, listener] = calls[1] as [string, (res: object) => void];
    expect(() => {
      options.success({ cid: 'a', errMsg: 'getPushClientId:ok' });
      options.fail({ errMsg: 'getPushClientId:fail uniPush is not enabled' });
      listener({ type: 'receive', data: {} });
      listener({ type: 'click', data: { payload: {} } });
    }).not.toThrow();
  });

  it('gets a cloud function that sends, where one is asked for', async () => {
    const after = await setUp(empty, withCloud);
    expect((await checked(after)).grave).toEqual([]);
    const folder = 'uniCloud-alipay/cloudfunctions/send-push';
    expect(JSON.parse(after[`${folder}/package.json`] ?? '')).toMatchObject({
      name: 'send-push',
      extensions: { 'uni-cloud-push': {} },
    });
    const sent: Record<string, unknown>[] = [];
    const managers: unknown[] = [];
    const uniCloud = {
      getPushManager(options: unknown) {
        managers.push(options);
        return {
          async sendMessage(message: Record<string, unknown>) {
            sent.push(message);
            return {};
          },
        };
      },
    };
    const exports: { main?: (event: object, context: object) => Promise<object> } = {};
    new Function('uniCloud', 'exports', after[`${folder}/index.js`] ?? '')(uniCloud, exports);
    const cids = Array.from({ length: 501 }, (_, i) => `cid${i}`);
    await exports.main?.({ cids, title: 'a', content: 'b', payload: { c: 1 } }, { SOURCE: 'function' });
    expect(managers).toEqual([{ appId: '__UNI__A1B2C3D' }]);
    expect(sent.map(({ push_clientid }) => (push_clientid as string[]).length)).toEqual([500, 1]);
    expect(sent[0]).toMatchObject({
      payload: { c: 1 },
      category: { huawei: 'IM', harmony: 'IM' },
      options: { android: { XM: { '/extra.channel_id': '112735' } } },
    });
    expect(await todosOf(empty, withCloud)).toContain('cloudSpace');
  });
});

it('ticks what HBuilderX ticks, with the makers by their keys of the framework', async () => {
  const [, first] = projects[0] as (typeof projects)[0];
  expect(parsed(await setUp(first, makers))['app-plus']).toMatchObject({
    modules: { Push: {} },
    distribute: { sdkConfigs: { push: { unipush: { version: '2', offline: true, hms: {}, mi: {} } } } },
  });
  const onX = parsed(await setUp(x, makers));
  expect(onX['app-android']).toEqual({ distribute: { modules: { 'uni-push': { hms: {}, xiaomi: {} } } } });
  expect(onX['app-harmony']).toBeUndefined();
  expect(parsed(await setUp(x, withCloud))['app-harmony']).toEqual({
    distribute: { modules: { 'uni-push': {} } },
  });
});

describe('what works already', () => {
  const [, base] = projects[0] as (typeof projects)[0];
  const ticked = (unipush: string): Files => ({
    ...base,
    'manifest.json': (base['manifest.json'] ?? '').replace(
      '"sdkConfigs" : {}',
      `"sdkConfigs" : { "push" : { "unipush" : ${unipush} } }`,
    ),
  });

  it.each([['{}'], ['{ "version" : "1" }'], ['{ "icons" : {} }']])(
    'uniPush 1 stays unless it may be replaced: %s',
    async (unipush) => {
      const files = ticked(unipush);
      const kept = await plan(files, makers);
      const left = applyPlan(files, kept)['manifest.json'] ?? '';
      expect(left).toContain(`"unipush" : ${unipush}`);
      expect(kept.notes.map(({ message }) => message)).toContain('tickStays');
      const replaced = await setUp(files, { ...makers, overwrite: ['version'] });
      expect(parsed(replaced)['app-plus']).toMatchObject({
        distribute: { sdkConfigs: { push: { unipush: { version: '2', offline: true, hms: {} } } } },
      });
    },
  );

  it('online push gets offline push too', async () => {
    const after = await setUp(ticked('{ "version" : 2, "offline" : false, "hms" : {} }'), {
      provider: 'unipush',
    });
    expect(parsed(after)['app-plus']).toMatchObject({
      distribute: { sdkConfigs: { push: { unipush: { version: 2, offline: true, hms: {} } } } },
    });
  });

  it('code of its own is left alone, and what it leaves out is said', async () => {
    const files = {
      ...base,
      'push.js': 'export const start = () => uni.onPushMessage(() => {});\n',
    };
    const made = await plan(files, makers);
    expect(made.creates).toEqual([]);
    const note = made.notes.find(({ message }) => message === 'launchByHand');
    expect(note?.args).toEqual({ calls: ['uni.getPushClientId'] });
  });

  it('a cloud function of that name stays; the folder of the cloud is found', async () => {
    const own = 'uniCloud-tcb/cloudfunctions/send-push/index.js';
    const files = { ...base, [own]: 'exports.main = async () => {};\n' };
    const answers = { ...makers, cloud: 'uniCloud-tcb' };
    expect(applyPlan(files, await plan(files, answers))[own]).toBe(files[own]);
    expect(await todosOf(files, answers)).toContain('moduleTaken');
    const other = await setUp(files, { ...answers, cloudFunction: 'push' });
    expect(other['uniCloud-tcb/cloudfunctions/push/index.js']).toContain('getPushManager');
    const [setup] = await openSetup(new Workspace(memoryFileSystem(files), ROOT));
    const steps = await setup?.ask((project) => stepsOf(project, answers));
    const cloud = steps?.flatMap(({ questions }) => questions).find(({ id }) => id === 'cloud');
    expect(cloud?.options?.map(({ value }) => value)).toEqual(['none', 'uniCloud-tcb']);
  });

  it('no cloud function is written for an app without an id', async () => {
    const files = { ...base, 'manifest.json': (base['manifest.json'] ?? '').replace('__UNI__A1B2C3D', '') };
    const made = await plan(files, withCloud);
    expect(made.creates.filter(({ path }) => path.includes('uniCloud'))).toEqual([]);
    expect(made.notes.map(({ message }) => message)).toContain('cloudAppId');
  });
});

it.each<[SetupAnswers, string]>([
  [{ ...withCloud, cloud: 'cloud' }, 'cloud'],
  [{ ...withCloud, cloudFunction: '../a' }, 'cloudFunction'],
  [{ ...withCloud, values: { 'category.huawei': 'your-category' } }, 'category.huawei'],
  [{ ...withCloud, vendors: ['honor'], values: { 'HO./android/notification/importance': 'HIGH' } }, 'HO.'],
  [{ ...withCloud, vendors: ['honor'], values: { 'category.huawei': 'IM' } }, 'category.huawei'],
  [{ ...withCloud, values: { 'category.huawe': 'IM' } }, 'category.huawe'],
])('refuses %j', async (answers, named) => {
  const refused = await plan(x, answers).catch((error) => error);
  expect(refused).toBeInstanceOf(RefusedAnswers);
  expect((refused as RefusedAnswers).message).toContain(named);
});
