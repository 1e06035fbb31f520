import { CONFIG_FILE } from '../engine/project-config.ts';
import { filesOf, nativeOf, pluginOf, providers } from '../providers/index.ts';
import type { ProjectParts } from './assemble.ts';
import type { FileIndex } from './file-index.ts';
import { isIgnored, readManifest, rootOf } from './layout.ts';
import type { LoadedFiles } from './loaded.ts';
import { isManifestConfig, readManifestConfig } from './manifest-config.ts';
import { basename, dirname, join } from './paths.ts';
import type { Manifest } from './project.ts';

const NAMES = ['manifest.json', ...['ts', 'mts', 'js', 'mjs'].map((ending) => `manifest.config.${ending}`)];

/** A file by whose coming, going or changing a project can come, go or change. */
export function isManifestName(path: string): boolean {
  return NAMES.includes(basename(path));
}

/** Finds the projects below a folder by their manifests. */
export async function findProjects(
  index: FileIndex,
  loaded: LoadedFiles,
): Promise<Map<string, ProjectParts>> {
  const paths: string[] = [];
  index.listed().forEach((names, folder) => {
    for (let at = 0; names && at < NAMES.length; at++)
      if (names.get(NAMES[at] as string) === 'file') paths.push(`${folder}/${NAMES[at]}`);
  });
  const manifests: Manifest[] = [];
  for (const path of paths) {
    if (isIgnored(index.root, path)) continue;
    const manifest = await read(path, index, loaded);
    if (manifest) manifests.push(manifest);
  }
  // a manifest that is written as a script generates the JSON file; the root's own stands before the one in `src`
  const isScripted = ({ source }: Manifest): boolean => isManifestConfig(basename(source.path));
  const rank = (manifest: Manifest): number => (isScripted(manifest) ? 0 : manifest.source.path.length);
  const found = new Map<string, ProjectParts>();
  for (const manifest of manifests.sort((a, b) => rank(a) - rank(b))) {
    const folder = dirname(manifest.source.path);
    const root = rootOf(folder);
    const sourceRoot = isScripted(manifest) ? sourceRootOf(folder, index) : folder;
    if (!found.has(root)) found.set(root, { root, sourceRoot, manifest });
  }
  return found;
}

async function read(path: string, index: FileIndex, loaded: LoadedFiles): Promise<Manifest | undefined> {
  const text = await loaded.load(path, true);
  if (text === null) return undefined;
  if (isManifestConfig(basename(path))) {
    const module = loaded.module(path);
    return module ? readManifestConfig(module) : undefined;
  }
  const hasPages = index.type(join(dirname(path), 'pages.json'), () => {}) === 'file';
  return readManifest({ path, text }, hasPages);
}

function sourceRootOf(root: string, index: FileIndex): string {
  const src = join(root, 'src');
  return index.type(src, () => {}) === 'folder' ? src : root;
}

/** Files that rules want to read in most projects, where they are there. */
export function wantedFiles({ root, sourceRoot }: ProjectParts): string[] {
  const folders = root === sourceRoot ? [root] : [root, sourceRoot];
  const plugins = providers.flatMap((provider) => [
    ...(nativeOf(provider) ? [`nativeplugins/${pluginOf(provider)}/package.json`] : []),
    ...filesOf(provider).flatMap(({ file }) => file.anyOf),
  ]);
  return folders.flatMap((folder) =>
    ['package.json', CONFIG_FILE, ...plugins].map((name) => `${folder}/${name}`),
  );
}
