import type { Fork, ProjectResult } from '../core/engine/workspace.ts';
import type { Finding } from '../core/finding.ts';
import type { ChosenProject } from './context.ts';
import type { Editor } from './editor.ts';
import type { TextDocument } from './hbuilderx.d.ts';
import { pathOf } from './paths.ts';
import { Session } from './session.ts';

/** Where HBuilderX does not tell of folders, a document outside of all has it ask again, this often at most (ms). */
const ASK_AGAIN = 2000;

/** What is to be told of the sessions. */
export interface SessionsHost {
  readonly editor: Editor;
  changed(session: Session, findings: readonly Finding[]): void;
  closed(session: Session): void;
}

/** Every folder that is open in HBuilderX, and the documents on their way to the session around them. */
export class Sessions {
  private readonly byRoot = new Map<string, Session>();
  private asked = 0;
  private first: Promise<void> | undefined;
  private isRead = false;

  constructor(private readonly host: SessionsHost) {}

  get all(): readonly Session[] {
    return [...this.byRoot.values()];
  }

  get projects(): readonly ProjectResult[] {
    return this.all.flatMap(({ projects }) => projects);
  }

  /** Opens the folders that have come, and closes those that are gone. */
  read(): Promise<void> {
    const done = this.readNow();
    this.first ??= done;
    return done;
  }

  /** The session around a path. */
  of(path: string): Session | undefined {
    const around = this.all.filter((session) => session.owns(path));
    return around.sort((a, b) => b.root.length - a.root.length)[0];
  }

  /** The same, once the folders are known. */
  async around(path: string): Promise<Session | undefined> {
    await this.first;
    return this.of(path);
  }

  edited(document: TextDocument): Promise<void> {
    return this.tell(document, (session, path) => session.edited(path, document.getText()));
  }

  saved(document: TextDocument): Promise<void> {
    return this.tell(document, (session, path) => session.saved(path));
  }

  /** Every project, as it is now. */
  async chosen(): Promise<ChosenProject[]> {
    await this.first;
    const projects: ChosenProject[] = [];
    for (const session of this.all) {
      await session.current();
      for (const { root, manifest } of session.projects) projects.push({ root, manifest, session });
    }
    return projects;
  }

  /** Every folder, to be asked as it is now. */
  forks(): Promise<Fork[]> {
    return Promise.all(this.all.map((session) => session.fork({})));
  }

  dispose(): void {
    for (const session of this.all) this.close(session);
  }

  private async readNow(): Promise<void> {
    this.asked = Date.now();
    const folders = new Set(await this.host.editor.folders());
    for (const session of this.all) if (!folders.has(session.root)) this.close(session);
    for (const root of folders) {
      if (this.byRoot.has(root)) continue;
      const { editor } = this.host;
      this.byRoot.set(
        root,
        new Session(root, {
          log: (line) => editor.log(line),
          changed: (session, findings) => this.host.changed(session, findings),
        }),
      );
    }
    this.isRead = true;
  }

  private close(session: Session): void {
    this.byRoot.delete(session.root);
    session.dispose();
    this.host.closed(session);
  }

  /** At once where the session is known, so that a command that follows finds it told. */
  private async tell(document: TextDocument, what: (session: Session, path: string) => void): Promise<void> {
    const path = pathOf(document.uri);
    if (path === undefined) return;
    if (!this.isRead) await this.first;
    if (!this.of(path) && Date.now() - this.asked > ASK_AGAIN) await this.read();
    const session = this.of(path);
    if (session) what(session, path);
  }
}
