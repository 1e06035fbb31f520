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

  test('offers no snippet', async () => {
    for (const [language, content] of [
      ['javascript', 'tim-push-reg'],
      ['json', '{ push-manifest }'],
      ['java', 'tim-push'],
    ] as const) {
      const { uri } = await vscode.workspace.openTextDocument({ language, content });
      const at = new vscode.Position(0, content.replace(/ \}$/, '').length);
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        at,
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      assert.deepEqual(
        labels.filter((label) => /^(?:tim-push-|push-manifest-)\w/.test(label) && label !== content),
        [],
      );
    }
    assert.equal(vscode.extensions.getExtension(EXTENSION)?.isActive, false);
  });
});
