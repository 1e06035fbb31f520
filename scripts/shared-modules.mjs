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
  #count = 0;

  /**
   * @param {string} root  the repository
   * @param {string} holder  what the bundle that holds them is called by the others
   */
  constructor(root, holder) {
    this.#root = root;
    this.#holder = holder;
  }

  /**
   * Notes modules that the holder is made of.
   * @param {Iterable<string>} held  as esbuild's metafile names them
   */
  hold(held) {
    for (const path of [...held].filter((name) => name.startsWith('src/')).sort()) {
      if (this.#names.has(path)) continue;
      const exported = exportsOf(readFileSync(join(this.#root, path), 'utf8'));
      this.#names.set(
        path,
        exported.map((name) => ({ name, short: `_${(this.#count++).toString(36)}` })),
      );
    }
    return this;
  }

  /** Puts a reference to the holder in the place of every module that it holds. */
  plugin() {
    return this.#references(`of ${this.#holder}`, this.#names, (list) => {
      const names = list.map(({ name, short }) => `${short} as ${name}`);
      return `export { ${names} } from ${JSON.stringify(this.#holder)};`;
    });
  }

  /**
   * The same for these modules alone; the holder is loaded when one of their exports is first asked for, which no module
   * may do while it is loaded itself.
   * @param {readonly string[]} modules
   */
  latePlugin(modules) {
    return this.#references(`late, of ${this.#holder}`, new Set(modules), (list) => {
      const names = list.map(({ name, short }) => `get ${name}() { return holder().${short}; }`);
      return `const holder = () => require(${JSON.stringify(this.#holder)});\nmodule.exports = { __esModule: true, ${names} };`;
    });
  }

  /** The same; they are what the holder's `host()` gives, which runs with the bundle. */
  lentPlugin() {
    return this.#references(`lent by ${this.#holder}`, this.#names, (list) =>
      [
        `const { host } = require(${JSON.stringify(this.#holder)});`,
        ...list.map(({ name, short }) => `export const ${name} = host().${short};`),
      ].join('\n'),
    );
  }

  /** `modules`: has those to be replaced; `source`: what replaces one with these exports. */
  #references(namespace, modules, source) {
    return {
      name: namespace,
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /^\./ }, ({ path, resolveDir, namespace: from }) => {
          if (from === namespace) return { path, external: true };
          const name = relative(this.#root, resolve(resolveDir, path)).split(sep).join('/');
          if (!modules.has(name)) return undefined;
          this.#asked.add(name);
          return { path: name, namespace };
        });
        onLoad({ filter: /./, namespace }, ({ path }) => {
          return { contents: source(this.#names.get(path)), loader: 'js' };
        });
      },
    };
  }

  /**
   * The holder's entry: what its own exports, and all of each module that was asked for.
   * @param {string | undefined} entry  none where it is made of such modules alone
   */
  entryOf(entry) {
    const own = entry ? exportsOf(readFileSync(join(this.#root, entry), 'utf8')) : [];
    const handedOut = [...own];
    const lines = own.length > 0 ? [`import { ${own} } from './${entry}';`] : [];
    for (const path of [...this.#asked].sort()) {
      const list = this.#names.get(path);
      lines.push(`import { ${list.map(({ name, short }) => `${name} as ${short}`)} } from './${path}';`);
      handedOut.push(...list.map(({ short }) => short));
    }
    return [...lines, handOut(handedOut)].join('\n');
  }
}

/** An entry that hands out what a module exports, and no more: esbuild's own may be told apart from a module's. */
export function plainEntry(root, entry) {
  const names = exportsOf(readFileSync(join(root, entry), 'utf8'));
  return `import { ${names} } from './${entry}';\n${handOut(names)}`;
}

/** As values, for which esbuild would have two functions made for each name at every start. */
const handOut = (names) => `module.exports = { ${names} };`;

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
