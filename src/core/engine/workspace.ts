import { type Budget, OutOfTime, Timer } from '../budget.ts';
import type { CheckResult, ProjectResult } from '../check-result.ts';
import { FileIndex } from '../project/file-index.ts';
import type { FileSystem } from '../project/file-system.ts';
import { isIgnored, isNative, sourceKind } from '../project/layout.ts';
import { LoadedFiles } from '../project/loaded.ts';
import { Overlay } from '../project/overlay.ts';
import { dirname, isInside, withoutEndSlash } from '../project/paths.ts';
import type { Project } from '../project/project.ts';
import { forgetAside, isAside, mayCall } from '../project/search.ts';
import { uncheckedIn } from '../project/unchecked.ts';
import { type ProjectState, Projects } from './projects.ts';
import { type RunOptions, runRules } from './run-rules.ts';
import { searchForCheck } from './searched-words.ts';
import { type Round, settle } from './settle.ts';

export type { CheckResult, ProjectResult } from '../check-result.ts';

export interface WorkspaceOptions extends Partial<Omit<RunOptions, 'workspaceRoot' | 'isOver'>> {
  /** A file that could not be read, and was passed over; a manifest whose project ran out of time. */
  notice?(path: string, error: unknown): void;
  /** Nothing is told of such a file, nor of a project whose manifest is one. */
  readonly excluded?: ((path: string) => boolean) | undefined;
  /** For each project; none where it is not given. */
  readonly budget?: Budget | undefined;
}

/** What a fork has otherwise than the workspace that it comes from. */
export interface ForkOptions extends Pick<WorkspaceOptions, 'severities'> {
  /** Words by which scripts matter to it, beside those by which they matter to a check. */
  readonly words?: readonly string[];
}

/**
 * All projects below a folder. It reads a file only if its name can matter, parses it only if a needed word is in
 * it, keeps what was parsed, and after an event recomputes the projects that the event touches.
 */
export class Workspace {
  readonly root: string;
  protected index: FileIndex;
  protected loaded: LoadedFiles;
  protected projects: Projects;
  private scanned = false;

  constructor(
    protected readonly fs: FileSystem,
    root: string,
    private readonly options: WorkspaceOptions = {},
  ) {
    this.root = withoutEndSlash(root);
    this.index = new FileIndex(fs, this.root);
    this.loaded = new LoadedFiles(fs, searchForCheck(), (path, error) => options.notice?.(path, error));
    this.projects = new Projects(this.index, this.loaded);
  }

  /** The findings of every project, or of one, as the files and the open editors stand now. */
  async check(root?: string): Promise<CheckResult> {
    await this.find();
    const results: ProjectResult[] = [];
    let files = 0;
    for (const state of this.projects.all()) {
      if (root !== undefined && state.root !== root) continue;
      if (this.options.excluded?.(state.manifest.source.path)) continue;
      state.result ??= await this.checkProject(state);
      results.push(state.result);
      files += 1 + this.projects.scriptsOf(state).size;
    }
    return { projects: results, files };
  }

  /**
   * Asks something of the project that a file lies in, as the files and the open editors stand now. Asked again when
   * what the question wants to know has been read. Not to be called while a check is under way.
   */
  async ask<T>(path: string, question: (project: Project) => T): Promise<T | undefined> {
    await this.find();
    const isOthers = isIgnored(this.root, `${path}/`) && !this.index.isAsked(dirname(path));
    const state = isOthers ? undefined : this.projects.ownerOf(path);
    return state && (await this.settle(state, question, new Timer())).answer;
  }

  /** The folders of the projects; the nearest first. */
  async roots(): Promise<string[]> {
    await this.find();
    const roots = [...this.projects.all()].map(({ root }) => root);
    return roots.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  }

  /** A file's text as it stands here, wherever it lies; undefined where there is none, or it is no text. */
  async read(path: string): Promise<string | undefined> {
    try {
      return this.loaded.editors.get(path) ?? this.loaded.text(path) ?? (await this.fs.read(path));
    } catch {
      return undefined;
    }
  }

  /**
   * A workspace to try something in: it knows what this one knows, so that nothing is walked or read again, and what
   * is proposed to it is not seen here. Not to be called while a check is under way.
   */
  async fork({ words, ...options }: ForkOptions = {}): Promise<Fork> {
    await this.find();
    const below = this.fs instanceof Overlay ? this.fs : new Overlay(this.fs);
    const fs = below.fork(this.loaded.editors);
    const fork = new Fork(fs, this.root, { ...this.options, ...options });
    const isSame = !words && Object.keys(options).length === 0;
    fork.index = this.index.fork(fs);
    fork.loaded = this.loaded.fork(fs, words && searchForCheck(words));
    fork.projects = this.projects.fork(fork.index, fork.loaded, isSame);
    fork.scanned = true;
    return fork;
  }

