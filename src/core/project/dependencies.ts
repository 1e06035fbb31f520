import type { ScriptModule } from '../syntax/module.ts';
import { type Property, propertyAt, propertyOf, valueAt } from '../syntax/tree.ts';
import { join } from './paths.ts';
import type { Project } from './project.ts';
import { minVersion } from './semver.ts';
import { valid } from './versions.ts';

/** What is known of a package that the project uses. */
export interface Dependency {
  readonly package: string;
  /** Its property in the project's `package.json`; absent where only an import names the package. */
  readonly property: Property | undefined;
  /** The version, as far as it is known: undefined where that is not known yet, null where nothing tells. */
  readonly version: string | null | undefined;
  /** Where the version was found: in `node_modules/`, in a lock file, or as the lowest that the range allows. */
  readonly from: 'installed' | 'locked' | 'range' | undefined;
}

/** Where `package.json` names what the app itself needs; the first that names a package counts. */
const FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;

/**
 * Those of the packages that the project uses: named in its `package.json`, or imported by its own source. Undefined
 * where it is not known yet.
 */
export function dependenciesOn(
  project: Project,
  packages: readonly string[],
): readonly Dependency[] | undefined {
  const manifest = project.files.json(join(project.root, 'package.json'));
  if (manifest === undefined) return undefined;
  const found: Dependency[] = [];
  for (const name of packages) {
    const property = FIELDS.map((field) => propertyAt(manifest?.tree, field, name)).find((at) => at);
    if (property || isImported(project, name))
      found.push({ package: name, property, ...versionOf(project, name, property) });
  }
  return found;
}

/** `import … from 'pkg'`, `import 'pkg/lite'`, `require('pkg')`. */
function isImported({ scripts }: Project, name: string): boolean {
  return scripts.some((module) => {
    for (const from of importsOf(module)) if (from === name || from.startsWith(`${name}/`)) return true;
    return false;
  });
}

const imports = new WeakMap<ScriptModule, ReadonlySet<string>>();

/** What a script imports, by the names in its text. */
function importsOf(module: ScriptModule): ReadonlySet<string> {
  const known = imports.get(module);
  if (known) return known;
  const found = new Set<string>();
  for (const { kind, from } of module.bindings) if (kind === 'import' && from !== undefined) found.add(from);
  for (const { from } of module.exports) if (from !== undefined) found.add(from);
  for (const call of module.calls) {
    if (call.callee.length !== 1 || (call.callee[0] !== 'require' && call.callee[0] !== 'import')) continue;
    const [first] = call.args;
    if (first?.kind === 'string') found.add(first.value);
  }
  imports.set(module, found);
  return found;
}

type Version = Pick<Dependency, 'version' | 'from'>;

const NOT_YET: Version = { version: undefined, from: undefined };

function versionOf(project: Project, name: string, property: Property | undefined): Version {
  const own = project.files.json(join(project.root, `node_modules/${name}/package.json`));
  if (own === undefined) return NOT_YET;
  const installed = versionIn(own ? propertyOf(own.tree, 'version') : undefined);
  if (installed !== null) return { version: installed, from: 'installed' };
  const locked = lockedVersion(project, name);
  if (locked === undefined) return NOT_YET;
  if (locked !== null) return { version: locked, from: 'locked' };
  const lowest = property?.value.kind === 'string' ? lowestOf(property.value.value) : null;
  return { version: lowest, from: lowest === null ? undefined : 'range' };
}

function versionIn(property: Property | undefined): string | null {
  return property?.value.kind === 'string' ? valid(property.value.value) : null;
}

function lockedVersion(project: Project, name: string): string | null | undefined {
  const npm = project.files.json(join(project.root, 'package-lock.json'));
  if (npm === undefined) return undefined;
  if (npm) {
    const entry =
      valueAt(npm.tree, 'packages', `node_modules/${name}`) ?? valueAt(npm.tree, 'dependencies', name);
    return versionIn(propertyOf(entry, 'version'));
  }
  for (const [file, read] of Object.entries(LOCK_FILES)) {
    const text = project.files.text(join(project.root, file));
    if (text === undefined) return undefined;
    if (text === null) continue;
    const version = read(text, name.replace(/[.\\/]/g, '\\$&'));
    return version === undefined ? null : valid(version);
  }
  return null;
}

/** How other lock files are read; `name` is ready for a regular expression. */
const LOCK_FILES: Readonly<Record<string, (text: string, name: string) => string | undefined>> = {
  /** `some-sdk:⏎ specifier: …⏎ version: 2.27.6(peer@1)` of the first importer, or `some-sdk: 2.27.6`. */
  'pnpm-lock.yaml': (text, name) =>
    new RegExp(
      `^ *['"]?${name}['"]?:(?:[ \\t]*\\r?\\n +specifier:[^\\n]*\\n +version:)? *['"]?(\\d[^\\s'"(_]*)`,
      'm',
    ).exec(text)?.[1],
  /** `some-sdk@^2.22.0:⏎ version "2.27.6"`, or `"some-sdk@npm:^2.22.0":⏎ version: 2.27.6`. */
  'yarn.lock': (text, name) =>
    new RegExp(`^"?${name}@[^\\n]*:\\r?\\n +version:? "?(\\d[^\\s"]*)`, 'm').exec(text)?.[1],
};

/** A range that is longer than this says nothing that is worth the time. */
const MAX_RANGE = 256;

/** The lowest version that a range allows; null for one that is no range, or allows all. */
function lowestOf(range: string): string | null {
  const text = range.trim();
  if (text === '' || text.length > MAX_RANGE) return null;
  // most ranges are as plain as this, and semver's own reading of ranges takes its time to get going
  const plain = /^[~^]?(\d+\.\d+\.\d+)$/.exec(text)?.[1];
  if (plain !== undefined) return plain === '0.0.0' ? null : valid(plain);
  try {
    const lowest = minVersion(text);
    return lowest && lowest.version !== '0.0.0' ? lowest.version : null;
  } catch {
    return null;
  }
}
