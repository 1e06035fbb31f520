import { describe, expect, it } from 'vitest';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import type { SetupAnswers } from '../../../src/core/setup/answers.ts';
import { answersTo, stepsWith } from '../../../src/core/setup/asking.ts';
import { fill, questionsOf } from '../../../src/core/setup/fill.ts';
import { settable } from '../../../src/core/setup/goal.ts';
import { planSetup } from '../../../src/core/setup/plan.ts';
import { type Screen, screensOf, withKnown } from '../../../src/core/setup/screens.ts';
import { openSetup, type SetupProject } from '../../../src/core/setup/setup-project.ts';
import { withAnswer } from '../../../src/core/setup/step.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';

const bare: Files = {
  'manifest.json': '{ "name": "app", "appid": "__UNI__A1B2C3D", "app-plus": {}, "vueVersion": "3" }\n',
  'pages.json': '{ "pages": [{ "path": "pages/index/index" }] }\n',
  'App.vue': '<script>\nexport default {\n  onLaunch() {},\n};\n</script>\n',
  'main.js': '',
};
const agconnect = JSON.stringify({
  client: { app_id: '100000001', package_name: 'com.example.app' },
  app_info: { app_id: '100000001', package_name: 'com.example.app' },
});

async function open(files: Files): Promise<SetupProject> {
  const [setup] = await openSetup(new Workspace(memoryFileSystem(files), ROOT));
  if (!setup) throw new Error('no project');
  return setup;
}

const shown = ({ kind, questions }: Screen): string =>
  `${kind} ${questions.map(({ id }) => id).join(' ')}`.trim();

describe('the screens', () => {
  it.each([
    ['huawei', 'xiaomi', 'vivo'],
    ['huawei', 'honor', 'oppo'],
    ['meizu', 'fcm', 'apple'],
  ] as const)(
    'are at most ten for TencentCloud-Push with %s, %s and %s, the review included',
    async (...vendors) => {
      const setup = await open(bare);
      const screens = screensOf(await stepsWith(setup, { provider: 'tencent-push', vendors }), {});
      expect(screens.length + 1).toBeLessThanOrEqual(10);
      // every question is on one of them, or has its answer
      const asked = screens.flatMap(({ questions }) => questions.map(({ id }) => id));
      const steps = await stepsWith(setup, { provider: 'tencent-push', vendors });
      const left = questionsOf(steps).filter(({ id }) => !asked.includes(id));
      expect(left.map(({ id }) => id)).toEqual(['module']);
    },
  );

  it("ask for a maker's values together, for all files together, and for nothing that the files say", async () => {
    const files = {
      ...bare,
      'down/agconnect-services.json': agconnect,
      'down/timpush-configs.json': JSON.stringify({
        'com.example.app': {
          huaweiPushBussinessId: '21001',
          xiaomiPushBussinessId: '21002',
          xiaomiPushAppId: '28',
        },
      }),
    };
    const setup = await open(files);
    let answers: SetupAnswers = { provider: 'tencent-push', vendors: ['huawei', 'xiaomi'] };
    expect(screensOf(await stepsWith(setup, answers), answers).map(shown)).toEqual([
      'one provider',
      'one vendors',
      'files agconnect files.timpush-configs.json',
      'values values.huaweiPushBussinessId',
      'values values.xiaomiPushBussinessId values.xiaomiPushAppId values.xiaomiPushAppKey',
      'values values.SDKAppID values.appKey',
      'one packageName',
    ]);
    answers = {
      ...answers,
      agconnect: 'down/agconnect-services.json',
      files: { 'timpush-configs.json': 'down/timpush-configs.json' },
    };
    const steps = await stepsWith(setup, answers);
    expect(screensOf(steps, answers).map(shown)).toEqual([
      'one provider',
      'one vendors',
      'files agconnect files.timpush-configs.json',
      'values values.xiaomiPushAppKey',
      'values values.SDKAppID values.appKey',
    ]);
    expect(withKnown(steps, answers).packageName).toBe('com.example.app');
    // somebody who came back for it is asked
    expect(screensOf(steps, answers, new Set(['packageName'])).map(shown)).toContain('one packageName');
  });

  it('stay as many while they are answered: nobody who goes on misses one', async () => {
    const setup = await open(bare);
    let answers: SetupAnswers = { provider: 'tencent-tuiofflinepush', vendors: ['xiaomi'] };
    const before = screensOf(await stepsWith(setup, answers), answers).map(shown);
    for (const [id, text] of [
      ['packageName', 'com.example.app'],
      ['appId', '1400000001'],
    ] as const) {
      const question = questionsOf(await stepsWith(setup, answers)).find((one) => one.id === id);
      if (question) answers = withAnswer(answers, question, text);
    }
    expect(answers).toMatchObject({ packageName: 'com.example.app', appId: '1400000001' });
    expect(screensOf(await stepsWith(setup, answers), answers).map(shown)).toEqual(before);
  });

  it.each(settable.map(({ id }) => id))('come to the same plan as the form: %s', async (provider) => {
    const setup = await open(bare);
    const vendors =
      settable
        .find(({ id }) => id === provider)
        ?.vendors.slice(0, 3)
        .map(({ id }) => id) ?? [];
    const given = new Map<string, string | readonly string[]>([
      ['provider', provider],
      ['vendors', vendors],
    ]);
    const form = await fill(setup, given);
    let answers: SetupAnswers = {};
    const done = new Set<string>();
    for (;;) {
      const question = screensOf(await stepsWith(setup, answers), answers)
        .flatMap(({ questions }) => questions)
        .find(({ id }) => !done.has(id));
      if (!question) break;
      done.add(question.id);
      answers = withAnswer(answers, question, given.get(question.id) ?? question.default);
    }
    answers = withKnown(await stepsWith(setup, answers), answers);
    const plans = [
      await planSetup(setup, answersTo(form.steps, form.answers)),
      await planSetup(setup, answersTo(await stepsWith(setup, answers), answers)),
    ];
    const [one, other] = plans.map(({ texts, creates, copies, notes }) => ({
      texts,
      creates,
      copies,
      notes,
    }));
    expect(other).toEqual(one);
  });
});
