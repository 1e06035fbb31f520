import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSchemas } from '../../../scripts/build-schemas.mjs';
import { validating } from '../../../scripts/schemas/compile.mjs';
import { shorter } from '../../../scripts/schemas/shorter.mjs';
import type { SchemaId } from '../../../src/core/generated/schemas.ts';
import { type Validator, validators } from '../../../src/core/generated/validators.js';

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

const anything = fc.oneof(
  fc.constantFrom(null, true, 0, 1.5, Number.NaN, '', 'abc', '123', undefined, new Date(0)),
  fc.constant(() => 1),
  fc.constant([]),
  fc.constant({ a: 1 }),
);
const strangeKey = fc.constantFrom('zz', 'a/b~c', 'JG-New', 'constructor');

/** Values that a schema takes, and many that it does not. */
function valuesOf(schema: Schema, root: Schema, depth = 0): fc.Arbitrary<unknown> {
  const { $ref, properties, additionalProperties, items, anyOf } = schema;
  if (depth > 7) return anything;
  const inside = (inner: Schema): fc.Arbitrary<unknown> => valuesOf(inner, root, depth + 1);
  if ($ref) return inside(root.definitions?.[$ref.replace('#/definitions/', '')] ?? {});
  const told = [...(schema.enum ?? []), ...('const' in schema ? [schema.const] : [])];
  const kinds = [
    anything,
    ...(told.length > 0 ? [fc.constantFrom(...told)] : []),
    ...(anyOf ?? []).map(inside),
  ];
  if (items) kinds.push(fc.array(inside(items), { maxLength: 3 }));
  const rest = typeof additionalProperties === 'object' ? inside(additionalProperties) : anything;
  if (properties || additionalProperties) {
    const keys = Object.entries(properties ?? {}).map(([key, inner]) => [key, inside(inner)] as const);
    const known = fc.record(Object.fromEntries(keys), { requiredKeys: [] });
    const strange = fc.dictionary(strangeKey, rest, { maxKeys: 1 });
    // what is an object is mostly one, or nothing within is ever asked
    return fc.oneof(
      { weight: 6, arbitrary: fc.tuple(known, strange).map((parts) => Object.assign({}, ...parts)) },
      { weight: 1, arbitrary: fc.oneof(...kinds) },
    );
  }
  return fc.oneof(...kinds);
}

const schemas = await readSchemas();
const ajv = validating(schemas);

/** What the engine reads of an error: the schema's path where it tells the branches of an `anyOf`. */
const said = (validate: Validator, value: unknown): unknown => [
  validate(value),
  validate.errors?.map(({ instancePath, schemaPath, keyword, params, propertyName }) => ({
    instancePath,
    schemaPath: schemaPath.includes('/anyOf') ? schemaPath : '',
    keyword,
    params: { ...params },
    propertyName,
  })),
];

describe('the validators that are shipped', () => {
  it.each(schemas.map(({ id, schema }) => [id, schema] as const))('%s says what ajv says', (id, schema) => {
    const judge = ajv.getSchema(id) as unknown as Validator;
    const own = validators[id as SchemaId];
    fc.assert(
      fc.property(valuesOf(schema, schema), (value) => {
        expect(said(own, value)).toEqual(said(judge, value));
      }),
      { numRuns: 150 },
    );
  });

  it('are refused where ajv puts something in another way than it did', () => {
    expect(() => shorter('schema3.type')).toThrow();
    expect(() => shorter('const schema3 = {"type":"object"};\nf(schema3)')).toThrow(/names a schema/);
    expect(() => shorter('f(parentData)')).toThrow(/where a value lies/);
  });

  it('hold of a schema what is asked of it', () => {
    const code =
      'const schema3 = {"a":{"type":["x","y"],"properties":{"b":{}}}};\nf(schema3.a.type, schema3["a"].properties)';
    expect(shorter(code)).toBe('const keys0 = {"b":1};\n\nf(["x","y"], keys0)');
  });
});
