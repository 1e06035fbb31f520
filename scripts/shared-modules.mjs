/** One copy of what several bundles need: one of them holds it, and the others ask that one's file for it. */
import { relative, resolve, sep } from 'node:path';

export class SharedModules {
  /** Modules that some other bundle asks for. */
  #asked = new Set();
  #root;
  #holder;
  #held;

  /**
   * @param {string} root  the repository
   * @param {string} holder  what the bundle that holds them is called by the others
   * @param {Iterable<string>} held  the modules that it is made of, as esbuild's metafile names them
   */
  constructor(root, holder, held) {
    this.#root = root;
    this.#holder = holder;
    this.#held = new Set([...held].filter((path) => path.startsWith('src/')));
  }

  /** Puts a reference to the holder in the place of every module that it holds. */
  plugin() {
    const namespace = `of ${this.#holder}`;
    return {
      name: namespace,
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /^\./ }, ({ path, resolveDir, namespace: from }) => {
          if (from === namespace) return { path, external: true };
          const name = relative(this.#root, resolve(resolveDir, path)).split(sep).join('/');
          if (!this.#held.has(name)) return undefined;
          this.#asked.add(name);
          return { path: name, namespace };
        });
        onLoad({ filter: /./, namespace }, ({ path }) => ({
          contents: `module.exports = require(${JSON.stringify(this.#holder)})[${JSON.stringify(path)}];`,
        }));
      },
    };
  }

  /**
   * The holder's entry: what its own exports, and each module that was asked for under its path.
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
