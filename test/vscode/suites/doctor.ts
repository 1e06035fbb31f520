import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { poll, suite, test } from '../suite/harness.ts';
import { EXTENSION, expectRule, file } from '../suite/support.ts';

export { run } from '../suite/harness.ts';

function pages(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith('uniOfflinePush.doctor'),
    );
}

suite('the doctor', () => {
  test('is contributed: a command, a view for projects alone, and what its items offer', () => {
    const { contributes } = vscode.extensions.getExtension(EXTENSION)?.packageJSON ?? {};
    const commands = contributes.commands.map(({ command }: { command: string }) => command);
    for (const command of [
      'uniOfflinePush.doctor',
      'uniOfflinePush.doctor.fix',
      'uniOfflinePush.doctor.link',
    ])
      assert.ok(commands.includes(command), command);
    const view = contributes.views.explorer.find(({ id }: { id: string }) => id === 'uniOfflinePush.doctor');
    assert.equal(view.when, 'uniOfflinePush.hasProject');
    assert.ok(!/%/.test(view.name), 'the name is translated');
  });

  test('opens one page, however often it is asked for', async () => {
    await expectRule(file('manifest.json'), 'unipush-conflict');
    await vscode.commands.executeCommand('uniOfflinePush.doctor');
    await poll(() => pages().length === 1);
    await vscode.commands.executeCommand('uniOfflinePush.doctor');
    assert.equal(pages().length, 1);
    assert.match(pages()[0]?.label ?? '', /Doctor/);
  });

  test('opens it anew once it was closed', async () => {
    await vscode.window.tabGroups.close(pages());
    await poll(() => pages().length === 0);
    await vscode.commands.executeCommand('uniOfflinePush.doctor');
    await poll(() => pages().length === 1);
    await vscode.window.tabGroups.close(pages());
  });

  test('shows its view in the Explorer', async () => {
    await vscode.commands.executeCommand('uniOfflinePush.doctor.focus');
  });

  test('keeps its hand off what it is not told to do', async () => {
    await vscode.commands.executeCommand('uniOfflinePush.doctor.fix');
    await vscode.commands.executeCommand('uniOfflinePush.doctor.link');
    assert.ok(vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty));
  });

  test('explains a push log beside it, on a page that is not to be saved', async () => {
    const log = 'noise\nApiException: 6003: certificate fingerprint error, token=AQ0i7Yk29\n';
    await vscode.commands.executeCommand('uniOfflinePush.explainLog', log);
    const document = await poll(() => {
      const shown = vscode.window.activeTextEditor?.document;
      return shown?.uri.scheme === 'uni-offline-push-log' ? shown : undefined;
    });
    assert.match(document.getText(), /6003[\s\S]*line 2[\s\S]*This project's files/);
    assert.doesNotMatch(document.getText(), /AQ0i7Yk29/);
    assert.equal(document.isDirty, false);
  });
});
