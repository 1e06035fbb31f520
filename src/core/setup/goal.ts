import type { Language } from '../messages/localized.ts';
import type { Project } from '../project/project.ts';
import { isBuiltin, providers } from '../providers/index.ts';
import type { Provider, VendorUse } from '../providers/provider.ts';
import type { SetupAnswers } from './answers.ts';
import { type Goal, setupOf, useOf } from './change.ts';
import { allFields, answerFor } from './fields.ts';
import { withTakenOver } from './take-over.ts';
import { vendorsInUse } from './vendors-in-use.ts';

/** The providers that can be set up. */
export const settable: readonly Provider[] = providers.filter(({ setup }) => setup);

/** Those that go with the project: native plugins are nothing that uni-app x knows. */
export function settableIn({ manifest: { uniAppX } }: Project): readonly Provider[] {
  return settable.filter(({ delivery }) => !uniAppX || delivery.some(({ kind }) => kind !== 'native'));
}

/** The provider that is meant: the one that was named, else the only one that the project uses. */
export function chosenProvider(project: Project, { provider }: SetupAnswers): Provider | undefined {
  const able = settableIn(project);
  if (provider !== undefined) return able.find(({ id }) => id === provider);
  const all = project.uses.filter((use) => able.includes(use.provider));
  // a tick beside a plugin is not what the project is about
  const plugins = all.filter((use) => !isBuiltin(use.provider));
  const used = plugins.length > 0 ? plugins : all;
  return used.length === 1 ? used[0]?.provider : undefined;
}

/** The vendors that are meant, in the provider's order. */
export function chosenVendors(project: Project, provider: Provider, { vendors }: SetupAnswers): VendorUse[] {
  if (!vendors) return vendorsInUse(project, useOf(project, provider));
  return provider.vendors.filter(({ id }) => vendors.includes(id));
}

/** The answers as a plan needs them; undefined where no provider can be told. */
export function goalOf(project: Project, given: SetupAnswers, language: Language): Goal | undefined {
  const provider = chosenProvider(project, given);
  if (!provider) return undefined;
  const answers = withTakenOver(project, provider, given);
  const vendors = chosenVendors(project, provider, answers);
  const values = new Map<string, string>();
  for (const field of allFields(project, provider, vendors)) {
    const value = answerFor(answers, field) ?? field.existing ?? field.asked?.usual;
    if (value !== undefined) values.set(field.key, value);
  }
  const overwrite = new Set(answers.overwrite ?? []);
  return { provider, setup: setupOf(provider), vendors, values, overwrite, answers, language };
}
