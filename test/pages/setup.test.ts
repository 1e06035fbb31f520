import { describe, expect, it } from 'vitest';
import { Workspace } from '../../src/core/engine/workspace.ts';
import type { SetupAnswers } from '../../src/core/setup/answers.ts';
import { answersTo, stepsWith } from '../../src/core/setup/asking.ts';
import { settable } from '../../src/core/setup/goal.ts';
import { planSetup, type SetupPlan } from '../../src/core/setup/plan.ts';
import { openSetup } from '../../src/core/setup/setup-project.ts';
import { type Answer, type Question, withAnswer } from '../../src/core/setup/step.ts';
import { type Files, memoryFileSystem, ROOT } from '../core/helpers.ts';
import { templates } from '../core/setup/templates.ts';
import { Stage } from './setup-stage.ts';

const bare: Files = {
  'manifest.json':
    '{\n  "name": "app",\n  "appid": "__UNI__A1B2C3D",\n  "app-plus": {},\n  "vueVersion": "3"\n}\n',
  'pages.json': '{ "pages": [{ "path": "pages/index/index" }] }\n',
  'App.vue': '<script>\nexport default {\n  onLaunch() {\n    console.log("launch");\n  },\n};\n</script>\n',
  'main.js': '',
};
const uniAppX: Files = {
  ...bare,
  'manifest.json': '{\n  "name": "app",\n  "appid": "__UNI__A1B2C3D",\n  "uni-app-x": {},\n  "app": {}\n}\n',
  'App.uvue': '<script lang="uts">\nexport default {\n  onLaunch: function () {},\n}\n</script>\n',
  'main.uts': '',
};
delete uniAppX['App.vue'];
delete uniAppX['main.js'];

/** What a question may be answered with: one of these is right, and contradicts none of the others. */
function candidates({ id, kind, example, options = [], default: first }: Question, index: number): Answer[] {
  if (kind === 'choice') return [first ?? options[0]?.value];
  if (kind === 'confirm') return [false];
  if (kind === 'file') return [undefined];
  if (id === 'packageName') return ['com.example.app'];
  const texts = [first, `2123${index}`, `abc${index}`, '100000000', `${'0123456789abcdef'.repeat(2)}`];
  return [...texts, example, `1400000${index}01`, '1100000000000000#demo'].filter((text) => text !== '');
}

/** What a wizard that asks one thing after the other comes to, with the same answers to the same questions. */
async function askedInTurn(
  files: Files,
  given: ReadonlyMap<string, Answer>,
): Promise<{ answers: SetupAnswers; plan: SetupPlan }> {
  const [setup] = await openSetup(new Workspace(memoryFileSystem(files), ROOT));
  if (!setup) throw new Error('no project');
  let answers: SetupAnswers = {};
  const done = new Set<string>();
  for (;;) {
    const steps = await stepsWith(setup, answers);
    const question = steps.flatMap(({ questions }) => questions).find(({ id }) => !done.has(id));
    if (!question) {
      const asked = answersTo(steps, answers);
      return { answers: asked, plan: await planSetup(setup, asked) };
    }
    done.add(question.id);
    const answer = given.has(question.id) ? given.get(question.id) : question.default;
    answers = withAnswer(answers, question, answer);
  }
}

const cases = settable.flatMap((provider) => {
  const forX = provider.delivery.some(({ kind }) => kind !== 'native');
  return [
    { name: `${provider.id}, uni-app`, provider, files: bare },
    ...(forX ? [{ name: `${provider.id}, uni-app x`, provider, files: uniAppX }] : []),
  ];
});

