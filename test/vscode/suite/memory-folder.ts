import * as vscode from 'vscode';

const encoder = new TextEncoder();

/** A folder that is on no disk, as a repository opened in a browser is: files by path, folders by what is in them. */
export class MemoryFolder implements vscode.FileSystemProvider {
  private readonly files = new Map<string, Uint8Array>();
  private readonly events = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.events.event;

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.files.set(path, encoder.encode(text));
  }

  text(path: string): string {
    return new TextDecoder().decode(this.readFile(vscode.Uri.from({ scheme: 'memfs-test', path })));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const bytes = this.files.get(uri.path);
    if (!bytes && this.readDirectory(uri).length === 0) throw vscode.FileSystemError.FileNotFound(uri);
    const type = bytes ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: 0, size: bytes?.length ?? 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const start = path.endsWith('/') ? path : `${path}/`;
    const entries = new Map<string, vscode.FileType>();
    for (const file of this.files.keys()) {
      if (!file.startsWith(start)) continue;
      const [name = '', ...rest] = file.slice(start.length).split('/');
      entries.set(name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return [...entries];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const bytes = this.files.get(uri.path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    const type = this.files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.files.set(uri.path, bytes);
    this.events.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    if (!this.files.delete(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    this.events.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  createDirectory(): void {}

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }
}
