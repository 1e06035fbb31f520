import type { ScriptModule } from '../syntax/module.ts';
import { type Node, propertyOf, valueAt } from '../syntax/tree.ts';
import type { Resolve } from './callee.ts';
import type { Manifest } from './project.ts';

const PACKAGE = '@uni-helper/vite-plugin-uni-manifest';
const DEFINE = 'defineManifestConfig';

/** Objects nested deeper than this are left as they are. */
const MAX_DEPTH = 12;

/** `manifest.config.ts` and its kin: the source that uni-helper's Vite plugin generates `manifest.json` from. */
export function isManifestConfig(name: string): boolean {
  return /^manifest\.config\.m?[jt]s$/.test(name);
}

/** The manifest that a script defines with an object literal; undefined where it defines none, or computes it. */
export function readManifestConfig(module: ScriptModule): Manifest | undefined {
  const imported = module.bindings.find(({ from, imported }) => from === PACKAGE && imported === DEFINE);
  if (!imported) return undefined;
  const call = module.calls.find(({ callee }) => callee.length === 1 && callee[0] === imported.name);
  const tree = call?.args[0];
  if (tree?.kind !== 'object' && tree?.kind !== 'reference') return undefined;
  return withTree(
    { source: module.source, tree: undefined, problems: [], uniAppX: false, app: undefined },
    tree,
  );
}

/** The manifest with the constants and imports that its literal names put in their places. */
export function expandManifest(manifest: Manifest, resolve: Resolve): Manifest {
  return manifest.tree ? withTree(manifest, expand(manifest.tree, resolve, 0)) : manifest;
}

function withTree(manifest: Manifest, tree: Node): Manifest {
  return {
    ...manifest,
    tree,
    uniAppX: propertyOf(tree, 'uni-app-x') !== undefined,
    app: valueAt(tree, 'app-plus'),
  };
}

function expand(node: Node, resolve: Resolve, depth: number): Node {
  const value = resolve(node);
  if (value.kind !== 'object' || depth > MAX_DEPTH) return value;
  return {
    ...value,
    properties: value.properties.map((property) => ({
      ...property,
      value: expand(property.value, resolve, depth + 1),
    })),
  };
}
