import { describe, expect, it } from 'vitest';
import { providers } from '../../../src/core/providers/index.ts';
import { readAnswers } from '../../../src/core/setup/answers.ts';
import { say } from '../../../src/core/setup/messages.ts';

/** Those that the wizard sets up. */
const settable = providers
  .filter(({ setup }) => setup)
  .map(({ id }) => id)
  .join(', ');

const read = (text: string): ReturnType<typeof readAnswers> => readAnswers({ path: '/a.json', text });

/** What is told of a text: the piece that it is about, and in which words. */
const told = (text: string): string[] =>
  read(text).problems.map(
    ({ message, args, at }) => `${text.slice(at.start, at.end)} | ${say(message, 'en', args)}`,
  );

describe('answers files', () => {
  it('are read with comments, numbers and names in any case', () => {
    const { answers, problems } = read(
      '{ // mine\n "provider": "easemob-empush", "vendors": ["Huawei"], "values": { "a": 2882303761500000000 }, }',
    );
    expect(problems).toEqual([]);
    expect(answers).toEqual({
      provider: 'easemob-empush',
      vendors: ['huawei'],
      values: { a: '2882303761500000000' },
    });
  });

  it('of the first version are taken as they were', () => {
    const first = {
      provider: 'tencent-tuiofflinepush',
      vendors: ['huawei', 'vivo'],
      values: { huaweiBusinessID: '21234', 'com.vivo.push.app_id': '100000000' },
      agconnect: '../agconnect-services.json',
      packageName: 'com.example.app',
      appId: '1400000001',
      module: 'utils/push.ts',
      instance: 'src/im/chat.ts',
      removeUniPush: true,
      overwrite: ['huaweiBusinessID', 'agconnect'],
    };
    const { answers, problems } = read(JSON.stringify({ $schema: './schema.json', ...first }));
    expect(problems).toEqual([]);
    expect(answers).toEqual(first);
  });

  it('name further files and what may go', () => {
    const { answers, problems } = read(
      '{ "files": { "google-services.json": "a.json" }, "removeOld": true }',
    );
    expect(problems).toEqual([]);
    expect(answers).toEqual({ files: { 'google-services.json': 'a.json' }, removeOld: true });
    expect(told('{ "files": { "a": "b", "a": "c" } }')).toHaveLength(1);
  });

  it('may leave an answer blank', () => {
    const { answers, problems } = read('{ "packageName": " ", "appId": "", "values": { "a": "" } }');
    expect(problems).toEqual([]);
    expect(answers).toEqual({ values: {} });
  });

  it.each([
    '',
    '[',
    '3',
    '{"vendors": 3, "values": [1], "overwrite": {"a": 1}, "provider": null}',
    '{"a": {"b": 1}}',
  ])('that make no sense are named and never throw: %s', (text) => {
    expect(read(text).problems.length).toBeGreaterThan(0);
  });

  it.each([
    ['{"provder": "easemob-empush"}', '"provder"', 'There is no answer "provder". Did you mean "provider"?'],
    ['{"colour": 1}', '"colour"', 'There is no answer "colour". There are: provider, vendors'],
    ['{"provider": "nobody"}', '"nobody"', `Expected: ${settable}.`],
    ['{"vendors": ["hauwei"]}', '"hauwei"', 'There is no maker "hauwei". Did you mean "huawei"?'],
    ['{"vendors": ["nokia"]}', '"nokia"', 'Expected: huawei, honor'],
    ['{"vendors": ["huawei", 3]}', '3', 'The value of "vendors.1" cannot be taken. Expected: a string.'],
    ['{"vendors": "huawei"}', '"huawei"', 'Expected: an array'],
    ['{"overwrite": [["a"]]}', '["a"]', 'The value of "overwrite.0" cannot be taken. Expected: a string.'],
    [
      '{"values": {"a": true}}',
      'true',
      'The value of "values.a" cannot be taken. Expected: a string or a whole number.',
    ],
    ['{"values": {"a": {"b": "1"}}}', '{"b": "1"}', 'The value of "values.a"'],
    ['{"packageName": 7}', '7', 'The value of "packageName" cannot be taken. Expected: a string.'],
    ['{"removeUniPush": "yes"}', '"yes"', 'Expected: a boolean'],
    ['{"values": {"a": "1", "a": "2"}}', '"a"', '"a" is there twice'],
    ['{"appId": "1", "appId": "2"}', '"appId"', '"appId" is there twice'],
  ])('are refused at the place that is wrong: %s', (text, at, words) => {
    const [first, ...more] = told(text);
    expect(more).toEqual([]);
    expect(first).toContain(`${at} | `);
    expect(first).toContain(words);
  });

  it('find the place of an answer again', () => {
    const text = '{ "vendors": ["fcm"], "values": { "huaweiBusinessId": "1" } }';
    const { at } = read(text);
    const piece = (...path: string[]): string => text.slice(at(path).start, at(path).end);
    expect(piece('values', 'huaweiBusinessId')).toBe('"huaweiBusinessId"');
    expect(piece('vendors', 'fcm')).toBe('"fcm"');
    expect(piece('values', 'none')).toBe('"values"');
    expect(piece('packageName')).toBe('{');
  });

  it('with a list of any length end', () => {
    const many = Array.from({ length: 200_000 }, () => '"a"').join();
    expect(read(`{"overwrite": [${many}]}`).problems).toEqual([]);
  });
});
