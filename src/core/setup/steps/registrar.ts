import type { Project } from '../../project/project.ts';
import { isBuiltin } from '../../providers/index.ts';
import type { ProviderSetup } from '../../providers/provider-setup.ts';
import { isUsed } from '../../rules/shared/used-call.ts';
import type { Binding, Block, ScriptModule } from '../../syntax/module.ts';
import { lookup } from '../../syntax/scope.ts';
import { type Goal, useOf } from '../change.ts';
import { namesIn } from './names.ts';
import { pathFrom } from './sdk.ts';
import { withoutEnding } from './specifier.ts';

/** The module that a setup wrote: a function that registers the plugin on the object that it is given. */
export interface Registrar {
  readonly module: ScriptModule;
  readonly path: string;
  readonly called: boolean;
  /** The function gives the object back, so that it may stand around the expression that makes it. */
  readonly returns: boolean;
  /** The module sets the plugin up at launch by a function of its own. */
  readonly initialises: boolean;
  readonly initialised: boolean;
}

/** The function that a setup wrote, and whether it is called. */
export function registrarOf(project: Project, { provider, setup }: Goal): Registrar | undefined {
  const use = useOf(project, provider);
  if (setup.code) {
    const paths = new Set(
      [...use.imports, ...use.requires.map(({ call }) => call)].map(({ source }) => source.path),
    );
    // what is built in is imported nowhere
    const module = project.scripts.find(
      (one) => (isBuiltin(provider) || paths.has(one.source.path)) && exported(one, setup.register),
    );
    return module && found(project, module, setup, /\breturn\b/.test(module.source.text));
  }
  for (const { module, call } of use.registrations) {
    const parameter = lookup(module, call.callee[0] as string, call.block);
    if (parameter?.kind !== 'parameter' || !exported(module, setup.register)) continue;
    const { start, end } = module.blocks[parameter.block] as Block;
    const returned = new RegExp(`\\breturn ${parameter.name.replaceAll('$', '\\$')}\\b`);
    return found(project, module, setup, returned.test(module.source.text.slice(start, end)));
  }
  return undefined;
}

function found(
  project: Project,
  module: ScriptModule,
  { register, initialise }: ProviderSetup,
  returns: boolean,
): Registrar {
  return {
    module,
    path: module.source.path,
    called: isMentioned(project, module, register),
    returns,
    initialises: exported(module, initialise),
    initialised: isMentioned(project, module, initialise),
  };
}

/** The project has the code that registers, its own or what a setup wrote. */
export function isRegistered(project: Project, goal: Goal): boolean {
  const { provider, setup } = goal;
  if (useOf(project, provider).registrations.length > 0) return true;
  if (!setup.code) return false;
  const { initialise } = provider;
  return (
    registrarOf(project, goal) !== undefined ||
    setup.code.calls?.some((method) => isUsed(project, method)) ||
    (provider.register.length === 0 && initialise !== undefined && isUsed(project, initialise.method))
  );
}

function exported({ exports }: ScriptModule, name: string): boolean {
  return exports.some((one) => one.name === name && one.from === undefined);
}

/**
 * Some script of the project names the very function that a module exports: calls it, or hands it on. A function of
 * the same name from elsewhere is another one.
 */
function isMentioned(project: Project, owner: ScriptModule, name: string): boolean {
  return project.scripts.some((module) => {
    if (module === owner) return isCalledAtHome(module, name);
    return module.bindings.some((binding) => {
      if (!bringsIn(project, module, binding, owner, name)) return false;
      const places = (namesIn(module).get(binding.name) ?? []).filter(
        (place) => place < binding.start || place >= endOfImport(binding),
      );
      // handing it on is no call
      const handed = module.exports.filter(({ local, from }) => local === binding.name && from === undefined);
      return places.length > handed.length;
    });
  });
}

function isCalledAtHome({ calls, bindings, blocks }: ScriptModule, name: string): boolean {
  return calls.some(
    ({ callee, block }) =>
      callee.length === 1 && callee[0] === name && lookup({ blocks, bindings }, name, block)?.block === 0,
  );
}

/** Behind the import's own braces, in which the name may stand twice: `{ a as b }`. */
function endOfImport({ source, end }: Binding): number {
  return end + (/^[^'"\n;]*/.exec(source.text.slice(end)) as RegExpExecArray)[0].length;
}

/** The binding is that function, by its name or in a namespace, from the module itself or from one that hands it on. */
function bringsIn(
  project: Project,
  module: ScriptModule,
  { kind, name: local, from = '', imported, source, start, end }: Binding,
  owner: ScriptModule,
  name: string,
): boolean {
  if (kind !== 'import') return false;
  if (imported === '*' || imported === name) {
    if (leadsTo(project, module, from, owner)) return true;
  }
  const path = imported === '*' ? [local, name] : [local];
  const found = project.resolve({ kind: 'reference', path, source, start, end });
  return found.kind === 'function' && found.source.path === owner.source.path && nameAt(found) === name;
}

const nameAt = ({ source, start, end }: { source: { text: string }; start: number; end: number }): string =>
  source.text.slice(start, end);

/** An import leads to a module; one under an alias that only the build knows does if its end looks like it. */
function leadsTo(project: Project, by: ScriptModule, from: string, { source }: ScriptModule): boolean {
  const path = pathFrom(project, by, from);
  const target = withoutEnding(source.path);
  if (path !== undefined) return withoutEnding(path) === target;
  const tail = withoutEnding(from).split('/').slice(-2);
  return tail.length === 2 && target.endsWith(`/${tail.join('/')}`);
}

/** The name by which a module imports what another one exports; undefined where it does not, or where it is hidden. */
export function importedAs(
  project: Project,
  module: ScriptModule,
  target: string,
  exportedName: string,
): string | undefined {
  const found = module.bindings.find(({ kind, from = '', imported, branch }) => {
    const path = kind === 'import' && imported === exportedName ? pathFrom(project, module, from) : undefined;
    return path !== undefined && !branch && withoutEnding(path) === withoutEnding(target);
  });
  const same = module.bindings.filter(({ name }) => name === found?.name);
  return same.length === 1 ? found?.name : undefined;
}
