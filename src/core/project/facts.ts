import { isBuiltin, nativeOf, utsOf } from '../providers/index.ts';
import type { NativeDelivery, Provider, RegistrationShape, UtsDelivery } from '../providers/provider.ts';
import { excludesApp } from '../syntax/branches.ts';
import type { Binding, CallSite, ScriptModule } from '../syntax/module.ts';
import { type Node, propertyOf, valueAt } from '../syntax/tree.ts';
import type { Manifest, ProviderUse, Registration, RequireCall } from './project.ts';
import { readUniPush } from './unipush.ts';

/** Follows a reference to the literal it stands for. */
export type Resolve = (node: Node) => Node;

/** The words that make a script worth reading, whatever the rules want. */
export function wordsOf(providers: readonly Provider[]): string[] {
  // a comment that suppresses nothing is in a file that may hold nothing else
  const words = ['requireNativePlugin', 'uni-offline-push-disable'];
  for (const provider of providers) {
    const { folder, npm } = utsOf(provider) ?? {};
    words.push(...[folder, npm].filter((word) => word !== undefined));
    for (const { pluginKey, configKey, requires } of provider.registrations) {
      words.push(pluginKey);
      if (requires === undefined) words.push(configKey);
    }
  }
  return words;
}

/** Every `uni.requireNativePlugin('…')` that an App build contains and whose name can be read. */
export function findRequires(modules: readonly ScriptModule[], resolve: Resolve): RequireCall[] {
  const found: RequireCall[] = [];
  for (const module of modules) {
    if (!module.source.text.includes('requireNativePlugin')) continue;
    for (const call of module.calls) {
      if (call.callee.length !== 2 || call.callee[0] !== 'uni' || call.callee[1] !== 'requireNativePlugin')
        continue;
      const name = call.args[0] && resolve(call.args[0]);
      if (name?.kind === 'string' && !excludesApp(call.branch))
        found.push({ module, call, name: name.value });
    }
  }
  return found;
}

/**
 * The providers that the project uses: a native plugin that the manifest names or its own source requires, a UTS plugin
 * that its own source imports, what is built in by a tick. uni-app x has no native plugins of that kind.
 */
export function findUses(
  providers: readonly Provider[],
  manifest: Manifest,
  modules: readonly ScriptModule[],
  requires: readonly RequireCall[],
  resolve: Resolve,
): ProviderUse[] {
  const uses: ProviderUse[] = [];
  for (const provider of providers) {
    const native = manifest.uniAppX ? undefined : nativeOf(provider);
    const uts = utsOf(provider);
    const entry = native && propertyOf(valueAt(manifest.app, 'nativePlugins'), native.id);
    const own = native ? requires.filter(({ name }) => native.requireNames.includes(name)) : [];
    const imports = uts ? findImports(uts, modules) : [];
    const isUsed =
      entry !== undefined ||
      own.length > 0 ||
      imports.length > 0 ||
      (native !== undefined && namedInBroken(manifest, native)) ||
      (isBuiltin(provider) && readUniPush({ manifest }).platforms.length > 0);
    if (!isUsed) continue;
    const registrations = findRegistrations(provider, modules, resolve);
    uses.push({ provider, entry, requires: own, imports, registrations });
  }
  return uses;
}

/** What an App build imports from a UTS plugin: from its folder, by whichever path, or from its package. */
function findImports({ folder, npm }: UtsDelivery, modules: readonly ScriptModule[]): Binding[] {
  const isIts = (from: string): boolean =>
    `${from}/`.includes(`/uni_modules/${folder}/`) || (npm !== undefined && `${from}/`.startsWith(`${npm}/`));
  return modules.flatMap(({ bindings }) =>
    bindings.filter(
      ({ kind, from, typeOnly, branch }) =>
        kind === 'import' && !typeOnly && from !== undefined && isIts(from) && !excludesApp(branch),
    ),
  );
}

/** A manifest that does not parse still names the plugin, if only in its raw text. */
function namedInBroken(manifest: Manifest, { id }: NativeDelivery): boolean {
  const broken = manifest.problems.some(({ kind }) => kind !== 'trailing-comma');
  return broken && new RegExp(`"${id}"\\s*:`).test(manifest.source.text);
}

function findRegistrations(
  provider: Provider,
  modules: readonly ScriptModule[],
  resolve: Resolve,
): Registration[] {
  const found: Registration[] = [];
  for (const module of modules) {
    const shapes = provider.registrations.filter(({ method }) => module.source.text.includes(method));
    if (shapes.length === 0) continue;
    for (const call of module.calls) {
      const shape = shapes.find((candidate) => fits(candidate, call));
      const registration = shape && readRegistration(shape, call, module, resolve);
      if (registration) found.push(registration);
    }
  }
  return found;
}

function fits(shape: RegistrationShape, { callee, branch }: CallSite): boolean {
  if (callee.length < 2 || callee.at(-1) !== shape.method || excludesApp(branch)) return false;
  return shape.receiver === undefined || callee.at(-2) === shape.receiver;
}

function readRegistration(
  shape: RegistrationShape,
  call: CallSite,
  module: ScriptModule,
  resolve: Resolve,
): Registration | undefined {
  const options = optionsOf(shape, call.args[0], resolve);
  if (options?.kind !== 'object') return undefined;
  const plugin = propertyOf(options, shape.pluginKey);
  const configProperty = propertyOf(options, shape.configKey);
  if (shape.both ? !plugin || !configProperty : !plugin && (!configProperty || shape.requires === 'plugin'))
    return undefined;
  const config = configProperty && resolve(configProperty.value);
  return {
    module,
    call,
    method: shape.method,
    options,
    plugin,
    configProperty,
    config,
    pluginKey: shape.pluginKey,
    configKey: shape.configKey,
    both: shape.both,
  };
}

/**
 * The options that a call passes. Where a second argument is wanted, people put braces around both, and the options
 * are the one value between them: `usePlugin({ options, 'push' })`.
 */
function optionsOf(shape: RegistrationShape, argument: Node | undefined, resolve: Resolve): Node | undefined {
  const options = argument && resolve(argument);
  if (
    shape.secondArgument === undefined ||
    argument?.kind !== 'object' ||
    propertyOf(argument, shape.pluginKey)
  )
    return options;
  // the string without a key is no property, or one of that name
  const [only, ...rest] = argument.properties.filter(({ key }) => key !== shape.secondArgument);
  const inner = only && rest.length === 0 ? resolve(only.value) : undefined;
  return inner && propertyOf(inner, shape.pluginKey) ? inner : options;
}
