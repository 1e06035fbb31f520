import * as vscode from 'vscode';
import { TIME_LIMIT } from '../core/budget.ts';
import { type FixAllOptions, type FixOutcome, fixAll } from '../core/engine/fix-all.ts';
import { fitsPatterns } from '../core/engine/path-patterns.ts';
import type { RunOptions } from '../core/engine/run-rules.ts';
import { type Fork, type ForkOptions, type ProjectResult, Workspace } from '../core/engine/workspace.ts';
import type { Finding } from '../core/finding.ts';
import { isInside } from '../core/project/paths.ts';
import type { Project } from '../core/project/project.ts';
import { FolderWatch } from './folder-watch.ts';
import { WorkspaceFileSystem } from './workspace-file-system.ts';

/** Time without a further event after which the findings are computed anew, in milliseconds. */
const QUIET = 60;

/** One workspace folder: the engine on it, fed with the editor's events. */
export class Session implements vscode.Disposable {
  readonly files: WorkspaceFileSystem;
  private readonly workspace: Workspace;
  private readonly watch: FolderWatch;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> = Promise.resolve();
  private disposed = false;
  private checked = false;
  private projects: readonly ProjectResult[] = [];

  constructor(
    readonly folder: vscode.WorkspaceFolder,
    private readonly log: vscode.LogOutputChannel,
    severities: RunOptions['severities'],
    exclude: readonly string[],
    private readonly changed: (session: Session, findings: readonly Finding[]) => void,
  ) {
    this.files = new WorkspaceFileSystem(folder.uri);
    this.workspace = new Workspace(this.files, folder.uri.path, {
      notice: (path, error) => log.warn(`${path}: ${error}`),
      budget: { now: () => performance.now(), limit: TIME_LIMIT },
      severities,
      excluded: exclude.length > 0 ? fitsPatterns(folder.uri.path, exclude) : undefined,
      fault: ({ rule, error }) => log.error(`rule ${rule}: ${(error as Error).stack ?? error}`),
    });
    for (const document of vscode.workspace.textDocuments) this.edited(document);
    this.watch = new FolderWatch(folder, this.workspace, (event) => this.inOrder(event));
    this.schedule(0);
  }

  /** The findings of the files as they are now, once all that is under way is done. */
  async current(): Promise<readonly Finding[]> {
    if (this.timer) this.run();
    await this.running;
    return this.projects.flatMap(({ findings }) => findings);
  }

  /** The projects of the folder, once all that is under way is done. */
  async results(): Promise<readonly ProjectResult[]> {
    await this.current();
    return this.projects;
  }

  /** Asks something of the project that a file lies in, once all that is under way is done. */
  ask<T>(path: string, question: (project: Project) => T): Promise<T | undefined> {
    return this.after(() => this.workspace.ask(path, question));
  }

  /** A workspace to try something in, as the files are once all that is under way is done. */
  fork(options: ForkOptions = {}): Promise<Fork> {
    return this.after(() => this.workspace.fork(options));
  }

  /** What the files would be with all fixes, once all that is under way is done. Nothing is written. */
  fixAll(options: FixAllOptions): Promise<FixOutcome> {
    return this.after(() => fixAll(this.workspace, options));
  }

  /** Files that were written, of which the editor may not have told yet. */
  written(paths: readonly string[]): void {
    for (const path of paths) if (this.workspace.changed(path)) this.schedule();
  }

  private after<T>(action: () => Promise<T>): Promise<T> {
    if (this.timer) this.run();
    const answer = this.running.then(action);
    const settled = (): void => {};
    this.running = answer.then(settled, settled);
    return answer;
  }

  /** The project that a file belongs to, as it was last checked. */
  projectOf(path: string): ProjectResult | undefined {
    const around = this.projects.filter(({ root }) => isInside(path, root));
    return around.sort((a, b) => b.root.length - a.root.length)[0];
  }

  owns(uri: vscode.Uri): boolean {
    return vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === this.folder.uri.toString();
  }

  /** A document was opened or typed into. */
  edited(document: vscode.TextDocument): void {
    if (this.owns(document.uri) && this.workspace.edit(document.uri.path, document.getText()))
      this.schedule();
  }

  closed(document: vscode.TextDocument): void {
    if (this.owns(document.uri) && this.workspace.edit(document.uri.path, undefined)) this.schedule();
  }

  /** Runs what an event asks for, after what is under way. */
  private inOrder(event: () => boolean | Promise<boolean>): void {
    this.running = this.running.then(async () => {
      try {
        if (await event()) this.schedule();
      } catch (error) {
        this.log.error(error as Error);
      }
    });
  }

  private schedule(delay = QUIET): void {
    if (this.disposed) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.run(), delay);
  }

  private run(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.running = this.running.then(async () => {
      try {
        const started = performance.now();
        const { projects, files } = await this.workspace.check();
        this.projects = projects;
        const findings = projects.flatMap((project) => project.findings);
        const took = (performance.now() - started).toFixed(1);
        const say = `${this.folder.name}: ${findings.length} findings, ${files} files, ${took} ms`;
        // the first check of a folder is news, those of every keystroke are not
        this.log[this.checked ? 'debug' : 'info'](say);
        this.checked = true;
        if (!this.disposed) this.changed(this, findings);
      } catch (error) {
        this.log.error(error as Error);
      }
    });
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    this.watch.dispose();
  }
}
