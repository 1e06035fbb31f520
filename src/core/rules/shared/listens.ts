import { isCallOf } from '../../project/callee.ts';
import type { Project } from '../../project/project.ts';
import type { ClickListener, Provider } from '../../providers/provider.ts';
import { branchAt, excludesApp } from '../../syntax/branches.ts';
import type { CallSite, ScriptModule } from '../../syntax/module.ts';
import { isUsed } from './used-call.ts';

/** The project listens for clicks, or may: what hands the method on, or names an event that is not known, may be it. */
export function isListening(project: Project, provider: Provider, click: ClickListener): boolean {
  const { callee, event } = click;
  const calls = project.scripts.flatMap((module) =>
    module.calls.filter((call) => isThatCall(project, provider, click, module, call)),
  );
  if (calls.length === 0) return isUsed(project, callee.method) || isHandedOn(project, callee.method);
  return event === undefined || calls.some((call) => isOnEvent(project, event, call));
}

function isThatCall(
  project: Project,
  provider: Provider,
  { callee }: ClickListener,
  module: ScriptModule,
  call: CallSite,
): boolean {
  if (call.callee.at(-1) === callee.method) return !excludesApp(call.branch);
  return callee.of === 'module' && isCallOf(callee, provider, module, call, project.resolve);
}

/** The function is imported, under whichever name, and its name is said beyond that. */
function isHandedOn({ scripts }: Project, method: string): boolean {
  return scripts.some((module) =>
    module.bindings.some(
      ({ kind, imported, name, branch }) =>
        kind === 'import' &&
        imported === method &&
        !excludesApp(branch) &&
        (module.exports.some(({ local }) => local === name) ||
          module.mentions(name).some(({ start }) => !excludesApp(branchAt(module.branches, start)))),
    ),
  );
}

/** `EVENT.CLICKED`, its text, or something that may be either. */
function isOnEvent(
  project: Project,
  { index, value, written }: NonNullable<ClickListener['event']>,
  { args }: CallSite,
): boolean {
  const argument = args[index];
  const event = argument && project.resolve(argument);
  if (!argument || !event) return true;
  if (event.kind === 'string') return event.value === value;
  const [member, list] = written.split('.').reverse();
  const isListed = argument.kind === 'reference' && argument.path.at(-2) === list;
  return !isListed || argument.path.at(-1) === member;
}
