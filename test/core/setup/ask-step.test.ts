import { expect, test } from 'vitest';
import { languages } from '../../../src/core/messages/localized.ts';
import { askedValues, askStep } from '../../../src/core/setup/ask-step.ts';
import { checkFiles } from '../helpers.ts';
import { broken } from '../rules/healthy.ts';

const KEYS = ['com.vivo.push.app_id', 'com.vivo.push.api_key'];

async function asked() {
  const files = broken({
    'manifest.json': [
      ['"100012345"', '""'],
      ['"0123456789abcdef"', '""'],
    ],
  });
  const [finding] = (await checkFiles(files)).of('vivo-keys-unset');
  const ask = finding?.fixes.find((fix) => fix.ask)?.ask;
  if (!finding || !ask) throw new Error('nothing is asked');
  return { finding, ask, step: askStep(finding, ask) };
}

test('what a fix asks for is asked as the setup asks it: a question for each key, and the way to the console', async () => {
  const { step } = await asked();
  expect(step?.questions.map(({ id }) => id)).toEqual(KEYS.map((key) => `values.${key}`));
  expect(step?.questions.map(({ secret }) => secret)).toEqual([false, true]);
  expect(step?.links[0]?.url).toMatch(/^https:\/\/dev\.vivo\.com\.cn/);
  for (const language of languages)
    for (const { help } of step?.questions ?? []) {
      expect(help?.[language]).toContain('com.vivo.push.a');
      expect(help?.[language]).not.toMatch(/[{}]|"0"/);
    }
});

test('Chinese sets the name of a maker apart', async () => {
  const { step } = await asked();
  expect(step?.questions[0]?.help?.['zh-CN']).toContain('填写 vivo 控制台给出的值');
  expect(step?.links[0]?.title['zh-CN']).toBe('打开 vivo 控制台');
});

test.each(['', ' ', '0', 'xxxxxx', 'your-app-id'])('%j is no value', async (value) => {
  const { step } = await asked();
  expect(step?.questions.map(({ validate }) => validate?.(value) !== undefined)).toEqual([true, true]);
});

test('the values come in the order of the keys', async () => {
  const { ask } = await asked();
  expect(askedValues(ask, { values: { [KEYS[1] as string]: 'b', [KEYS[0] as string]: 'a' } })).toEqual([
    'a',
    'b',
  ]);
});

test('of a plugin that nobody knows nothing is asked', async () => {
  const { ask } = await asked();
  expect(askStep({ args: { plugin: 'Another-Push' } }, ask)).toBeUndefined();
});
