import {
  type FSWatcher,
  watch as observe,
  readdirSync,
  type Stats,
  statSync,
  unwatchFile,
  watchFile,
} from 'node:fs';
import type { Workspace } from '../../core/engine/workspace.ts';
import type { Language } from '../../core/messages/localized.ts';
import { basename, dirname, isInside, join } from '../../core/project/paths.ts';
import { terminalWords } from '../messages.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Saving a file is several events: what comes within this many milliseconds is taken together. */
const QUIET = 80;

/** The root is looked at so often, in milliseconds: nothing tells when it is there again, or a folder above it goes. */
const LOOK_AGAIN = 300;

/** Clears the screen and what has been scrolled off it. */
const CLEAR = '\x1b[2J\x1b[3J\x1b[H';

/** Prints now and after every change that may matter, until the user ends the program. */
export async function watch(
  workspaces: readonly Workspace[],
  print: () => Promise<void>,
  terminal: Terminal,
  language: Language,
): Promise<void> {
  const changes = new Changes();
  const trees = workspaces.map((workspace) => new WatchedTree(workspace, (path) => changes.add(path)));
  let ended = false;
  const end = terminal.interrupted().then(() => {
    ended = true;
  });
  const show = async (): Promise<void> => {
    if (terminal.isTerminal) terminal.out(CLEAR);
    await print();
    for (const tree of trees) tree.follow();
    terminal.error(`${terminalWords[language].watching}\n`);
  };
  await show();
  while (!ended) {
    const paths = await Promise.race([changes.next(), end]);
    if (!paths || ended) break;
    let matters = false;
    for (const tree of trees) for (const path of paths) matters = (await tree.tell(path)) || matters;
    if (matters) await show();
  }
  for (const tree of trees) tree.close();
}

/** Paths on which something has happened, handed out when it has been quiet for a moment. */
class Changes {
  private paths = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private ready: () => void = () => {};

  add(path: string): void {
    this.paths.add(path);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ready(), QUIET);
  }

  async next(): Promise<ReadonlySet<string>> {
    await new Promise<void>((resolve) => {
      this.ready = resolve;
      if (this.paths.size > 0 && this.timer) this.timer.refresh();
    });
    this.timer = undefined;
    const { paths } = this;
    this.paths = new Set();
    return paths;
  }
}

/**
 * One watcher for each folder that the engine looks into. Node's own recursive watch would take one for every file
 * of `node_modules` on Linux, and can be told to leave out nothing.
 */
class WatchedTree {
  /** By folder; the number tells a folder from another that took its name. */
  private readonly watchers = new Map<string, { watcher: FSWatcher; inode: number }>();
  private looking: NodeJS.Timeout | undefined;

  constructor(
    private readonly workspace: Workspace,
    private readonly happened: (path: string) => void,
  ) {
    this.add(workspace.root);
    watchFile(systemPath(workspace.root), { interval: LOOK_AGAIN }, (now, before) => {
      if (now.ino !== before.ino || now.birthtimeMs !== before.birthtimeMs) happened(workspace.root);
    });
  }

  /** Passes on what is now at the path; true if a check may give something else. */
  async tell(path: string): Promise<boolean> {
    const { workspace } = this;
    if (path === workspace.root) return this.tellOfRoot();
    if (!isInside(path, workspace.root) || workspace.isIgnored(dirname(path))) return false;
    const now = statOf(path);
    if (now?.isDirectory()) {
      if (workspace.isIgnored(path)) return workspace.folderCreated(path);
      if (this.watchers.get(path)?.inode === now.ino) return false;
      if (this.watchers.has(path)) this.gone(path);
      this.add(path);
      return workspace.folderCreated(path);
    }
    return now?.isFile() ? workspace.changed(path) : this.gone(path);
  }

  /** Watches also what rules have asked for since. */
  follow(): void {
    for (const folder of this.workspace.askedFolders()) if (!this.watchers.has(folder)) this.add(folder);
  }

  close(): void {
    clearTimeout(this.looking);
    unwatchFile(systemPath(this.workspace.root));
    for (const folder of [...this.watchers.keys()]) this.remove(folder);
  }

  /** The root has gone, or there is one that need not be what it was. */
  private async tellOfRoot(): Promise<boolean> {
    const { workspace } = this;
    const wasThere = this.watchers.size > 0;
    for (const folder of [...this.watchers.keys()]) this.remove(folder);
    clearTimeout(this.looking);
    if (!statOf(systemPath(workspace.root))?.isDirectory()) {
      this.looking = setTimeout(() => this.happened(workspace.root), LOOK_AGAIN);
      return wasThere && workspace.deleted(workspace.root);
    }
    this.add(workspace.root);
    return workspace.folderCreated(workspace.root);
  }

  private gone(path: string): boolean {
    for (const folder of [...this.watchers.keys()]) if (isInside(folder, path)) this.remove(folder);
    return this.workspace.deleted(path);
  }

  private add(folder: string): void {
    try {
      const isRoot = folder === this.workspace.root;
      const watcher = observe(systemPath(folder), (event, name) => {
        if (name !== null) this.happened(join(folder, name));
        // the folder itself has gone
        if (isRoot && event === 'rename' && name === basename(folder)) this.happened(folder);
      });
      // a folder that goes takes its watcher with it
      watcher.on('error', () => this.remove(folder));
      this.watchers.set(folder, { watcher, inode: statSync(systemPath(folder)).ino });
      for (const entry of readdirSync(systemPath(folder), { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory() && !this.workspace.isIgnored(path)) this.add(path);
      }
    } catch {
      // gone again, or not to be read: the check will say so
    }
  }

  private remove(folder: string): void {
    this.watchers.get(folder)?.watcher.close();
    this.watchers.delete(folder);
  }
}

function systemPath(folder: string): string {
  return folder === '' ? '/' : folder;
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
