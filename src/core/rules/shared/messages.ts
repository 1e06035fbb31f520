import { type Dependency, dependenciesOn } from '../../project/dependencies.ts';
import type { Project } from '../../project/project.ts';
import { lt } from '../../project/versions.ts';
import { providers } from '../../providers/index.ts';
import type { MessageShape, Provider } from '../../providers/provider.ts';
import { countedProperties } from '../../schema/plain.ts';
import { own, type Since } from '../../schema/shape.ts';
import { excludesApp } from '../../syntax/branches.ts';
import { type CallSite, callsOfMethod } from '../../syntax/module.ts';
import { type Node, type ObjectNode, type Property, propertyOf } from '../../syntax/tree.ts';

/** The words that make a script worth reading for the rules on messages. */
export const messageWords: readonly string[] = providers.flatMap(({ message, sdks = [] }) =>
  message ? [...(message.words ?? [message.key]), ...sdks.map((sdk) => sdk.package)] : [],
);

/** The shapes of messages, each with the providers that share it: plugins of one house go with one SDK. */
const shapes: readonly (readonly [MessageShape, readonly Provider[]])[] = [
  ...new Set(providers.flatMap(({ message }) => message ?? [])),
].map((shape) => [shape, providers.filter(({ message }) => message === shape)]);

/** The offline push of one message, as a call to the SDK describes it. */
export interface MessagePush {
  /** Those that it may be pushed by. */
  readonly providers: readonly Provider[];
  readonly shape: MessageShape;
  /** The packages of their SDK that the project uses. */
  readonly sdks: readonly Dependency[];
  /** The option that holds it, at the call. */
  readonly option: Property;
  /** Its object, followed to the literal. */
  readonly info: ObjectNode;
  /** The message is said not to be pushed at all. */
  readonly unpushed: boolean;
}

/**
 * Every offline push of a message in the project's own source, each object once. A call counts where the project uses
 * the provider's SDK; an object that has a key of other makers' is theirs.
 */
export function messagePushes(project: Project): MessagePush[] {
  const found: MessagePush[] = [];
  if (project.manifest.uniAppX) return found;
  const seen = new Set<Node>();
  for (const [shape, own] of shapes) {
    const calls = callsOf(project, shape);
    const sdks = calls.length > 0 ? sdksOf(project, own) : undefined;
    if (!sdks) continue;
    for (const call of calls) {
      for (const push of readCall(project, call, shape)) {
        if (seen.has(push.info)) continue;
        seen.add(push.info);
        found.push({ providers: own, shape, sdks, ...push });
      }
    }
  }
  return found;
}

function callsOf({ scripts }: Project, shape: MessageShape): CallSite[] {
  return [shape.method, ...(shape.methods ?? [])]
    .flatMap((method) => callsOfMethod(scripts, method))
    .filter(({ callee, branch }) => callee.length > 1 && !excludesApp(branch));
}

/** Whether this version of an SDK ignores a key of the push's object; false where that is not known. */
export function ignores({ package: name, version }: Dependency, since: Since | undefined): boolean {
  const first = since && own(since, name);
  if (first === undefined) return false;
  return first === null || (typeof version === 'string' && lt(version, first));
}

/** Undefined where the project does not use the SDK, or that is not known yet. A registration on it uses it too. */
function sdksOf(project: Project, own: readonly Provider[]): readonly Dependency[] | undefined {
  const packages = new Set(own.flatMap(({ sdks = [] }) => sdks.map((sdk) => sdk.package)));
  const sdks = dependenciesOn(project, [...packages]);
  const registered = project.uses.some(
    ({ provider, registrations }) =>
      own.includes(provider) && registrations.some(({ shape }) => shape.callee.of === 'object'),
  );
  return sdks && (sdks.length > 0 || registered) ? sdks : undefined;
}

function readCall(
  project: Project,
  call: CallSite,
  shape: MessageShape,
): Pick<MessagePush, 'option' | 'info' | 'unpushed'>[] {
  const argument = call.args[shape.argument];
  const options = argument && project.resolve(argument);
  if (options?.kind !== 'object' || hasAny(options, shape.foreign.options)) return [];
  return (countedProperties(options).get(shape.key) ?? []).flatMap((option) => {
    const info = project.resolve(option.value);
    if (info.kind !== 'object' || hasAny(info, shape.foreign.info)) return [];
    const isTrue = (object: ObjectNode, key: string): boolean => {
      const value = propertyOf(object, key)?.value;
      const resolved = value && project.resolve(value);
      return resolved?.kind === 'boolean' && resolved.value;
    };
    const unpushed =
      shape.unpushed.options.some((key) => isTrue(options, key)) ||
      shape.unpushed.info.some((key) => isTrue(info, key));
    return [{ option, info, unpushed }];
  });
}

function hasAny({ properties }: ObjectNode, keys: readonly string[]): boolean {
  return properties.some(({ key }) => keys.includes(key));
}
