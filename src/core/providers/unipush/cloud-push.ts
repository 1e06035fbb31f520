import type { SchemaId } from '../../generated/schemas.ts';
import type { Project } from '../../project/project.ts';
import type { ScriptModule } from '../../syntax/module.ts';
import { type Node, type ObjectNode, propertyOf, valueAt } from '../../syntax/tree.ts';
import type { Classifier } from '../vendors/classes.ts';
import { MANAGER, pushManagersIn } from './push-manager.ts';
import { isForOthers, sentMessages } from './sent-message.ts';
import { uniPushService } from './service.ts';

/** A push that a cloud function sends. */
export interface CloudPush {
  readonly schema: SchemaId;
  readonly message: ObjectNode;
  /** Who sorts it into classes; nobody where it is not certain that this app gets it, and shows it. */
  sortedBy(): readonly Classifier[];
}

/** The words that make a cloud function's script worth reading. */
export const cloudWords: readonly string[] = [MANAGER];

/** What the project's cloud functions send, each object once. */
export function cloudPushes(project: Project): CloudPush[] {
  const found = new Map<ObjectNode, CloudPush>();
  for (const { module, message } of sentMessages(project)) {
    const sortedBy = () => (isShownHere(project, module, message) ? makersOf(project) : []);
    if (!found.has(message)) found.set(message, { schema: 'unicloud-send-message', message, sortedBy });
  }
  return [...found.values()];
}

/** The makers as the manifest's tick names them, in uni-app and in uni-app x. */
const MAKERS: readonly (readonly [name: string, maker: Classifier])[] = [
  ['hms', 'huawei'],
  ['honor', 'honor'],
  ['mi', 'xiaomi'],
  ['xiaomi', 'xiaomi'],
  ['oppo', 'oppo'],
  ['vivo', 'vivo'],
  ['meizu', 'meizu'],
];

/**
 * The makers whose channels the manifest has built in, and HarmonyOS where it is built for. Source: the manifests that
 * HBuilderX writes, and DCloud's manifest references, uni-app x's `uni-push` among them (2026-07-24).
 */
function makersOf({ manifest }: Pick<Project, 'manifest'>): Classifier[] {
  const { tree, uniAppX } = manifest;
  const { key, module } = uniPushService;
  const ticked = uniAppX
    ? valueAt(tree, 'app-android', 'distribute', 'modules', module)
    : valueAt(tree, 'app-plus', 'distribute', 'sdkConfigs', 'push', key);
  const found = new Set<Classifier>();
  for (const [name, maker] of MAKERS) if (propertyOf(ticked, name)?.value.kind === 'object') found.add(maker);
  const bundle = valueAt(tree, 'app-harmony', 'distribute', 'bundleName');
  if (bundle?.kind === 'string' && bundle.value.trim() !== '') found.add('harmony');
  return [...found];
}

function isShownHere({ manifest, resolve }: Project, module: ScriptModule, message: ObjectNode): boolean {
  const own = propertyOf(manifest.tree, 'appid')?.value;
  const managers = pushManagersIn(module);
  const isOwn = (argument: Node | undefined): boolean => {
    const value = propertyOf(argument && resolve(argument), 'appId')?.value;
    const id = value && resolve(value);
    return own?.kind === 'string' && id?.kind === 'string' && id.value === own.value;
  };
  if (managers.length === 0 || !managers.every(({ args }) => isOwn(args[0]))) return false;
  const platform = propertyOf(message, 'platform')?.value;
  return !propertyOf(message, 'content_available') && !isForOthers(platform, resolve);
}
