import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { suite, test } from '../suite/harness.ts';
import { expectRule, file, fixesFor, ours, ruleOf } from '../suite/support.ts';

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
});
