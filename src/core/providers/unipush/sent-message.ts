import type { Project } from '../../project/project.ts';
import type { CallSite, ScriptModule } from '../../syntax/module.ts';
import { blockAt, lookup } from '../../syntax/scope.ts';
import type { Node, ObjectNode } from '../../syntax/tree.ts';
import { messagesSentIn } from './push-manager.ts';

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
  return cloud.flatMap((module) =>
    messagesSentIn(module).flatMap((call) => {
      const [argument] = call.args;
      if (!argument || isChanged(module, argument, call)) return [];
      const message = resolve(argument);
      return message.kind === 'object' ? [{ module, call, message }] : [];
    }),
  );
}

/** What only looks at an object that it is given. */
const LOOKS = /^(?:console\.\w+|JSON\.stringify|Object\.(?:keys|values|entries|freeze))$/;

function isChanged(module: ScriptModule, argument: Node, sending: CallSite): boolean {
  const name = argument.kind === 'reference' ? argument.path[0] : undefined;
  if (name === undefined) return false;
  const binding = lookup(module, name, blockAt(module.blocks, argument.start));
  if (!binding || binding.mutated) return true;
  return module.calls.some(
    (call) =>
      call.start !== sending.start &&
      call.callee.at(-1) !== sending.callee.at(-1) &&
      !LOOKS.test(call.callee.join('.')) &&
      call.args.some(
        (one) =>
          one.kind === 'reference' &&
          one.path[0] === name &&
          lookup(module, name, blockAt(module.blocks, one.start)) === binding,
      ),
  );
}
