import { describe, expect, it } from 'vitest';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import type { SetupAnswers } from '../../../src/core/setup/answers.ts';
import { answersTo, stepsWith } from '../../../src/core/setup/asking.ts';
import { choiceFault } from '../../../src/core/setup/choose.ts';
import { openSetup, type SetupProject } from '../../../src/core/setup/setup-project.ts';
import type { Question, Step } from '../../../src/core/setup/step.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';
import { base, CONFIGS } from '../providers/tencent-push/base.ts';
import { applyPlan, plan } from './support.ts';

const PLACE = 'nativeResources/android/agconnect-services.json';
const GOOGLE = 'nativeResources/android/google-services.json';
const agconnect = (name: string, id = '100000001'): string =>
  `${JSON.stringify({
    client: { app_id: id, package_name: name },
    app_info: { app_id: id, package_name: name },
  })}\n`;
const google = (name: string): string =>
  JSON.stringify({
    project_info: { project_number: '1' },
    client: [{ client_info: { android_client_info: { package_name: name } } }],
  });
const OWN = 'com.example.chat';
/** A file that is there and holds no text. */
const noText = undefined as unknown as string;

const open = async (files: Files): Promise<SetupProject> => {
  const [setup] = await openSetup(new Workspace(memoryFileSystem({ ...base, ...files }), ROOT));
  if (!setup) throw new Error('no project');
  return setup;
};
const huawei: SetupAnswers = { provider: 'tencent-push', vendors: ['huawei'] };

const steps = async (files: Files, answers: SetupAnswers = huawei): Promise<Step[]> =>
  stepsWith(await open(files), answers);