describe.each(cases)('the form for $name', ({ provider, files }) => {
  it('asks for every maker on one page, and ends with the plan that the questions in turn end with', async () => {
    const stage = new Stage(files);
    await stage.send({ do: 'ready' });
    await stage.answer({ provider: provider.id, vendors: provider.vendors.map(({ id }) => id) });
    const [setup] = await openSetup(new Workspace(memoryFileSystem(files), ROOT));
    const steps = setup
      ? await stepsWith(setup, { provider: provider.id, vendors: provider.vendors.map(({ id }) => id) })
      : [];
    const questions = steps.flatMap((step) => step.questions);
    expect(stage.fields().map(({ id }) => id)).toEqual(questions.map(({ id }) => id));
    for (const [index, question] of questions.entries())
      for (const value of candidates(question, index)) {
        if (['provider', 'vendors'].includes(question.id) || value === undefined) break;
        await stage.answer({ [question.id]: value });
        if (stage.errorAt(question.id) === '') break;
      }
    expect(stage.fields().filter(({ error }) => error !== '')).toEqual([]);
    const expected = await askedInTurn(files, stage.progress.given);
    await stage.send({ do: 'review' });
    expect(stage.view.focus).toBe('changes');
    await stage.send({ do: 'apply' });
    const [plan] = stage.plans;
    expect(plan?.texts).toEqual(expected.plan.texts);
    expect(plan?.creates).toEqual(expected.plan.creates);
    expect(plan?.notes).toEqual(expected.plan.notes);
    expect(stage.view.focus).toBe('done');
  });

  it('says beside the field what no value can be, and makes no plan of it', async () => {
    const stage = new Stage(files);
    await stage.send({ do: 'ready' });
    await stage.answer({ provider: provider.id, vendors: provider.vendors.map(({ id }) => id) });
    const ids = stage.fields().flatMap(({ id }) => (id.startsWith('values.') ? [id] : []));
    for (const id of ids) {
      await stage.answer({ [id]: 'xxxxxx' });
      expect(stage.errorAt(id), id).toContain('"xxxxxx"');
      await stage.send({ do: 'review' });
      expect(stage.view.focus, id).toBe(`field-${id}`);
      await stage.answer({ [id]: '' });
      expect(stage.errorAt(id), id).toBe('');
    }
    expect(stage.plans).toEqual([]);
  });
});

