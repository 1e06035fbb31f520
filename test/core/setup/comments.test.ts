import { expect, it } from 'vitest';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import { planSetup, type SetupPlan } from '../../../src/core/setup/plan.ts';
import { openSetup } from '../../../src/core/setup/setup-project.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';
import { applyPlan } from './support.ts';
import { projectOf, settable, templates, valuesFor } from './templates.ts';

const [template] = templates;
const [provider] = settable;
if (!template || !provider) throw new Error('no template, or no provider that can be set up');
const own = projectOf(template, provider);
const manifest = Object.keys(own).find((name) => /manifest\.json$/.test(name)) ?? '';
const vendors = provider.vendors.map(({ id }) => id);
const answers = { provider: provider.id, vendors, values: valuesFor(provider, vendors), removeUniPush: true };
const IDLE = '// uni-offline-push-disable-line vivo-keys-unset -- until the store has it';

/** The plan of a user who has unused comments reported. */
async function planOf(files: Files): Promise<SetupPlan> {
  const workspace = new Workspace(memoryFileSystem(files), ROOT, { reportUnusedSuppressions: true });
  const { projects } = await workspace.check();
  const rules = projects.flatMap(({ findings }) => findings).map(({ rule }) => rule);
  expect(rules).toContain('unused-suppression');
  const [setup] = await openSetup(workspace);
  if (!setup) throw new Error('no project');
  return planSetup(setup, answers);
}

it('a setup leaves a comment that turns a rule off, also where it turns off nothing', async () => {
  const files = { ...own, [manifest]: (own[manifest] ?? '').replace('{', `{ ${IDLE}\n`) };
  expect(applyPlan(files, await planOf(files))[manifest]).toContain(IDLE);
});

it('a setup does not lose a project whose broken manifest is known by what stands in such a comment', async () => {
  const files = { ...own, [manifest]: `"name" ], ${IDLE} "vueVersion" : "3" }\n` };
  expect(applyPlan(files, await planOf(files))[manifest]).toContain(IDLE);
});