  /** An editor's text; undefined when the editor is closed. True if a check may now give something else. */
  edit(path: string, text: string | undefined): boolean {
    if (!this.matters(path)) return false;
    if (text !== undefined && this.index.type(path, () => {}) !== 'file') this.added(path);
    if (!this.loaded.edit(path, text)) return false;
    this.projects.touch(path);
    return true;
  }

  /** A file that was created, or changed on the disk. */
  changed(path: string): boolean {
    const isRead = this.loaded.text(path) !== undefined || this.loaded.isSearched(path);
    const isAsked = isRead || this.index.isAsked(dirname(path));
    if (!forgetAside(path, this.index, this.loaded) && isIgnored(this.root, path) && !isAsked) return false;
    const known = this.index.type(path, () => {}) === 'file';
    if (known && !sourceKind(path) && !isRead) return false;
    if (!known) this.added(path);
    this.loaded.forget(path);
    this.projects.touch(path);
    return true;
  }

  /** A folder that has come, with all that is in it; also to be called when what is in it may not have been told of. */
  async folderCreated(path: string): Promise<boolean> {
    const beside = forgetAside(path, this.index, this.loaded);
    if (beside) this.projects.touch(path);
    if (isIgnored(this.root, `${path}/`)) {
      const isNew = this.index.addFolder(path);
      if (isNew) this.projects.touch(path);
      return beside || isNew;
    }
    for (const file of this.index.remove(path)) this.loaded.forget(file);
    // what lies beside the root is none of ours
    if (path !== this.root) await this.index.look(dirname(path));
    if (path === this.root || this.index.type(path, () => {}) === 'folder') await this.index.walk(path);
    this.projects.doubt();
    this.projects.touch(path);
    return true;
  }

  /** Nothing in a folder can matter, as far as rules have asked. */
  isIgnored(path: string): boolean {
    return isIgnored(this.root, `${path}/`) && !this.index.isAsked(path);
  }

  /** The folders where the walk does not go and that matter all the same. */
  askedFolders(): readonly string[] {
    return this.index.asked();
  }

  /** A file or a folder that is gone. */
  deleted(path: string): boolean {
    forgetAside(path, this.index, this.loaded);
    const gone = this.index.remove(path);
    for (const file of gone) this.loaded.forget(file);
    this.projects.removed(gone);
    this.projects.touch(path);
    return true;
  }

  private matters(path: string): boolean {
    if (!isInside(path, this.root)) return false;
    if (isIgnored(this.root, path))
      return (isAside(this.root, path) && mayCall(path)) || this.index.isAsked(dirname(path));
    return mayCall(path) || isNative(path) || /\.(?:json[c5]?|xml)$/.test(path);
  }

  private added(path: string): void {
    this.index.add(path);
    if (!isIgnored(this.root, path)) this.projects.added(path);
  }

  /** Walks the folder once, and finds the projects anew where they may have changed. */
  private async find(): Promise<void> {
    if (!this.scanned) {
      this.scanned = true;
      await this.index.walk();
    }
    await this.projects.discover();
  }

  private settle<T>(state: ProjectState, question: (project: Project, round: Round) => T, time: Timer) {
    return settle(state, this.projects.scriptsOf(state), this.index, this.loaded, question, time);
  }

  private async checkProject(state: ProjectState): Promise<ProjectResult> {
    const { budget, excluded } = this.options;
    const time = new Timer(budget);
    const { project, answer: findings } = await this.settle(
      state,
      (project, round) =>
        runRules(project, { ...this.options, isOver: () => time.isOver(), workspaceRoot: this.root }, round),
      time,
    );
    const { root, manifest } = state;
    const result = {
      root,
      manifest: manifest.source.path,
      providers: [...new Set(project.uses.map(({ provider }) => provider.id))],
      unchecked: uncheckedIn(project).map(({ name }) => name),
      findings: excluded ? findings.filter(({ source }) => !excluded(source.path)) : findings,
    };
    if (!time.wasOver || !budget) return result;
    this.options.notice?.(result.manifest, new OutOfTime(budget.limit));
    return { ...result, unfinished: true };
  }
}

/** A workspace in which files may be other than they are. Nothing of it is written. */
export class Fork extends Workspace {
  declare protected readonly fs: Overlay;

  /** From now on this is the file's text here; undefined: the file, or the folder with all in it, is not there. */
  propose(path: string, text: string | undefined): void {
    if (text === undefined) {
      this.fs.remove(path);
      this.loaded.forget(path);
      this.deleted(path);
      return;
    }
    this.fs.put(path, text);
    forgetAside(path, this.index, this.loaded);
    this.index.add(path);
    if (!isIgnored(this.root, path)) this.projects.added(path);
    this.loaded.forget(path);
    this.projects.touch(path);
  }
}
