import { describe, expect, it } from 'vitest';
import { isPlaceholder, keyState, stateOf } from '../../../src/core/schema/values.ts';
import type { Node, ObjectNode } from '../../../src/core/syntax/tree.ts';
import { read } from './tables.ts';

describe('a value that stands for one still to be filled in', () => {
  it.each([
    'xxx',
    'XXXXXX',
    '***',
    ' xxx ',
    'your-key',
    'YOUR_APP_ID',
    'your app id',
    '<app id>',
    '请填写 AppID',
    '【你的 AppID】',
    '（ 请输入',
    '「您的 key',
    '替换为自己的',
    '填写',
    '待补',
    'todo',
    'TBD',
    'changeme',
    'change-me',
    'change_me',
    'placeholder',
  ])('%s', (text) => expect(isPlaceholder(text)).toBe(true));

  it.each([
    'xx',
    'xxx1',
    '1xxx',
    '**',
    '***1',
    '1***',
    'yours',
    'not your-key',
    'your-key!',
    '<a',
    'a>',
    '<a><b>',
    '<a>b',
    'b<a>',
    'App 请填写',
    '已填写',
    'todo list',
    'my placeholder',
    'changes-me',
    '',
  ])('not: %s', (text) => expect(isPlaceholder(text)).toBe(false));
});

describe('what a value says', () => {
  it.each([
    ['"a"', 'set'],
    ['" "', 'blank'],
    ['""', 'blank'],
    ['null', 'blank'],
    ['"0"', 'zero'],
    ['" 0 "', 'zero'],
    ['"00"', 'set'],
    ['0', 'zero'],
    ['1', 'set'],
    ['"xxxx"', 'placeholder'],
    ['true', 'unknown'],
    ['{}', 'unknown'],
    ['[]', 'unknown'],
  ])('%s is %s', (text, state) => expect(stateOf(read(text))).toBe(state));

  it('is unknown where there is none', () => expect(stateOf(undefined)).toBe('unknown'));
});

describe('what an object says of a key', () => {
  const object = (text: string): ObjectNode => read(text) as ObjectNode;
  /** An object with these properties, each for its platform alone where one is named. */
  const inBranches = (...properties: (readonly [text: string, platform?: string])[]): ObjectNode =>
    object(
      `{${properties
        .map(([text, platform]) =>
          platform === undefined ? `${text},` : `\n// #ifdef ${platform}\n${text},\n// #endif\n`,
        )
        .join('')}}`,
    );

  it('is what its value says, and which property decides', () => {
    const node = object('{"a":"1","b":""}');
    expect(keyState(node, 'a')).toEqual({ state: 'set', property: node.properties[0] });
    expect(keyState(node, 'b')).toEqual({ state: 'blank', property: node.properties[1] });
  });

  it('is that it is absent where all of its keys are known, and nothing else where they are not', () => {
    expect(keyState(object('{"b":1}'), 'a')).toEqual({ state: 'absent', property: undefined });
    expect(keyState({ ...object('{}'), open: true }, 'a').state).toBe('unknown');
    expect(keyState({ ...object('{}'), closed: false }, 'a').state).toBe('unknown');
    expect(keyState(read('[]'), 'a')).toEqual({ state: 'unknown', property: undefined });
    expect(keyState(undefined, 'a').state).toBe('unknown');
  });

  it('is what the last of several says, which overrides them', () => {
    const node = object('{"a":"","a":"1"}');
    expect(keyState(node, 'a')).toEqual({ state: 'set', property: node.properties[1] });
  });

  it('is unknown where one platform has another value, and not where both say the same', () => {
    const unlike = inBranches(['"a":""', 'APP-ANDROID'], ['"a":"1"', 'APP-IOS']);
    expect(keyState(unlike, 'a')).toEqual({ state: 'unknown', property: unlike.properties[1] });
    const alike = inBranches(['"a":"2"', 'APP-ANDROID'], ['"a":"1"', 'APP-IOS']);
    expect(keyState(alike, 'a').state).toBe('set');
    expect(keyState(inBranches(['"a":""', 'APP-ANDROID'], ['"a":"1"']), 'a').state).toBe('set');
  });

  it('does not hear what stands in a branch for another platform', () => {
    expect(keyState(inBranches(['"a":"1"', 'H5']), 'a').state).toBe('absent');
    const node = inBranches(['"a":"1"'], ['"a":""', 'H5']);
    expect(keyState(node, 'a')).toEqual({ state: 'set', property: node.properties[0] });
  });

  it('follows the value to where it is written', () => {
    const node = object('{"a":1,"a":2}');
    const blank = read('""');
    const follow = (value: Node): Node => (value.kind === 'number' ? blank : value);
    expect(keyState(node, 'a', follow).state).toBe('blank');
  });
});
