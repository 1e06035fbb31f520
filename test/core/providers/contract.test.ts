import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detailOf, labelOf } from '../../../src/core/doctor/render.ts';
import { schemaIds } from '../../../src/core/generated/schemas.ts';
import { languages } from '../../../src/core/messages/localized.ts';
import { hasCertificates, pluginOf, providers } from '../../../src/core/providers/index.ts';
import type { Provider, Value, VendorUse } from '../../../src/core/providers/provider.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { knownKeys, shapeAt } from '../../../src/core/schema/shape.ts';
import { places } from '../../snippet-places.ts';
import { examine } from '../doctor/helpers.ts';
import { checkFiles, type Files } from '../helpers.ts';
import { applyPlan, checked, expectSound, plan } from '../setup/support.ts';
import { emptyProjects } from '../setup/templates.ts';
import { answersOf, broughtTo, givenTo, mandatoryOf, valuesOf } from './made.ts';

/*
 * What every provider holds, whichever it is: none is named here, and one that joins the list is held by it as it is.
 * What the wizard cannot set up skips what the wizard would make.
 */

const root = join(import.meta.dirname, '../../..');

/** What a provider is called by is no fact, and checks and notes say their sources themselves. */
const NO_FACTS = new Set<keyof Provider>(['id', 'family', 'name', 'title', 'checks', 'notes', 'sources']);

/** Where its rules lie that no other provider, or no other house, has. */
const rulesOf = ({ id, family }: Provider): string[] =>
  [id, family]
    .map((folder) => join(root, 'src/core/providers', folder, 'rules'))
    .flatMap((folder) => (existsSync(folder) ? readdirSync(folder) : []))
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => rules.some((rule) => rule.id === name));

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

const snippets = readdirSync(join(root, 'snippets')).flatMap((file) =>
  Object.values(JSON.parse(readFileSync(join(root, 'snippets', file), 'utf8')) as Record<string, Snippet>),
);

const all = providers.map((provider) => [provider.id, provider] as const);

