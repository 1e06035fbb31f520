// The editor's host as it lies in the extension's file: bundled by itself, and put there as one module.
import { build } from 'esbuild';
import { filesOf } from './words.mjs';

/** What the starters of the editor's extension ask for the host. */
export const HOST = /^\.\/host\.js$/;

/** It may be in a browser, and holds its texts. */
const inPlace = (lists) =>
  `const all = ${JSON.stringify(lists)};\nconst words = (language) => all[language];`;

/**
 * Its code, and what it is made of.
 * @param {import('esbuild').BuildOptions} around  of the file that it goes into
 * @param {string} entry
 * @param {import('./words.mjs').Words} words
 * @param {import('./shared-modules.mjs').SharedModules} lent  what another bundle takes of it
 */
export async function hostOf(around, entry, words, lent) {
  const options = {
    ...around,
    entryPoints: [],
    stdin: { contents: lent.entryOf(entry), resolveDir: around.absWorkingDir, sourcefile: 'host' },
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
