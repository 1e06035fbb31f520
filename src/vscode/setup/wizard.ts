import * as vscode from 'vscode';
import { labelled } from '../../core/messages/format.ts';
import { absolute } from '../../core/setup/agconnect-file.ts';
import type { SetupAnswers } from '../../core/setup/answers.ts';
import { answersTo, stepsWith } from '../../core/setup/asking.ts';
import { pathsIn, planSetup, type SetupPlan } from '../../core/setup/plan.ts';
import { type Refusal, RefusedAnswers, refusalText } from '../../core/setup/refusals.ts';
import { type Question, type Step, withAnswer } from '../../core/setup/step.ts';
import { applyPlan, settleTexts } from './apply.ts';
import { finish } from './finish.ts';
import { stepAside } from './front.ts';
import { busy, type Frame } from './pages.ts';
import { choosePlace, type Place, reopen } from './places.ts';
import { ask, hasIntroduction, introduce, type PickedFile } from './question-pages.ts';
import { review } from './review.ts';
import type { SetupHost } from './setup-host.ts';

/** How far somebody has come: kept while the window is open, never stored, since keys are in it. */
interface Progress {
  answers: SetupAnswers;
  at: number;
  file?: PickedFile;
}

interface Page {
  readonly step: Step;
  readonly number: number;
  /** Without one, the page tells what the step is about. */
  readonly question?: Question;
}

/** The steps after the provider and the makers are known only once these are. */
const FEWEST_STEPS = 4;

/** Asks, previews and writes: everything between the command and the doctor. */
export class Wizard {
  private readonly begun = new Map<string, Progress>();
  private running = false;

  constructor(private readonly host: SetupHost) {}

  /** `provider`: it is chosen already. */
  async run(uri?: vscode.Uri, provider?: string): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      const place = await choosePlace(this.host, uri);
      if (place === 'none') void vscode.window.showInformationMessage(this.host.words.noProject);
      else if (place !== 'cancel') await this.setUp(place, provider);
    } finally {
      stepAside();
      this.running = false;
    }
  }

  private async setUp(place: Place, provider?: string): Promise<void> {
    const key = place.session.files.uri(place.project.root).toString();
    const progress: Progress = this.begun.get(key) ?? { answers: {}, at: 0 };
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

  /** Asks from where the user is; answers with the number of steps, or undefined where the user leaves. */
  private async askAll(place: Place, progress: Progress): Promise<number | undefined> {
    const { host } = this;
    for (;;) {
      const { answers, file } = progress;
      // it may lie where the project's file system does not reach
      if (file) place.project.fork.propose(file.uri.path, file.text);
      const read = await busy(host.words.working, stepsWith(place.project, answers));
      if ('wish' in read) return undefined;
      const steps = read.value;
      const pages = pagesOf(steps);
      progress.at = Math.min(Math.max(progress.at, 0), pages.length);
      const page = pages[progress.at];
      // the provider alone is never all of it: its answer brings the next steps
      if (!page) return steps.length;
      const of = (page.number <= 2 ? Math.max(steps.length, FEWEST_STEPS) : steps.length) + 1;
      const frame = this.frameOf(page, of, progress.at > 0);
      const locate = (path: string): vscode.Uri =>
        place.session.files.uri(absolute(place.project.root, path));
      const outcome = page.question
        ? await ask(frame, page.step, page.question, host, locate)
        : await introduce(frame, page.step, host);
      if ('value' in outcome) {
        if (page.question && outcome.value) {
          progress.answers = withAnswer(answers, page.question, outcome.value.answer);
          if (page.question.kind === 'file') progress.file = outcome.value.file;
        }
        progress.at++;
      } else if (outcome.wish === 'cancel') return undefined;
      else progress.at--;
    }
  }

  private frameOf({ step, number, question }: Page, of: number, canGoBack: boolean): Frame {
    const { language } = this.host;
    const about = step.title[language];
    const asked = question?.title[language] ?? about;
    return { title: asked === about ? about : labelled(about, asked, language), step: number, of, canGoBack };
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
      const written = await applyPlan(place.session, plan, progress.file);
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
    const ids = refusals.map(({ answer: [name = '', key] }) => (name === 'values' ? `values.${key}` : name));
    const pages = pagesOf(await stepsWith(place.project, progress.answers));
    const at = pages.findIndex(({ question }) => question !== undefined && ids.includes(question.id));
    // one page on, as "back" takes the reader to the page before
    progress.at = at < 0 ? 1 : at + 1;
    return 'back';
  }

  /** The plan for the texts as the editor has them now; undefined where the project has gone. */
  private async plan(
    place: Place,
    { answers, file }: Progress,
  ): Promise<SetupPlan | RefusedAnswers | undefined> {
    for (let round = 0; ; round++) {
      const now = await reopen(place);
      if (!now) return undefined;
      if (file) now.project.fork.propose(file.uri.path, file.text);
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

function pagesOf(steps: readonly Step[]): Page[] {
  return steps.flatMap((step, index) => {
    const number = index + 1;
    const questions = step.questions.map((question) => ({ step, number, question }));
    return hasIntroduction(step) ? [{ step, number }, ...questions] : questions;
  });
}
