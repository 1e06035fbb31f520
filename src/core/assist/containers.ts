import type { SchemaId } from '../generated/schemas.ts';
import { isCallOf, isRequireOf } from '../project/callee.ts';
import { dependenciesOn } from '../project/dependencies.ts';
import type { Project, Registration } from '../project/project.ts';
import { providers } from '../providers/index.ts';
import type { CallShape, MessageShape, Provider } from '../providers/provider.ts';
import { knownKeys } from '../schema/shape.ts';
import type { CallSite, ScriptModule } from '../syntax/module.ts';
import { lookup } from '../syntax/scope.ts';
import { type Node, type ObjectNode, propertyOf } from '../syntax/tree.ts';

/** A key that the object of a call takes, and what stands under it: the plugin, or an object that a schema describes. */
export interface ContainerKey {
  readonly key: string;
  readonly provider: Provider;
  readonly holds: 'plugin' | 'config' | 'message';
  readonly schema?: SchemaId;
  /** Where in the schema. */
  readonly path?: readonly string[];
  /** The name that the text has for the plugin. */
  readonly plugin?: string;
}

/** An object that a call takes, whose own keys are no schema's. */
export interface Container {
  /** The literal; what is typed in it never moves its start. */
  readonly root: ObjectNode;
  readonly keys: readonly ContainerKey[];
}

type Resolve = (node: Node) => Node;

/** The calls by which a script may be about to hand something on that nothing in it names yet. */
export const CONTAINER_CALLS = new RegExp(
  `\\.(?:${[
    ...new Set(
      providers.flatMap(({ register, message }) => [
        ...register.filter(isContainer).map(({ callee }) => callee.method),
        ...(message ? [message.method, ...(message.methods ?? [])] : []),
      ]),
    ),
  ].join('|')})\\s*\\(`,
);

/** A registration's object is told by one of its keys; until one is there, by the call alone. */
function isContainer({ arguments: { options, key } }: CallShape): boolean {
  return options !== undefined || key !== undefined;
}

/** What the object of a registration that is known as one takes. */
export function keysOf(
  { options, shape, module }: Registration,
  provider: Provider,
  resolve: Resolve,
): ContainerKey[] {
  return options ? registrationKeys(shape, provider, module, resolve) : [];
}

/** The objects of a script's calls that take the push's own under a key of theirs. */
export function containersIn(
  project: Project,
  module: ScriptModule,
  senders: readonly Provider[],
  resolve: Resolve,
): Container[] {
  return module.calls.flatMap((call) => {
    const registers = candidates(project).flatMap((provider) =>
      provider.register.flatMap((shape) => ofRegistration(shape, provider, module, call, resolve)),
    );
    const sends = senders.flatMap((provider) =>
      provider.message ? ofMessage(provider.message, provider, call, resolve) : [],
    );
    return [...merged(registers), ...sends];
  });
}

/** The providers that the project uses; until it uses one, those whose SDK it has. */
function candidates(project: Project): readonly Provider[] {
  if (project.uses.length > 0) return project.uses.map(({ provider }) => provider);
  return providers.filter(({ sdks = [] }) => {
    const packages = sdks.map((sdk) => sdk.package);
    return (dependenciesOn(project, packages)?.length ?? 0) > 0;
  });
}

function ofRegistration(
  shape: CallShape,
  provider: Provider,
  module: ScriptModule,
  call: CallSite,
  resolve: Resolve,
): Container[] {
  const { options, text, config, key } = shape.arguments;
  if (!isContainer(shape) || !isCallOf(shape.callee, provider, module, call, resolve)) return [];
  const { callee } = shape;
  const isNamed = callee.of === 'object' && callee.on !== undefined;
  if (!isNamed && isForeign(module, call, provider)) return [];
  const said = text && call.args[text.index];
  if (said?.kind === 'string' && said.value !== text?.value) return [];
  const root = objectAt(call, options ? 0 : config, resolve);
  if (!root) return [];
  if (options) return [{ root, keys: registrationKeys(shape, provider, module, resolve) }];
  if (key === undefined || propertyOf(root, key)) return [];
  const { schema } = shape;
  const keys = knownKeys(schema).map(
    (one): ContainerKey => ({ key: one, provider, holds: 'config', path: [one], ...(schema && { schema }) }),
  );
  return [{ root, keys }];
}

/** The object comes from a package that is not the provider's. */
function isForeign(module: ScriptModule, { callee, block }: CallSite, { sdks = [] }: Provider): boolean {
  const from = lookup(module, callee[0] as string, block)?.from;
  // a file of the project's own may hand the SDK's object on
  if (from === undefined || /^[./~]|^@\//.test(from)) return false;
  return sdks.length > 0 && !sdks.some((sdk) => `${from}/`.startsWith(`${sdk.package}/`));
}

function registrationKeys(
  { arguments: { options }, schema }: CallShape,
  provider: Provider,
  module: ScriptModule,
  resolve: Resolve,
): ContainerKey[] {
  if (!options) return [];
  const plugin = module.bindings.find(
    ({ init, path }) => init?.kind === 'call' && path.length === 0 && isRequireOf(provider, init, resolve),
  )?.name;
  return [
    { key: options.pluginKey, provider, holds: 'plugin', ...(plugin !== undefined && { plugin }) },
    { key: options.configKey, provider, holds: 'config', ...(schema && { schema }) },
  ];
}

function ofMessage(shape: MessageShape, provider: Provider, call: CallSite, resolve: Resolve): Container[] {
  const method = call.callee.at(-1) as string;
  const isSend = method === shape.method || shape.methods?.includes(method);
  const root = call.callee.length > 1 && isSend ? objectAt(call, shape.argument, resolve) : undefined;
  if (!root || shape.foreign.options.some((key) => propertyOf(root, key))) return [];
  if (shape.beside && !shape.beside.some((key) => propertyOf(root, key))) return [];
  return [{ root, keys: [{ key: shape.key, provider, holds: 'message', schema: shape.schema }] }];
}

function objectAt(call: CallSite, index: number | undefined, resolve: Resolve): ObjectNode | undefined {
  const argument = index === undefined ? undefined : call.args[index];
  const value = argument && resolve(argument);
  return value?.kind === 'object' ? value : undefined;
}

/** Of the providers whose call is the same one, each key once. */
function merged(containers: readonly Container[]): Container[] {
  const [first] = containers;
  if (!first) return [];
  const keys = containers.flatMap((container) => container.keys);
  return [
    {
      root: first.root,
      keys: keys.filter(({ key }, i) => keys.findIndex((other) => other.key === key) === i),
    },
  ];
}
