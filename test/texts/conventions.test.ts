import { expect, test } from 'vitest';
import { declaredTexts, pageTexts, type Shown, schemaTexts, sourceTexts } from './collect.ts';
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
