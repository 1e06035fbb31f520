import type { MessageArg } from '../messages/format.ts';
import type { Localized } from '../messages/localized.ts';
import type { SchemaProblem } from './check.ts';
import { own } from './shape.ts';

/** The kinds of value that a schema asks for, as the languages call them. */
const KINDS: Readonly<Record<string, Localized>> = {
  string: { 'zh-CN': '字符串', en: 'a string' },
  number: { 'zh-CN': '数字', en: 'a number' },
  integer: { 'zh-CN': '整数', en: 'a whole number' },
  boolean: { 'zh-CN': '布尔值', en: 'a boolean' },
  object: { 'zh-CN': '对象', en: 'an object' },
  array: { 'zh-CN': '数组', en: 'an array' },
  function: { 'zh-CN': '函数', en: 'a function' },
};

/** Kinds of value in words: `number` and `string` are "a number or a string". A value goes by itself. */
export function kindWords(kinds: readonly string[]): Localized {
  // a value is Latin, and set apart
  const words = kinds.map((kind) => own(KINDS, kind) ?? { 'zh-CN': ` ${kind} `, en: kind });
  return {
    'zh-CN': words
      .map((word) => word['zh-CN'])
      .join('或')
      .trim(),
    en: words.map((word) => word.en).join(' or '),
  };
}

/** What a schema expects of a value, for a message: kinds in words, or the values as they are written. */
export function expectedWords({ kind, expected = [] }: Pick<SchemaProblem, 'kind' | 'expected'>): MessageArg {
  return kind === 'type' ? kindWords(expected) : expected;
}
