import { describe, expect, it } from 'vitest';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import { easemobEmPush } from '../../../src/core/providers/easemob-empush/index.ts';
import type { Provider } from '../../../src/core/providers/provider.ts';
import { tencentTuiOfflinePush } from '../../../src/core/providers/tencent-tuiofflinepush/index.ts';
import type { SetupAnswers } from '../../../src/core/setup/answers.ts';
import { stepsWith } from '../../../src/core/setup/asking.ts';
import { openSetup } from '../../../src/core/setup/setup-project.ts';
import type { Question } from '../../../src/core/setup/step.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';
import { applyPlan, plan } from './support.ts';
import { projectOf, templates } from './templates.ts';

const existing = templates.find(({ name }) => name.includes('existing'));
if (!existing) throw new Error('no template');
const START = 'push/start.js';
const huawei: SetupAnswers = {
  provider: tencentTuiOfflinePush.id,
  vendors: ['huawei'],
  values: { huaweiBusinessID: '30141' },
};

async function done(files: Files, answers: SetupAnswers = huawei) {
  const made = await plan(files, answers);
  const notes = made.notes.map(({ message, args }) => `${message} ${Object.values(args).join(' ')}`.trim());
  return { after: applyPlan(files, made), notes };
}
const project = (provider: Provider, more: Files = {}): Files => ({
  ...projectOf(existing, provider),
  ...more,
});

