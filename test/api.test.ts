import { describe, expect, it } from 'vitest';
import { type CheckOptions, checkProject } from '../src/api/index.ts';

const empty = { list: async () => [], read: async () => undefined };

describe('the library', () => {
  it.each<[object, string]>([
    [{ langauge: 'en' }, 'there is no option "langauge"; did you mean "language"?'],
    [{ colour: true }, 'there is no option "colour"'],
    [{ language: 'fr' }, 'language: expected en or zh-CN, not "fr"'],
    [
      { rules: { 'unipush-conflit': 'off' } },
      'there is no rule "unipush-conflit"; did you mean "unipush-conflict"?',
    ],
    [{ rules: { 'unipush-conflict': 'loud' } }, '"loud" is no severity'],
  ])('refuses options that it does not know: %j', async (options, words) => {
    const checked = checkProject(empty, '/app', options as CheckOptions);
    await expect(checked).rejects.toThrow(RangeError);
    await expect(checked).rejects.toThrow(words);
  });

  it('takes those that it knows', async () => {
    const options = {
      language: 'zh-CN',
      rules: { 'unipush-conflict': 'off' },
      reportUnusedSuppressions: true,
    } as const;
    expect((await checkProject(empty, '/app', options)).projects).toEqual([]);
  });
});
