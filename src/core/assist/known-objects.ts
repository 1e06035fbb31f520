import type { SchemaId } from '../generated/schemas.ts';
import { dependenciesOn } from '../project/dependencies.ts';
import { findUses, wordsOf } from '../project/facts.ts';
import { placesFor } from '../project/plugin.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { resolveNode } from '../project/resolve.ts';
import { filesOf, providers } from '../providers/index.ts';
import type { MessageShape, Provider } from '../providers/provider.ts';
import { uniPushService } from '../providers/unipush/index.ts';
import { MANAGER, messagesSentIn } from '../providers/unipush/push-manager.ts';
import { childOf, isSchemaId, shapeAt } from '../schema/shape.ts';
import type { CallSite, ScriptModule } from '../syntax/module.ts';
import type { Source } from '../syntax/source.ts';
import { type Node, type ObjectNode, propertyOf } from '../syntax/tree.ts';
import { type Container, containersIn, keysOf } from './containers.ts';
import { isJson } from './cursor.ts';

/** An object literal of the project that is known to be read by somebody, and as what. */
export interface Role {
  /** The literal; what is typed in it never moves its start. */
  readonly root: ObjectNode;
  readonly schema: SchemaId;
  /** Where in the schema the literal stands. */
  readonly path: readonly string[];
  readonly provider?: Provider;
}

/** What is known of the literals of one text. */
export interface Roles {
  readonly objects: readonly Role[];
  readonly containers: readonly Container[];
}

type Resolve = (node: Node) => Node;

/** The words without which a script hands nothing on itself. */
const WORDS = new RegExp(
  [
    ...wordsOf(providers),
    ...providers.flatMap(({ message }) => (message ? `\\b${message.key}\\b` : [])),
    uniPushService.createMessage,
    uniPushService.clientId,
    MANAGER,
  ].join('|'),
);

/**
 * The roles that the project knows a text's literals by, wherever the calls stand that hand them on. Undefined where
 * there are none, and nothing in the text can give it one: it need not be read. `typed`: what else is worth reading
 * while somebody types.
 */
export function knownRoles(project: Project, { path, text }: Source, typed?: RegExp): Roles | undefined {
  const objects: Role[] = [];
  const containers: Container[] = [];
  const { tree, uniAppX } = project.manifest;
  if (tree?.kind === 'object' && tree.source.path === path && !uniAppX)
    objects.push({ root: tree, schema: 'manifest-push', path: [] });
  for (const use of project.uses) {
    addRegistrations(use, project.resolve, objects, containers);
    if (isJson(path)) addFiles(project, use, path, objects);
  }
  const senders = sendersOf(project);
  for (const module of project.scripts) addCalls(module, senders, project.resolve, objects);
  for (const module of project.cloud) addCloudMessages(module, project.resolve, objects);
  const known = within({ objects, containers }, path);
  const isKnown = known.objects.length > 0 || known.containers.length > 0;
  return isKnown || (!isJson(path) && (WORDS.test(text) || typed?.test(text))) ? known : undefined;
}

/** The roles of the literals of a script as it stands here, and those that the project knows. */
export function rolesIn(project: Project, module: ScriptModule | undefined, known: Roles): Roles {
  if (!module) return known;
  const objects: Role[] = [];
  const containers: Container[] = [];
  const resolve = resolverFor(project, module);
  for (const use of usesIn(project, module, resolve)) addRegistrations(use, resolve, objects, containers);
  const senders = sendersOf(project);
  addCalls(module, senders, resolve, objects);
  addCloudMessages(module, resolve, objects);
  containers.push(...containersIn(project, module, senders, resolve));
  const own = within({ objects, containers }, module.source.path);
  return {
    objects: [...own.objects, ...known.objects],
    containers: [...own.containers, ...known.containers],
  };
}

function within({ objects, containers }: Roles, path: string): Roles {
  return {
    objects: objects.filter(({ root }) => root.source.path === path),
    containers: containers.filter(({ root }) => root.source.path === path),
  };
}

/** Names are looked for in the text as it stands here; the project knows the rest. */
function resolverFor(project: Project, module: ScriptModule): Resolve {
  const own = {
    of: (node: Node) => (node.source.path === module.source.path ? module : undefined),
    imported: () => undefined,
  };
  return (node) => {
    const found = resolveNode(node, own);
    return found.kind === 'unknown' ? project.resolve(node) : found;
  };
}

