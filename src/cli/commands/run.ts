import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { OutOfTime, TIME_LIMIT } from '../../core/budget.ts';
import { CONFIG_FILE, type ProjectConfig, readSettings } from '../../core/engine/project-config.ts';
import { knownRules } from '../../core/engine/run-rules.ts';
import { type ProjectResult, Workspace } from '../../core/engine/workspace.ts';
import { isManifestName } from '../../core/project/discover.ts';
import { basename, isInside } from '../../core/project/paths.ts';
import { messageOf } from '../../core/rules/render.ts';
import { readJsonc } from '../../core/syntax/jsonc.ts';
import { rangeOf } from '../../core/syntax/source.ts';
import { NodeFileSystem, toEnginePath } from '../../node/file-system.ts';
import { readText } from '../../node/regular-file.ts';
import { faultWords } from '../faults.ts';
import { ArgumentError, type CheckOptions } from '../options.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { projectFolderOf } from './project-folder.ts';

/** The folders of a command line, ready to be checked as often as need be. */
export interface Run {
  /** The folder that shown paths are relative to. */
  readonly base: string;
  readonly workspaces: readonly Workspace[];
  /** Rules that threw. */
  readonly faults: ReadonlySet<string>;
  /** Manifests of projects that ran out of time. */
  readonly unfinished: ReadonlySet<string>;
  /** Files that look as if a run that was killed had left them. */
  leavings(): string[];
  /** Files without which nothing can be said: manifests of no project that is known, and config files. */
  unreadable(projects: readonly ProjectResult[]): string[];
}

/** Throws a UsageError where a folder or the config file cannot be read. */
export function openRun(options: CheckOptions, terminal: Terminal): Run {
  const folders = (options.folders.length > 0 ? options.folders : ['.']).map((folder) =>
    readableFolder(terminal, folder),
  );
  // a folder inside another one would be checked twice
  const outer = folders.filter(
    (folder, index) =>
      !folders.some((other, at) => isInside(folder, other) && (other !== folder || at < index)),
  );
  const missed = new Set<string>();
  const unfinished = new Set<string>();
  const warn = (path: string, error: unknown): void => {
    (error instanceof OutOfTime ? unfinished : missed).add(path);
    terminal.error(`${path}: ${(error as Error).message}\n`);
  };
  const config =
    options.config === undefined ? undefined : readConfigFile(resolve(terminal.cwd, options.config), options);
  const faults = new Set<string>();
  const disks = outer.map(() => new NodeFileSystem(warn, terminal.within));
  const workspaces = outer.map(
    (folder, at) =>
      new Workspace(disks[at] as NodeFileSystem, folder, {
        notice: warn,
        fault({ rule, error }) {
          const fault = `rule ${rule}: ${(error as Error).stack ?? error}\n`;
          if (!faults.has(fault)) terminal.error(fault);
          faults.add(fault);
        },
        // `performance` would be loaded for it
        budget: { now: () => process.uptime() * 1000, limit: TIME_LIMIT },
        severities: options.rules,
        config,
        reportUnusedSuppressions: options.reportUnusedSuppressions,
      }),
  );
  const base = folders.length === 1 ? (folders[0] as string) : toEnginePath(terminal.cwd);
  return {
    base,
    workspaces,
    faults,
    unfinished,
    leavings: () => disks.flatMap((disk) => [...disk.leavings]),
    unreadable: (projects) =>
      [...missed].filter(
        (path) =>
          (basename(path) === CONFIG_FILE && options.config === undefined) ||
          (isManifestName(path) && !projects.some(({ root }) => isInside(path, root))),
      ),
  };
}

/** Why something that is named cannot be used. */
export function notThere(name: string, { code, message }: NodeJS.ErrnoException): ArgumentError {
  if (code === 'ENOENT') return new ArgumentError(faultWords.missing, { name });
  return new ArgumentError(faultWords.unreadable, { name, reason: message });
}

/** A folder that is named, or the one of the project that a named file belongs to. */
function readableFolder({ cwd, within }: Terminal, name: string): string {
  // the shell's way to write a variable that is not set: not the current folder
  if (name === '') throw new ArgumentError(faultWords.emptyName);
  const path = resolve(cwd, name);
  try {
    const stat = statSync(path);
    // a project above a file might lie outside of what may be read
    const ofFile = stat.isFile() && within === undefined ? projectFolderOf(path) : undefined;
    const folder = stat.isDirectory() ? path : ofFile;
    if (folder !== undefined) {
      accessSync(folder, constants.R_OK | constants.X_OK);
      return toEnginePath(folder);
    }
  } catch (error) {
    throw notThere(name, error as NodeJS.ErrnoException);
  }
  throw new ArgumentError(faultWords.notFolder, { name });
}

/** The settings of `--config`. Throws a UsageError where they cannot be read. */
function readConfigFile(path: string, { language }: CheckOptions): ProjectConfig {
  let text: string;
  try {
    text = readText(path);
  } catch (error) {
    throw new ArgumentError(`--config: ${(error as Error).message}`);
  }
  const source = { path: toEnginePath(path), text };
  const { tree, problems } = readJsonc(source);
  const broken = problems.find(({ kind }) => kind !== 'trailing-comma');
  const config = readSettings(tree, knownRules);
  const [problem] = broken ? [{ rule: 'config-invalid', message: 'syntax', at: broken }] : config.problems;
  if (!problem) return config;
  const { start } = rangeOf(problem.at);
  throw new ArgumentError(
    `${path}:${start.line + 1}:${start.character + 1}: ${messageOf({ args: {}, ...problem }, language)}`,
  );
}
