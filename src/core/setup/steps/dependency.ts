import { addBefore, addPath, addSorted, literalText, quoteLike, setValue } from '../../edits/index.ts';
import type { TextEdit } from '../../finding.ts';
import { type Dependency, dependenciesOn } from '../../project/dependencies.ts';
import { addCommand, installCommand, packageManagerOf } from '../../project/package-manager.ts';
import { join } from '../../project/paths.ts';
import type { Project } from '../../project/project.ts';
import { lt } from '../../project/versions.ts';
import { configSchemaOf, valuesIn } from '../../providers/index.ts';
import { own, sinceOf } from '../../schema/shape.ts';
import { type ObjectNode, propertyOf, valueAt } from '../../syntax/tree.ts';
import { type Change, type Goal, type PlanStep, useOf } from '../change.ts';
import { findInstances } from './instance.ts';
import { todo } from './manifest.ts';
import { styleOfProject } from './style.ts';

/** The SDK is among the dependencies, new enough for all that was asked for. */
export const dependOnSdk: PlanStep = (project, goal) => {
  const { provider } = goal;
  const found =
    dependenciesOn(
      project,
      (provider.sdks ?? []).map((sdk) => sdk.package),
    ) ?? [];
  const able = found.filter((one) => minimumOf(goal, one.package) !== null);
  if (able.length > 0) return raise(project, goal, able);
  const registered = useOf(project, provider).registrations.length > 0;
  // an SDK that was copied into the project is there without a package
  if (
    found.length === 0 &&
    (findInstances(project, provider).some(({ copied }) => copied) || isCopied(project, goal, registered))
  )
    return {};
  return add(project, goal);
};

function isCopied({ scripts }: Project, { setup }: Goal, registered: boolean): boolean {
  const names = setup.instance?.names ?? [];
  const imported = scripts.some(({ bindings }) =>
    bindings.some(
      ({ kind, name, from }) => kind === 'import' && names.includes(name) && from !== setup.sdk?.package,
    ),
  );
  return registered && imported;
}

function add(project: Project, { setup: { sdk } }: Goal): Change {
  if (!sdk) return {};
  const path = join(project.root, 'package.json');
  const file = project.files.json(path);
  const { package: name, version } = sdk;
  const manager = packageManagerOf(project);
  const note = todo('install', { package: name, command: installCommand(manager) });
  if (file === null) {
    const { eol } = styleOfProject(project, path);
    const text = `${JSON.stringify({ private: true, dependencies: { [name]: `^${version}` } }, null, 2)}\n`;
    return { creates: [{ path, text: text.replaceAll('\n', eol) }], notes: [note] };
  }
  const tree = file?.tree;
  const edits = tree?.kind === 'object' ? edit(tree, name, `^${version}`) : [];
  return edits.length > 0
    ? { edits, notes: [note] }
    : { notes: [todo('addPackage', { command: addCommand(manager, name, `^${version}`) })] };
}

/** Among the dependencies, in their order; before those for development where there are none yet. */
function edit(tree: ObjectNode, name: string, version: string): TextEdit[] {
  const there = valueAt(tree, 'dependencies');
  if (there?.kind === 'object') return addSorted(there, name, quoteLike(there, version));
  const next = propertyOf(tree, 'devDependencies');
  return next && !there
    ? addBefore(tree, next, 'dependencies', literalText({ [name]: version }, tree))
    : addPath(tree, ['dependencies', name], quoteLike(tree, version));
}

/** A version that is too old is the user's choice until they say otherwise. */
function raise(project: Project, goal: Goal, able: readonly Dependency[]): Change {
  const tooOld = able.flatMap((dependency) => {
    const wanted = wantedVersion(goal, dependency.package);
    const { version } = dependency;
    return typeof version === 'string' && lt(version, wanted) ? [{ dependency, wanted }] : [];
  });
  if (tooOld.length < able.length) return {};
  const edits = tooOld.flatMap(({ dependency: { package: name, property, from }, wanted }) => {
    if (!property || from !== 'range' || !goal.overwrite.has(name)) return [];
    return setValue(property, quoteLike(property.value, `^${wanted}`));
  });
  const manager = packageManagerOf(project);
  const notes = tooOld.map(({ dependency: { package: name, version }, wanted }) =>
    goal.overwrite.has(name)
      ? todo('install', { package: name, command: installCommand(manager) })
      : todo('tooOld', {
          package: name,
          version: version ?? '',
          wanted,
          command: addCommand(manager, name, `^${wanted}`),
        }),
  );
  return { edits, notes };
}

function minimumOf({ provider }: Goal, name: string): string | null {
  return provider.sdks?.find((sdk) => sdk.package === name)?.minimum ?? null;
}

/** The highest of what the vendor asks for and what the chosen vendors' keys need. */
export function wantedVersion({ provider, vendors }: Goal, name: string): string {
  const sdk = provider.sdks?.find((one) => one.package === name);
  const keys = vendors.flatMap((vendor) => valuesIn(vendor, 'registration'));
  const since = keys.map((key) => own(sinceOf(configSchemaOf(provider), [key]), name));
  const versions = [sdk?.minimum, sdk?.recommended, ...since].filter(
    (version) => typeof version === 'string',
  );
  return versions.reduce((highest, version) => (lt(highest, version) ? version : highest), '0.0.0');
}
