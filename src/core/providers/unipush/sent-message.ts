import type { Project } from '../../project/project.ts';
import type { Binding, CallSite, ScriptModule } from '../../syntax/module.ts';
import { blockAt, lookup } from '../../syntax/scope.ts';
import type { Node, ObjectNode } from '../../syntax/tree.ts';
import { messagesSentIn, SEND } from './push-manager.ts';

/** A message that a cloud function sends. */
export interface SentMessage {
  readonly module: ScriptModule;
  readonly call: CallSite;
  /** What it says, followed to its literal. */
  readonly message: ObjectNode;
}

/**
 * The messages of the project's cloud functions whose object is written down and goes out as it is written. One that
 * is passed through, changed after its literal, or handed to something that may change it, is not known.
 */
export function sentMessages({ cloud, resolve }: Pick<Project, 'cloud' | 'resolve'>): SentMessage[] {
  return cloud.flatMap((module) => {
    let known: ReadonlySet<Binding> | undefined;
    const changing = (): ReadonlySet<Binding> => {
      known ??= handedOn(module);
      return known;
    };
    return messagesSentIn(module).flatMap((call) => {
      const [argument] = call.args;
      if (!argument || isChanged(module, argument, changing)) return [];
      const message = resolve(argument);
      return message.kind === 'object' ? [{ module, call, message }] : [];
    });
  });
}

/** What only looks at an object that it is given. */
const LOOKS = /^(?:console\.\w+|JSON\.stringify|Object\.(?:keys|values|entries|freeze))$/;

function isChanged(module: ScriptModule, argument: Node, changing: () => ReadonlySet<Binding>): boolean {
  const name = argument.kind === 'reference' ? argument.path[0] : undefined;
  if (name === undefined) return false;
  const binding = lookup(module, name, blockAt(module.blocks, argument.start));
  return !binding || binding.mutated || changing().has(binding);
}

/** What is handed to calls that may change it. */
function handedOn(module: ScriptModule): ReadonlySet<Binding> {
  const found = new Set<Binding>();
  for (const { callee, args } of module.calls) {
    if (callee.at(-1) === SEND || LOOKS.test(callee.join('.'))) continue;
    for (const one of args) {
      if (one.kind !== 'reference') continue;
      const binding = lookup(module, one.path[0] as string, blockAt(module.blocks, one.start));
      if (binding) found.add(binding);
    }
  }
  return found;
}

/** For all that is known, the message goes to other platforms than the App, which show no notification. */
export function isForOthers(platform: Node | undefined, resolve: (node: Node) => Node): boolean {
  const value = platform && resolve(platform);
  if (!value) return false;
  const named = value.kind === 'array' ? value.items.map(resolve) : [value];
  return !named.some((one) => one.kind === 'string' && /^(?:app|ALL$)/.test(one.value));
}
