import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { poll, suite, test } from '../suite/harness.ts';
import { expectRule, file, fixesFor, ours, ruleOf, write } from '../suite/support.ts';

export { run } from '../suite/harness.ts';

suite('an editor in Chinese', () => {
  test('gets Chinese messages and titles', async () => {
    assert.match(vscode.env.language, /^zh/);
    const manifest = file('manifest.json');
    await expectRule(manifest, 'unipush-conflict');
    const diagnostic = ours(manifest).find((one) => ruleOf(one) === 'unipush-conflict');
    assert.match(diagnostic?.message ?? '', /已勾选 uniPush/);
    const [action] = await fixesFor(manifest, 'unipush-conflict');
    assert.match(action?.title ?? '', /取消勾选/);
  });

  test("completes the project's settings in Chinese", async () => {
    const config = file('uni-offline-push.config.json');
    await write(config, '{ "rules": { "" } }\n');
    const document = await vscode.workspace.openTextDocument(config);
    const at = document.positionAt(document.getText().indexOf('""') + 1);
    const item = await poll(async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        config,
        at,
      );
      return list.items.find(({ label }) => label === 'unipush-conflict');
    }, 45_000);
    const { documentation } = item;
    assert.match(
      typeof documentation === 'string' ? documentation : (documentation?.value ?? ''),
      /不能同时勾选/,
    );
  });
});
