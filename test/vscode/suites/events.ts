import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import { messageOf } from '../../../src/core/rules/render.ts';
import { rangeOf } from '../../../src/core/syntax/source.ts';
import { mutated } from '../../fuzz/mutate.ts';
import { Random } from '../../fuzz/random.ts';
import { poll, suite, test } from '../suite/harness.ts';
import { file, folder, ours, ruleOf } from '../suite/support.ts';

export { run } from '../suite/harness.ts';

/** How many; whoever builds the suite says it. */
declare const EVENTS: number;
const SEED = 20261121;

const FILES = [
  'manifest.json',
  'pages.json',
  'package.json',
  'App.vue',
  'main.ts',
  'push/config.ts',
  'push/register.ts',
  'push/other.js',
  'uni-offline-push.config.json',
];

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((one) => one.uri.path === uri.path && !one.isClosed);
  if (open) return open.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** What a check finds that has just begun, in the files and editors as they are. */
async function fresh(): Promise<string[]> {
  const uri = (path: string): vscode.Uri => folder().with({ path });
  const fs = {
    async list(path: string) {
      try {
        const entries = await vscode.workspace.fs.readDirectory(uri(path));
        return entries.map(([name, type]) => ({
          name,
          type: type === vscode.FileType.Directory ? ('folder' as const) : ('file' as const),
        }));
      } catch {
        return undefined;
      }
    },
    read: (path: string) => textOf(uri(path)),
    async readIf(path: string, words: { readonly pattern: RegExp }) {
      const text = await textOf(uri(path));
      return text === undefined || words.pattern.test(text) ? text : null;
    },
  };
  const { projects } = await new Workspace(fs, folder().path).check();
  return projects
    .flatMap(({ findings }) => findings)
    .map((one) => {
      const { start, end } = rangeOf(one);
      const where = `${one.source.path.slice(folder().path.length + 1)}:${start.line}:${start.character}`;
      return `${where}-${end.line}:${end.character} ${one.rule} ${messageOf(one, 'en')}`;
    })
    .sort();
}

function shown(): string[] {
  return vscode.languages
    .getDiagnostics()
    .flatMap(([uri]) =>
      ours(uri).map((one) => {
        const { start, end } = one.range;
        const where = `${uri.path.slice(folder().path.length + 1)}:${start.line}:${start.character}`;
        return `${where}-${end.line}:${end.character} ${ruleOf(one)} ${one.message}`;
      }),
    )
    .sort();
}

async function replaceAll(uri: vscode.Uri, text: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
}

/** Changed, and still a text: what holds a zero is none to VS Code. */
const changed = (random: Random, text: string, others: readonly string[]): string =>
  mutated(random, text, others).replaceAll('\u0000', '').slice(0, 20_000);

/** Something that happens to a file while somebody works. What cannot happen now does not. */
async function happen(random: Random, originals: ReadonlyMap<string, string>): Promise<void> {
  const name = random.of(FILES);
  const uri = file(name);
  const text = await textOf(uri);
  const original = originals.get(name) ?? 'export const other = 1\n';
  const edit = new vscode.WorkspaceEdit();
  const kind = random.below(12);
  if (text === undefined) {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(original));
  } else if (kind < 6) {
    await replaceAll(uri, changed(random, text, [...originals.values()]));
  } else if (kind < 8) {
    await replaceAll(uri, original);
  } else if (kind === 8) {
    await (await vscode.workspace.openTextDocument(uri)).save();
  } else if (kind === 9) {
    edit.deleteFile(uri, { ignoreIfNotExists: true });
    await vscode.workspace.applyEdit(edit);
  } else if (kind === 10) {
    edit.renameFile(uri, file(`push/moved-${random.below(3)}.ts`), { overwrite: true });
    await vscode.workspace.applyEdit(edit);
  } else {
    const isOpen = vscode.workspace.textDocuments.some((one) => one.uri.path === uri.path && one.isDirty);
    if (!isOpen)
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(changed(random, text, [])));
  }
}

suite('a day of work', () => {
  test(`${EVENTS} random events end in what a fresh start finds`, async () => {
    const originals = new Map<string, string>();
    for (const name of FILES) {
      const text = await textOf(file(name));
      if (text !== undefined) originals.set(name, text);
    }
    assert.ok(originals.size > 4);
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    const random = new Random(SEED);
    for (let i = 0; i < EVENTS; i++) await happen(random, originals);
    // the end is a project again, whatever became of it
    for (const name of ['manifest.json', 'pages.json']) {
      if ((await textOf(file(name))) === undefined)
        await vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(originals.get(name) ?? ''));
      await replaceAll(file(name), originals.get(name) ?? '');
    }
    await vscode.workspace.saveAll();
    const wanted = await fresh();
    assert.ok(wanted.length > 0);
    await poll(() => JSON.stringify(shown()) === JSON.stringify(wanted), 30_000, 'the same').catch(() => {});
    assert.deepEqual(shown(), wanted);
  }, 240_000);
});
