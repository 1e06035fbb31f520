import { declaredLocally, knownParameters, mandatoryParameters } from '../project/plugin.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { nativeOf, providers, withVariants } from '../providers/index.ts';
import type { Provider } from '../providers/provider.ts';
import { type ObjectNode, valueAt } from '../syntax/tree.ts';

/** A parameter of a native plugin's entry in the manifest. */
export interface Parameter {
  readonly key: string;
  /** What the plugin's own `package.json` says of it. */
  readonly remark: string | undefined;
  /** What it holds while it is not used, where the vendor asks for something. */
  readonly unused: string | undefined;
}

/** How the project uses a provider; a provider that it does not use yet is used nowhere. */
export function useOf(project: Project, provider: Provider): ProviderUse {
  return (
    project.uses.find((use) => use.provider.id === provider.id) ?? {
      provider,
      entry: undefined,
      requires: [],
      imports: [],
      registrations: [],
    }
  );
}

export function providerOf(plugin: string): Provider | undefined {
  return withVariants(providers).find((provider) => nativeOf(provider)?.id === plugin);
}

/** The parameters that a plugin takes: what it declares itself, else what is known of the provider. */
export function parametersFor(project: Project, plugin: string, entry?: ObjectNode): readonly Parameter[] {
  const provider = providerOf(plugin);
  const use = provider ? useOf(project, provider) : undefined;
  const local = remarksOf(project, plugin);
  const mandatory = use && mandatoryParameters(project, use, plugin, entry);
  const keys = use ? (knownParameters(project, use, entry) ?? []) : [...local.keys()];
  return [...new Set([...keys, ...(mandatory?.keys() ?? [])])].map((key) => ({
    key,
    remark: local.get(key),
    unused: mandatory?.get(key) || undefined,
  }));
}

/** What a plugin's `package.json` declares, whoever's plugin it is. */
function remarksOf(project: Project, plugin: string): Map<string, string | undefined> {
  const remarks = new Map<string, string | undefined>();
  const declared = declaredLocally(project, plugin);
  for (const object of [declared?.android, declared?.ios]) {
    for (const { key, value } of object?.properties ?? []) {
      const text = valueAt(value, 'des');
      remarks.set(key, remarks.get(key) ?? (text?.kind === 'string' ? text.value : undefined));
    }
  }
  return remarks;
}
