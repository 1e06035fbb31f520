import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/core/messages/localized.ts';
import { CONFIG_RULE, providers, schemaRuleOf } from '../../src/core/providers/index.ts';
import { catalog } from '../../src/core/rules/catalog.ts';
import { ROOT } from '../core/helpers.ts';
import { checkAll } from './check.ts';
import { codeOf, headings, type Page, type Part, projectsOf, readPage } from './pages.ts';
import { allBases } from './provider-bases.ts';

const folder = join(import.meta.dirname, '../../docs/rules');
const nameOf = (id: string, language: string): string => `${id}${language === 'en' ? '' : `.${language}`}.md`;
const textOf = (id: string, language: string): string =>
  readFileSync(join(folder, nameOf(id, language)), 'utf8');
const pageOf = (id: string, language: string): Page => readPage(textOf(id, language));

/** `manifest.json:3 rule` for everything that is reported. */
async function reported(files: Record<string, string>, advice?: string): Promise<string[]> {
  const found = await checkAll(files, advice);
  return found.map(({ rule, source, start }) => {
    const line = source.text.slice(0, start).split('\n').length;
    return `${source.path.slice(ROOT.length + 1)}:${line} ${rule}`;
  });
}

const shapes = providers.flatMap(({ register }) => register);

/** The rule tells of calls whose providers are still to come: nothing can be reported of it yet. */
const isIdle = (id: string): boolean =>
  (id === CONFIG_RULE && !shapes.some((one) => one.schema && schemaRuleOf(one) === id)) ||
  (id === 'push-register-order' && !shapes.some(({ after }) => after));

test('every rule has a page in each language, and every page a rule', () => {
  const wanted = [...catalog.map(({ id }) => id), 'README'].flatMap((id) =>
    languages.map((language) => nameOf(id, language)),
  );
  expect(readdirSync(folder).sort()).toEqual(wanted.sort());
});

test.each(Object.entries(allBases))('nothing is reported on the base %s', async (_name, files) => {
  expect(await reported(files)).toEqual([]);
});

describe.each(catalog.map(({ id, messages }) => [id, messages] as const))('%s', (id, messages) => {
  test.each(languages)('%s: the page has its parts', (language) => {
    const page = pageOf(id, language);
    expect(page.title).toBe(id);
    expect(page.headings).toEqual(headings[language]);
    expect(page.header).toContain(messages[language].title);
    const [other = ''] = languages.filter((one) => one !== language);
    expect(textOf(id, language)).toContain(`](${nameOf(id, other)})`);
    expect(textOf(id, language).split('\n').length).toBeLessThan(125);
  });

  test.each(languages)('%s: links lead to files that are there', (language) => {
    const targets = [...textOf(id, language).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    for (const target of targets) {
      if (/^https?:/.test(target)) continue;
      const [path = '', anchor] = target.split('#');
      const text = readFileSync(join(folder, path), 'utf8');
      const anchors = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
        heading.toLowerCase().replaceAll(' ', '-'),
      );
      if (anchor !== undefined) expect(anchors).toContain(decodeURIComponent(anchor));
    }
  });

  test.skipIf(isIdle(id)).each(languages)(
    '%s: the wrong examples report this rule, and the right ones nothing',
    async (language) => {
      const page = pageOf(id, language);
      if (page.base === 'none') return;
      for (const files of projectsOf(page, page.wrong)) {
        const rules = (await reported(files, id)).map((line) => line.replace(/^.* /, ''));
        expect([...new Set(rules)].sort()).toEqual([id, ...page.wrong.also].sort());
      }
      expect(page.right.also).toEqual([]);
      for (const files of projectsOf(page, page.right)) expect(await reported(files, id)).toEqual([]);
    },
  );

  test.skipIf(isIdle(id))('a fix is offered where the page says so', async () => {
    const page = pageOf(id, 'en');
    if (page.base === 'none') return;
    const found = (
      await Promise.all(projectsOf(page, page.wrong).map((files) => checkAll(files, id)))
    ).flat();
    const offered = found.some(({ rule, fixes }) => rule === id && fixes.length > 0);
    expect(page.header).toMatch(offered ? /\| yes \|/ : /\| no \|/);
  });

  test('the code is the same in both languages, and every block says whose text it is', () => {
    const code = (part: Part): object[] =>
      part.blocks.map((block) => ({ language: block.language, file: block.file, code: codeOf(block) }));
    const [first, second] = languages.map((language) => pageOf(id, language));
    for (const key of ['wrong', 'right'] as const) {
      expect(code(first?.[key] as Part)).toEqual(code(second?.[key] as Part));
      for (const { file, caption } of first?.[key].blocks ?? []) expect(caption).toBe(`\`${file}\``);
    }
    expect([first?.base, first?.wrong.without, first?.wrong.also]).toEqual([
      second?.base,
      second?.wrong.without,
      second?.wrong.also,
    ]);
  });
});
