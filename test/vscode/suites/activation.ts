import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { suite, test } from '../suite/harness.ts';
import { EXTENSION } from '../suite/support.ts';

export { run } from '../suite/harness.ts';

interface Entry {
  activate(context: { subscriptions: vscode.Disposable[] }): void;
}

suite('activation', () => {
  test('waits until the editor has come to rest', async () => {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    for (let i = 0; i < 5; i++) await vscode.commands.getCommands();
    assert.equal(vscode.extensions.getExtension(EXTENSION)?.isActive, false);
  });

  // what the editor counts as activation: the code is loaded, and its function runs. The report says how long the
  // test took, and `npm run bench -- --editor` reads it there
  test('loads the code and runs it', () => {
    const path = vscode.extensions.getExtension(EXTENSION)?.extensionPath ?? '';
    const entry = require(`${path}/dist/extension.js`) as Entry;
    const subscriptions: vscode.Disposable[] = [];
    entry.activate({ subscriptions });
    for (const { dispose } of subscriptions) assert.equal(typeof dispose, 'function');
    for (const subscription of subscriptions) subscription.dispose();
  });

  test('succeeds when the editor is asked for it', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION);
    await extension?.activate();
    assert.equal(extension?.isActive, true);
  });
});
