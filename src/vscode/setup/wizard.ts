import * as vscode from 'vscode';
import { labelled } from '../../core/messages/format.ts';
import { absolute } from '../../core/setup/agconnect-file.ts';
import type { SetupAnswers } from '../../core/setup/answers.ts';
import { answersTo, stepsWith } from '../../core/setup/asking.ts';
import { pathsIn, planSetup, type SetupPlan } from '../../core/setup/plan.ts';
import { type Refusal, RefusedAnswers, refusalText } from '../../core/setup/refusals.ts';
import { type Screen, screensOf, withKnown } from '../../core/setup/screens.ts';
import { applyPlan, settleTexts } from './apply.ts';
import { askScreen } from './ask-screen.ts';
import { finish } from './finish.ts';
import { busy, type Frame } from './pages.ts';
import { type Place, reopen } from './places.ts';
import type { PickedFile } from './question-pages.ts';
import { review } from './review.ts';
import type { SetupHost } from './setup-host.ts';

/** How far somebody has come: kept while the window is open, never stored, since keys are in it. */
interface Progress {
  answers: SetupAnswers;
  at: number;
  /** By path. */
  readonly files: Map<string, PickedFile>;
  /** Questions that are asked though their answers are known. */
  readonly wanted: Set<string>;
}

/** What comes after the provider and the makers is known only once these are. */
const FEWEST_SCREENS = 6;

/** Asks, previews and writes: everything between the command and the doctor. */
export class Wizard {
  private readonly begun = new Map<string, Progress>();

  constructor(private readonly host: SetupHost) {}

  /** `provider`: it is chosen already. */
  async run(place: Place, provider?: string): Promise<void> {
    const key = place.session.files.uri(place.project.root).toString();
    const progress: Progress = this.begun.get(key) ?? {
      answers: {},
      at: 0,
      files: new Map(),
      wanted: new Set(),
    };
    this.begun.set(key, progress);
    if (provider !== undefined && progress.answers.provider !== provider) {
      progress.answers = { provider };
      progress.at = 1;
    }
    for (;;) {
      const steps = await this.askAll(place, progress);
      if (steps === undefined) return;
      const outcome = await this.reviewAndWrite(place, progress, steps + 1);
      if (outcome === 'cancel') return;
      if (outcome === 'done') {
        this.begun.delete(key);
        return;
      }
      progress.at--;
    }
  }

  /** Asks from where the user is; answers with the number of screens, or undefined where the user leaves. */
  private async askAll(place: Place, progress: Progress): Promise<number | undefined> {
    const { host } = this;
    for (;;) {
      const { answers, files, wanted } = progress;
      // it may lie where the project's file system does not reach
      for (const { uri, text } of files.values()) place.project.fork.propose(uri.path, text);
      const read = await busy(host.words.working, stepsWith(place.project, answers));
      if ('wish' in read) return undefined;
      const screens = screensOf(read.value, answers, wanted);
      progress.at = Math.min(Math.max(progress.at, 0), screens.length);
      const screen = screens[progress.at];
      // the provider alone is never all of it: its answer brings the next screens
      if (!screen) return screens.length;
      const of = (progress.at < 2 ? Math.max(screens.length, FEWEST_SCREENS) : screens.length) + 1;
      const locate = (path: string): vscode.Uri =>
        place.session.files.uri(absolute(place.project.root, path));
      const outcome = await askScreen(this.frameOf(screen, progress.at, of), screen, {
        host,
        answers,
        locate,
      });
      if ('value' in outcome) {
        progress.answers = outcome.value.answers;
        for (const file of outcome.value.files) files.set(file.uri.path, file);
        progress.at++;
      } else if (outcome.wish === 'cancel') return undefined;
      else progress.at--;
    }
  }

  private frameOf({ kind, steps, questions }: Screen, at: number, of: number): Frame {
    const { language, words } = this.host;
    const about = steps[0]?.title[language] ?? '';
    const [only] = questions.length === 1 ? questions : [];
    const asked = only?.title[language] ?? about;
    const title =
      kind === 'told'
        ? words.whatToDo
        : kind === 'files' && !only
          ? words.makersFiles
          : asked === about
            ? about
            : labelled(about, asked, language);
    return { title, step: at + 1, of, canGoBack: at > 0 };
  }

  /** Shows what would change until it is agreed to, and writes it. */
  private async reviewAndWrite(
    place: Place,
    progress: Progress,
    number: number,
  ): Promise<'back' | 'cancel' | 'done'> {
    const { host } = this;
    for (;;) {
      const read = await busy(host.words.working, this.plan(place, progress));
      if ('wish' in read) return 'cancel';
      const plan = read.value;
      if (plan instanceof RefusedAnswers) return this.returnTo(place, progress, plan.refusals);
      if (!plan) {
        void vscode.window.showWarningMessage(host.words.noProject);
        return 'cancel';
      }
      if (pathsIn(plan).length === 0) {
        await finish(place, plan, host.words.nothing, host);
        return 'done';
      }
      const frame: Frame = { title: host.words.review, step: number, of: number, canGoBack: true };
      const outcome = await review(frame, place, plan, host);
      if ('wish' in outcome) return outcome.wish;
      const written = await applyPlan(place.session, plan, [...progress.files.values()]);
      if (written === 'changed') {
        place.session.written(pathsIn(plan));
        void vscode.window.showWarningMessage(host.words.changed);
        continue;
      }
      if ('why' in written) {
        void vscode.window.showErrorMessage(host.words.notWritten(written.why ?? host.words.refused));
        return 'cancel';
      }
      const lines = [host.words.written(pathsIn(plan).length)];
      if (written.unsaved.length > 0) lines.push(host.words.notSaved(written.unsaved));
      await finish(place, plan, lines.join(' '), host);
      return 'done';
    }
  }

  /** Says which answers cannot be taken, and goes to the first of them. */
  private async returnTo(place: Place, progress: Progress, refusals: readonly Refusal[]): Promise<'back'> {
    const { words, language } = this.host;
    const reasons = refusals.map((refusal) => refusalText(refusal, language));
    void vscode.window.showWarningMessage(words.refusedAnswers(reasons));
    const ids = refusals.map(({ answer: [name = '', key] }) =>
      name === 'values' || name === 'files' ? `${name}.${key}` : name,
    );
    for (const id of ids) progress.wanted.add(id);
    const screens = screensOf(
      await stepsWith(place.project, progress.answers),
      progress.answers,
      progress.wanted,
    );
    const at = screens.findIndex(({ questions }) => questions.some(({ id }) => ids.includes(id)));
    // one screen on, as "back" takes the reader to the one before
    progress.at = at < 0 ? 1 : at + 1;
    return 'back';
  }

  /** The plan for the texts as the editor has them now; undefined where the project has gone. */
  private async plan(
    place: Place,
    { answers: given, files, wanted }: Progress,
  ): Promise<SetupPlan | RefusedAnswers | undefined> {
    for (let round = 0; ; round++) {
      const now = await reopen(place);
      if (!now) return undefined;
      for (const { uri, text } of files.values()) now.project.fork.propose(uri.path, text);
      const answers = withKnown(await stepsWith(now.project, given), given, wanted);
      const asked = answersTo(await stepsWith(now.project, answers), answers);
      const plan = await planSetup(now.project, asked, this.host.language).catch(refused);
      if (plan instanceof RefusedAnswers) return plan;
      // the editor may have read a file in another way than we did: its text counts
      if ((await settleTexts(place.session, plan)) || round > 1) return plan;
    }
  }
}

function refused(error: unknown): RefusedAnswers {
  if (error instanceof RefusedAnswers) return error;
  throw error;
}