describe('a registration that is half made', () => {
  const registering = (call: string, before = ''): Files =>
    project(tencentTuiOfflinePush, {
      [START]: `import { chat } from './chat.js'
${before}
export function startPush() {
  // #ifdef APP-PLUS
  ${call}
  // #endif
}
`,
    });
  const REQUIRE = "uni.requireNativePlugin('TencentCloud-TUIOfflinePush')";

  it('is given the plugin, by the name that it has there', async () => {
    const files = registering(
      "chat.registerPlugin({ offlinePushConfig: { huaweiBusinessID: '' } })",
      `\nconst push = ${REQUIRE}\n`,
    );
    const { after } = await done(files);
    expect(after[START]).toContain("'tim-offline-push-plugin': push");
    expect(after[START]).toContain("huaweiBusinessID: '30141'");
    expect(after[START]?.match(/requireNativePlugin/g)).toHaveLength(1);
  });

  it('is given the plugin where nothing there keeps it', async () => {
    const kept = { 'other.js': `export const push = ${REQUIRE}\n` };
    const files = registering('chat.registerPlugin({ offlinePushConfig: { huaweiBusinessID: 1 } })');
    for (const more of [{}, kept]) {
      const { after, notes } = await done({ ...files, ...more });
      expect(after[START]).toContain(`'tim-offline-push-plugin': ${REQUIRE}`);
      expect(notes).toContain('stays huaweiBusinessID 1');
    }
  });

  it('is given a configuration', async () => {
    const { after } = await done(
      registering(`chat.registerPlugin({ 'tim-offline-push-plugin': ${REQUIRE} })`),
    );
    expect(after[START]).toMatch(/offlinePushConfig'?: \{\s*huaweiBusinessID: '30141',?\s*\}/);
  });

  it('keeps a value that is worked out, and one that is another, and says so', async () => {
    const config = "{ huaweiBusinessID: '1', xiaomiBusinessID: ids.xiaomi }";
    const files = registering(
      `chat.registerPlugin({ 'tim-offline-push-plugin': ${REQUIRE}, offlinePushConfig: ${config} })`,
      "import { ids } from 'ids'\n",
    );
    const answers: SetupAnswers = {
      ...huawei,
      vendors: ['huawei', 'xiaomi'],
      values: { huaweiBusinessID: '30141', xiaomiBusinessID: '30142' },
    };
    const { after, notes } = await done(files, answers);
    expect(after[START]).toContain("huaweiBusinessID: '1',");
    expect(after[START]).toContain('xiaomiBusinessID: ids.xiaomi');
    expect(notes).toContain('stays huaweiBusinessID 1');
    expect(notes.filter((note) => note.includes('30142'))).toEqual([]);
  });

  it('is told where its configuration is nowhere to be seen', async () => {
    const files = registering(
      `chat.registerPlugin({ 'tim-offline-push-plugin': ${REQUIRE}, offlinePushConfig: load() })`,
      "import { load } from 'load'\n",
    );
    const { after, notes } = await done(files);
    expect(after[START]).toBe(files[START]);
    expect(notes).toContain(`registrationUnclear ${START}`);
  });

  it('loses the placeholders of makers that are not chosen, and no value', async () => {
    const files = project(tencentTuiOfflinePush, {
      [START]: (project(tencentTuiOfflinePush)[START] ?? '').replace(
        "huaweiBusinessID: ''",
        "huaweiBusinessID: '', oppoBusinessID: '30143'",
      ),
    });
    const { after } = await done(files);
    expect(after[START]).toContain("xiaomiBusinessID: ''");
    expect(after[START]).toContain("oppoBusinessID: '30143'");
    expect(after[START]).toContain("huaweiBusinessID: '30141'");
  });
});

describe("the plugin's own calls", () => {
  const App =
    '<script>\nimport { startPush } from "./push/start.js"\nstartPush()\nexport default options\n</script>\n';

  it.each([
    [tencentTuiOfflinePush, 'huaweiBusinessID', '30141', 'setOfflinePushListener()'],
    [easemobEmPush, 'HMSCertificateName', 'cert', 'initPushModule()'],
  ])('are told where there is no launch to put them in: %#', async (provider, key, value, call) => {
    const { notes } = await done(project(provider, { 'App.vue': App }), {
      provider: provider.id,
      vendors: ['huawei'],
      values: { [key]: value },
    });
    expect(notes.find((note) => note.startsWith('launchByHand'))).toContain(call);
  });

  it('go to the launch where there is one', async () => {
    const { after, notes } = await done(project(easemobEmPush), {
      provider: easemobEmPush.id,
      vendors: ['huawei'],
      values: { HMSCertificateName: 'cert' },
    });
    expect(Object.values(after).join('\n')).toMatch(/\.initPushModule\(\)/);
    expect(notes.filter((note) => note.startsWith('launchByHand'))).toEqual([]);
  });
});

describe('an answer', () => {
  const questions = async (files: Files, answers: SetupAnswers): Promise<readonly Question[]> => {
    const [setup] = await openSetup(new Workspace(memoryFileSystem(files), ROOT));
    if (!setup) throw new Error('no project');
    return (await stepsWith(setup, answers)).flatMap((step) => step.questions);
  };
  const judged = async (
    id: string,
    answers: SetupAnswers = huawei,
    files = project(tencentTuiOfflinePush),
  ) => {
    const question = (await questions(files, answers)).find((one) => one.id === id);
    if (!question?.validate) throw new Error(`${id} is not asked for`);
    const { validate } = question;
    return (text: string, beside?: SetupAnswers) => validate(text, beside)?.message;
  };
  const PLACE = 'nativeplugins/TencentCloud-TUIOfflinePush/android/assets/agconnect-services.json';
  const agconnect = JSON.stringify({
    client: { app_id: '1', package_name: 'com.example.app' },
    app_info: { app_id: '1', package_name: 'com.example.app' },
  });

  it('that names the package is one, and that of the file', async () => {
    const fault = await judged('packageName', huawei, project(tencentTuiOfflinePush, { [PLACE]: agconnect }));
    expect(['', ' ', 'com.example.app'].map((text) => fault(text))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(fault('com.example.other')).toBe('packageOther');
    expect(fault('nothing')).toBe('packageNameFault');
    // nobody reads the file for another maker
    const other = await judged('packageName', { ...huawei, vendors: ['xiaomi'] });
    expect(other('com.example.other')).toBeUndefined();
  });

  it('that names makers names one at least', async () => {
    const fault = await judged('vendors');
    expect([fault(''), fault('huawei,xiaomi')]).toEqual(['chooseOne', undefined]);
  });

  it('that names the application is asked for where none is made', async () => {
    const { 'push/start.js': _start, 'push/chat.js': _chat, ...files } = project(tencentTuiOfflinePush);
    const bare = { ...files, 'App.vue': '<script>\nexport default { onLaunch() {} }\n</script>\n' };
    const fault = await judged('appId', huawei, bare);
    expect([fault(''), fault('1400000001'), fault('abc')]).toEqual([undefined, undefined, 'appId']);
    const module = await judged('module', huawei, bare);
    expect([module('push/a'), module('../a'), module('/a')]).toEqual([undefined, 'modulePath', 'modulePath']);
  });

  it.each([
    ['1', '"1"', true],
    ['that is blank', '""', true],
    ['2', '"2"', false],
    ['2, as a number', '2', false],
  ])('lets another uni-push go where there is one: version %s', async (_name, version, isAsked) => {
    const files = {
      'manifest.json': `{ "appid": "__UNI__A1B2C3D", "vueVersion": "3", "app-plus": { "distribute": { "sdkConfigs": { "push": { "unipush": { "version": ${version} } } } } } }`,
      'pages.json': '{}',
      'App.vue': '<script>\nexport default { onLaunch() {} }\n</script>\n',
    };
    const asked = await questions(files, { provider: 'unipush', vendors: [] });
    const question = asked.find(({ id }) => id === 'overwrite.version');
    expect(question !== undefined).toBe(isAsked);
    if (question) expect(question.title.en).toContain('2');
  });

  it('about a cloud function is a name, and no placeholder', async () => {
    const files = {
      'manifest.json': '{ "appid": "__UNI__A1B2C3D", "vueVersion": "3", "app-plus": {} }',
      'pages.json': '{}',
      'App.vue': '<script>\nexport default { onLaunch() {} }\n</script>\n',
    };
    const answers: SetupAnswers = {
      provider: 'unipush',
      vendors: ['xiaomi', 'oppo'],
      cloud: 'uniCloud-aliyun',
    };
    const fault = await judged('cloudFunction', answers, files);
    expect([fault(''), fault('push-1'), fault('1push')]).toEqual([
      undefined,
      undefined,
      'cloudFunctionFault',
    ]);
    const values = (await questions(files, answers)).filter(
      ({ id, validate }) => id.startsWith('values.') && validate?.('<your-id>') !== undefined,
    );
    expect(values.length).toBeGreaterThan(0);
    for (const { validate, example = '' } of values) {
      expect(validate?.('')).toBeUndefined();
      expect(validate?.('<your-id>')).toMatchObject({ message: 'placeholder' });
      expect(validate?.(example)).toBeUndefined();
    }
  });
});