function usesIn(project: Project, module: ScriptModule, resolve: Resolve): readonly ProviderUse[] {
  return findUses(providers, project.manifest, [module], project.requires, resolve);
}

/** The providers whose SDK sends the project's messages: with the plugin, or so far without. */
function sendersOf(project: Project): readonly Provider[] {
  const isUsed = ({ id }: Provider): boolean => project.uses.some(({ provider }) => provider.id === id);
  const hasSdk = ({ sdks = [] }: Provider): boolean =>
    (dependenciesOn(
      project,
      sdks.map((sdk) => sdk.package),
    )?.length ?? 0) > 0;
  // plugins of one house share a shape: one that is used speaks for them
  const all = [...providers.filter(isUsed), ...providers.filter(hasSdk)];
  return all.filter(({ message }, i) => message && all.findIndex((other) => other.message === message) === i);
}

/** The makers' and plugins' own files whose form a schema says. */
function addFiles(project: Project, { provider }: ProviderUse, path: string, objects: Role[]): void {
  for (const { file } of filesOf(provider)) {
    if (!isSchemaId(file.shape) || !placesFor(project, ...file.anyOf).includes(path)) continue;
    const tree = project.files.json(path)?.tree;
    if (tree) addObject(tree, file.shape, [], project.resolve, objects, provider);
  }
}

function addRegistrations(
  { provider, registrations }: ProviderUse,
  resolve: Resolve,
  objects: Role[],
  containers: Container[],
): void {
  for (const registration of registrations) {
    const { config, shape, options } = registration;
    if (options) containers.push({ root: options.object, keys: keysOf(registration, provider, resolve) });
    if (config && shape.schema) addObject(config, shape.schema, [], resolve, objects, provider);
  }
}

function addCalls(
  module: ScriptModule,
  senders: readonly Provider[],
  resolve: Resolve,
  objects: Role[],
): void {
  for (const call of module.calls) {
    const own = ownSchema(call);
    if (own && call.args[0]) addObject(resolve(call.args[0]), own, [], resolve, objects);
    for (const provider of senders) {
      const info = provider.message && infoOf(provider.message, call, resolve);
      if (info && provider.message) addObject(info, provider.message.schema, [], resolve, objects, provider);
    }
  }
}

/** What a cloud function sends. */
function addCloudMessages(module: ScriptModule, resolve: Resolve, objects: Role[]): void {
  for (const { args } of messagesSentIn(module))
    if (args[0]) addObject(resolve(args[0]), 'unicloud-send-message', [], resolve, objects);
}

/** The methods of `uni` that take options of push. */
function ownSchema({ callee }: CallSite): SchemaId | undefined {
  if (callee.length !== 2 || callee[0] !== 'uni') return undefined;
  if (callee[1] === uniPushService.createMessage) return 'create-push-message';
  return callee[1] === uniPushService.clientId ? 'get-push-client-id' : undefined;
}

/** The push's object of a message that is sent; undefined where another maker's call has the same name. */
function infoOf(shape: MessageShape, call: CallSite, resolve: Resolve): Node | undefined {
  const method = call.callee.at(-1) as string;
  if (call.callee.length < 2 || (method !== shape.method && !shape.methods?.includes(method)))
    return undefined;
  const argument = call.args[shape.argument];
  const options = argument && resolve(argument);
  if (!options || shape.foreign.options.some((key) => propertyOf(options, key))) return undefined;
  const value = propertyOf(options, shape.key)?.value;
  const info = value && resolve(value);
  return info && !shape.foreign.info.some((key) => propertyOf(info, key)) ? info : undefined;
}

/** The literal, and those that its references stand for. */
function addObject(
  node: Node,
  schema: SchemaId,
  path: readonly string[],
  resolve: Resolve,
  objects: Role[],
  provider?: Provider,
): void {
  if (node.kind !== 'object') return;
  objects.push({ root: node, schema, path, ...(provider && { provider }) });
  const shape = shapeAt(schema, path);
  if (!shape) return;
  for (const { key, value } of node.properties) {
    if (!childOf(shape, key)) continue;
    const inner = value.kind === 'reference' ? resolve(value) : value;
    if (inner.kind === 'object' && (value.kind === 'reference' || inner.properties.length > 0))
      addObject(inner, schema, [...path, key], resolve, objects, provider);
  }
}
