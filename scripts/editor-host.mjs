// The editor's host as it lies in the extension's file: bundled by itself, and put there as one module.
import { build } from 'esbuild';
import { schemaTextsPlugin } from './schema-texts.mjs';
import { apart, filesOf, TOGETHER } from './words.mjs';

/** What the starters of the editor's extension ask for the host. */
export const HOST = /^\.\/host\.js$/;

/** Stands between texts, and in none of them. */
const MARK = '¦';

/** It may be in a browser, and holds its texts. */
function inPlace(lists) {
  const { shape, texts } = apart(lists);
  if (texts.flat().some((text) => text.includes(MARK))) throw new Error(`${MARK} stands in a text`);
  return `${TOGETHER}
const all = ${JSON.stringify(texts.map((list) => list.join(MARK)))};
const known = [];
const words = (language) => known[language] ??= together(${JSON.stringify(shape)}, all[language].split('${MARK}'));`;
}

/**
 * Its code, and what it is made of.
 * @param {import('esbuild').BuildOptions} around  of the file that it goes into
 * @param {string} entry
 * @param {import('./words.mjs').Words} words
 * @param {import('./shared-modules.mjs').SharedModules} lent  what another bundle takes of it
 * @param {Record<string, object>} known  what `tables` gives
 */
export async function hostOf(around, entry, words, lent, known) {
  const options = {
    ...around,
    entryPoints: [],
    stdin: { contents: lent.entryOf(entry), resolveDir: around.absWorkingDir, sourcefile: 'host' },
    plugins: [...around.plugins, schemaTextsPlugin(known, around.absWorkingDir)],
    write: false,
  };
  const { metafile } = await build(options);
  const plugins = [...options.plugins, words.plugin(inPlace(words.saidIn(filesOf(metafile))))];
  const { outputFiles, metafile: whole } = await build({ ...options, plugins });
  return { code: outputFiles[0].text, inputs: Object.values(whole.outputs)[0].inputs };
}

/**
 * Puts it into a bundle as one module, which runs when it is asked for. Bundled before, its own modules lie side by side;
 * left to the bundle around it, each of them would be a function of its own, and the package 11 KB larger.
 */
export const hostAs = (contents, resolveDir) => ({
  name: 'host',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: HOST }, () => ({ path: 'host', namespace: 'host' }));
    onLoad({ filter: /./, namespace: 'host' }, () => ({ contents, resolveDir }));
  },
});
