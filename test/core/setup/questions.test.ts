import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeEdits, lineEdits } from '../../../src/core/edits/line-edits.ts';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import { setupTexts } from '../../../src/core/setup/messages/texts.ts';
import { faultText } from '../../../src/core/setup/messages.ts';
import { stepsOf } from '../../../src/core/setup/questions.ts';
import { openSetup } from '../../../src/core/setup/setup-project.ts';
import { type Question, withAnswer } from '../../../src/core/setup/step.ts';
import { applyEdits, memoryFileSystem, ROOT } from '../helpers.ts';
import { projectOf, settable, templates } from './templates.ts';

const [tencent, _easemob] = settable as [(typeof settable)[0], (typeof settable)[0]];
const template = (name: string): (typeof templates)[0] => {
  const found = templates.find((one) => one.name.includes(name));
  if (!found) throw new Error(name);
  return found;
};
const half = projectOf(template('half-configured'), tencent);
const empty = projectOf(template('script setup'), tencent);

describe('the questions', () => {
  it('start from what the project has, and number the steps that the answers bring', async () => {
    const [setup] = await openSetup(new Workspace(memoryFileSystem(half), ROOT));
    const steps = await setup?.ask((project) => stepsOf(project, { vendors: ['huawei', 'vivo'] }));
    expect(steps?.map(({ id }) => id)).toEqual([
      'provider',
      'vendors',
      'agconnect',
      'vendor.huawei',
      'vendor.vivo',
      'app',
      'registration',
    ]);
    expect(steps?.[0]?.questions[0]?.default).toBe(tencent.id);
    expect(steps?.[3]?.links.map(({ url }) => url)).toContain('https://console.cloud.tencent.com/im');
    expect(steps?.[2]?.questions[0]?.default).toBe('downloads/agconnect-services.json');
    expect(steps?.[5]?.questions.map(({ id }) => id)).toEqual(['packageName', 'removeUniPush']);
    const opening = await setup?.ask((project) => stepsOf(project, {}));
    expect(opening?.length).toBeGreaterThan(1);
  });

  it('say of a plugin that is no longer maintained what follows it', async () => {
    const [setup] = await openSetup(new Workspace(memoryFileSystem(half), ROOT));
    const steps = await setup?.ask((project) => stepsOf(project, {}));
    const options = steps?.[0]?.questions[0]?.options ?? [];
    const hints = options.map(({ value, hint }) => [value, hint?.en]);
    expect(hints).toEqual(
      expect.arrayContaining([
        [tencent.id, 'no longer maintained; its maker points to TencentCloud-Push'],
        ['easemob-empush', 'no longer the recommended way; its maker points to easemob-push'],
      ]),
    );
  });

  it.each([
    [0, 'huaweiBusinessID', '21234', undefined],
    [0, 'huaweiBusinessID', 'ab12', 'digits'],
    [0, 'huaweiBusinessID', '', 'blank'],
    [0, 'com.vivo.push.app_id', 'your-app-id', 'placeholder'],
    [1, 'VIVOCertificateName', '100#abc', undefined],
    [1, 'VIVOCertificateName', '100abc', 'appid#appkey'],
    [1, 'MICertificateName', 'my-cert', undefined],
  ])('judge as the rules do: %j %s "%s"', async (index, key, value, said) => {
    const provider = settable[index] as typeof tencent;
    const [setup] = await openSetup(new Workspace(memoryFileSystem(empty), ROOT));
    const answers = { provider: provider.id, vendors: provider.vendors.map(({ id }) => id) };
    const steps = (await setup?.ask((project) => stepsOf(project, answers))) ?? [];
    const question = steps.flatMap(({ questions }) => questions).find(({ id }) => id === `values.${key}`);
    const fault = question?.validate?.(value);
    expect(question).toBeDefined();
    if (said === undefined) expect(fault).toBeUndefined();
    else expect(fault && faultText(fault, 'en')).toContain(said);
  });

  it('put answers where a plan finds them; only a changed one may replace what is there', () => {
    const title = { 'zh-CN': '', en: '' };
    const question: Question = { id: 'values.huaweiBusinessID', kind: 'text', title, existing: '1' };
    expect(withAnswer({}, question, '1').overwrite).toEqual([]);
    expect(withAnswer({}, question, ' 2 ')).toEqual({
      values: { huaweiBusinessID: '2' },
      overwrite: ['huaweiBusinessID'],
    });
    expect(withAnswer({ values: { huaweiBusinessID: '2' } }, question, '').values).toEqual({});
    expect(withAnswer({}, { ...question, id: 'vendors' }, ['huawei'])).toEqual({ vendors: ['huawei'] });
  });
});

describe('texts', () => {
  it('are there in both languages, with the same holes', () => {
    const holes = (text: string | undefined): string[] => (text?.match(/\{\w+\}/g) ?? []).sort();
    expect(Object.keys(setupTexts.en)).toEqual(Object.keys(setupTexts['zh-CN']));
    for (const [key, text] of Object.entries(setupTexts.en))
      expect([key, holes(setupTexts['zh-CN'][key])]).toEqual([key, holes(text)]);
  });
});

describe('edits by lines', () => {
  it('make the one text of the other', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', '\n', '\n', '\r\n')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applyEdits(before, lineEdits({ path: '/a', text: before }, after))).toBe(after);
      }),
      { numRuns: 2000 },
    );
  });

  it('are no wider than what differs where an editor makes them, and part no character and no line break', () => {
    const parts = ['a', 'b', ' ', '\n', '\r\n', '\u{1F600}', '\u{1F601}', '\u{10437}'];
    const text = fc.array(fc.constantFrom(...parts)).map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = closeEdits({ path: '/a', text: before }, after);
        expect(applyEdits(before, edits)).toBe(after);
        const parted = /[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n/g;
        const inside = [...before.matchAll(parted)].map(({ index }) => index + 1);
        for (const { start, end } of edits)
          expect([start, end].some((at) => inside.includes(at))).toBe(false);
      }),
      { numRuns: 2000 },
    );
    const [edit] = closeEdits({ path: '/a', text: 'let ab = 1\n' }, 'let aB = 1\n');
    expect(edit).toMatchObject({ start: 5, end: 6, newText: 'B' });
  });
});
