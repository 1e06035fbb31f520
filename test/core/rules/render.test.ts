import { expect, it } from 'vitest';
import { messageOf, pageOf, relatedOf, ruleTitleOf, titleOf } from '../../../src/core/rules/render.ts';

it('what has no words is told by its name', () => {
  expect(messageOf({ rule: 'nobodys-rule', message: 'said', args: {} }, 'en')).toBe('said');
  expect(messageOf({ rule: 'vivo-keys-unset', message: 'no such {key}', args: { key: 'a' } }, 'en')).toBe(
    'no such a',
  );
  expect(relatedOf('nobodys-rule', { message: 'beside', args: {} } as never, 'en')).toBe('beside');
  expect(ruleTitleOf('nobodys-rule', 'zh-CN')).toBe('nobodys-rule');
  expect(titleOf('nobodys-rule', { title: 'fix it' }, 'en')).toBe('fix it');
});

it('a maker goes by its name, and what is left out is counted', () => {
  const said = { rule: 'nobodys-rule', message: '{vendor}', args: { vendor: 'huawei' } };
  expect(messageOf(said, 'en')).toBe('Huawei');
  expect(messageOf(said, 'zh-CN')).toBe('华为');
  expect(messageOf({ ...said, args: { vendor: 'somebody' } }, 'en')).toBe('somebody');
  expect(messageOf({ ...said, more: 3 }, 'en')).toMatch(/^Huawei \(and 3 more of this kind/);
  expect(messageOf({ ...said, more: 3 }, 'zh-CN')).toContain('还有 3 处');
});

it('a page has the language in its name, but for English', () => {
  expect(pageOf('a-rule', 'en')).toMatch(/\/docs\/rules\/a-rule\.md$/);
  expect(pageOf('a-rule', 'zh-CN')).toMatch(/\/docs\/rules\/a-rule\.zh-CN\.md$/);
});
