import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { suite, test } from '../suite/harness.ts';
import { EXTENSION } from '../suite/support.ts';

export { run } from '../suite/harness.ts';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

suite('a folder without a uni-app project', () => {
  test('activates nothing and shows nothing', async () => {
    assert.ok(vscode.extensions.getExtension(EXTENSION), 'the extension is installed');
    await wait(3000);
    assert.equal(vscode.extensions.getExtension(EXTENSION)?.isActive, false);
    const own = vscode.languages
      .getDiagnostics()
      .flatMap(([, list]) => list.filter(({ source }) => source === 'uni-offline-push'));
    assert.deepEqual(own, []);
  });
});
