/** One copy of what several bundles need: one of them holds it, and the others ask that one's file for it. */
import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

export class SharedModules {
  /** Modules that some other bundle asks for. */
  #asked = new Set();
  /** What a module exports, each with the name that it has in the holder's file, where all of them lie side by side. */
  #names = new Map();
  #holder;
  #root;

  /**
   * @param {string} root  the repository
   * @param {string} holder  what the bundle that holds them is called by the others
   * @param {Iterable<string>} held  the modules that it is made of, as esbuild's metafile names them
   */
  constructor(root, holder, held) {
    this.#root = root;
    this.#holder = holder;
    let count = 0;
    for (const path of [...held].filter((name) => name.startsWith('src/')).sort()) {
      const exported = exportsOf(readFileSync(join(root, path), 'utf8'));
      this.#names.set(
        path,
        exported.map((name) => ({ name, short: `_${(count++).toString(36)}` })),
      );
    }
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
          if (!this.#names.has(name)) return undefined;
          this.#asked.add(name);
          return { path: name, namespace };
        });
        onLoad({ filter: /./, namespace }, ({ path }) => {
          const list = this.#names.get(path).map(({ name, short }) => `${short} as ${name}`);
          return { contents: `export { ${list} } from ${JSON.stringify(this.#holder)};` };
        });
      },
    };
  }

  /**
   * The holder's entry: what its own exports, and all of each module that was asked for.
   * @param {string} entry
   */
  entryOf(entry) {
    const modules = [...this.#asked].sort();
    return [
      `export * from './${entry}';`,
      ...modules.map((path) => {
        const list = this.#names.get(path).map(({ name, short }) => `${name} as ${short}`);
        return `export { ${list} } from './${path}';`;
      }),
    ].join('\n');
  }
}

/** The names of the values that a module exports; one that were overlooked would be missed by the build. */
function exportsOf(text) {
  const declared = text.matchAll(
    /^export (?:declare )?(?:async )?(?:function\*?|(?:abstract )?class|(?:const )?enum|const|let) (\w+)/gm,
  );
  const listed = [...text.matchAll(/^export \{([^}]*)\}/gm)]
    .flatMap(([, list]) => list.split(','))
    .map((item) => item.trim())
    .filter((item) => item !== '' && !item.startsWith('type '))
    .map((item) => item.split(/\s+as\s+/).at(-1));
  return [...new Set([...[...declared].map(([, name]) => name), ...listed])].sort();
}
