/** One engine for several bundles: the program holds it, and the others ask the program's file for it. */
import { relative, resolve, sep } from 'node:path';

/** What the bundle that holds the engine is called by the others. */
const HOLDER = './program.js';

export class SharedEngine {
  /** Modules that some other bundle asks for. */
  #asked = new Set();
  #root;
  #held;

  /**
   * @param {string} root  the repository
   * @param {Iterable<string>} held  the modules that the program is made of, as esbuild's metafile names them
   */
  constructor(root, held) {
    this.#root = root;
    this.#held = new Set([...held].filter((path) => path.startsWith('src/')));
  }

  /** Puts a reference to the program in the place of every module that the program holds. */
  plugin() {
    return {
      name: 'shared-engine',
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /^\./ }, ({ path, resolveDir, namespace }) => {
          if (namespace === 'shared-engine') return { path, external: true };
          const name = relative(this.#root, resolve(resolveDir, path)).split(sep).join('/');
          if (!this.#held.has(name)) return undefined;
          this.#asked.add(name);
          return { path: name, namespace: 'shared-engine' };
        });
        onLoad({ filter: /./, namespace: 'shared-engine' }, ({ path }) => ({
          contents: `module.exports = require(${JSON.stringify(HOLDER)})[${JSON.stringify(path)}];`,
        }));
      },
    };
  }

  /**
   * The program's entry: what its own exports, and each module that was asked for under its path.
   * @param {string} entry
   */
  entryOf(entry) {
    const modules = [...this.#asked].sort();
    return [
      `export * from './${entry}';`,
      ...modules.map((path) => `export * as ${JSON.stringify(path)} from './${path}';`),
    ].join('\n');
  }
}
