/** Packages whose modules do nothing by being there, and do not say so: what nobody uses of them is left out. */
const PACKAGES = ['jsonc-parser'];

const OURS = new RegExp(`^(?:${PACKAGES.join('|')})$`);
const INSIDE = new RegExp(`[\\\\/]node_modules[\\\\/](?:${PACKAGES.join('|')})[\\\\/]`);

/** Stands on what is asked by this plugin itself. */
const ASKED = Symbol('asked');

/** esbuild's plugin that has it take them so. */
export const onlyUsed = {
  name: 'only what is used',
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: new RegExp(`${OURS.source}|^\\.`) }, async ({ path, pluginData, ...args }) => {
      if (pluginData === ASKED || !(OURS.test(path) || INSIDE.test(args.importer))) return undefined;
      const { importer, namespace, resolveDir, kind } = args;
      const found = await resolve(path, { importer, namespace, resolveDir, kind, pluginData: ASKED });
      return { ...found, sideEffects: false };
    });
  },
};
