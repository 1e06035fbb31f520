import { Workspace } from '../../src/core/engine/workspace.ts';
import type { Language } from '../../src/core/messages/localized.ts';
import type { NamedFile } from '../../src/core/setup/fill.ts';
import type { SetupPlan } from '../../src/core/setup/plan.ts';
import { openSetup, type SetupProject } from '../../src/core/setup/setup-project.ts';
import type { Answer } from '../../src/core/setup/step.ts';
import { SetupForm } from '../../src/pages/setup/form.ts';
import { type FormHost, type FormMessage, Progress } from '../../src/pages/setup/form-host.ts';
import type { View } from '../../src/pages/setup/view.ts';
import { type Files, memoryFileSystem, ROOT } from '../core/helpers.ts';
import { applyPlan } from '../core/setup/support.ts';

/** The form with a project in memory, and an editor that writes to it. */
export class Stage {
  readonly views: View[] = [];
  readonly gone: unknown[] = [];
  readonly plans: SetupPlan[] = [];
  /** What is chosen the next time that somebody is to choose a file. */
  chosen: string | undefined;
  progress = new Progress();
  form: SetupForm;
  private count = 0;
  private listener: ((view: View) => unknown) | undefined;

  constructor(
    public files: Files,
    private readonly language: Language = 'en',
  ) {
    this.form = new SetupForm(this.host(), this.progress);
  }

  /** The editor's window is opened again. */
  reopen(): void {
    this.count = 0;
    this.form = new SetupForm(this.host(), this.progress);
  }

  onView(listener: (view: View) => unknown): void {
    this.listener = listener;
  }

  get view(): View {
    const last = this.views.at(-1);
    if (!last) throw new Error('nothing is shown');
    return last;
  }

  send(message: FormMessage): Promise<void> {
    return this.form.receive(message);
  }

  async answer(answers: Readonly<Record<string, Answer>>): Promise<void> {
    for (const [ref, value] of Object.entries(answers))
      await this.send({ do: 'answer', ref, value, count: ++this.count, left: true });
  }

  errorAt(id: string): string | undefined {
    return this.fields().find((field) => field.id === id)?.error;
  }

  fields(): View['sections'][number]['fields'] {
    return this.view.sections.flatMap(({ fields }) => fields);
  }

  private host(): FormHost {
    return {
      language: this.language,
      open: () => this.open(),
      read: async (path): Promise<NamedFile | undefined> => {
        const name = path.startsWith(`${ROOT}/`) ? path.slice(ROOT.length + 1) : path;
        const text = this.files[name];
        return text === undefined ? undefined : { path: `${ROOT}/${name}`, text };
      },
      choose: async () => this.chosen,
      show: (view) => {
        this.views.push(view);
        this.listener?.(view);
      },
      apply: async (plan) => {
        this.plans.push(plan);
        this.files = applyPlan(this.files, plan);
        return { said: ['(checked)'] };
      },
      go: (to) => void this.gone.push(to),
    };
  }

  private async open(): Promise<SetupProject | undefined> {
    const [setup] = await openSetup(new Workspace(memoryFileSystem(this.files), ROOT));
    return setup;
  }
}
