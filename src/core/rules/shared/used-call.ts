import type { Project } from '../../project/project.ts';
import { excludesApp } from '../../syntax/branches.ts';
import type { ScriptModule } from '../../syntax/module.ts';

/**
 * A method of that name is called, or handed to something that may call it, anywhere in the project's own source, as
 * an App build contains it. Calls in comments are none.
 */
export function isUsed(project: Project, method: string): boolean {
  return project.scripts.some((module) => module.source.text.includes(method) && isUsedIn(module, method));
}

function isUsedIn({ calls, bindings, source }: ScriptModule, method: string): boolean {
  if (new RegExp(`\\[\\s*(['"\`])${method}\\1\\s*\\]`).test(source.text)) return true;
  if (
    bindings.some(
      ({ init, path }) =>
        path.includes(method) || (init?.kind === 'reference' && init.path.at(-1) === method),
    )
  )
    return true;
  return calls.some((call) => {
    if (excludesApp(call.branch)) return false;
    return (
      call.callee.at(-1) === method ||
      call.args.some((argument) => argument.kind === 'reference' && argument.path.at(-1) === method)
    );
  });
}
