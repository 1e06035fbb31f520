import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { lineStarts } from '../../src/core/syntax/source.ts';
import { applyEdits, type Files, memoryFileSystem, ROOT } from '../core/helpers.ts';

const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');

interface Uri {
  readonly path: string;
  with(change: { path: string }): Uri;
  toString(): string;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Replacement {
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
  readonly newText: string;
}

export interface Edit {
  readonly replacements: readonly Replacement[];
}

export interface Action {
  readonly title: string;
  readonly edit?: Edit;
}

interface Loaded {
  readonly provider: {
    provideCodeActions(...args: readonly unknown[]): Promise<Action[]>;
    resolveCodeAction(action: Action): Promise<Action>;
  };
  readonly session: { dispose(): void };
}

const uriOf = (path: string): Uri => ({
  path,
  with: (change) => uriOf(change.path),
  toString: () => path,
});

const nothing = (): { dispose(): void } => ({ dispose() {} });

/** As much of VS Code as a folder with no open documents and its fixes ask for. */
export class Code {
  readonly uri = uriOf;
  readonly everywhere = {};
  readonly vscode;

  constructor(files: Files) {
    const fs = memoryFileSystem(files);
    class Range {
      readonly start: Position;
      readonly end: Position;
      constructor(line: number, character: number, endLine: number, endCharacter: number) {
        this.start = { line, character };
        this.end = { line: endLine, character: endCharacter };
      }
      intersection(): Range {
        return this;
      }
    }
    class WorkspaceEdit implements Edit {
      readonly replacements: Replacement[] = [];
      replace({ path }: Uri, { start, end }: Range, newText: string): void {
        this.replacements.push({ path, start, end, newText });
      }
      createFile(): void {}
    }
    class CodeActionKind {
      constructor(readonly value: string) {}
      append(name: string): CodeActionKind {
        return new CodeActionKind(`${this.value}.${name}`);
      }
      contains({ value }: CodeActionKind): boolean {
        return `${value}.`.startsWith(`${this.value}.`);
      }
      static readonly QuickFix = new CodeActionKind('quickfix');
      static readonly SourceFixAll = new CodeActionKind('source.fixAll');
    }
    const FileType = { File: 1, Directory: 2 };
    this.vscode = {
      ...{ Range, WorkspaceEdit, CodeActionKind, FileType },
      CodeAction: class {
        constructor(readonly title: string) {}
      },
      Diagnostic: class {},
      DiagnosticRelatedInformation: class {},
      Location: class {},
      DiagnosticSeverity: {},
      RelativePattern: class {},
      FileSystemError: class extends Error {},
      Uri: { parse: uriOf },
      window: { setStatusBarMessage: nothing, onDidChangeWindowState: nothing },
      workspace: {
        textDocuments: [],
        fs: {
          async readDirectory({ path }: Uri) {
            const entries = (await fs.list(path)) ?? [];
            return entries.map(({ name, type }) => [name, type === 'file' ? 1 : 2]);
          },
          async readFile({ path }: Uri) {
            const text = await fs.read(path);
            if (text === undefined) throw new Error(`${path}: not there`);
            return new TextEncoder().encode(text);
          },
        },
        createFileSystemWatcher: () => ({
          ...{ onDidCreate: nothing, onDidChange: nothing, onDidDelete: nothing },
          ...nothing(),
        }),
        ...{ onDidCreateFiles: nothing, onDidDeleteFiles: nothing, onDidRenameFiles: nothing },
      },
    };
  }
}

/** The extension's own code for fixes, to be run in as many editors as need be. */
export async function bundled(): Promise<(code: Code) => Loaded> {
  const { outputFiles } = await build({
    absWorkingDir: repository,
    stdin: {
      contents: `export { FixProvider } from './src/vscode/code-actions.ts';
export { Session } from './src/vscode/session.ts';`,
      resolveDir: repository,
    },
    bundle: true,
    write: false,
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['vscode'],
  });
  const run = new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '');
  return ({ vscode }) => {
    const module = { exports: {} as Record<'FixProvider' | 'Session', new (...args: unknown[]) => never> };
    run(module, module.exports, () => vscode);
    const log = { debug() {}, info() {}, warn() {}, error: raise };
    const session = new module.exports.Session({ uri: uriOf(ROOT), name: 'p' }, log, undefined, [], () => {});
    return { session, provider: new module.exports.FixProvider(() => session, 'en') };
  };
}

function raise(error: unknown): void {
  throw error instanceof Error ? error : new Error(String(error));
}

/** The files with an edit made in them. */
export function applied(files: Files, { replacements }: Edit): Files {
  const changed = { ...files };
  for (const path of new Set(replacements.map((one) => one.path))) {
    const name = path.slice(ROOT.length + 1);
    const text = files[name] ?? '';
    const starts = lineStarts(text);
    const offset = ({ line, character }: Position): number => (starts[line] ?? 0) + character;
    const edits = replacements
      .filter((one) => one.path === path)
      .map(({ start, end, newText }) => ({
        source: { path, text },
        start: offset(start),
        end: offset(end),
        newText,
      }));
    changed[name] = applyEdits(text, edits);
  }
  return changed;
}
