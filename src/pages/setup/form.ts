import { relative } from '../../core/project/paths.ts';
import { answersTo } from '../../core/setup/asking.ts';
import { Unanswered } from '../../core/setup/change.ts';
import { type Filled, faultIn, fill, questionsOf } from '../../core/setup/fill.ts';
import { faultText, unansweredText } from '../../core/setup/messages.ts';
import { NoProvider, pathsIn, planSetup, type SetupPlan } from '../../core/setup/plan.ts';
import { RefusedAnswers } from '../../core/setup/refusals.ts';
import type { SetupProject } from '../../core/setup/setup-project.ts';
import { Html } from '../document.ts';
import { fieldId } from './field.ts';
import type { FormHost, FormMessage, Progress } from './form-host.ts';
import { formWords } from './messages.ts';
import { doneOf, reviewOf, sectionOf, wayOn } from './view.ts';

/** The setup as one form: asks the core for the questions, shows what is wrong where it is, and ends with the changes. */
export class SetupForm {
  private seen = 0;
  private project: SetupProject | undefined;
  private filled: Filled | undefined;
  /** What was said of answers that a plan could not be made of, by question. */
  private refused = new Map<string, string>();
  private stage: 'asking' | 'review' | 'done' = 'asking';
  private plan: SetupPlan | undefined;
  private end: Html | undefined;
  private waiting = false;
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly host: FormHost,
    private readonly progress: Progress,
  ) {}

  /** Answers are known at once, and shown in turn. */
  receive(message: FormMessage): Promise<void> {
    if (message.do === 'answer') this.take(message);
    else this.queue(() => this.act(message));
    return this.work;
  }

  private take({ ref, value, count, left }: Extract<FormMessage, { do: 'answer' }>): void {
    this.seen = count;
    this.progress.given.set(ref, value);
    this.refused.delete(ref);
    if (left) this.progress.left.add(ref);
    if (this.waiting) return;
    this.waiting = true;
    this.queue(async () => {
      this.waiting = false;
      await this.refresh();
    });
  }

  private queue(task: () => Promise<void>): void {
    this.work = this.work.then(task).catch((error: Error) => this.show(error.message));
  }

  private async act(message: Exclude<FormMessage, { do: 'answer' }>): Promise<void> {
    const { host } = this;
    switch (message.do) {
      case 'ready':
        // the page is new, or was hidden; whatever it counts begins again
        this.seen = 0;
        this.project = undefined;
        return this.refresh();
      case 'choose':
        return this.choose(message.ref);
      case 'url':
        return /^https?:\/\//.test(message.ref) ? host.go({ url: message.ref }) : undefined;
      case 'review':
        return this.review();
      case 'apply':
        return this.apply();
      case 'back':
      case 'again':
        this.stage = 'asking';
        if (message.do === 'again') this.project = undefined;
        return this.refresh('', 'title');
      default:
        return host.go(message.do);
    }
  }

  private async choose(id: string): Promise<void> {
    const question = this.filled && questionsOf(this.filled.steps).find((one) => one.id === id);
    const path = question && (await this.host.choose(question.title[this.host.language]));
    if (path !== undefined) {
      this.progress.given.set(id, path);
      this.progress.left.add(id);
      this.refused.delete(id);
    }
    await this.refresh('', fieldId(id));
  }

  /** The questions as the answers so far have them. */
  private async ask(): Promise<Filled | undefined> {
    this.project ??= await this.host.open();
    const { project } = this;
    if (!project) return undefined;
    for (const [id, value] of this.progress.given) {
      const isFile = id === 'agconnect' || id.startsWith('files.');
      const file =
        isFile && typeof value === 'string' && value !== '' ? await this.host.read(value) : undefined;
      // it may lie where the project's file system does not reach
      if (file) project.fork.propose(file.path, file.text);
    }
    this.filled = await fill(project, this.progress.given);
    return this.filled;
  }

  private async faults({ steps, answers, values }: Filled): Promise<Map<string, string>> {
    const { host, progress } = this;
    const faults = new Map(this.refused);
    for (const question of questionsOf(steps)) {
      if (!progress.left.has(question.id)) continue;
      const why = await faultIn(question, values.get(question.id), answers, host.language, (path) =>
        host.read(path),
      );
      if (why !== undefined) faults.set(question.id, why);
    }
    return faults;
  }

  private async refresh(status = '', focus?: string): Promise<void> {
    if (this.stage !== 'asking') return this.show(status, focus);
    const filled = await this.ask();
    if (!filled) return this.show(formWords[this.host.language].gone);
    this.show(status, focus, filled, await this.faults(filled));
  }

  private show(status: string, focus?: string, filled?: Filled, faults?: ReadonlyMap<string, string>): void {
    const { language } = this.host;
    const sections =
      this.stage === 'asking' && filled
        ? filled.steps.map((step) => sectionOf(step, filled.values, faults ?? new Map(), language))
        : [];
    const end = this.stage !== 'asking' ? this.end : sections.length > 1 ? wayOn(language) : undefined;
    this.host.show({
      do: 'view',
      seen: this.seen,
      sections,
      end: (end ?? new Html('')).text,
      status,
      ...(focus !== undefined && { focus }),
    });
  }

  private async review(status = ''): Promise<void> {
    const words = formWords[this.host.language];
    // the files may have changed since the questions were asked
    this.project = undefined;
    this.refused = new Map();
    const filled = await this.ask();
    if (!filled || !this.project) return this.show(words.gone);
    for (const { id } of questionsOf(filled.steps)) this.progress.left.add(id);
    const faults = await this.faults(filled);
    if (faults.size > 0) return this.refuse(filled, faults);
    try {
      this.plan = await this.make(filled);
    } catch (error) {
      if (error instanceof NoProvider) return this.refresh(words.noProvider, fieldId('provider'));
      this.refused = this.reasons(error);
      return this.refuse(filled, await this.faults(filled));
    }
    const nothing = pathsIn(this.plan).length === 0;
    if (nothing) return this.finish([]);
    this.stage = 'review';
    this.end = reviewOf(this.plan, (path) => this.shown(path), this.host.language);
    this.show(status, 'changes');
  }

  private async make(asked: Filled): Promise<SetupPlan> {
    for (let filled = asked, round = 0; ; round++) {
      if (!this.project) throw new Error(formWords[this.host.language].gone);
      const answers = answersTo(filled.steps, filled.answers);
      const plan = await planSetup(this.project, answers, this.host.language);
      if (round > 1 || !this.host.settle || (await this.host.settle(plan))) return plan;
      // the editor may have read a file in another way than we did: its text counts
      this.project = undefined;
      filled = (await this.ask()) ?? filled;
    }
  }

  /** A path as somebody knows it: from the project on, where it lies in it. */
  private shown(path: string): string {
    const root = this.project?.root ?? '';
    return path.startsWith(`${root}/`) ? relative(root, path) : path;
  }

  private reasons(error: unknown): Map<string, string> {
    const { language } = this.host;
    if (error instanceof Unanswered) return new Map([[error.key, unansweredText(error, language)]]);
    if (!(error instanceof RefusedAnswers)) throw error;
    return new Map(
      error.refusals.map(({ answer: [name = '', key], fault }) => [
        name === 'values' || name === 'files' ? `${name}.${key}` : name,
        faultText(fault, language),
      ]),
    );
  }

  /** Says what cannot be taken, and goes to the first of it. */
  private refuse(filled: Filled, faults: ReadonlyMap<string, string>): void {
    const first = questionsOf(filled.steps).find(({ id }) => faults.has(id));
    const words = formWords[this.host.language];
    // what no field is there for is told all the same
    const orphans = [...faults].filter(([id]) => !questionsOf(filled.steps).some((one) => one.id === id));
    const status = [words.refused(faults.size), ...orphans.map(([, why]) => why)].join(' ');
    this.show(status, first && fieldId(first.id), filled, faults);
  }

  private async apply(): Promise<void> {
    const { plan, host } = this;
    if (this.stage !== 'review' || !plan) return;
    const words = formWords[host.language];
    const written = await host.apply(plan);
    if (written === 'changed') return this.review(words.stale);
    if ('why' in written) return this.show(words.notWritten(written.why));
    await this.finish(written.said);
  }

  private async finish(said: readonly string[]): Promise<void> {
    if (!this.plan) return;
    this.stage = 'done';
    this.end = doneOf(this.plan, said, this.host);
    this.progress.given.clear();
    this.progress.left.clear();
    this.show('', 'done');
  }
}
