import { joined } from '../messages/format.ts';
import type { Language } from '../messages/localized.ts';
import { isThere } from '../project/plugin.ts';
import type { Project } from '../project/project.ts';
import { nativeOf, utsOf, valuesAt } from '../providers/index.ts';
import { vendors as makers } from '../providers/vendors/index.ts';
import type { Goal, SetupNote } from './change.ts';
import type { Both } from './messages.ts';
import { missingValues } from './missing.ts';
import { todo } from './steps/manifest.ts';
import { pluginsOf } from './steps/plugin-entry.ts';

/** What remains to be done, and what only a person can do. */
export function remarks(project: Project, goal: Goal): SetupNote[] {
  const { provider } = goal;
  const notes: SetupNote[] = [];
  const missing = missingValues(project, goal);
  if (goal.vendors.length === 0 && provider.vendors.length > 0) notes.push(todo('noVendors'));
  if (missing.length > 0) notes.push(todo('valuesMissing', { keys: missing }));
  for (const plugin of project.manifest.uniAppX ? [] : pluginsOf(goal)) {
    const folder = `nativeplugins/${plugin}`;
    if (isThere(project, `${folder}/package.json`) === false)
      notes.push(todo('pluginFiles', { folder, url: provider.download }));
  }
  for (const module of modulesOf(goal)) {
    const folder = `uni_modules/${module}`;
    if (isThere(project, `${folder}/package.json`) === false)
      notes.push(todo('utsPlugin', { folder, url: provider.download }));
  }
  const inConsole = [{ values: provider.values ?? [] }, ...goal.vendors]
    .flatMap((one) => valuesAt(one, 'console'))
    .map(({ id }) => id);
  if (inConsole.length > 0) notes.push(todo('inConsole', { keys: inConsole, url: provider.console }));
  for (const { label, text, url } of provider.service ?? [])
    notes.push(todo('service', { label, text, url: url ?? provider.console }));
  if (provider.service && goal.vendors.length > 0)
    notes.push(todo('entered', { makers: namesOf(goal), url: provider.console }));
  notes.push({ message: 'customBase', args: {}, kind: 'info' });
  return notes;
}

function namesOf({ vendors }: Goal): Both {
  const names = vendors.map(({ id }) => makers[id].name);
  const list = (language: Language): string =>
    joined(
      names.map((name) => name[language]),
      language,
    );
  return { 'zh-CN': list('zh-CN'), en: list('en') };
}

/** The UTS plugins that have to be there: the provider's, and the chosen makers' own. */
function modulesOf({ provider, setup, vendors }: Goal): string[] {
  const own = nativeOf(provider) ? undefined : utsOf(provider)?.folder;
  const imported = (setup.code?.imports ?? [])
    .filter(({ vendor }) => vendor === undefined || vendors.some(({ id }) => id === vendor))
    .map(({ folder }) => folder);
  const makers = vendors.map(({ module }) => module);
  return [...new Set([own, ...imported, ...makers].filter((name) => name !== undefined))];
}
