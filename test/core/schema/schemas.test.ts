import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configSchemaOf, providers, valuesAt } from '../../../src/core/providers/index.ts';
import { type Words, wordsAt } from '../../../src/core/schema/descriptions.ts';
import { knownKeys, type SchemaId, schemaIds, shapeAt, sinceOf } from '../../../src/core/schema/shape.ts';

const folder = new URL('../../../schemas/', import.meta.url);

type Json = Record<string, unknown>;

/** Every schema of a property in a file, whatever it hangs on, with where it stands. */
function* properties(schema: Json, at: string): Generator<[string, Json]> {
  for (const keyword of ['properties', 'definitions']) {
    for (const [key, inner] of Object.entries((schema[keyword] ?? {}) as Record<string, Json>)) {
      if (inner.$ref) continue;
      yield [`${at}/${key}`, inner];
      yield* properties(inner, `${at}/${key}`);
    }
  }
  const rest = schema.additionalProperties;
  if (typeof rest === 'object' && rest !== null && !('$ref' in rest)) {
    yield [`${at}/*`, rest as Json];
    yield* properties(rest as Json, `${at}/*`);
  }
}

const files = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));

describe.each(files)('%s', (file) => {
  const schema = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Json;

  it('has words in both languages, and examples, for every property', () => {
    const wordless = [['', schema] as const, ...properties(schema, '')].filter(([at, property]) => {
      const chinese = (property['x-zh-CN'] ?? {}) as Json;
      const words = [property.title, property.description, chinese.title, chinese.description];
      if (words.some((text) => typeof text !== 'string' || text.trim() === '')) return true;
      return (
        !/\p{Script=Han}/u.test(String(chinese.description)) ||
        (at !== '' && !Array.isArray(property.examples))
      );
    });
    expect(wordless.map(([at]) => at)).toEqual([]);
  });

  it('is generated: keys and words are there for every object', () => {
    const id = file.replace('.schema.json', '') as SchemaId;
    expect(schemaIds).toContain(id);
    expect(knownKeys(id)).toEqual(Object.keys(schema.properties as Json));
    for (const key of knownKeys(id)) expect(wordsAt(id, [key])?.['zh-CN'].title).toBeTruthy();
  });
});

describe('the generated modules', () => {
  it('follow references and the words of any other key', () => {
    const path = ['app-plus', 'nativePlugins', 'Any-Plugin', '__plugin_info__', 'isCloud'];
    const words: Words | undefined = wordsAt('manifest-push', path);
    expect(words?.types).toEqual(['boolean']);
    expect(knownKeys('manifest-push', path.slice(0, -1))).toContain('isCloud');
    expect(wordsAt('offline-push-config', ['constructor'])).toBeUndefined();
    expect(shapeAt('offline-push-config', ['constructor'])).toBeUndefined();
  });

  it('know from which version a key is read', () => {
    expect(sinceOf('offline-push-config', ['honorBusinessID'])).toEqual({
      'tim-wx-sdk': '2.27.2',
      'tim-js-sdk': '2.26.6',
    });
    expect(sinceOf('em-push-config', ['FCMCertificateName'])).toEqual({ 'easemob-websdk': '4.17.0' });
    expect(sinceOf('offline-push-info', ['androidInfo'])?.['tim-wx-sdk']).toBeNull();
    expect(sinceOf('offline-push-info', ['title'])).toBeUndefined();
  });

  const generated = new URL('../../../src/core/generated/', import.meta.url);
  const validators = readdirSync(new URL('validators', generated)).map((name) => `validators/${name}`);

  it.each(['schemas.ts', ...validators])('%s needs no module, eval or words at run time', (name) => {
    const code = readFileSync(new URL(name, generated), 'utf8');
    expect(code).not.toMatch(/\brequire\b\s*\(|\beval\b|new Function|^\s*import\b(?! type)/m);
    expect(code).not.toMatch(/\p{Script=Han}/u);
  });
});

describe.each(providers.map((provider) => [provider.id, provider] as const))(
  'provider %s',
  (_id, provider) => {
    it('gives each vendor its own keys', () => {
      for (const vendor of provider.vendors) {
        for (const { place } of valuesAt(vendor, 'registration')) {
          const key = place.path.at(-1) ?? '';
          const { vendors } = shapeAt(configSchemaOf(provider), place.path.slice(0, -1)) ?? {};
          expect([key, vendors?.[key]]).toEqual([key, vendor.id]);
        }
      }
    });
  },
);
