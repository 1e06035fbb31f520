import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generated } from '../scripts/generate.mjs';
import {
  answersSchema,
  providerTable,
  walkthroughSteps,
  walkthroughTexts,
} from '../scripts/generate-providers.mjs';
import { providers } from '../src/core/providers/index.ts';
import type { Provider } from '../src/core/providers/provider.ts';
import { vendors } from '../src/core/providers/vendors/index.ts';

const root = join(import.meta.dirname, '..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

test('what is generated from the rules and the providers is up to date (else run: node scripts/generate.mjs)', async () => {
  for (const [name, text] of await generated()) expect(read(name) === text, name).toBe(true);
});

const settable = providers.filter(({ setup }) => setup);
const like = settable[0] as Provider;
const added: Provider = {
  ...like,
  id: 'a-provider-with-a-name-that-is-long',
  name: 'Its plugin',
  title: { 'zh-CN': '某家 IM（它的插件）', en: 'Somebody IM (Its plugin)' },
  console: 'https://example.com/console',
  download: 'https://example.com/download',
};
const engine = { providers: [...providers, added], vendors };

test('a provider that is added can be answered with, and the schema stays as the formatter writes it', () => {
  const text = read('schemas/setup-answers.schema.json');
  const more = answersSchema(text, engine);
  const { provider, appId } = JSON.parse(more).properties;
  expect(provider.enum).toEqual([...settable, added].map(({ id }) => id));
  expect(appId.description).toContain(`Somebody: ${added.setup?.instance?.option}`);
  expect(appId['x-zh-CN'].description).toContain(`某家为 ${added.setup?.instance?.option}`);
  const many = answersSchema(text, { ...engine, providers: [...engine.providers, added, added, added] });
  expect(many).toMatch(/^ {6}"enum": \[\n( {8}"[\w-]+",?\n)+ {6}\],$/m);
  for (const one of [more, many]) expect(answersSchema(one, { providers })).toBe(text);
});

test('it has its row in the tables, and its links in the walkthrough', () => {
  expect(providerTable(engine, 'en').split('\n').at(-1)).toContain(`| \`${added.id}\` | [Somebody IM`);
  for (const [name, language, or] of [
    ['package.nls.json', 'en', ', or '],
    ['package.nls.zh-cn.json', 'zh-CN', '或'],
  ] as const) {
    const texts = JSON.parse(read(name));
    const more = walkthroughTexts(texts, engine, language);
    const own = language === 'en' ? 'Somebody' : '某家';
    expect(more['walkthrough.consoles.description']).toContain(`${or}[${own}](${added.console})`);
    expect(more['walkthrough.plugin-files.description']).toContain(`Its plugin](${added.download})`);
    expect(walkthroughTexts(more, { providers }, language)).toEqual(texts);
  }
  const { walkthroughs } = JSON.parse(read('package.json')).contributes;
  expect(JSON.stringify(walkthroughSteps(walkthroughs, engine))).toContain(`"onLink:${added.download}"`);
});
