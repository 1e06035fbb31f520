import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { suite, test } from '../suite/harness.ts';

export { run } from '../suite/harness.ts';

suite('the doctor in a folder without a project', () => {
  test('answers, and opens nothing', async () => {
    await vscode.commands.executeCommand('uniOfflinePush.doctor');
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs),
      [],
    );
  });
});
