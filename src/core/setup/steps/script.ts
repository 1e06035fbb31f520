import type { ScriptModule } from '../../syntax/module.ts';

/** A name that the module has not given to anything. */
export function freeName({ bindings }: ScriptModule, name: string): string {
  const taken = new Set(bindings.map((binding) => binding.name));
  let free = name;
  for (let i = 2; taken.has(free); i++) free = `${name}${i}`;
  return free;
}
