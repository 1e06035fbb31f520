import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toEnginePath } from '../node/file-system.ts';

/** Pages that are shown as documents: files that only this user may read, and that are gone with the plugin. */
export class Temporary {
  private folder: string | undefined;

  write(name: string, text: string): string {
    this.folder ??= mkdtempSync(join(tmpdir(), 'uni-offline-push-'));
    const path = join(this.folder, name);
    writeFileSync(path, text, { mode: 0o600 });
    return toEnginePath(path);
  }

  remove(path: string): void {
    rmSync(path, { force: true });
  }

  dispose(): void {
    if (this.folder !== undefined) rmSync(this.folder, { recursive: true, force: true });
    this.folder = undefined;
  }
}