describe.each(all)('%s', (id, provider) => {
  it('has a source for each fact, with its day', () => {
    const facts = (Object.keys(provider) as (keyof Provider)[]).filter((field) => !NO_FACTS.has(field));
    const sourced = provider.sources.flatMap(({ of }) => of);
    // that it goes on is no news
    expect(facts.filter((field) => !sourced.includes(field) && provider[field] !== false)).toEqual([]);
    for (const { citation, date } of provider.sources) {
      expect(citation.trim()).not.toBe('');
      expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
    }
    const told = [...provider.checks, ...(provider.service ?? []), ...Object.values(provider.notes).flat()];
    for (const { source } of told) expect(source.trim()).not.toBe('');
  });

  it('has a schema for whatever it takes, and each of its keys is in one', () => {
    const named = [...provider.register.map(({ schema }) => schema), provider.message?.schema];
    expect(named.filter((schema) => schema !== undefined && !schemaIds.includes(schema))).toEqual([]);
    for (const { arguments: given, schema } of provider.register)
      if (given.options || given.config !== undefined) expect(schema).toBeDefined();
    const configs = named.slice(0, -1);
    const positional = provider.register.flatMap(({ arguments: { values = [] } }) =>
      values.map((one) => one.id),
    );
    const isIn = ({ id, place }: Value): boolean => {
      if (place.in === 'entry')
        return knownKeys('manifest-push', ['app-plus', 'nativePlugins', place.plugin]).includes(place.key);
      // what is an argument itself stands under no key
      if (place.in !== 'registration' || positional.includes(id)) return true;
      const key = place.path.at(-1) ?? '';
      return configs.some((schema) => knownKeys(schema, place.path.slice(0, -1)).includes(key));
    };
    expect(valuesOf(provider).filter((value) => !isIn(value))).toEqual([]);
    const taken = valuesOf(provider).flatMap(({ place }) =>
      place.in === 'registration' ? (place.path[0] ?? []) : [],
    );
    const makers = configs.flatMap((schema) => Object.keys(shapeAt(schema)?.vendors ?? {}));
    expect(makers.filter((key) => !taken.includes(key))).toEqual([]);
  });

  it('calls each value by a name of its own', () => {
    const ids = valuesOf(provider).map((value) => value.id);
    expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([]);
    const vendors = provider.vendors.map((vendor) => vendor.id);
    expect(new Set(vendors).size).toBe(vendors.length);
  });

  it('has its row in both READMEs, and a page in both languages for each rule of its own', () => {
    for (const name of ['README.md', 'README.zh-CN.md'])
      expect(readFileSync(join(root, name), 'utf8')).toContain(`| \`${id}\` |`);
    const pages = rulesOf(provider).flatMap((rule) => [`${rule}.md`, `${rule}.zh-CN.md`]);
    expect(pages.filter((page) => !existsSync(join(root, 'docs/rules', page)))).toEqual([]);
  });

  it('has snippets, each with a project that it is checked in', () => {
    const words = [id, pluginOf(provider), ...provider.register.map(({ callee }) => `.${callee.method}(`)];
    const own = snippets.filter(({ prefix, body }) =>
      words.some((word) => word !== '' && (prefix.includes(word) || body.join('\n').includes(word))),
    );
    expect(own.length).toBeGreaterThan(0);
    // test/snippets.test.ts checks those that have a place
    expect(own.filter(({ prefix }) => !places[prefix])).toEqual([]);
  });

  describe.skipIf(!provider.setup).each(emptyProjects.map((one) => [one.name, one] as const))(
    'set up in %s',
    (_name, template) => {
      const empty = template.files(provider);
      const brought = broughtTo(provider);
      const planned = once(() => plan(empty, answersOf(provider)));
      const made = once(async (): Promise<Files> => applyPlan(empty, await planned()));
      // where nothing of the project logs in, the wizard may leave the call of what it wrote to the user, and says so
      const leftOver = once(async (): Promise<string[]> => {
        const { notes } = await planned();
        const isLeft = notes.some(
          ({ kind, message }) => kind === 'todo' && /^call(?:ByHand|AfterLogin|BeforeLogin)/.test(message),
        );
        const { of } = await checkFiles({ ...(await made()), ...brought }, { lang: 'en' });
        return isLeft ? of('registration-not-called').map(({ words }) => words) : [];
      });

      it('checks clean but for the files that only a person can bring: those are reported', async () => {
        const files = await made();
        expectSound(empty, files);
        const whole = { ...files, ...brought };
        const left = await leftOver();
        expect(await graveOf(whole)).toEqual(left);
        expect((await checked(whole)).providers).toEqual([id]);
        // a UTS plugin that is imported and not there is told by the compiler
        for (const name of Object.keys(brought).filter((one) => !one.startsWith('uni_modules/'))) {
          const { [name]: _gone, ...without } = whole;
          const found = (await graveOf(without)).filter((one) => !left.includes(one));
          expect(found.length, `${name}: ${found.join('\n')}`).toBe(1);
          expect(found[0]).toContain(name.split('/').at(-1));
        }
      });

      it('has a row of the doctor for each vendor, with nothing missing', async () => {
        const { diagnosis } = await examine({ ...(await made()), ...brought });
        const [own, ...others] = diagnosis.providers;
        expect(others).toEqual([]);
        // of a vendor that is in a console alone no file tells
        const isTold = ({ values, module, ticks }: VendorUse): boolean =>
          values.some(({ place }) => place.in !== 'console') || module !== undefined || !!ticks?.length;
        expect(own?.rows.map((row) => [row.vendor, row.use])).toEqual(
          provider.vendors.map((vendor) => [vendor.id, isTold(vendor) ? 'used' : 'unknown']),
        );
        const statuses = own?.rows.flatMap(({ cells }) => Object.values(cells).map(({ status }) => status));
        expect(statuses?.filter((status) => status === 'missing' || status === 'wrong')).toEqual([]);
      });

      it('speaks of an IM console where it has one alone', async () => {
        const { diagnosis, advice } = await examine({ ...(await made()), ...brought });
        const rows = diagnosis.providers.flatMap((own) => own.rows);
        const entered = rows.flatMap(({ cells }) => cells.console.items.slice(1).map(({ text }) => text));
        const told = languages.flatMap((language) => [
          ...rows
            .flatMap(({ cells }) => Object.values(cells).flatMap(({ items }) => items))
            .map((item) => `${labelOf(item, { language })} ${detailOf(item, { language })}`),
          ...advice.flatMap(({ items }) => items.map(({ text }) => text[language])),
        ]);
        const im = told.filter((text) => /IM console|IM 控制台/.test(text));
        if (hasCertificates(provider)) expect(new Set(entered)).toEqual(new Set(['upload']));
        else expect([...im, ...entered.filter((text) => text !== 'entered')]).toEqual([]);
      });

      it('reports each value that must be there and is blank, and nothing else', async () => {
        const whole = { ...(await made()), ...brought };
        const left = await leftOver();
        const mandatory = mandatoryOf(provider);
        for (const [value, text] of Object.entries(givenTo(provider))) {
          const blank = blanked(whole, text);
          expect(blank, `${value} is written`).not.toEqual(whole);
          const found = (await graveOf(blank)).filter((one) => !left.includes(one));
          // a vendor's only value, left blank, says that the vendor is not used
          if (mandatory.has(value)) expect(found.length, `${value}: ${found.join('\n')}`).toBe(1);
          else expect(found.length, `${value}: ${found.join('\n')}`).toBeLessThan(2);
          for (const one of found) expect(one).toContain(value);
        }
      });
    },
  );
});

function blanked(files: Files, text: string): Files {
  return Object.fromEntries(
    Object.entries(files).map(([name, old]) => [
      name,
      old
        .replaceAll(`"${text}"`, '""')
        .replaceAll(`'${text}'`, "''")
        // a number of its own
        .replace(/^\d+$/.test(text) ? new RegExp(`(?<![\\w'"])${text}(?![\\w'"])`, 'g') : /(?!)/, "''"),
    ]),
  );
}

/** The same answer for all who ask. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What is an error or a warning, in words. */
async function graveOf(files: Files): Promise<string[]> {
  const { findings } = await checkFiles(files, { lang: 'en' });
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ words }) => words);
}
