// The TypeScript modules that are generated from schemas/, beside the validators.
import { exportName } from './compile.mjs';

const HEAD = '// Generated from schemas/ by scripts/build-schemas.mjs.\n';

/** A schema with a local `$ref` followed. */
function follow(schema, root) {
  if (!schema?.$ref) return schema;
  const name = /^#\/definitions\/([^/]+)$/.exec(schema.$ref)?.[1];
  const found = root.definitions?.[name];
  if (!found) throw new Error(`${root.$id}: no definition for ${schema.$ref}`);
  return found;
}

function restOf(schema) {
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

function idUnion(schemas) {
  return schemas.map(({ id }) => `'${id}'`).join(' | ');
}

export function validatorTypes() {
  return `${HEAD}import type { SchemaId } from './schemas.ts';

/** One error as ajv words it. */
export interface ValidatorError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Set on errors about a key's name. */
  readonly propertyName?: string;
}

export interface Validator {
  (data: unknown): boolean;
  errors?: ValidatorError[] | null;
}

export declare const validators: Readonly<Record<SchemaId, Validator>>;
`;
}

/** The keys of every object, without the words. */
export function shapesModule(schemas) {
  const shapes = Object.fromEntries(schemas.map(({ id, schema }) => [id, shapeOf(schema, schema)]));
  return `${HEAD}
export type SchemaId = ${idUnion(schemas)};

/** The versions from which packages read a key; null: no version of that package does. */
export type Since = Readonly<Record<string, string | null>>;

/** What is known of one object: its keys, and what lies below them. */
export interface Shape {
  readonly keys: readonly string[];
  /** Any other key is a problem. */
  readonly closed?: true;
  /** Any other key is a problem only where it is one edit from a known one. */
  readonly near?: true;
  /** Keys that people write and that nothing reads, with the id of the reason. */
  readonly notRead?: Readonly<Record<string, string>>;
  /** Names that other interfaces have for a key, and the key. */
  readonly otherNames?: Readonly<Record<string, string>>;
  /** Keys that are no own ones and are sent on as they are: nothing is known against them. */
  readonly sentOn?: readonly string[];
  readonly since?: Readonly<Record<string, Since>>;
  /** The name of the form that a key's value must have. */
  readonly forms?: Readonly<Record<string, string>>;
  readonly vendors?: Readonly<Record<string, string>>;
  /** The keys that say a message's class or channel, with the list that they take it from. */
  readonly classes?: Readonly<Record<string, string>>;
  /** The keys whose values are objects with a shape of their own. */
  readonly children?: Readonly<Record<string, Shape>>;
  /** The shape of what stands under any other key, where such keys are allowed and checked. */
  readonly rest?: Shape;
  /** The shape of what stands in a list, where that is checked. */
  readonly items?: Shape;
}

export const schemaIds: readonly SchemaId[] = ${JSON.stringify(schemas.map(({ id }) => id))};

/** As JSON: most are never asked for, and V8 reads a text faster than objects. */
const texts: Readonly<Record<SchemaId, string>> = {
${Object.entries(shapes)
  .map(([id, shape]) => `'${id}': ${literal(JSON.stringify(shape))},`)
  .join('\n')}
};

const known = new Map<SchemaId, Shape>();

/** Read when it is first asked for. */
export function shapeOf(id: SchemaId): Shape {
  const shape: Shape = known.get(id) ?? JSON.parse(texts[id]);
  known.set(id, shape);
  return shape;
}
`;
}

const literal = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function shapeOf(schema, root) {
  if (schema.patternProperties !== undefined) {
    throw new Error(`${root.$id}: patternProperties are beyond what src/core/schema reads`);
  }
  const properties = Object.entries(schema.properties ?? {}).map(([key, value]) => [
    key,
    follow(value, root),
  ]);
  const pick = (keyword) =>
    Object.fromEntries(
      properties.filter(([, value]) => value[keyword]).map(([key, value]) => [key, value[keyword]]),
    );
  const children = properties
    .filter(([, value]) => value.properties || value.items || restOf(value))
    .map(([key, value]) => [key, shapeOf(value, root)]);
  const rest = restOf(schema);
  const shape = {
    keys: properties.map(([key]) => key),
    closed: schema.additionalProperties === false || undefined,
    near: schema['x-unknown'] === 'near' || undefined,
    notRead: schema['x-not-read'] ?? {},
    otherNames: schema['x-other-names'] ?? {},
    sentOn: schema['x-sent-on'],
    since: pick('x-since'),
    forms: pick('x-form'),
    vendors: pick('x-vendor'),
    classes: pick('x-class'),
    children: Object.fromEntries(children),
    rest: rest && shapeOf(follow(rest, root), root),
    items: schema.items && shapeOf(follow(schema.items, root), root),
  };
  for (const name of ['notRead', 'otherNames', 'since', 'forms', 'vendors', 'classes', 'children']) {
    if (Object.keys(shape[name]).length === 0) delete shape[name];
  }
  return shape;
}

/** Titles, descriptions and all that hover and completion show. */
export function wordsModule(schemas) {
  const definitions = [];
  const trees = schemas.map(({ id, schema }) => {
    const prefix = exportName(id);
    for (const [name, definition] of Object.entries(schema.definitions ?? {})) {
      definitions.push(`const ${prefix}_${name}: Words = ${wordsOf(definition, schema, prefix)};\n`);
    }
    return `  ${JSON.stringify(id)}: ${wordsOf(schema, schema, prefix)},\n`;
  });
  return `${HEAD}import type { SchemaId, Since } from './schemas.ts';

export interface WordsText {
  readonly title: string;
  readonly description: string;
}

/** What is to be told of one key, and of the keys below it. */
export interface Words {
  readonly en: WordsText;
  readonly 'zh-CN': WordsText;
  /** The kinds of value it takes: JSON's names, 'integer', 'function', 'Date'; none where any will do. */
  readonly types: readonly string[];
  /** The only values it takes, where they are listed. */
  readonly values?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly vendor?: string;
  /** The list of message classes that the value is of. */
  readonly class?: string;
  readonly since?: Since;
  readonly deprecated?: true;
  /** The keys that must be there. */
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Words>>;
  /** What stands under any other key. */
  readonly rest?: Words;
}

${definitions.join('')}
export const schemaWords: Readonly<Record<SchemaId, Words>> = {
${trees.join('')}};
`;
}

function wordsOf(schema, root, prefix) {
  const nested = (inner) => {
    if (!inner.$ref) return wordsOf(inner, root, prefix);
    const name = `${prefix}_${inner.$ref.split('/').at(-1)}`;
    return inner.deprecated ? `{ ...${name}, deprecated: true }` : name;
  };
  const said = {
    en: { title: schema.title, description: schema.description },
    'zh-CN': schema['x-zh-CN'],
    types: typesOf(schema),
    values: schema.enum,
    examples: schema.examples,
    vendor: schema['x-vendor'],
    class: schema['x-class'],
    since: schema['x-since'],
    deprecated: schema.deprecated,
    required: schema.required,
  };
  const parts = Object.entries(said)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  if (schema.properties) {
    const properties = Object.entries(schema.properties).map(
      ([key, value]) => `${JSON.stringify(key)}: ${nested(value)}`,
    );
    parts.push(`"properties": { ${properties.join(',\n')} }`);
  }
  if (restOf(schema)) parts.push(`"rest": ${nested(restOf(schema))}`);
  return `{ ${parts.join(', ')} }`;
}

function typesOf(schema) {
  if (schema['x-value']) return [schema['x-value']];
  if (schema.anyOf)
    return [
      ...new Set(
        schema.anyOf.flatMap((branch) => ('const' in branch ? [typeof branch.const] : typesOf(branch))),
      ),
    ];
  return schema.type === undefined ? [] : [schema.type].flat();
}

/** The keys of every object as a union of string literals. */
export function typesModule(schemas) {
  const lines = [];
  for (const { id, schema } of schemas) unions(schema, schema, pascal(id), lines);
  return `${HEAD}
${lines.join('\n')}
`;
}

function unions(schema, root, name, lines) {
  const properties = Object.entries(schema.properties ?? {}).map(([key, value]) => [
    key,
    follow(value, root),
  ]);
  if (properties.length > 0) {
    lines.push(`export type ${name}Key = ${properties.map(([key]) => JSON.stringify(key)).join(' | ')};`);
  }
  for (const [key, value] of properties) unions(value, root, name + pascal(key), lines);
}

function pascal(text) {
  return text
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}
