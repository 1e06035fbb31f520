import { expect, test } from 'vitest';
import { declaredTexts, pageTexts, type Shown, schemaTexts, sourceTexts, textsOf } from './collect.ts';
import { faultsOf } from './conventions.ts';

const faults = (texts: readonly Shown[]): string[] =>
  texts.flatMap(({ where, language, text }) =>
    faultsOf(text, language).map((why) => `${where}: ${why}: ${text}`),
  );

const sources: Readonly<Record<string, () => Shown[]>> = {
  'the sources': sourceTexts,
  'the schemas': schemaTexts,
  'package.json, its texts, the plugin and the snippets': declaredTexts,
  'the pages': pageTexts,
};

test.each(Object.entries(sources))('texts of %s keep to the conventions', (_, texts) => {
  const all = texts();
  for (const language of ['zh-CN', 'en'])
    expect(all.filter((text) => text.language === language).length).toBeGreaterThan(20);
  expect(faults(all)).toEqual([]);
});

test.each([
  ['应为number。', 'no space between Chinese and Latin'],
  ['在 3步中', 'no space between Chinese and Latin'],
  ['没有填写, 请填写。', 'half-width punctuation beside Chinese'],
  ['缺少: “{keys}”', 'half-width punctuation beside Chinese'],
  ['添加 (可选)', 'half-width brackets around or beside Chinese'],
  ['没有参数 "appid"', 'a straight quote'],
  ['没有参数「appid」', 'quotes other than “…”'],
  ['没有填写， 请填写。', 'a space beside full-width punctuation'],
  ['{vendor} 手机收不到', 'a space around a name that may be Chinese'],
  ['缺少 {key} 的值', 'a name or a value without quotes'],
  ['配置读不懂', 'words that were mended'],
  ['在“App 原生插件配置”中', 'words that were mended'],
])('Chinese: %s', (text, why) => {
  expect(faultsOf(text, 'zh-CN')).toEqual([why]);
});

test.each([
  '请在“App模块配置 → Push(消息推送)”中勾选 Push，不要勾选 uniPush。',
  "应写作 conn.usePlugin({ emPush, config }, 'push')：“push”是第二个参数。",
  '{vendor}的证书 ID“{name}”还是“{value}”，却传给了 {token}。',
  '已写入 {files} 个文件（1,551 份中的 3 份），可以撤销……',
  '| 错误 | 配置（可选） | 见《uni-app 离线推送》 |',
])('Chinese: nothing against %s', (text) => {
  expect(faultsOf(text, 'zh-CN')).toEqual([]);
});

test.each([
  ['Mend the syntax.', 'words that were mended'],
  ['a second one is of no use', 'words that were mended'],
  ['the maker’s console', 'a curly quote'],
  ['Choose one，then go on', 'full-width punctuation'],
])('English: %s', (text, why) => {
  expect(faultsOf(text, 'en')).toEqual([why]);
});

test('texts are found in whatever holds them', () => {
  const source = `
    const a = { 'zh-CN': { say: '甲' }, en: { say: 'first', more: (n: number) => \`\${n} more\` } };
    note('setup', 'Huawei, "下行消息"', '乙', 'second');
    const b = language === 'en' ? ': ' : '：丙';
  `;
  expect(textsOf('a.ts', source)).toEqual([
    { where: 'a.ts:2', language: 'zh-CN', text: '甲' },
    { where: 'a.ts:2', language: 'en', text: 'first' },
    { where: 'a.ts:2', language: 'en', text: '{filled} more' },
    { where: 'a.ts:3', language: 'zh-CN', text: '乙' },
    { where: 'a.ts:4', language: 'zh-CN', text: '：丙' },
  ]);
});
