import { type Budget, OutOfTime, Timer } from '../budget.ts';
import type { CheckResult, ProjectResult } from '../check-result.ts';
import { assemble, type ProjectParts } from '../project/assemble.ts';
import { findProjects, isManifestName, wantedFiles } from '../project/discover.ts';
import { wordsOf } from '../project/facts.ts';
import { FileIndex } from '../project/file-index.ts';
import { type FileSystem, isPending } from '../project/file-system.ts';
import { isAnythingLacking, nothingLacking, supply } from '../project/lacking.ts';
import { holdsOwnScripts, isIgnored, isNative, isOwnSource, sourceKind } from '../project/layout.ts';
import { LoadedFiles } from '../project/loaded.ts';
import { basename, dirname, isInside, withoutEndSlash } from '../project/paths.ts';
import { wordSearch } from '../project/prefilter.ts';
import type { Project } from '../project/project.ts';
import { forgetAside, isAside, mayCall } from '../project/search.ts';
import { providerIds } from '../project/unipush.ts';
import { providers } from '../providers/index.ts';
import { rules } from '../rules/index.ts';
import { CONFIG_FILE } from './project-config.ts';
import { type RunOptions, runRules } from './run-rules.ts';

export type { CheckResult, ProjectResult } from '../check-result.ts';

export interface WorkspaceOptions extends Partial<Omit<RunOptions, 'workspaceRoot' | 'isOver'>> {
  /** A file that could not be read, and was passed over; a manifest whose project ran out of time. */
  notice?(path: string, error: unknown): void;
  /** For each project; none where it is not given. */
  readonly budget?: Budget | undefined;
}

interface ProjectState extends ProjectParts {
  result: ProjectResult | undefined;
}

/** The rounds in which rules ask for files that have not been read; a chain of imports is as deep as this at most. */
const MAX_ROUNDS = 30;

/**
 * All projects below a folder. It reads a file only if its name can matter, parses it only if a needed word is in
 * it, keeps what was parsed, and after an event recomputes the projects that the event touches.
 */
export class Workspace {
  readonly root: string;
  private readonly index: FileIndex;
  private readonly loaded: LoadedFiles;
  private projects = new Map<string, ProjectState>();
  private scripts = new Map<string, Set<string>>();
  private stale = true;
  private scanned = false;

  constructor(
    fs: FileSystem,
    root: string,
    private readonly options: WorkspaceOptions = {},
  ) {
    this.root = withoutEndSlash(root);
    this.index = new FileIndex(fs, this.root);
    const words = [...new Set([...wordsOf(providers), ...rules.flatMap((rule) => rule.keywords ?? [])])];
    this.loaded = new LoadedFiles(fs, wordSearch(words), (path, error) => options.notice?.(path, error));
  }

  /** The findings of every project, as the files and the open editors stand now. */
  async check(): Promise<CheckResult> {
    await this.find();
    const results: ProjectResult[] = [];
    let files = this.projects.size;
    for (const state of this.projects.values()) {
      state.result ??= await this.checkProject(state);
      results.push(state.result);
      files += this.scripts.get(state.root)?.size ?? 0;
    }
    return { projects: results, files };
  }

  /**
   * Asks something of the project that a file lies in, as the files and the open editors stand now. Asked again when
   * what the question wants to know has been read. Not to be called while a check is under way.
   */
  async ask<T>(path: string, question: (project: Project) => T): Promise<T | undefined> {
    await this.find();
    const state = this.isIgnored(path) ? undefined : this.ownerOf(path);
    return state && (await this.settle(state, question, new Timer())).answer;
  }

  /** An editor's text; undefined when the editor is closed. True if a check may now give something else. */
  edit(path: string, text: string | undefined): boolean {
    if (!this.matters(path)) return false;
    if (text !== undefined && this.index.type(path, () => {}) !== 'file') this.added(path);
    if (!this.loaded.edit(path, text)) return false;
    this.touch(path);
    return true;
  }

  /** A file that was created, or changed on the disk. */
  changed(path: string): boolean {
    const isRead = this.loaded.text(path) !== undefined || this.loaded.isSearched(path);
    if (!forgetAside(path, this.index, this.loaded) && isIgnored(this.root, path) && !isRead) return false;
    const known = this.index.type(path, () => {}) === 'file';
    if (known && !sourceKind(path) && !isRead) return false;
    if (!known) this.added(path);
    this.loaded.forget(path);
    this.touch(path);
    return true;
  }

  /** A folder that has come, with all that is in it; also to be called when what is in it may not have been told of. */
  async folderCreated(path: string): Promise<boolean> {
    const beside = forgetAside(path, this.index, this.loaded);
    if (beside) this.touch(path);
    if (this.isIgnored(path)) return beside;
    for (const file of this.index.remove(path)) this.loaded.forget(file);
    // what lies beside the root is none of ours
    if (path !== this.root) await this.index.look(dirname(path));
    if (path === this.root || this.index.type(path, () => {}) === 'folder') await this.index.walk(path);
    this.stale = true;
    this.touch(path);
    return true;
  }

