import { expect, test } from 'vitest';
import { format } from '../../../src/core/messages/format.ts';
import { kindWords } from '../../../src/core/schema/kinds.ts';

const HUAWEI = { 'zh-CN': '华为', en: 'Huawei' };

test.each([
  ['{name}手机', 'OPPO', 'OPPO 手机'],
  ['{name}手机', HUAWEI, '华为手机'],
  ['打开{name}控制台', 'vivo', '打开 vivo 控制台'],
  ['填写 {name} 的值', 'vivo', '填写 vivo 的值'],
  ['没有“{name}”这一项', 'vivo', '没有“vivo”这一项'],
  ['“{name}”没有填写', ['a', 'b'], '“a”、“b”没有填写'],
  ['应为{name}。', ['1', '2'], '应为 1、2。'],
])('Chinese and Latin are set apart in %j', (template, name, text) => {
  expect(format(template, { name }, 'zh-CN')).toBe(text);
});

test('English is left as it is', () => {
  expect(format('x{name}y', { name: 'OPPO' }, 'en')).toBe('xOPPOy');
});

test.each([
  [['number'], '应为数字。', 'It must be a number.'],
  [['string', 'integer'], '应为字符串或整数。', 'It must be a string or a whole number.'],
  [['true', 'object'], '应为 true 或对象。', 'It must be true or an object.'],
])('kinds of value are said in the language of the reader: %j', (kinds, chinese, english) => {
  const args = { expected: kindWords(kinds) };
  expect(format('应为{expected}。', args, 'zh-CN')).toBe(chinese);
  expect(format('It must be {expected}.', args, 'en')).toBe(english);
});
