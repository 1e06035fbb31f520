import { type ModuleCall, PLUS_PUSH } from '../../../../rules/shared/uni-calls.ts';
import { enclosing } from '../../../../syntax/enclosing.ts';

/** The call is made only where the method, or what it can be asked by, has been looked at. */
export function isTested({ module, call }: ModuleCall): boolean {
  const method = call.callee.at(-1) as string;
  if (call.optional) return true;
  const isPlus = call.callee.length > 2;
  for (const { condition } of enclosing(module.guards, call))
    if (condition.includes(method) || (isPlus && condition.includes(PLUS_PUSH))) return true;
  return false;
}
