import { describe, expect, test } from 'vitest';
import { checkFiles, type Files, type Found } from '../../helpers.ts';
import { easemob, fixed } from '../../rules/easemob.ts';

const RULE = 'use-plugin-signature';
const reports = async (files: Files, rule: string): Promise<Found[]> => (await checkFiles(files)).of(rule);
const OPTIONS = "emPush: EMPush, config: { MICertificateName: 'a' }";

describe('what stands in the braces', () => {
  test.each<[string, string, string]>([
    ['the string first', `conn.usePlugin({ 'push', ${OPTIONS} })`, 'inside'],
    ['the string in the middle', `conn.usePlugin({ emPush: EMPush, 'push', config: {} })`, 'inside'],
    ['beside a second argument', `conn.usePlugin({ ${OPTIONS}, 'push' }, 'push')`, 'inside'],
    ['a key and comments', `conn.usePlugin({ // one\n  option: pushOption, // two\n  'push' })`, 'inside'],
    ['comments before and behind', `conn.usePlugin({ /* one */ pushOption, 'push' /* two */ })`, 'inside'],
    ['a comment of lines behind', `conn.usePlugin({ pushOption, 'push' /* one\n two */ })`, 'inside'],
    ['options alone', `conn.usePlugin({ pushOption }, 'push')`, 'wrapped'],
    ['options alone, with a remark', `conn.usePlugin({ pushOption /* all */ }, 'push')`, 'wrapped'],
    ['options and nothing behind', `conn.usePlugin({ pushOption })`, 'wrapped'],
    [
      'nested brackets',
      `conn.usePlugin({ emPush: EMPush, config: { a: [1, { b: (2) }] }, 'push' })`,
      'inside',
    ],
  ])('%s', async (_name, call, message) => {
    const files = easemob(call);
    const found = await reports(files, RULE);
    expect(found.map((one) => one.message)).toEqual([message]);
    const after = await fixed(files, RULE);
    expect(await reports(after, RULE)).toEqual([]);
    for (const comment of call.match(/\/\*[\s\S]*?\*\/|\/\/ \w+/g) ?? [])
      expect(after['App.vue']).toContain(comment);
  });

  test.each<[string, string, string]>([
    [
      'with a remark in what would be cut',
      `conn.usePlugin({ emPush: EMPush, 'push' /* why */, config: {} })`,
      'inside',
    ],
    ['before its options, with remarks', `conn.usePlugin({ /* a */ 'push', /* b */ pushOption })`, 'inside'],
    ['in a name that says another', `const other = 'pull'\nconn.usePlugin(pushOption, other)`, 'other'],
  ])('is left to the user %s', async (_name, call, message) => {
    const [found, ...others] = await reports(easemob(call), RULE);
    expect([found?.message, others, found?.fixes]).toEqual([message, [], []]);
  });

  test.each([
    ['no arguments', `conn.usePlugin()`],
    ['a name that nobody knows', `conn.usePlugin(pushOption, window.name)`],
    ['the right one in a name', `const name = 'push'\nconn.usePlugin(pushOption, name)`],
    ['a brace that is still open', `conn.usePlugin({{ pushOption, 'push' })`],
    ['the second one twice in the braces', `conn.usePlugin({ pushOption, 'push', 'push' })`],
  ])('is nothing to report with %s', async (_name, call) => {
    expect(await reports(easemob(call), RULE)).toEqual([]);
  });

  test('never breaks the rules that look at it too', async () => {
    for (const call of [
      `conn.usePlugin({ 'push', 'push', pushOption })`,
      `conn.usePlugin({ , })`,
      `conn.usePlugin({`,
    ])
      expect((await checkFiles(easemob(call))).result.projects).toHaveLength(1);
  });
});
