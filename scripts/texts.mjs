// What the programs read of dist/ when it is asked for: texts, compressed together.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { transform } from 'esbuild';
import { TOGETHER } from './words.mjs';

/**
 * A value as JSON, compressed as tightly as can be.
 * @param {unknown} value
 */
export function packed(value) {
  const text = Buffer.from(JSON.stringify(value));
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  return brotliCompressSync(text, { params });
}

/** The pages of the rules by their names, those of one language beside each other. */
export function rulePages(root) {
  const folder = join(root, 'docs/rules');
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const isChinese = (name) => name.endsWith('.zh-CN.md');
  const sorted = [...names.filter((name) => !isChinese(name)), ...names.filter(isChinese)];
  return Object.fromEntries(sorted.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The generated modules that hold nothing but texts. */
const TABLES = ['codes', 'schema-words'];

/** What they export, by their names. */
export async function tables(root) {
  const entries = TABLES.map(async (name) => {
    const source = readFileSync(join(root, `src/core/generated/${name}.ts`), 'utf8');
    const { code } = await transform(source, { loader: 'ts', format: 'esm' });
    return [name, { ...(await import(`data:text/javascript,${encodeURIComponent(code)}`)) }];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Schemas of what the setup asks nobody for: what is to be told of their keys is shown in editors alone. */
export const SHOWN_IN_EDITORS = [
  'create-push-message',
  'em-push-ext',
  'get-push-client-id',
  'offline-push-info',
  'project-config',
  'setup-answers',
  'unicloud-send-message',
];

/** What the command line has need of. `known`: what `tables` gives. */
export function withoutEditors(known) {
  const { schemaWords, ...rest } = known['schema-words'];
  const asked = Object.entries(schemaWords).filter(([id]) => !SHOWN_IN_EDITORS.includes(id));
  return { ...known, 'schema-words': { ...rest, schemaWords: Object.fromEntries(asked) } };
}

/** Puts what is packed in the place of these modules. `known`: what `tables` gives. */
export function tablesPlugin(root, known) {
  const name = 'packed-tables';
  return {
    name,
    setup: ({ onLoad }) =>
      onLoad({ filter: new RegExp(`[\\\\/]generated[\\\\/](?:${TABLES.join('|')})\\.ts$`) }, ({ path }) => {
        const table = TABLES.find((one) => path.endsWith(`${one}.ts`));
        return {
          contents: `import { texts } from './src/node/texts.ts';\nexport const { ${Object.keys(known[table])} } = texts()['${table}'];`,
          resolveDir: root,
        };
      }),
  };
}

/** A rule's title stands in lists of rules, which no editor shows. */
export const withoutTitles = (said) => {
  if (typeof said?.title !== 'string' || typeof said.messages !== 'object') return said;
  const { title: _, ...rest } = said;
  return rest;
};

/** How a bundle comes by its words where they are all that its pack holds. */
export const fromPack = (name) => `import { unpack } from './src/node/packed.ts';
${TOGETHER}
let all;
const known = [];
const words = (language) => {
  all ??= unpack(${JSON.stringify(name)});
  return known[language] ??= together(all.shape, all.texts[language]);
};`;

/** How a bundle comes by its words where they are packed with the other texts: see `Words`. */
export const FROM_TEXTS = `import { texts } from './src/node/texts.ts';
${TOGETHER}
const known = [];
const words = (language) => known[language] ??= together(texts().words.shape, texts().words.texts[language]);`;
