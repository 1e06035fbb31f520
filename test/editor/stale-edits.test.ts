import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';

const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** As much of VS Code as the quick fixes ask for: documents, and edits that remember what they are to change. */
function fakeCode(documents: ReadonlyMap<string, string>) {
  const said: string[] = [];
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
  class Range {
    intersection(): Range {
      return this;
    }
  }
  class WorkspaceEdit {
    readonly paths: string[] = [];
    replace({ path }: { path: string }): void {
      this.paths.push(path);
    }
    createFile(): void {}
  }
  const vscode = {
    ...{ CodeActionKind, Range, WorkspaceEdit, Position: Range },
    CodeAction: class {
      edit: WorkspaceEdit | undefined;
      constructor(readonly title: string) {}
    },
    Diagnostic: class {},
    DiagnosticRelatedInformation: class {},
    Location: class {},
    DiagnosticSeverity: {},
    Uri: { parse: () => ({}) },
    window: { setStatusBarMessage: (text: string) => said.push(text) },
    workspace: {
      get textDocuments() {
        return [...documents].map(([path, text]) => ({ uri: uriOf(path), getText: () => text }));
      },
    },
  };
  return { vscode, said };
}

const uriOf = (path: string) => ({ path, toString: () => path });

interface Action {
  readonly title: string;
  readonly edit?: { readonly paths: readonly string[] };
}

interface Fixes {
  provideCodeActions(...args: readonly unknown[]): Promise<Action[]>;
  resolveCodeAction(action: Action): Promise<Action>;
}

/** The quick fixes on a finding of the open App.vue whose fix edits the closed manifest too. */
async function fixesOn(documents: Map<string, string>, disk: Map<string, string>) {
  const { vscode, said } = fakeCode(documents);
  const { outputFiles } = await build({
    absWorkingDir: repository,
    entryPoints: ['src/vscode/code-actions.ts'],
    bundle: true,
    write: false,
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['vscode'],
  });
  const module = { exports: {} as { FixProvider: new (...args: readonly unknown[]) => Fixes } };
  new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '')(
    module,
    module.exports,
    () => vscode,
  );
  const at = (path: string, text: string) => ({ source: { path, text }, start: 0, end: 1 });
  const finding: Finding = {
    ...{ rule: 'unipush-conflict', severity: 'error', message: 'both', args: {} },
    ...at('/app/App.vue', 'app'),
    fixes: [
      {
        title: 'remove',
        edits: [
          { ...at('/app/App.vue', 'app'), newText: '' },
          { ...at('/app/manifest.json', 'manifest'), newText: '' },
        ],
        safe: true,
      },
    ],
  };
  const session = {
    current: async () => [finding],
    projectOf: () => undefined,
    files: { uri: uriOf, read: async (path: string) => disk.get(path) },
  };
  const provider = new module.exports.FixProvider(() => session, 'en');
  const first = async (): Promise<Action | undefined> =>
    (await provider.provideCodeActions({ uri: uriOf('/app/App.vue') }, {}, {})).find(
      ({ title }) => !/^(?:Disable|Open the page)/.test(title),
    );
  return { provider, first, said };
}

const APP = ['/app/App.vue', 'app'] as const;
const MANIFEST = '/app/manifest.json';

it('a quick fix edits a closed file that is what it was', async () => {
  const { provider, first } = await fixesOn(new Map([APP]), new Map([[MANIFEST, 'manifest']]));
  const action = (await first()) as Action;
  const { edit } = await provider.resolveCodeAction(action);
  expect(edit?.paths).toEqual(['/app/App.vue', MANIFEST]);
});

it('a quick fix edits nothing where a closed file has changed on the disk, and says so', async () => {
  const disk = new Map([[MANIFEST, 'changed before it was offered']]);
  const { provider, first, said } = await fixesOn(new Map([APP]), disk);
  const action = (await first()) as Action;
  expect(action.edit ?? (await provider.resolveCodeAction(action)).edit).toBeUndefined();
  expect(said).toEqual(['The file has changed, and nothing was edited. Please try again.']);

  disk.set(MANIFEST, 'manifest');
  const offered = (await first()) as Action;
  disk.set(MANIFEST, 'changed after it was offered');
  expect(offered.edit ?? (await provider.resolveCodeAction(offered)).edit).toBeUndefined();
  disk.delete(MANIFEST);
  expect((await provider.resolveCodeAction((await first()) as Action)).edit).toBeUndefined();
});

it('a quick fix of open files is there at once, and is not offered where one of them is another by now', async () => {
  const { first } = await fixesOn(new Map([APP, [MANIFEST, 'manifest']]), new Map());
  expect((await first())?.edit?.paths).toEqual(['/app/App.vue', MANIFEST]);
  const stale = await fixesOn(new Map([APP, [MANIFEST, 'typed into']]), new Map([[MANIFEST, 'manifest']]));
  expect(await stale.first()).toBeUndefined();
});
