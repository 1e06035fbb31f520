import { describe, expect, it } from 'vitest';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import { readAnswers } from '../../../src/core/setup/answers.ts';
import { Unanswered } from '../../../src/core/setup/change.ts';
import { stepsOf } from '../../../src/core/setup/questions.ts';
import { openSetup } from '../../../src/core/setup/setup-project.ts';
import type { Step } from '../../../src/core/setup/step.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';
import { applyPlan, checked, plan } from './support.ts';
import { projectOf, settable, templates, valuesFor } from './templates.ts';

const [tencent] = settable as [(typeof settable)[0]];
const template = templates.find(({ name }) => name.includes('options'));
if (!template) throw new Error('no template');
const empty = projectOf(template, tencent);
const vendors = ['apple'] as const;
const answers = { provider: tencent.id, vendors, values: valuesFor(tencent, vendors) };

const imported = "import TIM from 'tim-wx-sdk'\n";
const made = `${imported}export const chat = TIM.create({ SDKAppID: 1 })\n`;

async function steps(files: Files, more: object = {}): Promise<Step[]> {
  const [setup] = await openSetup(new Workspace(memoryFileSystem(files), ROOT));
  return (await setup?.ask((project) => stepsOf(project, { ...answers, ...more }))) ?? [];
}

const unanswered = (files: Files, more: object = {}): Promise<unknown> =>
  plan(files, { ...answers, ...more }).then(
    () => 'planned',
    (error) => (error instanceof Unanswered ? [error.key, ...error.options] : error),
  );

describe('the object that registers', () => {
  it.each([
    ['one is found', { 'im.js': made }],
    ['there is none, and no SDK', {}],
    ['the SDK is there for other builds alone', { 'im.js': `// #ifdef H5\n${made}// #endif\n` }],
    [
      'its types are imported alone',
      { 'im.ts': "import type { Chat } from '@tencentcloud/chat'\nlet a: Chat\n" },
    ],
    [
      'TUILogin keeps one, wherever it is called',
      { 'a.js': 'TUILogin.login({})\n', 'b.js': 'TUILogin.login({})\n' },
    ],
  ])('is not asked for where %s', async (_name, files) => {
    const asked = (await steps({ ...empty, ...files })).flatMap(({ questions }) => questions);
    expect(asked.map(({ id }) => id)).not.toContain('instance');
    expect(await unanswered({ ...empty, ...files })).toBe('planned');
  });

  it('is asked for where there are several, and a plan without the answer is refused', async () => {
    const files = {
      ...empty,
      'im/a.js': made,
      'im/b.js': `${made}export const two = () => TIM.create({ SDKAppID: 2 })\n`,
    };
    const question = (await steps(files))
      .flatMap(({ questions }) => questions)
      .find(({ id }) => id === 'instance');
    const places = ['im/a.js', 'im/b.js#1', 'im/b.js#2', 'all', 'new', 'none'];
    expect(question?.options?.map(({ value }) => value)).toEqual(places);
    expect(question?.options?.[2]?.label.en).toBe(
      'im/b.js:3  export const two = () => TIM.create({ SDKAppID: 2 })',
    );
    expect(await unanswered(files)).toEqual(['instance', ...places]);
    expect(await unanswered(files, { instance: 'im/c.js' })).toEqual(['instance', ...places]);
    const after = applyPlan(files, await plan(files, { ...answers, instance: 'im/b.js#2' }));
    expect(after['im/a.js']).toBe(files['im/a.js']);
    expect(after['im/b.js']).toContain('two = () => registerPush(TIM.create({ SDKAppID: 2 }))');
    expect((await checked(after)).grave).toEqual([]);
  });

  it('is asked for before one is made where the SDK is imported and none is seen', async () => {
    const files = { ...empty, 'im.js': `${imported}export const types = TIM.TYPES\n` };
    const question = (await steps(files))
      .flatMap(({ questions }) => questions)
      .find(({ id }) => id === 'instance');
    expect(question?.options?.map(({ value }) => value)).toEqual(['new', 'none']);
    expect(await unanswered(files, { appId: '1400000001' })).toEqual(['instance', 'new', 'none']);
    const last = (await steps(files, { instance: 'new' })).at(-1);
    expect(last?.questions.map(({ id }) => id)).toEqual(['appId']);
    const after = applyPlan(files, await plan(files, { ...answers, instance: 'new', appId: '1400000001' }));
    expect(after['App.vue']).toContain('registerPush(chat)');
    const byHand = await plan(files, { ...answers, instance: 'none', appId: '1400000001' });
    expect(byHand.creates.map(({ path }) => path)).toEqual([`${ROOT}/push/offline-push.js`]);
    expect(byHand.notes.map(({ message }) => message)).toContain('callByHand');
  });

  it('is an answer of the answers file', () => {
    const { answers: read, problems } = readAnswers({ path: '/a.json', text: '{ "instance": "im/a.js" }' });
    expect([read, problems]).toEqual([{ instance: 'im/a.js' }, []]);
  });
});

