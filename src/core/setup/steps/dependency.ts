import lt from 'semver/functions/lt.js';
import { addPath, quoteLike, setValue } from '../../edits.ts';
import { type Dependency, dependenciesOn } from '../../project/dependencies.ts';
import { join } from '../../project/paths.ts';
import type { Project } from '../../project/project.ts';
import { own, sinceOf } from '../../schema/shape.ts';
import { type Change, type Goal, type PlanStep, useOf } from '../change.ts';
import { findInstances } from './instance.ts';
import { todo } from './manifest.ts';

/** The SDK is among the dependencies, new enough for all that was asked for. */
export const dependOnSdk: PlanStep = (project, goal) => {
  const { provider, setup } = goal;
  const found =
    dependenciesOn(
      project,
      (provider.sdks ?? []).map((sdk) => sdk.package),
    ) ?? [];
  const able = found.filter((one) => minimumOf(goal, one.package) !== null);
  if (able.length > 0) return raise(goal, able);
  const registered = useOf(project, provider).registrations.length > 0;
  // an SDK that was copied into the project is there without a package
  if (
    found.length === 0 &&
    (findInstances(project, setup.instance, provider).some(({ copied }) => copied) ||
      isCopied(project, goal, registered))
  )
    return {};
  return add(project, goal);
};

function isCopied({ scripts }: Project, { setup }: Goal, registered: boolean): boolean {
  const names = setup.instance.names;
  const imported = scripts.some(({ bindings }) =>
    bindings.some(
      ({ kind, name, from }) => kind === 'import' && names.includes(name) && from !== setup.sdk.package,
    ),
  );
  return registered && imported;
}

function add(project: Project, { setup }: Goal): Change {
  const path = join(project.root, 'package.json');
  const file = project.files.json(path);
  const { package: name, version } = setup.sdk;
  const note = todo('install', { package: name });
  if (file === null) {
    const text = `${JSON.stringify({ private: true, dependencies: { [name]: `^${version}` } }, null, 2)}\n`;
    return { creates: [{ path, text }], notes: [note] };
  }
  const tree = file?.tree;
  if (tree?.kind !== 'object') return { notes: [todo('byHand', { key: name, value: `^${version}` })] };
  return { edits: addPath(tree, ['dependencies', name], quoteLike(tree, `^${version}`)), notes: [note] };
}

/** A version that is too old is the user's choice until they say otherwise. */
function raise(goal: Goal, able: readonly Dependency[]): Change {
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
  const notes = tooOld.map(({ dependency: { package: name, version }, wanted }) =>
    todo(goal.overwrite.has(name) ? 'install' : 'tooOld', { package: name, version: version ?? '', wanted }),
  );
  return { edits, notes };
}

function minimumOf({ provider }: Goal, name: string): string | null {
  return provider.sdks?.find((sdk) => sdk.package === name)?.minimum ?? null;
}

/** The highest of what the vendor asks for and what the chosen vendors' keys need. */
export function wantedVersion({ provider, vendors }: Goal, name: string): string {
  const sdk = provider.sdks?.find((one) => one.package === name);
  const keys = vendors.flatMap(({ certificate, client }) => [certificate, ...client]);
  const since = keys.map((key) => own(sinceOf(provider.configSchema, [key]), name));
  const versions = [sdk?.minimum, sdk?.recommended, ...since].filter(
    (version) => typeof version === 'string',
  );
  return versions.reduce((highest, version) => (lt(highest, version) ? version : highest), '0.0.0');
}
