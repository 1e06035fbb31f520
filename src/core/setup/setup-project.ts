import { assemble } from '../project/assemble.ts';
import { findProjects } from '../project/discover.ts';
import { wordsOf } from '../project/facts.ts';
import { FileIndex } from '../project/file-index.ts';
import type { FileSystem } from '../project/file-system.ts';
import { isAnythingLacking, type Lacking, nothingLacking, supply } from '../project/lacking.ts';
import { isIgnored, isOwnSource, isScript } from '../project/layout.ts';
import { LoadedFiles } from '../project/loaded.ts';
import { dirname, isInside, withoutEndSlash } from '../project/paths.ts';
import { wordSearch } from '../project/prefilter.ts';
import type { Project } from '../project/project.ts';
import { providers } from '../providers/index.ts';
import { rules } from '../rules/index.ts';
import { readJsonc } from '../syntax/jsonc.ts';

/** An import is followed, and a folder looked into, as often as this at most. */
const MAX_ROUNDS = 60;

/** What makes a script worth reading: what the rules want, and what the place of the registration depends on. */
const WORDS: readonly string[] = [
  ...wordsOf(providers),
  ...rules.flatMap((rule) => rule.keywords ?? []),
  ...providers.flatMap(({ sdks = [] }) => sdks.map((sdk) => sdk.package)),
  ...providers
    .flatMap(({ setup }) => setup ?? [])
    .flatMap(({ instance, register, initialise }) => [
      ...instance.names.map((name) => `${name}.${instance.method}`),
      // behind a cast, `(TIM as any).create({ SDKAppID })`, and under any name
      `).${instance.method}(`,
      ...(instance.construct ? [`.${instance.method}(`] : [instance.option]),
      register,
      initialise,
    ]),
  ...providers.flatMap(({ registrations }) => registrations.flatMap(({ receiver }) => receiver ?? [])),
];

/** Texts that stand before those of the disk, by path: what open editors hold, or what a plan has made so far. */
export type Texts = ReadonlyMap<string, string>;

/**
 * One project as the setup sees it. Nothing is written: `write` lets later questions see another text in a file's
 * place.
 */
export class SetupProject {
  private readonly index: FileIndex;
  private readonly loaded: LoadedFiles;
  private walked = false;
  private readonly texts = new Map<string, string>();

  constructor(
    private readonly fs: FileSystem,
    /** The folder that was opened; the project lies in it. */
    private readonly folder: string,
    readonly root: string,
    private readonly open: Texts = new Map(),
  ) {
    this.index = new FileIndex(fs, folder);
    this.loaded = new LoadedFiles(fs, wordSearch(WORDS), () => {});
    for (const [path, text] of open) this.texts.set(path, text);
  }

  /** The same project, as it was opened; what is written to the one is not seen by the other. */
  fork(): SetupProject {
    return new SetupProject(this.fs, this.folder, this.root, this.open);
  }

  /** From now on this is the file's text. */
  write(path: string, text: string): void {
    this.texts.set(path, text);
    if (this.walked) this.overlay(path, text);
  }

  /** A file's text, wherever it lies; undefined where there is none, or it is no text. */
  async read(path: string): Promise<string | undefined> {
    const written = this.texts.get(path);
    if (written !== undefined) return written;
    try {
      return await this.fs.read(path);
    } catch {
      return undefined;
    }
  }

  /** Has a file at hand that may lie outside the project; nothing where there is none. */
  async bring(path: string): Promise<void> {
    const text = await this.read(path);
    if (text !== undefined) this.write(path, text);
  }

  /** Puts a question to the project, as often as it takes to read all that the answer depends on. */
  async ask<T>(question: (project: Project) => T): Promise<T> {
    await this.walk();
    for (let round = 0; ; round++) {
      const lacking = nothingLacking();
      const project = await this.assemble(lacking);
      const answer = question(project);
      if (!isAnythingLacking(lacking) || round >= MAX_ROUNDS) return answer;
      await supply(lacking, this.root, this.index, this.loaded);
      for (const [path, text] of this.texts) this.overlay(path, text);
    }
  }

  private async walk(): Promise<void> {
    if (this.walked) return;
    this.walked = true;
    await this.index.walk();
    for (const [path, text] of this.texts) this.overlay(path, text);
  }

  private overlay(path: string, text: string): void {
    this.index.add(path);
    this.loaded.forget(path);
    this.loaded.edit(path, text);
  }

  private async assemble(lacking: Lacking): Promise<Project> {
    const found = await findProjects(this.index, this.loaded);
    const parts = found.get(this.root);
    if (!parts) throw new Error(`${this.root}: no uni-app project`);
    const scripts = new Set<string>();
    for (const path of this.index.files()) {
      if (!isScript(path) || isIgnored(this.folder, path) || !isOwnSource(parts.sourceRoot, path)) continue;
      if (ownerOf(path, found) !== this.root) continue;
      scripts.add(path);
      await this.loaded.load(path, false);
    }
    const project = assemble(parts, scripts, this.index, this.loaded, lacking);
    return { ...project, files: { ...project.files, json: (path) => this.json(path, project) } };
  }

  /** What was brought from outside the folder lies where nobody walks. */
  private json(path: string, { files }: Project): ReturnType<Project['files']['json']> {
    const text = isInside(path, this.folder) ? undefined : this.texts.get(path);
    const source = { path, text: text ?? '' };
    return text === undefined ? files.json(path) : { source, ...readJsonc(source) };
  }
}

/** The uni-app projects in a folder, each ready to be set up; the nearest first. */
export async function openSetup(fs: FileSystem, folder: string, open?: Texts): Promise<SetupProject[]> {
  const root = withoutEndSlash(folder);
  const index = new FileIndex(fs, root);
  await index.walk();
  const loaded = new LoadedFiles(fs, wordSearch([]), () => {});
  for (const [path, text] of open ?? []) {
    index.add(path);
    loaded.edit(path, text);
  }
  const found = await findProjects(index, loaded);
  const roots = [...found.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return roots.map((project) => new SetupProject(fs, root, project, open));
}

function ownerOf(path: string, found: ReadonlyMap<string, unknown>): string | undefined {
  for (let at = dirname(path); at !== ''; at = dirname(at)) if (found.has(at)) return at;
  return undefined;
}
