import { isWhole } from '../../project/callee.ts';
import { nameNeedle } from '../../project/needle.ts';
import type { Project, ProviderUse, RequireCall } from '../../project/project.ts';
import { mentionsInTemplate } from '../../project/references.ts';
import { methodsOf, utsAllOf } from '../../providers/index.ts';
import type { CallShape, Provider } from '../../providers/provider.ts';
import type { Binding, CallSite, ScriptModule } from '../../syntax/module.ts';
import type { Span } from '../../syntax/source.ts';

/**
 * Where the plugin is required or imported, if no script registers it and nothing else gets hold of it. Of a UTS module
 * only what registers is asked for, by its name or with all the rest: who imports its events alone wants no more.
 */
export function neverRegistered(project: Project, use: ProviderUse): Span | undefined {
  const { provider, registrations, requires } = use;
  if (registrations.length > 0 || provider.register.length === 0) return undefined;
  const imports = use.imports.filter((one) => isWhole(one) || registersBy(provider, one.imported ?? ''));
  const at = requires[0]?.call ?? imports[0];
  if (!at || requires.some((required) => leaves(provider, required))) return undefined;
  if (imports.some((binding) => isHandedOn(project, provider, binding))) return undefined;
  // all are asked for before one of them decides
  const registers = provider.register.map((shape) => mayBeCalled(project, provider, shape));
  return registers.includes(true) ? undefined : at;
}

function registersBy({ register }: Provider, name: string): boolean {
  return register.some(({ callee }) => callee.of === 'module' && callee.method === name);
}

/** A call on the plugin after which it is as unregistered as before. */
function isHarmless({ register, initialise, click }: Provider, { callee, args }: CallSite): boolean {
  const method = callee.at(-1);
  if (method === click?.callee.method || (method === initialise?.method && args.length === 0)) return true;
  return register.every((shape) => shape.callee.of === 'plugin' && shape.callee.method !== method);
}

/** The plugin that is got here goes to something that may register it. */
function leaves(provider: Provider, { module, call }: RequireCall): boolean {
  if (call.usage === 'statement') return false;
  if (call.usage === 'chained') {
    const next = module.calls.find(
      ({ start, callee }) => start === call.start && callee.length === 2 && callee[0] === '',
    );
    return !next || !isHarmless(provider, next);
  }
  const holder = module.bindings.find(
    ({ init, path }) => path.length === 0 && init?.start === call.start && init.end === call.end,
  );
  if (!holder || holder.reassigned || module.exports.some(({ local }) => local === holder.name)) return true;
  const mentions = module.mentions(holder.name).filter(({ start }) => start !== holder.start);
  return mentions.some(({ start, end }) => {
    const use = module.calls.find(
      ({ callee, calleeSpan }) =>
        callee.length === 2 && callee[0] === holder.name && calleeSpan.start <= start && end < calleeSpan.end,
    );
    return !use || !isHarmless(provider, use);
  });
}

const MEMBER = /^\s*[?!]?\.\s*([\w$]+)/;
/** Longer than any member's name. */
const MAX_MEMBER = 200;

/** What is imported goes elsewhere, or is called in a way that is none of a registration. */
function isHandedOn({ scripts }: Project, provider: Provider, binding: Binding): boolean {
  const module = scripts.find(({ source }) => source.path === binding.source.path);
  if (!module || binding.reassigned || module.exports.some(({ local }) => local === binding.name))
    return true;
  const mentions = [...module.mentions(binding.name), ...mentionsInTemplate(module, binding.name)];
  return mentions.some(({ source, end }) => {
    const member = isWhole(binding) && MEMBER.exec(source.text.slice(end, end + MAX_MEMBER))?.[1];
    return !member || methodsOf(provider).includes(member);
  });
}

/** Some script may register the plugin in a way that was not understood. */
function mayBeCalled(project: Project, provider: Provider, shape: CallShape): boolean {
  const { callee, arguments: takes } = shape;
  const { method } = callee;
  const receiver = callee.of === 'object' ? callee.on?.[0] : undefined;
  const said = project.search(nameNeedle(receiver ?? method));
  if (!said?.whole) return true;
  const { options } = takes;
  return said.modules
    .filter(({ source }) => !isOwn(provider, source.path))
    .some((module) => {
      if (receiver !== undefined) return true;
      if (callee.of === 'object' && options)
        return mayRegister(project, module, method, [options.pluginKey, options.configKey]);
      return module.mentions(method).length + mentionsInTemplate(module, method).length > 0;
    });
}

/** The file is the UTS plugin's. */
function isOwn(provider: Provider, path: string): boolean {
  return utsAllOf(provider).some(({ folder }) => path.includes(`/uni_modules/${folder}/`));
}

/** The module says the method otherwise than to register another plugin. */
function mayRegister(
  project: Project,
  module: ScriptModule,
  method: string,
  keys: readonly string[],
): boolean {
  const calls = module.calls.filter(({ callee }) => callee.at(-1) === method);
  if (module.mentions(method).length > calls.length) return true;
  return calls.some(({ args }) => {
    const options = args[0] && project.resolve(args[0]);
    if (options?.kind !== 'object' || options.open || !options.closed) return true;
    return options.properties.some(({ key }) => keys.includes(key));
  });
}