describe('names that are taken', () => {
  it('give way in the file of the registration, in that of the object, and in what is imported', async () => {
    const files = {
      ...empty,
      'push/offline-push.js': 'export const mine = 1\n',
      'im.js': `${made}export function registerPush() {}\nregisterPush()\n`,
    };
    const after = applyPlan(files, await plan(files, answers));
    expect(after['push/offline-push.js']).toBe(files['push/offline-push.js']);
    expect(after['push/offline-push2.js']).toContain('export function registerPush(chat)');
    expect(after['im.js']).toContain("import { registerPush as registerPush2 } from './push/offline-push2'");
    expect(after['im.js']).toContain('registerPush2(chat)');
  });

  it('are taken by what a script has from nowhere, too', async () => {
    const files = { ...empty, 'im.js': `${made}registerPush()\n` };
    expect(applyPlan(files, await plan(files, answers))['im.js']).toContain('registerPush2(chat)');
  });
});

describe('the call of a function that a setup wrote', () => {
  const start = async (): Promise<Files> => {
    const files = { ...empty, 'im.js': made };
    return applyPlan(files, await plan(files, answers));
  };
  const calls = (files: Files): Promise<string> =>
    plan(files, answers).then((again) => applyPlan(files, again)['im.js'] ?? '');

  it.each<[string, string, string?]>([
    [
      'under another name',
      "import { registerPush as go } from './push/offline-push'\nimport { chat } from './im'\ngo(chat)\n",
    ],
    [
      'in a namespace',
      "import * as push from '@/push/offline-push'\nimport { chat } from './im'\npush.registerPush(chat)\n",
    ],
    [
      'handed on',
      "import { registerPush } from './push/offline-push'\nimport { ready } from './im'\nready.then(registerPush)\n",
    ],
    [
      'by an alias of the build',
      "import { registerPush } from '~/push/offline-push'\nimport { chat } from './im'\nregisterPush(chat)\n",
    ],
    [
      'through another module',
      "import { registerPush } from './push'\nimport { chat } from './im'\nregisterPush(chat)\n",
      "export { registerPush } from './offline-push'\n",
    ],
  ])('is seen %s', async (_name, caller, index) => {
    const files: Files = { ...(await start()), 'im.js': made, 'start.js': caller };
    if (index !== undefined) files['push/index.js'] = index;
    expect(await calls(files)).toBe(made);
  });

  it.each([
    [
      "another's by the same name",
      "import { registerPush } from '@/uni_modules/TencentCloud-Push'\nregisterPush(1, 'k', () => {})\n",
    ],
    ['a method by the same name', 'export const a = (b) => b.registerPush()\n'],
    ['one that is imported alone', "import { registerPush } from './push/offline-push'\n"],
    [
      'one that is handed on by its module alone',
      "import { registerPush } from './push/offline-push'\nexport { registerPush }\n",
    ],
  ])('is not taken to be %s', async (_name, caller) => {
    const files = { ...(await start()), 'im.js': made, 'start.js': caller };
    expect(await calls(files)).toContain('registerPush(chat)');
  });
});
