import { type FSWatcher, statSync, watch } from 'node:fs';
import type { Workspace } from '../core/engine/workspace.ts';
import { dirname, join } from '../core/project/paths.ts';
import { toEnginePath } from '../node/file-system.ts';

/**
 * Hears of changes that HBuilderX does not tell: its form for `manifest.json`, `git`, a command line. Only where the
 * system watches a whole tree at once, as Windows and macOS do; elsewhere saving in the editor has to do.
 */
export class FolderWatch {
  private watcher: FSWatcher | undefined;

  constructor(root: string, happened: (path: string) => void, platform: string = process.platform) {
    if (platform !== 'win32' && platform !== 'darwin') return;
    try {
      this.watcher = watch(root, { recursive: true, persistent: false }, (_event, name) => {
        if (typeof name === 'string') happened(join(root, toEnginePath(name)));
      });
      this.watcher.on('error', () => this.dispose());
    } catch {
      // a folder on some drives cannot be watched
    }
  }

  /** Passes on what is now at the path; true if a check may give something else. */
  async tell(workspace: Workspace, path: string): Promise<boolean> {
    if (path === workspace.root || workspace.isIgnored(dirname(path))) return false;
    const kind = kindOf(path);
    if (kind === 'folder') return workspace.folderCreated(path);
    return kind === 'file' ? workspace.changed(path) : workspace.deleted(path);
  }

  dispose(): void {
    this.watcher?.close();
    this.watcher = undefined;
  }
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stat = statSync(path);
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}
