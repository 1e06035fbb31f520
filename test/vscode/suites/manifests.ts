import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { suite, test } from '../suite/harness.ts';
import { file } from '../suite/support.ts';

export { run } from '../suite/harness.ts';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

suite("a folder whose manifest.json is a browser extension's", () => {
  test('is left alone, also when the file is opened and edited', async () => {
    const document = await vscode.workspace.openTextDocument(file('manifest.json'));
    await vscode.window.showTextDocument(document);
    await wait(3000);
    const own = vscode.languages
      .getDiagnostics()
      .flatMap(([, list]) => list.filter(({ source }) => source === 'uni-offline-push'));
    assert.deepEqual(own, []);
  });
});
