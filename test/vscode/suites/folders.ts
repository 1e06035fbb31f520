import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { poll, suite, test } from '../suite/harness.ts';
import { EXTENSION, expectRule, file, ours, rulesIn } from '../suite/support.ts';

export { run } from '../suite/harness.ts';

const [chat, extension] = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);

suite('several folders', () => {
  test('are each checked on their own', async () => {
    assert.ok(chat && extension);
    await expectRule(file('src/manifest.json', chat), 'unipush-conflict');
    assert.deepEqual(rulesIn(file('manifest.json', extension)), []);
  });

  test('leave no finding behind when one is closed', async () => {
    assert.ok(chat);
    await poll(() => vscode.extensions.getExtension(EXTENSION)?.isActive);
    vscode.workspace.updateWorkspaceFolders(0, 1);
    await poll(() => ours(file('src/manifest.json', chat)).length === 0);
  });
});
