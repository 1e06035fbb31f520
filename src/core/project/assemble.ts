import { providers } from '../providers/index.ts';
import type { ScriptModule } from '../syntax/module.ts';
import type { Source } from '../syntax/source.ts';
import type { Node } from '../syntax/tree.ts';
import { findRequires, findUses } from './facts.ts';
import type { FileIndex } from './file-index.ts';
import type { Lacking } from './lacking.ts';
import { cloudFolderOf, isNative } from './layout.ts';
import type { LoadedFiles } from './loaded.ts';
import { expandManifest, isManifestConfig } from './manifest-config.ts';
import { basename, dirname, isInside, join } from './paths.ts';
import type { Manifest, Project, ProjectFiles } from './project.ts';
import { type Modules, resolveNode } from './resolve.ts';
import { searchScripts } from './search.ts';

/** What a project is made from. */
export interface ProjectParts {
  readonly root: string;
  readonly sourceRoot: string;
  readonly manifest: Manifest;
}

/** An import without an ending is looked for under these, in this order. */
const ENDINGS = [
  '',
  '.ts',
  '.js',
  '.vue',
  '.mts',
  '.mjs',
  '.uts',
  '.nvue',
  '.json',
  '/index.ts',
  '/index.js',
  '/index.mjs',
  '/index.uts',
];

/** Puts together what the rules may know of a project, from what has been read so far. */
export function assemble(
  parts: ProjectParts,
  sources: ReadonlySet<string>,
  index: FileIndex,
  loaded: LoadedFiles,
  lacking: Lacking,
): Project {
  const own: ScriptModule[] = [];
  const cloud: ScriptModule[] = [];
  const natives: Source[] = [];
  // most of them hold nothing of interest
  sources.forEach((path) => {
    const text = loaded.text(path);
    if (!text) return;
    const module = isNative(path) ? undefined : loaded.module(path);
    if (module) (cloudFolderOf(parts, path) === undefined ? own : cloud).push(module);
    else if (isNative(path)) natives.push({ path, text });
  });
  for (const modules of [own, cloud]) modules.sort((a, b) => outermostFirst(a.source.path, b.source.path));
  natives.sort((a, b) => outermostFirst(a.path, b.path));
  const modules = modulesOf(parts, index, loaded, lacking);
  const resolve = (node: Node): Node => resolveNode(node, modules);
  const requires = findRequires(own, resolve);
  const scripted = isManifestConfig(basename(parts.manifest.source.path));
  const manifest = scripted ? expandManifest(parts.manifest, resolve) : parts.manifest;
  const uses = findUses(providers, manifest, own, requires, resolve, cloud);
  return {
    ...parts,
    manifest,
    uses,
    requires,
    scripts: own,
    cloud,
    natives,
    files: filesOf(parts, index, loaded, lacking),
    resolve,
    search: (needle) => searchScripts(needle, parts.root, index, loaded, lacking),
  };
}

/** An order that neither the disk nor the order in which files came decides: of several places, findings name the first. */
function outermostFirst(a: string, b: string): number {
  return a.split('/').length - b.split('/').length || (a < b ? -1 : 1);
}

function filesOf(parts: ProjectParts, index: FileIndex, loaded: LoadedFiles, lacking: Lacking): ProjectFiles {
  const look = (folder: string): void => {
    lacking.folder(folder);
  };
  const type = (path: string): ReturnType<FileIndex['type']> => index.type(path, look);
  /** True where the file has been read, null where there is none, undefined where it is not known yet. */
  const read = (path: string): true | null | undefined => {
    const found = type(path);
    if (found === undefined) return undefined;
    if (found === 'none') return null;
    if (!loaded.isLacking(path)) return true;
    lacking.file(path);
    return undefined;
  };
  return {
    exists(path) {
      const found = type(path);
      return found === undefined ? undefined : found !== 'none';
    },
    list: (folder) => index.list(folder, look),
    json: (path) => read(path) && loaded.json(path),
    text: (path) => read(path) && loaded.text(path),
    named(name) {
      const found: string[] = [];
      index.listed().forEach((names, folder) => {
        if (names?.get(name) === 'file' && isInside(folder, parts.root)) found.push(`${folder}/${name}`);
      });
      return found.sort(outermostFirst);
    },
  };
}

function modulesOf(parts: ProjectParts, index: FileIndex, loaded: LoadedFiles, lacking: Lacking): Modules {
  return {
    of: (node) => loaded.module(node.source.path) ?? undefined,
    imported(from, by) {
      const base = from.startsWith('@/')
        ? join(parts.sourceRoot, from.slice(2))
        : from.startsWith('.')
          ? join(dirname(by.source.path), from)
          : undefined;
      if (base === undefined || !isInside(base, parts.root)) return undefined;
      for (const ending of ENDINGS) {
        const path = `${base}${ending}`;
        if (index.type(path, (folder) => lacking.folder(folder)) !== 'file') continue;
        if (loaded.isLacking(path)) {
          lacking.file(path);
          return undefined;
        }
        if (path.endsWith('.json')) return { json: loaded.json(path)?.tree };
        return { module: loaded.module(path) ?? undefined };
      }
      return undefined;
    },
  };
}