describe('the form', () => {
  it('starts from the project, and shows no section before a service is chosen', async () => {
    const stage = new Stage(bare);
    await stage.send({ do: 'ready' });
    expect(stage.view.sections.map(({ id }) => id)).toEqual(['provider']);
    expect(stage.view.end).toBe('');
    const half = templates.find(({ name }) => name.includes('half-configured'))?.files(settable[0] as never);
    const taken = new Stage(half ?? {});
    await taken.send({ do: 'ready' });
    expect(taken.fields()[0]?.value).toBe(settable[0]?.id);
  });

  it('keeps what was answered when another service or other makers are chosen, and for the next time', async () => {
    const stage = new Stage(bare);
    await stage.send({ do: 'ready' });
    await stage.answer({
      provider: 'tencent-push',
      vendors: ['xiaomi'],
      'values.xiaomiPushAppId': '28823037',
    });
    await stage.answer({ vendors: ['huawei'] });
    expect(stage.fields().some(({ id }) => id === 'values.xiaomiPushAppId')).toBe(false);
    await stage.answer({ provider: 'jpush' });
    await stage.answer({ provider: 'tencent-push', vendors: ['huawei', 'xiaomi'] });
    const value = (): Answer => stage.fields().find(({ id }) => id === 'values.xiaomiPushAppId')?.value;
    expect(value()).toBe('28823037');
    stage.reopen();
    await stage.send({ do: 'ready' });
    expect(value()).toBe('28823037');
  });

  it('tells what is wrong once a field was left, not while it is typed into', async () => {
    const stage = new Stage(bare);
    await stage.send({ do: 'ready' });
    await stage.answer({ provider: 'tencent-push', vendors: ['huawei'] });
    const ref = 'values.huaweiPushBussinessId';
    await stage.send({ do: 'answer', ref, value: 'ab', count: 3, left: false });
    expect(stage.errorAt(ref)).toBe('');
    await stage.send({ do: 'answer', ref, value: 'ab', count: 4, left: true });
    expect(stage.errorAt(ref)).toContain('digits');
    await stage.send({ do: 'answer', ref, value: '12', count: 5, left: false });
    expect(stage.errorAt(ref)).toBe('');
  });

  it('fills in what the files say: the package, and the ids of the console', async () => {
    const one = {
      huaweiPushBussinessId: '21001',
      xiaomiPushBussinessId: '21002',
      xiaomiPushAppId: '288',
      xiaomiPushAppKey: '514',
    };
    const stage = new Stage({
      ...bare,
      'downloads/agconnect-services.json': JSON.stringify({
        client: { app_id: '100000001', package_name: 'com.example.app' },
        app_info: { app_id: '100000001', package_name: 'com.example.app' },
      }),
      'downloads/timpush-configs.json': JSON.stringify({ 'com.example.app': one }),
    });
    await stage.send({ do: 'ready' });
    await stage.answer({ provider: 'tencent-push', vendors: ['huawei', 'xiaomi'] });
    const valueAt = (id: string): Answer => stage.fields().find((field) => field.id === id)?.value;
    expect(valueAt('agconnect')).toBe('downloads/agconnect-services.json');
    expect(valueAt('packageName')).toBe('com.example.app');
    for (const [key, value] of Object.entries(one))
      expect([key, valueAt(`values.${key}`)]).toEqual([key, value]);
    stage.chosen = 'downloads/none.json';
    await stage.send({ do: 'choose', ref: 'agconnect' });
    expect(stage.errorAt('agconnect')).toBe('There is no such file.');
    expect(stage.view.focus).toBe('field-agconnect');
    expect(valueAt('packageName') ?? '').toBe('');
  });

  it('goes to the first answer that contradicts another, and says why there', async () => {
    const stage = new Stage(bare);
    await stage.send({ do: 'ready' });
    await stage.answer({
      provider: 'tencent-push',
      vendors: ['huawei', 'xiaomi'],
      'values.huaweiPushBussinessId': '21001',
      'values.xiaomiPushBussinessId': '21001',
    });
    expect(stage.errorAt('values.huaweiPushBussinessId')).toContain('are the same');
    await stage.send({ do: 'review' });
    expect(stage.view.status).toBe('2 answers cannot be taken, and nothing was written.');
    expect(stage.view.focus).toBe('field-values.huaweiPushBussinessId');
    await stage.answer({ 'values.xiaomiPushBussinessId': '21002' });
    expect(stage.fields().filter(({ error }) => error !== '')).toEqual([]);
  });

  it('shows every change before it is made, and goes back from there with the answers', async () => {
    const stage = new Stage(bare);
    await stage.send({ do: 'ready' });
    await stage.answer({
      provider: 'tencent-push',
      vendors: ['xiaomi'],
      'values.xiaomiPushAppId': '28823037',
      packageName: 'com.example.app',
    });
    await stage.send({ do: 'review' });
    expect(stage.view.sections).toEqual([]);
    expect(stage.view.end).toContain('&quot;xiaomiPushAppId&quot;: &quot;28823037&quot;');
    expect(stage.view.end).toContain('Left for you to do');
    await stage.send({ do: 'back' });
    expect(stage.fields().find(({ id }) => id === 'values.xiaomiPushAppId')?.value).toBe('28823037');
    expect(stage.plans).toEqual([]);
    await stage.send({ do: 'apply' });
    expect(stage.plans).toEqual([]);
  });

  it('opens addresses alone, and leads to the doctor', async () => {
    const stage = new Stage(bare);
    await stage.send({ do: 'url', ref: 'command:evil' });
    await stage.send({ do: 'url', ref: 'https://console.cloud.tencent.com/im' });
    await stage.send({ do: 'doctor' });
    expect(stage.gone).toEqual([{ url: 'https://console.cloud.tencent.com/im' }, 'doctor']);
  });
});
