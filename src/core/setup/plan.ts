import { lineEdits } from '../edits/line-edits.ts';
import { applyEdits, fixFork } from '../engine/fix-all.ts';
import type { Fork } from '../engine/workspace.ts';
import type { FileCopy, TextEdit } from '../finding.ts';
import type { Language } from '../messages/localized.ts';
import type { SetupAnswers } from './answers.ts';
import { askWith } from './asking.ts';
import { type Change, type FileCreation, type PlanStep, type SetupNote, Unanswered } from './change.ts';
import { goalOf } from './goal.ts';
import { RefusedAnswers, refusalsOf } from './refusals.ts';
import { remarks } from './remarks.ts';
import { writeServer } from './server.ts';
import type { SetupProject } from './setup-project.ts';
import { copyAgconnect } from './steps/agconnect.ts';
import { choiceOf, needsInstance } from './steps/choice.ts';
import {
  clearPlaceholders,
  completeLaunch,
  completeRegistration,
  extendConfig,
  fillConfig,
} from './steps/complete.ts';
import { dependOnSdk } from './steps/dependency.ts';
import { copyFiles } from './steps/files.ts';
import { hookUp, passToLogin } from './steps/hook.ts';
import { dropUniPush, setPackageName, tickPush } from './steps/manifest.ts';
import { configurePlugin } from './steps/plugin-entry.ts';
import { writeInstance, writeModule } from './steps/register.ts';
import { dropOld } from './steps/remove-old.ts';
import { writeExtras, writeValues } from './steps/values.ts';

/** Everything that the setup would change. Nothing of it has been written. */
export interface SetupPlan {
  /** Whole lines of the files as they are now; no two overlap. */
  readonly edits: readonly TextEdit[];
  readonly creates: readonly FileCreation[];
  readonly copies: readonly FileCopy[];
  readonly notes: readonly SetupNote[];
  /** The same as `edits`, as whole texts by path: for a preview, and for hosts that write files. */
  readonly texts: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
  /** The project as it would be. */
  readonly fork: Fork;
}

/** The files that a plan writes. */
export function pathsIn({ texts, creates, copies }: SetupPlan): string[] {
  return [...texts.keys(), ...creates.map(({ path }) => path), ...copies.map(({ to }) => to)];
}

/** Steps that do one thing at a time, and are taken until there is nothing left to do. */
const REPEATED: ReadonlySet<PlanStep> = new Set([
  dropUniPush,
  dropOld,
  configurePlugin,
  writeValues,
  writeExtras,
  extendConfig,
]);

/** More than any of them has to do. */
const MAX_REPEATS = 200;

/** Each sees what those before it have done. */
const STEPS: readonly PlanStep[] = [
  tickPush,
  dropUniPush,
  dropOld,
  setPackageName,
  configurePlugin,
  copyAgconnect,
  copyFiles,
  writeValues,
  writeExtras,
  completeRegistration,
  clearPlaceholders,
  fillConfig,
  extendConfig,
  // an SDK that is imported counts as there: it has to be among the dependencies before code that imports it is
  dependOnSdk,
  writeModule,
  writeInstance,
  hookUp,
  passToLogin,
  completeLaunch,
  writeServer,
];

/** No provider was named, and the project does not tell. */
export class NoProvider extends Error {}

/**
 * What has to change so that the project has the push that the answers ask for. It depends on the project and the
 * answers alone, and writes nothing. A plan for a project that has it all is empty. Throws `RefusedAnswers` where one
 * answer cannot be followed, and `NoProvider`.
 */
export async function planSetup(
  setup: SetupProject,
  answers: SetupAnswers,
  language: Language = 'en',
): Promise<SetupPlan> {
  const draft = new Draft(await setup.again());
  const goal = await draft.project.ask((project) => goalOf(project, answers, language));
  if (!goal) throw new NoProvider('no provider');
  const refusals = await askWith(draft.project, answers, (project) => refusalsOf(project, goal));
  if (refusals.length > 0) throw new RefusedAnswers(refusals);
  const open = await draft.project.ask((project) =>
    needsInstance(project, goal) ? choiceOf(project, goal).open : undefined,
  );
  if (open) throw new Unanswered('instance', open);
  // a key that is off by its case would else be added a second time
  await draft.mend();
  for (const step of STEPS) {
    for (let i = 0; i < (REPEATED.has(step) ? MAX_REPEATS : 1); i++) {
      const change = await draft.project.ask((project) => step(project, goal));
      await draft.take(change);
      if (!change.edits?.length && !change.creates?.length) break;
    }
  }
  await draft.mend();
  draft.note(...(await draft.project.ask((project) => remarks(project, goal))));
  return draft.plan();
}

/** A plan in the making: the project with what has been planned so far. */
class Draft {
  private readonly before = new Map<string, string>();
  private readonly after = new Map<string, string>();
  private readonly copies: FileCopy[] = [];
  private readonly notes: SetupNote[] = [];

  constructor(readonly project: SetupProject) {}

  private get fork(): Fork {
    return this.project.fork;
  }

  note(...notes: readonly SetupNote[]): void {
    for (const note of notes) {
      const same = ({ message, args }: SetupNote): boolean =>
        message === note.message && JSON.stringify(args) === JSON.stringify(note.args);
      if (!this.notes.some(same)) this.notes.push(note);
    }
  }

  async take({ edits = [], creates = [], copies = [], notes = [] }: Change): Promise<void> {
    for (const path of new Set(edits.map(({ source }) => source.path))) {
      const own = edits.filter(({ source }) => source.path === path);
      const text = (own[0] as TextEdit).source.text;
      if (!this.after.has(path)) this.before.set(path, text);
      this.write(path, applyEdits(text, own));
    }
    for (const { path, text } of creates) this.write(path, text);
    for (const copy of copies) await this.copy(copy);
    this.note(...notes);
  }

  private write(path: string, text: string): void {
    this.after.set(path, text);
    this.fork.propose(path, text);
  }

  /** Nothing where the file that is there has the same text. */
  private async copy(copy: FileCopy): Promise<void> {
    const text = await this.fork.read(copy.from);
    if (text === undefined || text === copy.replaces) return;
    this.copies.push(copy);
    this.fork.propose(copy.to, text);
  }

  /** The rules' own fixes for what is wrong with the project, where they may be applied unseen. */
  async mend(): Promise<void> {
    const { texts } = await fixFork(this.fork, {
      root: this.project.root,
      safeOnly: true,
      textsOnly: true,
      // which rules are turned off is not the setup's affair
      isMeant: ({ rule, severity }) =>
        rule !== 'unused-suppression' && (severity === 'error' || severity === 'warning'),
    });
    for (const [path, { before, after }] of texts) {
      if (!this.after.has(path)) this.before.set(path, before);
      this.after.set(path, after);
    }
  }

  plan(): SetupPlan {
    const texts = new Map<string, { before: string; after: string }>();
    const creates: FileCreation[] = [];
    for (const [path, after] of this.after) {
      const before = this.before.get(path);
      if (before === undefined) creates.push({ path, text: after });
      else if (before !== after) texts.set(path, { before, after });
    }
    const edits = [...texts].flatMap(([path, { before, after }]) => lineEdits({ path, text: before }, after));
    return { edits, creates, copies: this.copies, notes: this.notes, texts, fork: this.fork };
  }
}
