import { expect, it } from 'vitest';
import { faultIn } from '../../../src/core/setup/fill.ts';
import type { Answer, Question } from '../../../src/core/setup/step.ts';

const fault = { message: 'chooseOne', args: {} } as const;
const title = { 'zh-CN': '', en: '' };
const question = (more: Partial<Question>): Question =>
  ({ id: 'a', kind: 'text', title, ...more }) as Question;
const said = (
  more: Partial<Question>,
  answer: Answer | undefined,
  file?: string,
): Promise<string | undefined> =>
  faultIn(question(more), answer as Answer, {}, 'en', async (path) =>
    file === undefined ? undefined : { path, text: file },
  );
const no = (): typeof fault => fault;
const fine = (): undefined => undefined;

it('an answer in a form is judged as the question judges it', async () => {
  expect(await said({ validate: no }, 'x')).toBeTruthy();
  expect(await said({ validate: fine }, 'x')).toBeUndefined();
  expect(await said({}, 'x')).toBeUndefined();
  expect(
    await said(
      { kind: 'multi', validate: (text) => (text === 'a,b' ? fault : undefined) } as Partial<Question>,
      ['a', 'b'],
    ),
  ).toBeTruthy();
});

it('a blank stands for "not now", but where the setup cannot go on without', async () => {
  for (const blank of ['', '  ', undefined]) expect(await said({ validate: no }, blank)).toBeUndefined();
  expect(await said({ kind: 'choice', required: true } as Partial<Question>, '')).toBeTruthy();
  expect(await said({ kind: 'choice' } as Partial<Question>, '')).toBeUndefined();
  expect(await said({ kind: 'multi', validate: no } as Partial<Question>, [])).toBeTruthy();
  expect(await said({ kind: 'confirm', validate: no } as Partial<Question>, true)).toBeUndefined();
});

it('a file that is named has to be there, and to fit', async () => {
  const validateFile = (_path: string, text: string) => (text === 'good' ? undefined : fault);
  expect(await said({ validateFile }, 'a.json', 'good')).toBeUndefined();
  expect(await said({ validateFile }, 'a.json', 'bad')).toBeTruthy();
  expect(await said({ validateFile }, 'a.json')).toBeTruthy();
});
