// Says in less what ajv's standalone code says: a check reads the validators at its start.

const DECLARED = /^const (schema\d+) = (\{.*\});$/gm;
const REFERRED = /\b(schema\d+)((?:\.\w+|\["(?:[^"\\\n]|\\.)*"\]|\[\d+\])+)/g;
const STEP = /\.(\w+)|\[("(?:[^"\\\n]|\\.)*"|\d+)\]/g;

const PUSHED =
  /const (err\d+) = \{instancePath(?::([^\n]*?))?,schemaPath:("[^"\n]*"),keyword:("[^"\n]*"),params:([^\n]*?)(,propertyName:[^\n]*?)?\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g;

/** Of a value: what ajv asks of it, and the function that asks the same. Each stands in the code some dozen times. */
const QUESTIONS = [
  [/(\w+) && typeof \1 == "object" && !Array\.isArray\(\1\)/g, 'isObject($1)'],
  [/\(typeof (\w+) == "number"\) && \(isFinite\(\1\)\)/g, 'isNumber($1)'],
  [/(\w+)\.replace\(\/~\/g, "~0"\)\.replace\(\/\\\/\/g, "~1"\)/g, 'pointerTo($1)'],
];

const HELPERS = {
  add: `function add(errors, instancePath, schemaPath, keyword, params, propertyName) {
const error = {instancePath, schemaPath, keyword, params, propertyName};
return errors === null ? [error] : (errors.push(error), errors);
}`,
  isObject: 'function isObject(data) { return data && typeof data == "object" && !Array.isArray(data); }',
  isNumber: 'function isNumber(data) { return typeof data == "number" && isFinite(data); }',
  pointerTo: 'function pointerTo(key) { return key.replace(/~/g, "~0").replace(/\\//g, "~1"); }',
};

/**
 * Every error costs ajv nine lines; one call says the same. `schemaPath` is kept where the engine reads it, to tell the
 * branches of an `anyOf`. Of the schema, which ajv keeps whole, stands what is asked of it where it is asked; of where a
 * value lies, its path alone. Lines of another shape stay as they are.
 * @param {string} code
 */
export function shorter(code) {
  let short = withoutSchemas(code).replace(
    PUSHED,
    (_all, _name, at = 'instancePath', schemaPath, keyword, params, named = '') => {
      const propertyName = named && `, ${named.slice(',propertyName:'.length)}`;
      const folded = schemaPath.includes('/anyOf') ? schemaPath : '""';
      return `vErrors = add(vErrors, ${at}, ${folded}, ${keyword}, ${params}${propertyName});errors++;`;
    },
  );
  for (const [question, asked] of QUESTIONS) short = short.replace(question, asked);
  short = short
    .replace(
      /\{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}/g,
      '{instancePath=""}={}',
    )
    .replace(/,parentData:\w+,parentDataProperty:(?:\w+|"(?:[^"\\\n]|\\.)*"),rootData\}/g, '}');
  if (/parentData|rootData/.test(short))
    throw new Error('ajv asks where a value lies in another way than it did');
  const needed = Object.keys(HELPERS).filter((name) => short.includes(`${name}(`));
  return [short, ...needed.map((name) => HELPERS[name])].join('\n');
}

function withoutSchemas(code) {
  const schemas = new Map([...code.matchAll(DECLARED)].map(([, name, text]) => [name, JSON.parse(text)]));
  const sets = [];
  const short = code.replace(DECLARED, '').replace(REFERRED, (_all, name, path) => {
    let value = schemas.get(name);
    for (const [, key, quoted] of path.matchAll(STEP)) value = value[key ?? JSON.parse(quoted)];
    if (Array.isArray(value) || typeof value !== 'object') return JSON.stringify(value);
    // of the properties it asks which there are
    const keys = Object.fromEntries(Object.keys(value).map((key) => [key, 1]));
    return `keys${sets.push(JSON.stringify(keys)) - 1}`;
  });
  if (/\bschema\d/.test(short)) throw new Error('ajv names a schema in another way than it did');
  return [...sets.map((keys, at) => `const keys${at} = ${keys};`), short].join('\n');
}
