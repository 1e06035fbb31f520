import fc from 'fast-check';
import { type ParseError, parse } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { addPath, addProperty, removeProperty, renameKey, setValue } from '../../src/core/edits/index.ts';
import type { TextEdit } from '../../src/core/finding.ts';
import { readJsonc } from '../../src/core/syntax/jsonc.ts';
import { readScript } from '../../src/core/syntax/reader.ts';
import { type ObjectNode, type Property, propertyOf } from '../../src/core/syntax/tree.ts';
import { anyLayout, anyObject, commentsOf, type Layout, meant, type Value, written } from './edits-texts.ts';

type Plain = Record<string, unknown>;

/** How a text is read: as a manifest, or as a script that holds the object. */
interface Host {
  readonly name: string;
  readonly script: boolean;
  tree(text: string): ObjectNode;
  value(text: string): unknown;
}

const hosts: readonly Host[] = [
  {
    name: 'JSONC',
    script: false,
    tree: (text) => readJsonc({ path: '/p/manifest.json', text }).tree as ObjectNode,
    value(text) {
      const errors: ParseError[] = [];
      const value = parse(text, errors);
      expect(errors).toEqual([]);
      return value;
    },
  },
  {
    name: 'script',
    script: true,
    tree: (text) => readScript({ path: '/p/a.ts', text }).bindings[0]?.init as ObjectNode,
    value: (text) => JSON.parse(JSON.stringify(new Function(`${text}\nreturn config;`)())),
  },
];

function apply(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
  let result = text;
  let before = text.length + 1;
  for (const { start, end, newText } of sorted) {
    expect(end).toBeLessThanOrEqual(before);
    before = start;
    result = result.slice(0, start) + newText + result.slice(end);
  }
  return result;
}

function textOf(host: Host, value: Value, layout: Layout): string {
  const object = written(value, layout);
  return host.script ? `const config = ${object};${layout.eol}` : object + layout.eol;
}

/** Every object of a tree with the keys that lead to it. */
function objectsOf(object: ObjectNode, path: string[] = []): { object: ObjectNode; path: string[] }[] {
  const inner = object.properties.flatMap(({ key, value }) =>
    value.kind === 'object' ? objectsOf(value, [...path, key]) : [],
  );
  return [{ object, path }, ...inner];
}

function at(root: unknown, path: readonly string[]): Plain {
  return path.reduce((value, key) => (value as Plain)[key] as Plain, root as Plain);
}

function oneEolOnly(text: string, { eol, oneLine }: Layout): void {
  if (!oneLine) expect(text.replaceAll(eol, '')).not.toMatch(/[\r\n]/);
}

for (const host of hosts) {
  const cases = fc.tuple(anyObject, anyLayout(host.script), fc.nat(), fc.nat());

  test(`${host.name}: a property is added at the end of any object, and only once`, () => {
    fc.assert(
      fc.property(cases, fc.constantFrom('"1"', '{}', '{\n\t"k": 1\n}'), ([value, layout, pick], added) => {
        const text = textOf(host, value, layout);
        const found = objectsOf(host.tree(text));
        const { object, path } = found[pick % found.length] as (typeof found)[number];
        const changed = apply(text, addProperty(object, 'new-key', added));
        const wanted = structuredClone(meant(value));
        at(wanted, path)['new-key'] = JSON.parse(added);
        expect(host.value(changed)).toEqual(wanted);
        expect(Object.keys(at(host.value(changed), path)).at(-1)).toBe('new-key');
        expect(commentsOf(changed)).toEqual(commentsOf(text));
        oneEolOnly(changed, layout);
        const again = objectsOf(host.tree(changed)).find((other) => other.path.join() === path.join());
        expect(addProperty(again?.object as ObjectNode, 'new-key', added)).toEqual([]);
      }),
    );
  });

  test(`${host.name}: a property is removed from any object, with the comments of its own line alone`, () => {
    fc.assert(
      fc.property(cases, ([value, layout, pick, which]) => {
        const text = textOf(host, value, layout);
        const found = objectsOf(host.tree(text)).filter(({ object }) => object.properties.length > 0);
        fc.pre(found.length > 0);
        const { object, path } = found[pick % found.length] as (typeof found)[number];
        const property = object.properties[which % object.properties.length] as Property;
        const changed = apply(text, removeProperty(property, object));
        const wanted = structuredClone(meant(value));
        delete at(wanted, path)[property.key];
        expect(host.value(changed)).toEqual(wanted);
        const own = ownText(text, property);
        const kept = commentsOf(text.slice(0, own.start) + text.slice(own.end));
        const after = commentsOf(changed);
        expect(kept.every((comment) => after.includes(comment))).toBe(true);
        if (!layout.oneLine) expect(changed).not.toMatch(/^[ \t]+$/m);
        oneEolOnly(changed, layout);
      }),
    );
  });

  test(`${host.name}: a path is added with the objects on its way, and only once`, () => {
    const keys = fc.array(fc.constantFrom('modules', 'Push', 'a-b', 'x', 'new'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(cases, keys, ([value, layout], path) => {
        const text = textOf(host, value, layout);
        const edits = addPath(host.tree(text), path, '{\n\t"k": "v"\n}');
        const changed = apply(text, edits);
        const wanted = structuredClone(meant(value)) as Plain;
        expect(edits.length > 0).toBe(putPath(wanted, path, { k: 'v' }));
        expect(host.value(changed)).toEqual(wanted);
        expect(commentsOf(changed)).toEqual(commentsOf(text));
        oneEolOnly(changed, layout);
        expect(addPath(host.tree(changed), path, '{}')).toEqual([]);
      }),
    );
  });

  test(`${host.name}: a key is renamed and a value set, and nothing else changes`, () => {
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom('emPush', 'a.b', "o'k", '新'),
        ([value, layout, pick, which], name) => {
          const text = textOf(host, value, layout);
          const found = objectsOf(host.tree(text)).filter(({ object }) => object.properties.length > 0);
          fc.pre(found.length > 0);
          const { object, path } = found[pick % found.length] as (typeof found)[number];
          const property = object.properties[which % object.properties.length] as Property;
          const changed = apply(text, [...renameKey(property, name), ...setValue(property, '17')]);
          const wanted = structuredClone(meant(value));
          delete at(wanted, path)[property.key];
          at(wanted, path)[name] = 17;
          expect(host.value(changed)).toEqual(wanted);
          const again = objectsOf(host.tree(changed)).find((other) => other.path.join() === path.join());
          const renamed = propertyOf(again?.object, name) as Property;
          expect([...renameKey(renamed, name), ...setValue(renamed, '17')]).toEqual([]);
        },
      ),
    );
  });
}

/** The property's lines: what stands on them may go with it. */
function ownText(text: string, { start, end }: Property): { start: number; end: number } {
  const rest = /^[^\r\n]*/.exec(text.slice(end))?.[0].length ?? 0;
  return { start, end: end + rest };
}

/** What `addPath` promises, on plain values: false where it has nothing to do or something is in its way. */
function putPath(root: Plain, path: readonly string[], value: unknown): boolean {
  let current = root;
  for (const [i, key] of path.entries()) {
    const last = i === path.length - 1;
    if (last && Object.hasOwn(current, key)) return false;
    if (last) current[key] = value;
    else if (!Object.hasOwn(current, key) || current[key] === null) current[key] = {};
    else if (typeof current[key] !== 'object') return false;
    current = current[key] as Plain;
  }
  return true;
}
