import type { CallShape, OptionsShape, Provider } from '../providers/provider.ts';
import type { CallSite, ScriptModule } from '../syntax/module.ts';
import { type Node, propertyOf } from '../syntax/tree.ts';
import { isCallOf, type Resolve } from './callee.ts';
import type { Registration, RegistrationOptions } from './project.ts';

/** Every call that registers the provider's plugin, as an App build contains it. */
export function findRegistrations(
  provider: Provider,
  modules: readonly ScriptModule[],
  resolve: Resolve,
): Registration[] {
  const found: Registration[] = [];
  for (const module of modules) {
    const shapes = provider.register.filter(({ callee }) => module.source.text.includes(callee.method));
    if (shapes.length === 0) continue;
    for (const call of module.calls) {
      const shape = shapes.find(({ callee }) => isCallOf(callee, provider, module, call, resolve));
      const registration = shape && readRegistration(shape, call, module, resolve);
      if (registration) found.push(registration);
    }
  }
  return found;
}

function readRegistration(
  shape: CallShape,
  call: CallSite,
  module: ScriptModule,
  resolve: Resolve,
): Registration | undefined {
  const { callee, arguments: takes } = shape;
  const options = takes.options && readOptions(shape, takes.options, call.args[0], resolve);
  if (takes.options && !options) return undefined;
  const at = (index: number | undefined): Node | undefined =>
    index === undefined ? undefined : call.args[index];
  const config = options ? options.config?.value : at(takes.config);
  if (takes.key !== undefined && lacks(config && resolve(config), takes.key)) return undefined;
  const plugin = at(takes.plugin);
  return {
    module,
    call,
    shape,
    method: callee.method,
    options,
    plugin: takes.options
      ? options?.plugin
      : takes.plugin === undefined
        ? { ...call.calleeSpan, branch: call.branch }
        : plugin && { ...plugin, branch: call.branch },
    config: config && resolve(config),
    values: new Map(
      (takes.values ?? []).flatMap(({ index, id }) => {
        const value = call.args[index];
        return value ? [[id, resolve(value)] as const] : [];
      }),
    ),
  };
}

const lacks = (node: Node | undefined, key: string): boolean =>
  node?.kind === 'object' && node.closed && !node.open && !propertyOf(node, key);

function readOptions(
  shape: CallShape,
  keys: OptionsShape,
  argument: Node | undefined,
  resolve: Resolve,
): RegistrationOptions | undefined {
  const object = optionsOf(shape, keys, argument, resolve);
  if (object?.kind !== 'object') return undefined;
  const plugin = propertyOf(object, keys.pluginKey);
  const config = propertyOf(object, keys.configKey);
  if (keys.both ? !plugin || !config : !plugin && (!config || keys.requires === 'plugin')) return undefined;
  return { ...keys, object, plugin, config };
}

/**
 * The options that a call passes. Where a text is wanted beside them, people put braces around both, and the options
 * are the one value between them: `use({ options, 'push' })`.
 */
function optionsOf(
  { arguments: { text } }: CallShape,
  { pluginKey }: OptionsShape,
  argument: Node | undefined,
  resolve: Resolve,
): Node | undefined {
  const options = argument && resolve(argument);
  if (!text || argument?.kind !== 'object' || propertyOf(argument, pluginKey)) return options;
  // the string without a key is no property, or one of that name
  const [only, ...rest] = argument.properties.filter(({ key }) => key !== text.value);
  const inner = only && rest.length === 0 ? resolve(only.value) : undefined;
  return inner && propertyOf(inner, pluginKey) ? inner : options;
}
