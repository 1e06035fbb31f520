import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { poll, suite, test } from '../suite/harness.ts';
import { EXTENSION, file, ours } from '../suite/support.ts';

export { run } from '../suite/harness.ts';

const manifest = file('src/manifest.json');
const other = file('chrome/manifest.json');

/** What the editor itself says of comments. */
const squiggles = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ code }) => String(code) === '521');

async function offers(uri: vscode.Uri): Promise<vscode.CodeAction[]> {
  const [first] = squiggles(uri);
  if (!first) return [];
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    first.range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.filter(({ title }) => title.includes('JSON with comments'));
}

suite('the first minutes of a project without push', () => {
  test('a welcome leads to the setup and to the doctor', () => {
    const { contributes } = vscode.extensions.getExtension(EXTENSION)?.packageJSON ?? {};
    const [welcome] = contributes.viewsWelcome;
    assert.equal(welcome.view, 'uniOfflinePush.doctor');
    assert.equal(welcome.when, 'uniOfflinePush.hasProject');
    for (const command of ['setUp', 'doctor'])
      assert.match(welcome.contents, new RegExp(`\\(command:uniOfflinePush\\.${command}\\)`));
    assert.ok(!/%/.test(welcome.contents), 'it is translated');
  });

  test('nothing is reported, and the doctor opens', async () => {
    await vscode.commands.executeCommand('uniOfflinePush.doctor');
    await poll(() =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ input }) => input instanceof vscode.TabInputWebview),
      ),
    );
    assert.deepEqual(ours(manifest), []);
  });

  test('another manifest is not offered to have comments', async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(other));
    await poll(() => squiggles(other).length > 0);
    assert.deepEqual(await offers(other), []);
  });

  test("uni-app's comments are allowed on one click, in these files alone", async () => {
    const document = await vscode.workspace.openTextDocument(manifest);
    await vscode.window.showTextDocument(document);
    await poll(() => squiggles(manifest).length > 0, 45_000);
    const [action] = await poll(async () => {
      const found = await offers(manifest);
      return found.length > 0 ? found : undefined;
    });
    assert.ok(action?.command, 'it is offered');
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    const { workspaceValue } =
      vscode.workspace.getConfiguration('files').inspect<Record<string, string>>('associations') ?? {};
    assert.deepEqual(workspaceValue, { '**/src/manifest.json': 'jsonc', '**/src/pages.json': 'jsonc' });
    await poll(() => document.languageId === 'jsonc' || undefined);
    await poll(() => squiggles(manifest).length === 0);
    assert.equal((await vscode.workspace.openTextDocument(other)).languageId, 'json');
  });
});
