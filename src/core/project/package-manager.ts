import { propertyOf, valueAt } from '../syntax/tree.ts';
import { dirname, join } from './paths.ts';
import type { Project, ProjectFiles } from './project.ts';

export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun';

/** Which files each leaves, beside `package.json`, in the folder that it was run in. */
const TRACES: readonly (readonly [name: string, manager: PackageManager])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['pnpm-workspace.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
];

/** How far above the project its workspace's root is looked for. */
const MAX_LEVELS = 6;

/**
 * What installs the project's packages: named in the nearest `package.json` that names it, or told by the lock file
 * that lies beside one, in the project's folder or above it up to the repository's root. npm where nothing tells.
 */
export function packageManagerOf({ root, files }: Project): PackageManager {
  let folder = root;
  for (let level = 0; level <= MAX_LEVELS && folder !== ''; level++) {
    const found = managerIn(files, folder);
    if (found) return found;
    if (files.exists(join(folder, '.git'))) break;
    folder = dirname(folder);
  }
  return 'npm';
}

function managerIn(files: ProjectFiles, folder: string): PackageManager | undefined {
  const tree = files.json(join(folder, 'package.json'))?.tree;
  const named =
    propertyOf(tree, 'packageManager')?.value ?? valueAt(tree, 'devEngines', 'packageManager', 'name');
  const name = named?.kind === 'string' ? /^(npm|pnpm|yarn|bun)(?:@|$)/.exec(named.value)?.[1] : undefined;
  if (name) return name as PackageManager;
  return TRACES.find(([trace]) => files.exists(join(folder, trace)))?.[1];
}

/** What brings in all that `package.json` names. */
export function installCommand(manager: PackageManager): string {
  return `${manager} install`;
}

/** What adds a package, in quotes that every shell takes. */
export function addCommand(manager: PackageManager, name: string, range: string): string {
  return `${manager} ${manager === 'npm' ? 'install' : 'add'} "${name}@${range}"`;
}
