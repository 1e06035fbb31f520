import { builtinOf, nativeOf, uncheckedWords, utsAllOf, withVariants } from '../providers/index.ts';
import type { BuiltinDelivery, NativeDelivery, Provider } from '../providers/provider.ts';
import { excludesApp } from '../syntax/branches.ts';
import { bareImportsOf } from '../syntax/imports.ts';
import { type Binding, callsOfMethod, type ScriptModule } from '../syntax/module.ts';
import { propertyOf, valueAt } from '../syntax/tree.ts';
import { isFromModule, isModule, type Resolve } from './callee.ts';
import type { Manifest, ProviderUse, RequireCall } from './project.ts';
import { findRegistrations } from './registrations.ts';
import { readUniPush } from './unipush.ts';

/** The words that make a script worth reading, whatever the rules want. */
export function wordsOf(providers: readonly Provider[]): string[] {
  // a comment that suppresses nothing is in a file that may hold nothing else
  const words = ['requireNativePlugin', 'uni-offline-push-disable', ...uncheckedWords];
  for (const provider of providers) {
    for (const { folder, npm } of utsAllOf(provider)) words.push(folder, ...(npm === undefined ? [] : [npm]));
    for (const { module } of provider.vendors) if (module !== undefined) words.push(module);
    for (const { callee, arguments: takes } of provider.register) {
      const { options } = takes;
      if (options) words.push(options.pluginKey);
      if (options && options.requires === undefined) words.push(options.configKey);
      // who calls a function of the module imports it
      if (!options && callee.of !== 'module') words.push(callee.method);
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
 * that its own source imports, what is built in by a tick, by a call in uni-app x, or sent with by a cloud function.
 * uni-app x has no native plugins of that kind.
 */
export function findUses(
  providers: readonly Provider[],
  manifest: Manifest,
  modules: readonly ScriptModule[],
  requires: readonly RequireCall[],
  resolve: Resolve,
  cloud: readonly ScriptModule[] = [],
): ProviderUse[] {
  const uses: ProviderUse[] = [];
  for (const provider of withVariants(providers)) {
    const native = manifest.uniAppX ? undefined : nativeOf(provider);
    const entry = native && propertyOf(valueAt(manifest.app, 'nativePlugins'), native.id);
    const builtin = builtinOf(provider);
    const own = native ? requires.filter(({ name }) => native.requireNames.includes(name)) : [];
    const imports = importsOf(provider, modules);
    const isUsed =
      entry !== undefined ||
      own.length > 0 ||
      imports.length > 0 ||
      (native !== undefined && namedInBroken(manifest, native)) ||
      (builtin !== undefined &&
        (readUniPush({ manifest }).platforms.length > 0 ||
          isSentWith(builtin, cloud) ||
          (manifest.uniAppX && isCalled(builtin, modules))));
    if (!isUsed) continue;
    const registrations = findRegistrations(provider, modules, resolve);
    uses.push({ provider, entry, requires: own, imports, registrations });
  }
  return uses;
}

const isSentWith = ({ sender }: BuiltinDelivery, cloud: readonly ScriptModule[]): boolean =>
  callsOfMethod(cloud, sender).some(({ callee }) => callee.length === 2 && callee[0] === 'uniCloud');

const isCalled = ({ calls = [] }: BuiltinDelivery, modules: readonly ScriptModule[]): boolean =>
  calls.some((method) =>
    callsOfMethod(modules, method).some(
      ({ callee, branch }) => callee.length === 2 && callee[0] === 'uni' && !excludesApp(branch),
    ),
  );

/** What an App build imports from the UTS plugin. */
export function importsOf(provider: Pick<Provider, 'delivery'>, modules: readonly ScriptModule[]): Binding[] {
  if (utsAllOf(provider).length === 0) return [];
  return modules.flatMap(({ bindings }) =>
    bindings.filter((binding) => isFromModule(provider, binding) && !excludesApp(binding.branch)),
  );
}

/** Whether the App has the UTS plugin, by a name that is imported from it or for what it does: either builds it in. */
export function isBuiltIn(folder: string, modules: readonly ScriptModule[]): boolean {
  const plugin: Pick<Provider, 'delivery'> = { delivery: [{ kind: 'uts', folder }] };
  if (importsOf(plugin, modules).length > 0) return true;
  return modules.some(
    (module) =>
      module.source.text.includes(folder) &&
      bareImportsOf(module).some(({ from, branch }) => isModule(plugin, from) && !excludesApp(branch)),
  );
}

/** A manifest that does not parse still names the plugin, if only in its raw text. */
function namedInBroken(manifest: Manifest, { id }: NativeDelivery): boolean {
  const broken = manifest.problems.some(({ kind }) => kind !== 'trailing-comma');
  return broken && new RegExp(`"${id}"\\s*:`).test(manifest.source.text);
}