const stepOf = (all: readonly Step[], id: string): Step => {
  const found = all.find((step) => step.id === id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
};
const questionOf = (all: readonly Step[], id: string): Question => {
  const found = all.flatMap(({ questions }) => questions).find((one) => one.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
};

describe("Huawei's file that is there", () => {
  it('is told, and stays unless another is allowed in its place', async () => {
    const asked = await steps({});
    expect(stepOf(asked, 'agconnect').lines[0]?.en).toMatch(/^nativeResources\/.* is there and stays/);
    expect(questionOf(asked, 'agconnect').existing).toBe(PLACE);
    const other = { 'down/agconnect-services.json': agconnect(OWN, '2') };
    const answers = { ...huawei, agconnect: 'down/agconnect-services.json' };
    const before = await steps(other, answers);
    expect(questionOf(before, 'overwrite.agconnect').default).toBe(false);
    const allowed = { ...answers, overwrite: ['agconnect'] };
    const after = await steps(other, allowed);
    expect(questionOf(after, 'overwrite.agconnect').default).toBe(true);
    expect(answersTo(after, allowed).overwrite).toEqual(['agconnect']);
    // the same file as the one that is there replaces nothing
    const same = { 'down/agconnect-services.json': agconnect(OWN) };
    expect((await steps(same, answers)).map(({ id }) => id)).not.toContain('overwrite.agconnect');
  });

  it("says what is wrong with it where it is another app's", async () => {
    const [line] = stepOf(await steps({ [PLACE]: agconnect('com.example.other') }), 'agconnect').lines;
    expect(line?.en).toMatch(/^agconnect-services\.json cannot be used: .*com\.example\.other/);
    expect(line?.['zh-CN']).toMatch(/^agconnect-services\.json 不可用：.*com\.example\.other/);
  });

  it('is not asked for where it cannot be read', async () => {
    const step = stepOf(await steps({ [PLACE]: noText }), 'agconnect');
    expect(step.questions).toEqual([]);
    expect(step.lines[0]?.en).toMatch(/cannot be read/);
  });

  it('is judged by the package that the answers name', async () => {
    const { validateFile } = questionOf(await steps({}), 'agconnect');
    expect(validateFile?.('/a.json', agconnect(OWN))).toBeUndefined();
    expect(validateFile?.('/a.json', agconnect('com.example.other'))).toMatchObject({
      message: 'agconnectOther',
      args: { found: 'com.example.other', wanted: OWN },
    });
    expect(validateFile?.('/a.json', '{')).toMatchObject({ rule: 'agconnect-invalid', message: 'notJson' });
  });
});

describe('what may be replaced', () => {
  it('is what the steps still ask for', async () => {
    const answers: SetupAnswers = {
      ...huawei,
      values: { huaweiPushBussinessId: '1', vivoPushBussinessId: '2' },
      overwrite: ['huaweiPushBussinessId', 'vivoPushBussinessId', 'packageName', 'agconnect', 'appId'],
    };
    const { overwrite, values } = answersTo(await steps({}), answers);
    expect(overwrite).toEqual(['huaweiPushBussinessId', 'packageName']);
    expect(values).toEqual({ huaweiPushBussinessId: '1' });
  });
});

describe('a file that somebody chose', () => {
  it.each([
    ['of the app', 'agconnect-services.json', agconnect(OWN), undefined],
    ['of another app', 'agconnect-services.json', agconnect('com.example.other'), 'agconnectOther'],
    ["of the app's, by Google", 'google-services.json', google(OWN), undefined],
    ["of another app's, by Google", 'google-services.json', google('com.example.other'), 'fileOther'],
    ['that is no JSON', 'google-services.json', '<html>', 'notJson'],
    ['that nobody asked for', 'other.json', '<html>', undefined],
  ])('%s', async (_name, name, text, message) => {
    const setup = await open({});
    const fault = await setup.ask((project) =>
      choiceFault(project, { provider: 'tencent-push', name } as never, `/down/${name}`, text),
    );
    expect(fault?.message).toBe(message);
  });
});

describe("a maker's file", () => {
  const fcm: SetupAnswers = { provider: 'tencent-push', vendors: ['fcm'] };
  const given = { ...fcm, files: { 'google-services.json': 'down/google-services.json' } };
  const picked = { 'down/google-services.json': google(OWN) };
  const run = async (files: Files, answers: SetupAnswers) => {
    const all = { ...base, ...files };
    const made = await plan(all, answers);
    const notes = made.notes.filter(({ args }) => args.name === 'google-services.json');
    return {
      text: applyPlan(all, made)[GOOGLE],
      copies: made.copies,
      notes: notes.map((one) => one.message),
    };
  };

  it('that is there is told, and is the one to keep', async () => {
    const asked = await steps({ [GOOGLE]: google(OWN) }, fcm);
    const step = stepOf(asked, 'files.google-services.json');
    expect(step.questions[0]?.existing).toBe(GOOGLE);
    expect(step.lines[0]?.en).toMatch(/is there/);
    const { validateFile } = questionOf(asked, 'files.google-services.json');
    expect(validateFile?.('/a.json', google('com.example.other'))?.message).toBe('fileOther');
    expect(validateFile?.('/a.json', google('com.other'), { packageName: 'com.other' })?.message).toBe(
      'fileOther',
    );
  });

  it('stays where another was picked, and says so', async () => {
    const text = google('com.example.mine');
    expect(await run({ ...picked, [GOOGLE]: text }, given)).toEqual({
      text,
      copies: [],
      notes: ['vendorFileStays'],
    });
    expect(await run({ ...picked, [GOOGLE]: google(OWN) }, given)).toMatchObject({ copies: [], notes: [] });
  });

  it('goes in its place where that is allowed, or where it is empty', async () => {
    const text = google('com.example.mine');
    const done = await run({ ...picked, [GOOGLE]: text }, { ...given, overwrite: ['google-services.json'] });
    expect(done.text).toBe(google(OWN));
    expect(done.copies).toMatchObject([{ replaces: text }]);
    const blank = await run({ ...picked, [GOOGLE]: ' \n' }, given);
    expect(blank.copies).toMatchObject([{ replaces: ' \n' }]);
    expect((await run(picked, given)).copies[0]).not.toHaveProperty('replaces');
  });

  it('that is picked where it lies is not copied onto itself', async () => {
    const answers = { ...fcm, files: { 'google-services.json': GOOGLE } };
    const done = await run({ [GOOGLE]: google(OWN) }, { ...answers, overwrite: ['google-services.json'] });
    expect(done).toMatchObject({ copies: [], notes: [] });
  });

  it('is missed where nobody has it', async () => {
    expect(await run({}, fcm)).toMatchObject({ text: undefined, notes: ['vendorFileMissing'] });
  });
});

describe('values in files', () => {
  const certificate = (text: string): SetupAnswers => ({
    ...huawei,
    values: { huaweiPushBussinessId: text },
  });
  const run = async (text: string | undefined, answers: SetupAnswers, files: Files = {}) => {
    const { [CONFIGS]: _configs, ...rest } = { ...base, ...files };
    const all: Files = text === undefined ? rest : { ...rest, [CONFIGS]: text };
    const made = await plan(all, answers);
    return { text: applyPlan(all, made)[CONFIGS], notes: made.notes.map(({ message }) => message) };
  };

  it('are told where the file holds no object', async () => {
    const { text, notes } = await run('[]\n', certificate('30141'));
    expect(text).toBe('[]\n');
    expect(notes).toContain('byHandIn');
  });

  it('wait for the package by whose name they stand', async () => {
    const bare = { 'manifest.json': '{ "appid": "__UNI__A1B2C3D", "app-plus": {}, "vueVersion": "3" }\n' };
    const nobody = { ...bare, [PLACE]: '' };
    expect((await run(undefined, certificate('30141'), nobody)).notes).toContain('packageNeeded');
    expect((await run(undefined, { ...certificate('30141'), packageName: OWN }, nobody)).text).toBe(
      `${JSON.stringify({ [OWN]: { huaweiPushBussinessId: '30141' } }, null, 2)}\n`,
    );
  });

  it('of which somebody has others stay', async () => {
    const own = `{ "${OWN}": { "huaweiPushBussinessId": "1" } }\n`;
    const { text, notes } = await run(own, certificate('30141'));
    expect(text).toBe(own);
    expect(notes).toContain('stays');
    const allowed = { ...certificate('30141'), overwrite: ['huaweiPushBussinessId'] };
    expect((await run(own, allowed)).text).toContain('"30141"');
  });
});

describe("the app's package", () => {
  const manifestOf = async (text: string, answers: SetupAnswers) => {
    const all = { ...base, 'manifest.json': text };
    const made = await plan(all, { provider: 'tencent-push', vendors: ['meizu'], ...answers });
    return {
      text: applyPlan(all, made)['manifest.json'] ?? '',
      notes: made.notes
        .filter(({ args }) => /package[nN]ame/.test(`${args.key}`))
        .map(({ message }) => message),
    };
  };
  const text = base['manifest.json'] ?? '';

  it('stays where it is another, unless it may go', async () => {
    const kept = await manifestOf(text, { packageName: 'com.example.other' });
    expect(kept).toEqual({ text, notes: ['stays'] });
    const changed = await manifestOf(text, { packageName: 'com.example.other', overwrite: ['packageName'] });
    expect(changed.text).toBe(text.replace(OWN, 'com.example.other'));
  });

  it('is written in the place of a blank', async () => {
    const blank = await manifestOf(text.replace(OWN, ''), { packageName: OWN });
    expect(blank).toEqual({ text, notes: [] });
  });
});
