import type { ScriptModule } from '../syntax/module.ts';
import type { FileIndex } from './file-index.ts';
import type { Lacking } from './lacking.ts';
import { isIgnored, isScript } from './layout.ts';
import type { LoadedFiles } from './loaded.ts';
import type { Needle } from './needle.ts';
import { isInside } from './paths.ts';
import { wordSearch } from './prefilter.ts';
import type { Said } from './project.ts';

/** What is said in more scripts than these is a common word, from which nothing follows. */
const MAX_SCRIPTS = 40;
/** Scripts of any kind; of those that the engine does not read, what they say is all that counts. */
const SCRIPTS = /\.(?:[cm]?[jt]sx?|[nu]?vue|uts)$/;

const DECLARATIONS = /\.d\.[cm]?ts$/;
const NATIVE_PLUGINS = /\/nativeplugins\//;

/** A script of the project or beside it, that may call what the project declares. */
export function mayCall(path: string): boolean {
  return SCRIPTS.test(path) && !DECLARATIONS.test(path) && !NATIVE_PLUGINS.test(path);
}

/** It lies in `uni_modules` below `root`, where the walk does not go. */
export function isAside(root: string, path: string): boolean {
  const at = path.search(/\/uni_modules(?:\/|$)/);
  return at >= 0 && !isIgnored(root, `${path.slice(0, at)}/x`);
}

/** Has `uni_modules` searched again after a change there; false where nothing there was, or the change was elsewhere. */
export function forgetAside(path: string, index: FileIndex, loaded: LoadedFiles): boolean {
  if (!index.hasAside() || !isAside(index.root, path)) return false;
  for (const file of index.forgetAside()) loaded.forget(file);
  return true;
}

/** What was found by a search, as long as the names and the texts stay as they are. */
interface Answer {
  readonly names: number;
  readonly texts: number;
  readonly said: Said;
}

const answers = new WeakMap<LoadedFiles, Map<string, Answer>>();

/** Answers from what has been looked into; what has not is put down as lacking. */
export function searchScripts(
  needle: Needle,
  root: string,
  index: FileIndex,
  loaded: LoadedFiles,
  lacking: Lacking,
): Said | undefined {
  const own = answers.get(loaded) ?? new Map<string, Answer>();
  answers.set(loaded, own);
  const key = `${root}\n${needle.key}`;
  const known = own.get(key);
  if (known?.names === index.version && known.texts === loaded.version) return known.said;
  const said = searchAgain(needle, root, index, loaded);
  if (said) own.set(key, { names: index.version, texts: loaded.version, said });
  else lacking.needle(needle);
  return said;
}

function searchAgain(needle: Needle, root: string, index: FileIndex, loaded: LoadedFiles): Said | undefined {
  const modules: ScriptModule[] = [];
  let whole = index.isOpen(root);
  let found = 0;
  const paths = scriptsIn(root, index);
  const held = loaded.heldOf(paths, needle);
  for (const path of held?.size === 0 ? [] : paths) {
    const holds = held ? held.has(path) : loaded.holds(path, needle);
    if (holds === undefined || !index.asideOf(root)) return undefined;
    if (!holds) continue;
    if (++found > MAX_SCRIPTS) return { modules: [], whole: false };
    const module = isScript(path) ? loaded.module(path) : undefined;
    if (module) modules.push(module);
    else whole = false;
  }
  return { modules, whole };
}

/** Looks for what is lacking, in every script of a project at once. */
export async function lookForNeedles(
  needles: readonly Needle[],
  root: string,
  index: FileIndex,
  loaded: LoadedFiles,
): Promise<void> {
  await index.walkAside(root);
  const all = wordSearch([...new Set(needles.flatMap(({ stems }) => stems))]);
  await loaded.look(scriptsIn(root, index), needles, all);
}

/** The scripts of a project and beside it, as long as the same names lie in the same folders. */
const listings = new WeakMap<
  FileIndex,
  Map<string, { readonly version: number; readonly paths: string[] }>
>();

function scriptsIn(root: string, index: FileIndex): readonly string[] {
  const own = listings.get(index) ?? new Map();
  listings.set(index, own);
  const known = own.get(root);
  if (known?.version === index.version) return known.paths;
  const found: string[] = [];
  index.listed().forEach((names, folder) => {
    if (!isInside(folder, root) || NATIVE_PLUGINS.test(`${folder}/`)) return;
    names?.forEach((type, name) => {
      if (type === 'file' && SCRIPTS.test(name) && !DECLARATIONS.test(name)) found.push(`${folder}/${name}`);
    });
  });
  const beside = index.asideOf(root)?.filter(mayCall) ?? [];
  // a folder of uni_modules that a rule has asked for is in both
  const paths = beside.length === 0 ? found : [...new Set([...found, ...beside])];
  own.set(root, { version: index.version, paths });
  return paths;
}
