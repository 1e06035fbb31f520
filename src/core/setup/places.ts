import { join } from '../project/paths.ts';
import { placesFor } from '../project/plugin.ts';
import type { Project } from '../project/project.ts';
import type { Place } from '../providers/provider.ts';
import { PACKAGE } from '../providers/vendor-use.ts';
import { type KeyState, keyState } from '../schema/values.ts';
import { type Node, propertyOf } from '../syntax/tree.ts';

/** Where a file below the project's root lies, or is to lie: what is no native plugin's lies beside the manifest. */
export function homeOf(project: Project, file: string): string {
  const places = placesFor(project, file);
  const there = places.find((place) => project.files.exists(place));
  if (there !== undefined) return there;
  return file.startsWith('nativeplugins/') ? (places[0] ?? file) : join(project.sourceRoot, file);
}

/** Of several places that are right, the one that is taken already; else the first. */
export function placeAmong(project: Project, files: readonly [string, ...string[]]): string {
  const homes = files.map((file) => homeOf(project, file));
  return homes.find((home) => project.files.exists(home)) ?? homes[0] ?? files[0];
}

/** The one of a value's JSON places that is taken already; else the first. */
export function jsonPlace(
  project: Project,
  { anyOf }: Extract<Place, { in: 'json' }>,
): { readonly path: string; readonly keys: readonly string[] } | undefined {
  const places = anyOf.map(({ file, path }) => ({ path: homeOf(project, file), keys: path }));
  return places.find(({ path }) => project.files.exists(path)) ?? places[0];
}

/** A path with the package in its place; undefined where the package is not known, and the file does not tell. */
export function keysWith(
  keys: readonly string[],
  packageName: string | undefined,
  tree: Node | undefined,
): readonly string[] | undefined {
  if (!keys.includes(PACKAGE)) return keys;
  const parts = tree?.kind === 'object' ? tree.properties.filter(({ value }) => value.kind === 'object') : [];
  const name = packageName ?? (parts.length === 1 ? parts[0]?.key : undefined);
  return name === undefined ? undefined : keys.map((key) => (key === PACKAGE ? name : key));
}

/** What a text says at the end of a path of keys. */
export function stateAt(project: Project, from: Node | undefined, keys: readonly string[]): KeyState {
  let node = from && project.resolve(from);
  for (const key of keys.slice(0, -1)) {
    const property = propertyOf(node, key);
    if (!property) return keyState(node, key);
    node = project.resolve(property.value);
  }
  return keyState(node, keys.at(-1) as string, project.resolve);
}

/** The literal that a state was read from. */
export function literalOf(project: Project, { property }: KeyState): Node | undefined {
  return property && project.resolve(property.value);
}
