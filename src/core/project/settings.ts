import { uniPushService } from '../providers/index.ts';
import { stateOf } from '../schema/values.ts';
import { type Branch, excludesApp, isAppPlatform } from '../syntax/branches.ts';
import { type Node, type Property, propertiesOf } from '../syntax/tree.ts';
import type { JsonFile, Project } from './project.ts';

/**
 * What the manifest says at a path, on an App build. `unsure` where the text does not tell: the manifest does not
 * parse, an object on the way is unfinished or no object at all, or the property counts for some App builds only.
 */
export type Setting =
  | { readonly state: 'present'; readonly property: Property }
  | { readonly state: 'absent' | 'unsure'; readonly property?: undefined };

const ABSENT: Setting = { state: 'absent' };
const UNSURE: Setting = { state: 'unsure' };

/** Parses, but for commas before closing brackets: what is missing from the tree is missing from the text. */
export function isReadable({ tree, problems }: Pick<JsonFile, 'tree' | 'problems'>): boolean {
  return tree?.kind === 'object' && problems.every(({ kind }) => kind === 'trailing-comma');
}

/** The property at the end of a path of keys from the manifest's root. */
export function settingAt({ manifest }: Pick<Project, 'manifest'>, ...keys: readonly string[]): Setting {
  return isReadable(manifest) ? settingIn(manifest.tree, ...keys) : UNSURE;
}

/** The property at the end of a path of keys from a value. */
export function settingIn(node: Node | undefined, ...keys: readonly string[]): Setting {
  let current = node;
  let setting: Setting = UNSURE;
  for (const key of keys) {
    // HBuilderX writes null for what was un-ticked
    if (current?.kind === 'null') return ABSENT;
    if (current?.kind !== 'object') return UNSURE;
    const property = propertiesOf(current, key)
      .filter(({ branch }) => !excludesApp(branch))
      .at(-1);
    if (!property) return current.open || !current.closed ? UNSURE : ABSENT;
    if (!isInEveryApp(property.branch)) return UNSURE;
    setting = { state: 'present', property };
    current = property.value;
  }
  return setting;
}

/** What stands in the branch reaches every App build, whatever its system. */
function isInEveryApp(branch: Branch | undefined): boolean {
  for (let at = branch; at; at = at.parent) {
    if (at.unclear) return false;
    const named = at.platforms.some((name) =>
      at.negated ? isAppPlatform(name) : name === 'APP' || name === 'APP-PLUS',
    );
    if (named === at.negated) return false;
  }
  return true;
}

/** Whether "App modules → Push" is ticked: `modules.Push` is an object or `true`. */
export function pushModule(project: Project): 'ticked' | 'unticked' | 'unsure' {
  const { state, property } = settingAt(project, 'app-plus', 'modules', 'Push');
  if (!property) return state === 'absent' ? 'unticked' : 'unsure';
  const { value } = property;
  if (value.kind === 'object') return 'ticked';
  if (value.kind === 'boolean') return value.value ? 'ticked' : 'unticked';
  return value.kind === 'null' ? 'unticked' : 'unsure';
}

/** The Android package name that the manifest has. */
export function androidPackage(project: Pick<Project, 'manifest'>): string | undefined {
  const name = settingAt(project, 'app-plus', 'distribute', 'android', 'packagename').property?.value;
  return name?.kind === 'string' && stateOf(name) === 'set' ? name.value.trim() : undefined;
}

/** An Android package has two parts at least. */
export function isPackageName(name: string): boolean {
  return /^\w+(?:\.\w+)+$/.test(name);
}

/** uniPush as ticked for the App: its property, and what DCloud's compiler makes of it. */
export interface UniPush {
  readonly property: Property;
  /** `version == '2'`, compared loosely as DCloud's compiler does; every other object is uniPush 1. */
  readonly second: boolean;
  /** uniPush 2 without `offline: true` reaches the app while it runs only, and is built in even without Push. */
  readonly offline: boolean;
}

/** What the manifest says of uniPush for the App, ticked or not. */
export function uniPushSetting(project: Pick<Project, 'manifest'>): Setting {
  return settingAt(project, 'app-plus', 'distribute', 'sdkConfigs', 'push', uniPushService.key);
}

/** uniPush for the App, where it is certainly ticked. */
export function uniPush(project: Pick<Project, 'manifest'>): UniPush | undefined {
  const { property } = uniPushSetting(project);
  if (property?.value.kind !== 'object') return undefined;
  const version = settingIn(property.value, 'version').property?.value;
  const second =
    version?.kind === 'string' || version?.kind === 'number' ? String(version.value) === '2' : false;
  const offline = settingIn(property.value, 'offline').property?.value;
  return { property, second, offline: offline?.kind === 'boolean' && offline.value };
}
