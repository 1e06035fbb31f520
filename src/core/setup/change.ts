import type { FileCopy, TextEdit } from '../finding.ts';
import type { MessageArgs } from '../messages/format.ts';
import type { Language } from '../messages/localized.ts';
import { findUses } from '../project/facts.ts';
import type { Project, ProviderUse, RequireCall } from '../project/project.ts';
import { requireNameOf, valuesAt } from '../providers/index.ts';
import type { Provider, VendorUse } from '../providers/provider.ts';
import type { ProviderSetup } from '../providers/provider-setup.ts';
import type { SetupAnswers } from './answers.ts';

/** Something to be told beside the edits: what is left to do by hand, and what was left alone. */
export interface SetupNote {
  /** The key of its words. */
  readonly message: string;
  readonly args: MessageArgs;
  /** `todo`: the setup is not done without it. `info`: good to know. */
  readonly kind: 'todo' | 'info';
}

/** A file that is to be made where none is. */
export interface FileCreation {
  readonly path: string;
  readonly text: string;
}

/** What one step of the plan wants; nothing where all is there already. */
export interface Change {
  readonly edits?: readonly TextEdit[];
  readonly creates?: readonly FileCreation[];
  readonly copies?: readonly FileCopy[];
  readonly notes?: readonly SetupNote[];
}

/** The edits; where nothing can be edited, what is then to be done by hand. */
export const editsOr = (edits: readonly TextEdit[], byHand: SetupNote): Change =>
  edits.length > 0 ? { edits } : { notes: [byHand] };

/** The answers, made whole: what they leave open comes from the project. */
export interface Goal {
  readonly provider: Provider;
  readonly setup: ProviderSetup;
  readonly vendors: readonly VendorUse[];
  readonly values: ReadonlyMap<string, string>;
  readonly overwrite: ReadonlySet<string>;
  readonly answers: SetupAnswers;
  /** The language of comments in code that is written anew. */
  readonly language: Language;
}

/** The SDK takes a vendor's values as they are there, or nothing of a vendor that has a blank one. */
export function isWritable({ provider, values }: Goal, vendor: VendorUse): boolean {
  if (provider.register[0]?.blank !== 'throws') return true;
  return valuesAt(vendor, 'registration').every(({ id }) => values.has(id));
}

/** Nothing but an answer decides, and there is none that can be taken. */
export class Unanswered extends Error {
  constructor(
    /** The answer's key. */
    readonly key: string,
    readonly options: readonly string[],
  ) {
    super(`${key}: ${options.join(', ')}`);
  }
}

/** One part of the plan: looks at the project as the parts before have left it. */
export type PlanStep = (project: Project, goal: Goal) => Change;

/** How the project uses a provider; empty of all where it does not yet. */
export function useOf(project: Project, provider: Provider): ProviderUse {
  const use = project.uses.find((one) => one.provider === provider);
  return (
    use ?? {
      provider,
      entry: undefined,
      requires: [],
      imports: [],
      registrations: registrationsOf(project, provider),
    }
  );
}

/** Registrations of a plugin that the manifest does not name and whose name the source does not hold. */
function registrationsOf(project: Project, provider: Provider): ProviderUse['registrations'] {
  const named = { name: requireNameOf(provider) } as RequireCall;
  const [use] = findUses([provider], project.manifest, project.scripts, [named], project.resolve);
  return use?.registrations.filter(({ plugin }) => plugin) ?? [];
}

export function setupOf(provider: Provider): ProviderSetup {
  if (!provider.setup) throw new Error(`no setup is known for ${provider.id}`);
  return provider.setup;
}
