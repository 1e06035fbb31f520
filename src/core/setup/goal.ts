import type { Language } from '../messages/localized.ts';
import { certificatesOf, isSet } from '../project/certificates.ts';
import { entryOf } from '../project/plugin.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { providers, valuesIn } from '../providers/index.ts';
import type { Provider, VendorUse } from '../providers/provider.ts';
import { keyState } from '../schema/values.ts';
import { type Node, propertyOf } from '../syntax/tree.ts';
import type { SetupAnswers } from './answers.ts';
import { type Goal, setupOf, useOf } from './change.ts';
import { namesIn } from './steps/plugin-entry.ts';

/** The providers that can be set up. */
export const settable: readonly Provider[] = providers.filter(({ setup }) => setup);

/** The provider that is meant: the one that was named, else the only one that the project uses. */
export function chosenProvider(project: Project, { provider }: SetupAnswers): Provider | undefined {
  // native plugins are nothing that uni-app x knows
  if (project.manifest.uniAppX) return undefined;
  if (provider !== undefined) return settable.find(({ id }) => id === provider);
  const used = project.uses.filter((use) => settable.includes(use.provider));
  return used.length === 1 ? used[0]?.provider : undefined;
}

/** The vendors that the project has a certificate for. */
export function vendorsInUse(project: Project, use: ProviderUse): VendorUse[] {
  return use.provider.vendors.filter((vendor) => certificatesOf(project, use, vendor).some(isSet));
}

/** The vendors that are meant, in the provider's order. */
export function chosenVendors(project: Project, provider: Provider, { vendors }: SetupAnswers): VendorUse[] {
  if (!vendors) return vendorsInUse(project, useOf(project, provider));
  return provider.vendors.filter(({ id }) => vendors.includes(id));
}

/** A value that a vendor needs: where it is written, and what the project has there. */
export interface Field {
  readonly key: string;
  readonly place: 'config' | 'manifest';
  /** The vendor's own name of a manifest parameter, where the plugin calls it by another. */
  readonly known: string;
  /** What is filled in already; placeholders are not. */
  readonly existing: string | undefined;
  /** There is a value, if not one that can be read. */
  readonly computed: boolean;
}

/** All that a vendor needs of its console and the IM console's. */
export function fieldsOf(project: Project, provider: Provider, vendor: VendorUse): Field[] {
  const use = useOf(project, provider);
  const entry = entryOf(project, use)?.value;
  const config = use.registrations.find((one) => one.config?.kind === 'object')?.config;
  const read = (object: typeof config, key: string): Pick<Field, 'existing' | 'computed'> => {
    const { state, property } = keyState(object, spelt(object, key), project.resolve);
    const value = property && project.resolve(property.value);
    const literal = value?.kind === 'string' || value?.kind === 'number' ? String(value.value) : undefined;
    return { existing: state === 'set' ? literal : undefined, computed: !!property && state === 'unknown' };
  };
  return [
    ...valuesIn(vendor, 'registration').map((key): Field => {
      return { key, known: key, place: 'config', ...read(config, key) };
    }),
    ...namesIn(project, use, vendor.id, valuesIn(vendor, 'entry'), entry).map(([known, key]): Field => {
      return { key, known, place: 'manifest', ...read(entry, key) };
    }),
  ];
}

/** The key as the object has it, if only its case is off: the plan mends that. */
function spelt(object: Node | undefined, key: string): string {
  if (object?.kind !== 'object' || propertyOf(object, key)) return key;
  return object.properties.find((one) => one.key.toLowerCase() === key.toLowerCase())?.key ?? key;
}

/** The answer for a field, by either of its names. */
export function answerFor({ values = {} }: SetupAnswers, { key, known }: Field): string | undefined {
  const given = Object.hasOwn(values, key)
    ? values[key]
    : Object.hasOwn(values, known)
      ? values[known]
      : undefined;
  return given?.trim() === '' ? undefined : given?.trim();
}

/** The answers as a plan needs them; undefined where no provider can be told. */
export function goalOf(project: Project, answers: SetupAnswers, language: Language): Goal | undefined {
  const provider = chosenProvider(project, answers);
  if (!provider) return undefined;
  const vendors = chosenVendors(project, provider, answers);
  const values = new Map<string, string>();
  for (const vendor of vendors) {
    for (const field of fieldsOf(project, provider, vendor)) {
      const value = answerFor(answers, field) ?? field.existing;
      if (value !== undefined) values.set(field.key, value);
    }
  }
  const overwrite = new Set(answers.overwrite ?? []);
  return { provider, setup: setupOf(provider), vendors, values, overwrite, answers, language };
}
