import { TIME_LIMIT } from '../core/budget.ts';
import { type FixOutcome, fixAll } from '../core/engine/fix-all.ts';
import { type Fork, type ForkOptions, type ProjectResult, Workspace } from '../core/engine/workspace.ts';
import type { Finding } from '../core/finding.ts';
import { isInside } from '../core/project/paths.ts';
import type { Project } from '../core/project/project.ts';
import { NodeFileSystem } from '../node/file-system.ts';
import { textIfThere } from '../node/regular-file.ts';
import { FolderWatch } from './watch.ts';

/** Time without a further change after which the findings are computed anew, in milliseconds. */
export const QUIET = 200;

/** Names of files that findings depend on and that an editor shows as text. */
const SOURCE = /\.(?:json[c5]?|[mc]?[jt]s|[nu]?vue|uts|java|kt)$/;

export interface SessionHost {
  log(line: string): void;
  changed(session: Session, findings: readonly Finding[]): void;
}

/**
 * One project folder of HBuilderX: the engine on it. HBuilderX tells of changes and of saving, not of closing, so a
 * text counts as unsaved as long as it differs from the file's.
 */
export class Session {
  private workspace: Workspace;
  private disk: NodeFileSystem | undefined;
  /** Texts of documents that differ from their files. */
  private readonly unsaved = new Map<string, string>();
  /** Texts that have come since the last check. */
  private readonly pending = new Map<string, string>();
  private readonly watch: FolderWatch;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private result: readonly ProjectResult[] = [];
  private disposed = false;

  constructor(
    readonly root: string,
    private readonly host: SessionHost,
  ) {
    this.workspace = this.open();
    this.watch = new FolderWatch(root, (path) => this.onDisk(path));
    this.schedule(0);
  }

  get projects(): readonly ProjectResult[] {
    return this.result;
  }

  /** What was found last. */
  get findings(): readonly Finding[] {
    return this.result.flatMap(({ findings }) => findings);
  }

  /** The findings of the files as they are now, once all that is under way is done. */
  async current(): Promise<readonly Finding[]> {
    // what is under way may itself find that there is something to check
    for (let known: unknown; this.timer || known !== this.queue; ) {
      if (this.timer) this.run();
      known = this.queue;
      await known;
    }
    return this.findings;
  }

  ask<T>(path: string, question: (project: Project) => T): Promise<T | undefined> {
    return this.after(() => this.workspace.ask(path, question));
  }

  projectOf(path: string): ProjectResult | undefined {
    const around = this.result.filter(({ root }) => isInside(path, root));
    return around.sort((a, b) => b.root.length - a.root.length)[0];
  }

  owns(path: string): boolean {
    return isInside(path, this.root);
  }

  /** What an open document holds. */
  edited(path: string, text: string): void {
    if (!SOURCE.test(path)) return;
    this.pending.set(path, text);
    this.schedule();
  }

  /** A document was saved: from now on its file says what it holds. */
  saved(path: string): void {
    this.pending.delete(path);
    if (this.unsaved.delete(path)) this.workspace.edit(path, undefined);
    this.onDisk(path);
  }

  /** Something has happened to a file or a folder, other than in the editor. */
  onDisk(path: string): void {
    void this.after(async () => {
      if (await this.watch.tell(this.workspace, path)) this.schedule();
    });
  }

  /** The text of a document that differs from its file. */
  unsavedText(path: string): string | undefined {
    return this.pending.get(path) ?? this.unsaved.get(path);
  }

  /** Reads everything anew, and forgets the texts of documents: one that was closed unsaved was never told of. */
  reread(): void {
    void this.after(async () => {
      this.unsaved.clear();
      this.pending.clear();
      this.workspace = this.open();
    });
    this.schedule(0);
  }

  /** A workspace to try something in, as the files are once all that is under way is done. */
  async fork(options: ForkOptions): Promise<Fork> {
    await this.current();
    return this.after(() => this.workspace.fork(options));
  }

  /** What the files would be with all safe fixes of a project. Nothing is written. */
  async fixAll(root: string): Promise<FixOutcome> {
    await this.current();
    return this.after(() => fixAll(this.workspace, { safeOnly: true, root }));
  }

  /** Files that look as if a program that was killed had left them. */
  leavings(): ReadonlySet<string> {
    return this.disk?.leavings ?? new Set();
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    this.watch.dispose();
  }

  private open(): Workspace {
    this.disk = new NodeFileSystem(this.notice);
    return new Workspace(this.disk, this.root, {
      notice: this.notice,
      budget: { now: () => performance.now(), limit: TIME_LIMIT },
      fault: ({ rule, error }) => this.host.log(`${rule}: ${(error as Error).stack ?? error}`),
    });
  }

  private readonly notice = (path: string, error: unknown): void => this.host.log(`${path}: ${error}`);

  private schedule(delay = QUIET): void {
    if (this.disposed) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.run(), delay);
  }

  private run(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    void this.after(async () => {
      for (const [path, text] of this.pending) this.take(path, text);
      this.pending.clear();
      this.result = (await this.workspace.check()).projects;
      if (!this.disposed) this.host.changed(this, this.findings);
    });
  }

  private take(path: string, text: string): void {
    if (text === textIfThere(path)) {
      if (this.unsaved.delete(path)) this.workspace.edit(path, undefined);
      this.workspace.changed(path);
      return;
    }
    this.unsaved.set(path, text);
    this.workspace.edit(path, text);
  }

  /** One after the other: the engine is not to be changed while it checks. */
  private after<T>(action: () => Promise<T>): Promise<T> {
    const done = this.queue.then(action);
    this.queue = done.catch((error) => this.host.log(`${(error as Error).stack ?? error}`));
    return done;
  }
}
