// The editor's module is asked for once in a bundle, and each of its parts has a name there: `import * as vscode` in every
// file would be a copy of it for each, and a longer name wherever it is used.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'vscode-parts';

/** Parts that came after the oldest version that the extension runs in, whose types we go by. */
const NEWER = ['LanguageModelTextPart', 'LanguageModelToolResult'];

/** What the editor's module exports beside types. */
function partsOf(root) {
  const declarations = readFileSync(join(root, 'node_modules/@types/vscode/index.d.ts'), 'utf8');
  const found = declarations.matchAll(
    /^\texport (?:abstract )?(?:namespace|class|enum|const|let|function) (\w+)/gm,
  );
  return [...new Set([...[...found].map(([, name]) => name), ...NEWER])];
}

/** Puts such a module in the place of the editor's, which stays a `require` of the host's. A part that nobody names is left out; one that
 * is not there is a warning of the build, which fails by it. */
export const vscodeParts = (root) => ({
  name: NAME,
  setup: ({ onResolve, onLoad }) => {
    // a file that asks for it by name gets it as it is: this one, and the host, which has been through this already
    onResolve({ filter: /^vscode$/ }, ({ kind }) =>
      kind === 'require-call' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: NAME },
    );
    onLoad({ filter: /./, namespace: NAME }, () => ({
      contents: [
        "const vscode = require('vscode');",
        ...partsOf(root).map((name) => `export const ${name} = /* @__PURE__ */ (() => vscode.${name})();`),
      ].join('\n'),
    }));
  },
});
