import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { poll, suite, test } from '../suite/harness.ts';
import { EXTENSION, expectRule, file, ours, rulesIn } from '../suite/support.ts';

export { run } from '../suite/harness.ts';

/** A window that has just been opened may have read its folders a moment later. */
const opened = async () => {
  await poll(() => {
    const there = vscode.workspace.workspaceFolders?.map(({ uri }) => uri.path) ?? [];
    if (there.length !== 2) throw new Error(`in ${vscode.workspace.workspaceFile}: ${there}`);
    return true;
  });
  return vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
};

suite('several folders', () => {
  test('are each checked on their own', async () => {
    const [chat, extension] = await opened();
    assert.ok(chat && extension);
    await expectRule(file('src/manifest.json', chat), 'unipush-conflict');
    assert.deepEqual(rulesIn(file('manifest.json', extension)), []);
  });

  test('leave no finding behind when one is closed', async () => {
    const [chat] = await opened();
    assert.ok(chat);
    await poll(() => vscode.extensions.getExtension(EXTENSION)?.isActive);
    vscode.workspace.updateWorkspaceFolders(0, 1);
    await poll(() => ours(file('src/manifest.json', chat)).length === 0);
  });
});
