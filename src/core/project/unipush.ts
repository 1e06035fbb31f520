import { uniPushService } from '../providers/index.ts';
import { type Node, type ObjectNode, propertiesOf } from '../syntax/tree.ts';
import type { Project } from './project.ts';
import { isReadable, uniPush, uniPushSetting } from './settings.ts';

/** What the manifest says of uniPush, platform by platform. */
export interface UniPushState {
  /** For the App: undefined where it is not ticked. */
  readonly app: 'v1' | 'v2' | undefined;
  /** For the App: messages reach a phone on which the app does not run. */
  readonly offline: boolean;
  /** The manifest's keys of the platforms that have it, `app-plus` first. */
  readonly platforms: readonly string[];
  /** Those of them that have uniPush 2. */
  readonly second: readonly string[];
  /** All of it could be read: what is not listed has no uniPush. */
  readonly sure: boolean;
}

const APP = 'app-plus';

/** Reads the ticks as DCloud's compiler does, but for `null`, which HBuilderX writes for what was un-ticked. */
export function readUniPush(project: Pick<Project, 'manifest'>): UniPushState {
  const { tree } = project.manifest;
  const ticked = uniPush(project);
  const app = ticked && (ticked.second ? 'v2' : 'v1');
  const platforms: string[] = app ? [APP] : [];
  const second: string[] = app === 'v2' ? [APP] : [];
  let sure = isReadable(project.manifest) && appIsClear(project);
  for (const { key, value } of tree?.kind === 'object' ? tree.properties : []) {
    const state = key === APP ? 'off' : onPlatform(key, value);
    if (state === 'unclear') sure = false;
    if (state !== 'on' || platforms.includes(key)) continue;
    platforms.push(key);
    second.push(key);
  }
  const wholeTree = tree?.kind === 'object' && tree.closed && !tree.open;
  const offline = app === 'v1' || (ticked?.offline ?? false);
  return { app, offline, platforms, second, sure: sure && wholeTree };
}

/** Whether uniPush is ticked for the App, and which one, is certain. */
function appIsClear(project: Pick<Project, 'manifest'>): boolean {
  const { state, property } = uniPushSetting(project);
  if (state !== 'present') return state === 'absent';
  const { value } = property;
  if (value.kind !== 'object') return isLiteral(value);
  return !value.open && propertiesOf(value, 'version').every((version) => isLiteral(version.value));
}

const isLiteral = ({ kind }: Node): boolean =>
  ['string', 'number', 'boolean', 'null', 'object', 'array'].includes(kind);

type State = 'on' | 'off' | 'unclear';

function onPlatform(key: string, platform: Node): State {
  const { key: own, module, appKeys } = uniPushService;
  const enabled = at(platform, [own, 'enable'], (value) => value.kind === 'boolean' && value.value);
  if (enabled === 'on' || !appKeys.includes(key)) return enabled;
  const ticked = at(platform, ['distribute', 'modules', module], ({ kind }) => kind === 'object');
  return ticked === 'off' ? enabled : ticked;
}

/** Whether a value at a path of keys says `on`, in any branch of the manifest. */
function at(node: Node, path: readonly string[], says: (value: Node) => boolean): State {
  const [key, ...rest] = path;
  if (key === undefined) return says(node) ? 'on' : isLiteral(node) ? 'off' : 'unclear';
  if (node.kind !== 'object') return isLiteral(node) ? 'off' : 'unclear';
  const states = propertiesOf(node, key).map(({ value }) => at(value, rest, says));
  if (states.includes('on')) return 'on';
  return states.includes('unclear') || isUnfinished(node) ? 'unclear' : 'off';
}

const isUnfinished = ({ open, closed }: ObjectNode): boolean => open || !closed;