  /** Nothing in there can matter. */
  isIgnored(path: string): boolean {
    return isIgnored(this.root, `${path}/`);
  }

  /** A file or a folder that is gone. */
  deleted(path: string): boolean {
    forgetAside(path, this.index, this.loaded);
    const gone = this.index.remove(path);
    for (const file of gone) {
      this.loaded.forget(file);
      for (const scripts of this.scripts.values()) scripts.delete(file);
    }
    if (gone.some(isManifestName)) this.stale = true;
    this.touch(path);
    return true;
  }

  private matters(path: string): boolean {
    if (!isInside(path, this.root)) return false;
    if (isIgnored(this.root, path)) return isAside(this.root, path) && mayCall(path);
    return mayCall(path) || isNative(path) || /\.json[c5]?$/.test(path);
  }

  private added(path: string): void {
    if (isIgnored(this.root, path)) return;
    this.index.add(path);
    const owner = this.ownerOf(path);
    if (owner && isOwnSource(owner.sourceRoot, path)) this.scripts.get(owner.root)?.add(path);
    if (basename(path) === 'pages.json') this.stale = true;
  }

  /** What was found in the projects that a path may matter to is no longer certain. */
  private touch(path: string): void {
    if (isManifestName(path)) this.stale = true;
    // settings hold for the projects below them too
    const settings = basename(path) === CONFIG_FILE || basename(path) === 'package.json';
    for (const state of this.projects.values()) {
      const above = isInside(state.root, settings ? dirname(path) : path);
      if (above || isInside(path, state.root)) state.result = undefined;
    }
  }

  private ownerOf(path: string): ProjectState | undefined {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const state = this.projects.get(folder);
      if (state) return state;
      if (folder === '') return undefined;
    }
  }

  /** Walks the folder once, and finds the projects anew where they may have changed. */
  private async find(): Promise<void> {
    if (!this.scanned) {
      this.scanned = true;
      await this.index.walk();
    }
    if (this.stale) await this.discover();
  }

  /** Finds the projects anew: their manifests, and which scripts are whose. */
  private async discover(): Promise<void> {
    this.stale = false;
    const before = this.projects;
    this.projects = new Map();
    for (const [root, parts] of await findProjects(this.index, this.loaded)) {
      const known = before.get(root);
      const { path, text } = parts.manifest.source;
      const same = known?.manifest.source.path === path && known.manifest.source.text === text;
      this.projects.set(root, { ...parts, result: same ? known.result : undefined });
    }
    this.assignScripts();
  }

  private assignScripts(): void {
    this.scripts = new Map([...this.projects.keys()].map((root) => [root, new Set()]));
    for (const [folder, names] of this.index.listed()) {
      const owner = this.ownerOf(`${folder}/`);
      const scripts = owner && this.scripts.get(owner.root);
      if (!scripts) continue;
      const own = holdsOwnScripts(owner.sourceRoot, folder);
      names?.forEach((type, name) => {
        const kind = type === 'file' ? sourceKind(name) : undefined;
        if (kind === 'native' || (kind === 'script' && own)) scripts.add(`${folder}/${name}`);
      });
    }
  }

  /** Puts the project together and asks, until nothing is wanted that has not been read. */
  private async settle<T>(
    state: ProjectState,
    question: (project: Project) => T,
    time: Timer,
  ): Promise<{ project: Project; answer: T }> {
    const scripts = this.scripts.get(state.root) ?? new Set();
    for (const path of scripts) {
      const text = this.loaded.load(path, false);
      if (isPending(text)) await text;
    }
    // what every project is asked for, so that the first round of questions is mostly the last
    for (const path of wantedFiles(state)) {
      if (this.index.type(path, () => {}) === 'file') await this.loaded.load(path, true);
    }
    for (let round = 1; ; round++) {
      const lacking = nothingLacking();
      const project = assemble(state, scripts, this.index, this.loaded, lacking);
      const answer = question(project);
      if (round === MAX_ROUNDS || !isAnythingLacking(lacking) || time.isOver()) return { project, answer };
      await supply(lacking, state.root, this.index, this.loaded);
    }
  }

  private async checkProject(state: ProjectState): Promise<ProjectResult> {
    const { budget } = this.options;
    const time = new Timer(budget);
    const { project, answer: findings } = await this.settle(
      state,
      (project) =>
        runRules(project, { ...this.options, isOver: () => time.isOver(), workspaceRoot: this.root }),
      time,
    );
    const { root, manifest } = state;
    const result = { root, manifest: manifest.source.path, providers: providerIds(project), findings };
    if (!time.wasOver || !budget) return result;
    this.options.notice?.(result.manifest, new OutOfTime(budget.limit));
    return { ...result, unfinished: true };
  }
}
