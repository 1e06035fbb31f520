import type { ProjectResult } from '../check-result.ts';
import type { ProjectParts } from '../project/assemble.ts';
import { findProjects, isManifestName } from '../project/discover.ts';
import type { FileIndex } from '../project/file-index.ts';
import { holdsSource, isIgnoredFolder, isOwnSource, sourceKind } from '../project/layout.ts';
import type { LoadedFiles } from '../project/loaded.ts';
import { basename, dirname, isInside } from '../project/paths.ts';
import { CONFIG_FILE } from './project-config.ts';

export interface ProjectState extends ProjectParts {
  /** Undefined where it is no longer certain. */
  result: ProjectResult | undefined;
}

/** Which projects a folder holds, which scripts are whose, and what is still certain of what was found in them. */
export class Projects {
  private states = new Map<string, ProjectState>();
  private scripts = new Map<string, Set<string>>();
  private stale = true;

  constructor(
    private readonly index: FileIndex,
    private readonly loaded: LoadedFiles,
  ) {}

  /** The same, to go on by itself; `certain`: what was found holds there too. */
  fork(index: FileIndex, loaded: LoadedFiles, certain: boolean): Projects {
    const fork = new Projects(index, loaded);
    for (const [root, state] of this.states)
      fork.states.set(root, { ...state, result: certain ? state.result : undefined });
    for (const [root, scripts] of this.scripts) fork.scripts.set(root, new Set(scripts));
    fork.stale = this.stale;
    return fork;
  }

  all(): Iterable<ProjectState> {
    return this.states.values();
  }

  scriptsOf({ root }: ProjectParts): ReadonlySet<string> {
    return this.scripts.get(root) ?? new Set();
  }

  /** The project that a file lies in. */
  ownerOf(path: string): ProjectState | undefined {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const state = this.states.get(folder);
      if (state) return state;
      if (folder === '') return undefined;
    }
  }

  /** The projects themselves may be others now. */
  doubt(): void {
    this.stale = true;
  }

  /** A file has come. */
  added(path: string): void {
    const owner = this.ownerOf(path);
    if (owner && isOwnSource(owner, path)) this.scripts.get(owner.root)?.add(path);
    if (basename(path) === 'pages.json') this.stale = true;
  }

  /** Files have gone. */
  removed(gone: readonly string[]): void {
    for (const file of gone) for (const scripts of this.scripts.values()) scripts.delete(file);
    if (gone.some((file) => isManifestName(file) || basename(file) === 'pages.json')) this.stale = true;
  }

  /** What was found in the projects that a path may matter to is no longer certain. */
  touch(path: string): void {
    if (isManifestName(path)) this.stale = true;
    // settings hold for the projects below them too
    const settings = basename(path) === CONFIG_FILE || basename(path) === 'package.json';
    for (const state of this.states.values()) {
      const above = isInside(state.root, settings ? dirname(path) : path);
      if (above || isInside(path, state.root)) state.result = undefined;
    }
  }

  /** Finds the projects anew, where they may be others: their manifests, and which scripts are whose. */
  async discover(): Promise<void> {
    if (!this.stale) return;
    this.stale = false;
    const before = this.states;
    this.states = new Map();
    for (const [root, parts] of await findProjects(this.index, this.loaded)) {
      const known = before.get(root);
      const { path, text } = parts.manifest.source;
      const same = known?.manifest.source.path === path && known.manifest.source.text === text;
      this.states.set(root, { ...parts, result: same ? known.result : undefined });
    }
    this.assignScripts();
  }

  private assignScripts(): void {
    this.scripts = new Map([...this.states.keys()].map((root) => [root, new Set()]));
    const { root } = this.index;
    const owners = new Map<string, ProjectState | undefined>();
    /** As `ownerOf`; a rule may have looked into others' folders too, which are nobody's. */
    const ownerIn = (folder: string): ProjectState | undefined => {
      if (owners.has(folder)) return owners.get(folder);
      const isBelow = folder.length > root.length && isInside(folder, root);
      const owner = !isBelow
        ? this.ownerOf(`${folder}/`)
        : isIgnoredFolder(folder)
          ? undefined
          : (this.states.get(folder) ?? ownerIn(dirname(folder)));
      owners.set(folder, owner);
      return owner;
    };
    this.index.listed().forEach((names, folder) => {
      const owner = ownerIn(folder);
      const scripts = owner && this.scripts.get(owner.root);
      if (!scripts) return;
      const own = holdsSource(owner, folder);
      names?.forEach((type, name) => {
        const kind = type === 'file' ? sourceKind(name) : undefined;
        if (kind === 'native' || (kind === 'script' && own)) scripts.add(`${folder}/${name}`);
      });
    });
  }
}
