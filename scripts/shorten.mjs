// A second minifier for code whose weight in a package counts: it finds some per cent that esbuild leaves.
import { readFile, writeFile } from 'node:fs/promises';
import { minify } from 'rolldown/utils';

/**
 * Not the program, which is read at every start and is made for that; nor what names its exports for modules that import
 * them, which it would take for code that never runs.
 */
export const mayShorten = ({ name }) => !['cli', 'program', 'api'].includes(name);

/**
 * The same code in fewer letters.
 * @param {string} code
 * @param {string} target  as esbuild names it
 */
export async function shortened(code, target) {
  const options = { module: false, compress: { target }, mangle: true, codegen: { removeWhitespace: true } };
  const { code: shorter, errors } = await minify('bundle.cjs', code, options);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return shorter;
}

export async function shorten(file, target) {
  await writeFile(file, await shortened(await readFile(file, 'utf8'), target));
}
