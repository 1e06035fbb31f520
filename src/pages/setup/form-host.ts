import type { Language } from '../../core/messages/localized.ts';
import type { NamedFile } from '../../core/setup/fill.ts';
import type { SetupPlan } from '../../core/setup/plan.ts';
import type { SetupProject } from '../../core/setup/setup-project.ts';
import type { Answer } from '../../core/setup/step.ts';
import type { View } from './view.ts';

/** What the page tells. `ref`: a question's id, or an address. */
export type FormMessage =
  | {
      readonly do: 'answer';
      readonly ref: string;
      readonly value: Answer;
      /** Answers are counted, so that a view can say which it knows of. */
      readonly count: number;
      /** The field was left: what is wrong with it may be told. */
      readonly left: boolean;
    }
  | { readonly do: 'choose' | 'url'; readonly ref: string }
  | { readonly do: 'ready' | 'review' | 'apply' | 'back' | 'again' | 'doctor' | 'problems' };

/** What the form needs of the editor around it. */
export interface FormHost {
  readonly language: Language;
  /** The editor has no list of problems to lead to. */
  readonly lacksProblems?: boolean;
  /** The project as its files and the open documents are now; undefined where it has gone. */
  open(): Promise<SetupProject | undefined>;
  /** A file that an answer names; undefined where there is none that can be read. */
  read(path: string): Promise<NamedFile | undefined>;
  /** Has somebody choose a file; undefined where nobody did. */
  choose(title: string): Promise<string | undefined>;
  show(view: View): void;
  /** Whether the editor has the same texts as the plan was made for; where not, it has them at hand afterwards. */
  settle?(plan: SetupPlan): Promise<boolean>;
  /** Writes the plan: what more is to be said of it; or why nothing was written, or that a file was changed meanwhile. */
  apply(
    plan: SetupPlan,
  ): Promise<'changed' | { readonly why: string } | { readonly said: readonly string[] }>;
  /** An address, or another place of the editor. */
  go(to: 'doctor' | 'problems' | { readonly url: string }): void;
}

/** How far somebody has come: a host keeps it while it runs, and never stores it, since keys are in it. */
export class Progress {
  /** By the question's id. An answer to a question that is no longer asked is kept for the way back. */
  readonly given = new Map<string, Answer>();
  readonly left = new Set<string>();
}
