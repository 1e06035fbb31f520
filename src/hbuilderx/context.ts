import type { Language } from '../core/messages/localized.ts';
import type { Editor } from './editor.ts';
import type { pluginWords } from './messages.ts';
import type { Session } from './session.ts';
import type { Temporary } from './temporary.ts';

/** A project, and the folder of HBuilderX that it lies in. */
export interface ChosenProject {
  readonly root: string;
  readonly manifest: string;
  readonly session: Session;
}

/** What every command works with. */
export interface Host {
  readonly editor: Editor;
  readonly language: Language;
  readonly words: (typeof pluginWords)[Language];
  readonly temporary: Temporary;
  /** The doctor's page, where HBuilderX shows pages. */
  readonly doctorPage: { open(project: ChosenProject): Promise<boolean> };
  sessionOf(path: string): Session | undefined;
  /** The file in front. */
  activePath(): Promise<string | undefined>;
  /** The project that a command is for; it asks where that is not clear, and says so where there is none. */
  chooseProject(param?: unknown): Promise<ChosenProject | undefined>;
}
