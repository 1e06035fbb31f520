// From schemas to standalone validators: an ES module without imports, without eval.
import Ajv, { _ } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { shorter } from './shorter.mjs';

/** The own keywords that say something to readers and to the engine and nothing to a validator. See schemas/README.md. */
const ANNOTATIONS = {
  'x-zh-CN': {
    type: 'object',
    properties: { title: { type: 'string' }, description: { type: 'string' } },
    required: ['title', 'description'],
    additionalProperties: false,
  },
  'x-vendor': { enum: ['huawei', 'honor', 'xiaomi', 'oppo', 'vivo', 'meizu', 'fcm', 'apple'] },
  'x-class': {
    enum: [
      'huawei',
      'harmony',
      'honor',
      'xiaomi',
      'oppo',
      'oppo-channel',
      'oppo-level',
      'vivo',
      'vivo-kind',
      'meizu',
      'channel',
    ],
  },
  'x-since': {
    type: 'object',
    additionalProperties: { type: ['string', 'null'], pattern: '^\\d+\\.\\d+\\.\\d+$' },
  },
  'x-not-read': {
    type: 'object',
    additionalProperties: { enum: ['manifest', 'console-only', 'no-such-vendor', 'dropped', 'recased'] },
  },
  'x-other-names': { type: 'object', additionalProperties: { type: 'string', minLength: 1 } },
  'x-sent-on': { type: 'array', items: { type: 'string', minLength: 1 } },
  'x-form': { type: 'string', minLength: 1 },
  'x-unknown': { const: 'near' },
};

/** What a validator has no use for. */
const WORDS = new Set([
  '$schema',
  '$id',
  'title',
  'description',
  'examples',
  'deprecated',
  ...Object.keys(ANNOTATIONS),
]);

/** The name under which a schema's validator is exported. */
export function exportName(id) {
  return id.replace(/-(\w)/g, (_all, letter) => letter.toUpperCase());
}

/**
 * Checks the schemas in ajv's strict mode and returns the sources of their validators by file: each has a module of its
 * own, as the command line loads them one by one, and `validators.js` has all.
 */
export function compileValidators(schemas) {
  const strict = createAjv({ messages: true });
  for (const { schema } of schemas) strict.compile(schema);
  const ajv = validating(schemas);
  const files = schemas.map(({ id }) => [
    `validators/${id}.js`,
    selfContained(id, shorter(standaloneCode(ajv, { [exportName(id)]: id }))),
  ]);
  return { 'validators.js': validatorsModule(schemas), ...Object.fromEntries(files) };
}

/**
 * ajv as it judges the schemas.
 * @param {readonly { readonly id: string, readonly schema: object }[]} schemas
 */
export function validating(schemas) {
  const code = { source: true, esm: true, lines: true };
  const ajv = createAjv({ messages: false, inlineRefs: false, code });
  for (const { id, schema } of schemas) ajv.addSchema(withoutWords(schema), id);
  return ajv;
}

/** All of them by their ids; asking for one is what loads it. */
function validatorsModule(schemas) {
  const imports = schemas.map(({ id }) => `import { ${exportName(id)} } from './validators/${id}.js';\n`);
  const entries = schemas.map(({ id }) => `get ${JSON.stringify(id)}() { return ${exportName(id)}; },\n`);
  return `${imports.join('')}\nexport const validators = {\n${entries.join('')}};\n`;
}

function selfContained(id, code) {
  if (/\brequire\s*\(|^\s*import\b|\beval\b|new Function/m.test(code)) {
    throw new Error(
      `the validator of ${id} would need a module or eval at run time: its schema uses a keyword that it should not`,
    );
  }
  return code;
}

function createAjv(options) {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true, ...options });
  for (const [keyword, metaSchema] of Object.entries(ANNOTATIONS)) ajv.addKeyword({ keyword, metaSchema });
  ajv.addKeyword({
    keyword: 'x-value',
    schemaType: 'string',
    metaSchema: { enum: ['function', 'Date'] },
    error: { message: 'must be of that kind', params: ({ schema }) => _`{type: ${schema}}` },
    code(context) {
      const { data, schema } = context;
      context.fail(schema === 'function' ? _`typeof ${data} !== "function"` : _`!(${data} instanceof Date)`);
    },
  });
  return ajv;
}

/** A schema's names of properties may be words too (`title`, `description`): those are kept. */
function withoutWords(schema) {
  const kept = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (WORDS.has(keyword)) continue;
    if (keyword === 'properties' || keyword === 'definitions') {
      kept[keyword] = Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [name, withoutWords(inner)]),
      );
    } else if (Array.isArray(value)) {
      kept[keyword] = value.map((inner) => (isObject(inner) ? withoutWords(inner) : inner));
    } else {
      kept[keyword] = isObject(value) ? withoutWords(value) : value;
    }
  }
  return kept;
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
