import { readJsonc } from '../syntax/jsonc.ts';
import { propertyOf, valueAt } from '../syntax/tree.ts';
import { basename, dirname, isInside } from './paths.ts';
import type { JsonFile, Manifest } from './project.ts';

/** Folders that hold nothing of a project's own: compiled output, packages, and tools' own data. */
const IGNORED_FOLDERS = new Set(['node_modules', 'unpackage', 'dist', 'uni_modules', 'Pandora', '__MACOSX']);

/** Of these names a script is the project's own source, unless it lies in a folder that holds others' code. */
const SCRIPTS = /[^/]\.(?:m?[jt]s|[nu]?vue|uts)$/;

/** Native Android code: a plugin's own, or that of a project for offline packaging. */
const NATIVES = /[^/]\.(?:java|kt)$/;

/** A folder that is never walked. */
export function isIgnoredFolder(path: string): boolean {
  const name = basename(path);
  return name.startsWith('.') || IGNORED_FOLDERS.has(name) || /\/assets\/apps\/[^/]+\/www$/.test(path);
}

/** A path below `root` that the walk would never have reached. */
export function isIgnored(root: string, path: string): boolean {
  for (
    let folder = dirname(path);
    folder.length > root.length && isInside(folder, root);
    folder = dirname(folder)
  ) {
    if (isIgnoredFolder(folder)) return true;
  }
  return false;
}

/** What a file is by its name; undefined where rules look into it only when they know why. */
export function sourceKind(path: string): 'script' | 'native' | undefined {
  if (SCRIPTS.test(path)) return /\.d\.m?ts$/.test(path) ? undefined : 'script';
  return NATIVES.test(path) ? 'native' : undefined;
}

export function isScript(path: string): boolean {
  return sourceKind(path) === 'script';
}

export function isNative(path: string): boolean {
  return sourceKind(path) === 'native';
}

/** Whether a project's own scripts may lie in a folder: ones that call the push API, not a plugin's nor the cloud's. */
function holdsOwnScripts(sourceRoot: string, folder: string): boolean {
  if (!isInside(folder, sourceRoot)) return false;
  const below = `${folder.slice(sourceRoot.length)}/`;
  return !/\/(?:nativeplugins|nativeResources|uniCloud(?:-[^/]*)?|cloudfunctions(?:-[^/]*)?)\//.test(below);
}

/** Where a project lies: its folder, and its manifest's. */
export interface Roots {
  readonly root: string;
  readonly sourceRoot: string;
}

/** The folder of cloud functions that a path lies in: beside the manifest, or beside `src`. */
export function cloudFolderOf({ root, sourceRoot }: Roots, path: string): string | undefined {
  for (const base of [sourceRoot, root]) {
    if (!isInside(path, base)) continue;
    const below = /^\/uniCloud-[^/]+\/cloudfunctions(?=\/)/.exec(`${path.slice(base.length)}/`);
    if (below) return base + below[0];
  }
  return undefined;
}

/** A project's own script, its cloud functions' too, or native code wherever it lies. */
export function isOwnSource(roots: Roots, path: string): boolean {
  const kind = sourceKind(path);
  return kind === 'native' || (kind === 'script' && holdsSource(roots, dirname(path)));
}

/** Whether the App's own scripts, or the cloud's, may lie in a folder. */
export function holdsSource(roots: Roots, folder: string): boolean {
  return holdsOwnScripts(roots.sourceRoot, folder) || cloudFolderOf(roots, folder) !== undefined;
}

const TELLING_KEYS = /"(?:app-plus|uni-app-x|vueVersion|appid|h5|mp-[\w-]+)"/;

/**
 * Reads a `manifest.json` if it is uni-app's; undefined for every other kind in the world and for compiled ones.
 * `hasPages`: a `pages.json` lies beside it. Source: the terms that DCloud's own manifests show.
 */
export function readManifest(file: { path: string; text: string }, hasPages: boolean): Manifest | undefined {
  if (!TELLING_KEYS.test(file.text)) return undefined;
  const source = { path: file.path, text: file.text };
  const { tree, problems } = readJsonc(source);
  const json: JsonFile = { source, tree, problems };
  if (tree?.kind !== 'object') {
    const isUniApp =
      problems.length > 0 && /"(?:app-plus|uni-app-x|vueVersion)"\s*:|"__UNI__/.test(file.text);
    return isUniApp ? { ...json, uniAppX: false, app: undefined } : undefined;
  }
  const has = (key: string): boolean => propertyOf(tree, key) !== undefined;
  if (has('plus') && has('id')) return undefined;
  const appid = valueAt(tree, 'appid');
  const named = appid?.kind === 'string' && appid.value.startsWith('__UNI__');
  const platform = hasPages && tree.properties.some(({ key }) => key === 'h5' || key.startsWith('mp-'));
  if (!has('app-plus') && !has('uni-app-x') && !has('vueVersion') && !named && !platform) return undefined;
  return { ...json, uniAppX: has('uni-app-x'), app: valueAt(tree, 'app-plus') };
}

/** The name of the App's own component. */
export function appFileOf({ manifest }: { readonly manifest: Pick<Manifest, 'uniAppX'> }): string {
  return manifest.uniAppX ? 'App.uvue' : 'App.vue';
}

/** The project's root for a manifest's folder: the folder, or the one around it in the command-line layout. */
export function rootOf(manifestFolder: string): string {
  return basename(manifestFolder) === 'src' ? dirname(manifestFolder) : manifestFolder;
}
