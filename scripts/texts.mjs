// What the program reads of dist/ when it is asked for: texts, compressed together.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

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
