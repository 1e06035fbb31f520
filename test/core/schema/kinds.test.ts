import { describe, expect, it } from 'vitest';
import { wordsAt } from '../../../src/core/schema/descriptions.ts';
import { expectedWords, kindWords } from '../../../src/core/schema/kinds.ts';
import { isSchemaId, knownKeys, shapeAt, sinceOf } from '../../../src/core/schema/shape.ts';

describe('what is expected of a value', () => {
  it('is said in words where it is a kind', () => {
    expect(kindWords(['true'])).toEqual({ 'zh-CN': 'true', en: 'true' });
    expect(kindWords(['constructor', 'object'])['zh-CN']).toBe('constructor 或对象');
    expect(expectedWords({ kind: 'type', expected: ['string', 'number'] })).toEqual({
      'zh-CN': '字符串或数字',
      en: 'a string or a number',
    });
  });

  it('is the values themselves else, or nothing', () => {
    expect(expectedWords({ kind: 'enum', expected: ['string', 'a'] })).toEqual(['string', 'a']);
    expect(expectedWords({ kind: 'pattern' })).toEqual([]);
  });
});

describe('a path that leads to nothing', () => {
  const beyond = ['huaweiBusinessID', 'a', 'b'];

  it('has neither shape nor keys nor words', () => {
    expect(shapeAt('offline-push-config', beyond)).toBeUndefined();
    expect(knownKeys('offline-push-config', beyond)).toEqual([]);
    expect(knownKeys(undefined)).toEqual([]);
    expect(sinceOf('offline-push-config', [...beyond, 'c'])).toBeUndefined();
    expect(sinceOf('offline-push-config', [])).toBeUndefined();
    expect(wordsAt('offline-push-config', beyond)).toBeUndefined();
    expect(wordsAt(undefined, beyond)).toBeUndefined();
  });
});

it('the name of a schema is known from others', () => {
  expect(isSchemaId('offline-push-config')).toBe(true);
  expect(isSchemaId('constructor')).toBe(false);
});
