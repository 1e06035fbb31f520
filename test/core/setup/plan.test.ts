import { describe, expect, it } from 'vitest';
import type { Provider, VendorId } from '../../../src/core/providers/provider.ts';
import type { SetupAnswers } from '../../../src/core/setup/answers.ts';
import { applyPlan, checked, expectSound, plan } from './support.ts';
import { appIdFor, projectOf, settable, type Template, templates, valuesFor } from './templates.ts';

/** Every set of vendors but the empty one. */
function subsets(provider: Provider): VendorId[][] {
  const ids = provider.vendors.map(({ id }) => id);
  return Array.from({ length: 2 ** ids.length - 1 }, (_, bits) =>
    ids.filter((_id, i) => ((bits + 1) >> i) & 1),
  );
}

/** Whether every set is tried in every project: `EVERY_CASE=1 npx vitest run test/core/setup/plan`. */
const EVERY = process.env.EVERY_CASE === '1';

/**
 * Every set in the first project, which is an empty one. In the others those of one or two vendors, and those that
 * lack at most two: what two vendors do to each other is seen there, what takes three of them and just that project is
 * not, unless every case is asked for.
 */
function setsFor(provider: Provider, template: Template): VendorId[][] {
  const all = subsets(provider);
  if (EVERY || template === templates[0]) return all;
  const count = provider.vendors.length;
  return all.filter(({ length }) => length <= 2 || length >= count - 2);
}

function answersFor(provider: Provider, vendors: readonly VendorId[]): SetupAnswers {
  return {
    provider: provider.id,
    vendors,
    values: valuesFor(provider, vendors),
    packageName: 'com.example.app',
    appId: appIdFor(provider),
    agconnect: 'downloads/agconnect-services.json',
    removeUniPush: true,
  };
}

describe.each(settable.map((provider) => [provider.id, provider] as const))('%s', (_id, provider) => {
  it.each(templates.map((template) => [template.name, template] as const))(
    'in %s: a set of vendors ends with a clean check, and a second plan is empty',
    async (_name, template) => {
      const files = projectOf(template, provider);
      for (const vendors of setsFor(provider, template)) {
        const answers = answersFor(provider, vendors);
        const made = await plan(files, answers);
        const after = applyPlan(files, made);
        const { grave, providers } = await checked(after);
        expect(grave, `${vendors}\n${JSON.stringify(made.notes)}`).toEqual([]);
        expect(providers).toEqual([provider.id]);
        expectSound(files, after);
        const again = await plan(after, answers);
        expect([again.edits, again.creates, again.copies], `${vendors}`).toEqual([[], [], []]);
        expect(again.notes.filter(({ kind }) => kind === 'todo')).toEqual([]);
      }
    },
    240_000,
  );
});
