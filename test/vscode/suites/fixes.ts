import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { poll, suite, test } from '../suite/harness.ts';
import { expectRule, file, fixesFor, ours, retype, ruleOf, write } from '../suite/support.ts';

export { run } from '../suite/harness.ts';

const manifest = file('manifest.json');
const config = file('push/config.ts');
const settings = file('uni-offline-push.config.json');

async function textOf(uri: vscode.Uri): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText();
}

/** The action of a title, where a rule's first finding stands. */
async function action(uri: vscode.Uri, rule: string, title: RegExp): Promise<vscode.CodeAction> {
  return poll(
    async () => (await fixesFor(uri, rule)).find((candidate) => title.test(candidate.title)),
    45_000,
    `an action like ${title}`,
  );
}

async function apply({ edit }: vscode.CodeAction): Promise<void> {
  assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
}

suite('a finding that rests on two places', () => {
  test('leads to the other one', async () => {
    await expectRule(manifest, 'vivo-keys-unset');
    const vivo = ours(manifest).find((one) => ruleOf(one) === 'vivo-keys-unset');
    const [related] = vivo?.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), config.toString());
    assert.equal(related?.message, '"vivoBusinessID" in the code');
    const document = await vscode.workspace.openTextDocument(config);
    assert.equal(document.getText(related?.location.range), 'vivoBusinessID');
  });
});

suite('fixes in tiers', () => {
  test('mend every finding of a rule in the file, in one step', async () => {
    const before = await textOf(config);
    const slips = (): number =>
      ours(config).filter(({ message }) => /xiaomiAppKey|oppoAppKey/.test(message)).length;
    await retype(config, "oppoAppKey: ''", "oppoAppkey: ''");
    await poll(() => slips() === 2);
    await apply(
      await action(
        config,
        'offline-push-config-schema',
        /Fix all 2 offline-push-config-schema problems in this file/,
      ),
    );
    await poll(() => slips() === 0);
    assert.match(await textOf(config), /xiaomiAppKey: [\s\S]*oppoAppKey: /);
    await vscode.window.showTextDocument(config);
    await vscode.commands.executeCommand('undo');
    await poll(() => slips() === 2);
    await retype(config, "oppoAppkey: ''", "oppoAppKey: ''");
    await poll(() => slips() === 1);
    assert.equal(await textOf(config), before);
  });

  test('never say that a maker is not used which the code registers', async () => {
    await expectRule(manifest, 'vivo-keys-unset');
    const titles = (await fixesFor(manifest, 'vivo-keys-unset')).map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => /not used/.test(title)),
      [],
    );
    const asks = (await fixesFor(manifest, 'vivo-keys-unset')).find(({ title }) =>
      /^Enter .*vivo/.test(title),
    );
    assert.ok(asks?.command && !asks.edit, 'its values are asked for, and nothing is written before');
  });

  test("come before what turns a rule off, and the rule's page comes last", async () => {
    await expectRule(manifest, 'agconnect-missing');
    const agconnect = await fixesFor(manifest, 'agconnect-missing');
    assert.equal(agconnect[0]?.title, 'Choose agconnect-services.json…');
    assert.ok(agconnect[0]?.command && !agconnect[0].edit, 'a file is chosen, and nothing is written before');
    const vivo = await fixesFor(manifest, 'vivo-keys-unset');
    assert.match(vivo[0]?.title ?? '', /^Enter .*vivo/);
    for (const actions of [agconnect, vivo, await fixesFor(config, 'offline-push-config-schema')]) {
      const titles = actions.map(({ title }) => title);
      const isOff = (title: string): boolean => /^(?:Disable|Turn) /.test(title);
      const kinds = titles.map((title) => (isOff(title) ? 1 : /^Open the page of/.test(title) ? 2 : 0));
      assert.deepEqual(kinds, [...kinds].sort(), titles.join('\n'));
      assert.match(titles.at(-1) ?? '', /^Open the page of /);
      assert.match(actions.at(-1)?.command?.command ?? '', /^(?:vscode|_workbench)\.open$/);
    }
  });

  test('follow the text: after an edit elsewhere they still hit the right place', async () => {
    await action(manifest, 'unipush-conflict', /^Untick/);
    await retype(manifest, '"versionCode" : "120"', '"versionCode" : "1200000"');
    await apply(await action(manifest, 'unipush-conflict', /^Untick/));
    await expectRule(manifest, 'unipush-conflict', false);
    const text = await textOf(manifest);
    assert.ok(text.includes('"versionCode" : "1200000"') && !text.includes('"unipush"'));
    assert.match(text, /"push" : \{\s*\}/);
  });

  test('run on save where the user has asked for it, and touch only what is safe', async () => {
    const editor = vscode.workspace.getConfiguration('editor', config);
    await editor.update(
      'codeActionsOnSave',
      { 'source.fixAll.uniOfflinePush': 'explicit' },
      vscode.ConfigurationTarget.Workspace,
    );
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(config));
    await retype(config, "'30141'", "'30140'");
    await vscode.commands.executeCommand('workbench.action.files.save');
    await poll(
      async () => (await textOf(config)).includes('xiaomiAppKey:'),
      45_000,
      'the key put right on save',
    );
    await poll(() => ours(config).every(({ message }) => !message.includes('xiaomiAppkey')));
    assert.ok((await textOf(config)).includes("'apns-30145'"));
    await editor.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
  });
});

suite('suppressions', () => {
  test('turn a rule off for a line', async () => {
    await apply(await action(config, 'offline-push-config-schema', /for this line/));
    await expectRule(config, 'offline-push-config-schema', false);
    assert.match(
      await textOf(config),
      /\n {2}\/\/ uni-offline-push-disable-next-line offline-push-config-schema\n/,
    );
    await vscode.window.showTextDocument(config);
    await vscode.commands.executeCommand('undo');
    await expectRule(config, 'offline-push-config-schema');
  });

  test('turn a rule off in the project, by a settings file that is heeded as it comes and goes', async () => {
    // what the action would write; an edit that makes a file does not survive being fetched through a command
    assert.ok(await action(config, 'offline-push-config-schema', /project's configuration/));
    await write(settings, '{ "rules": { "offline-push-config-schema": "off" } }\n');
    await expectRule(config, 'offline-push-config-schema', false);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await vscode.workspace.fs.delete(settings);
    await expectRule(config, 'offline-push-config-schema');
  });

  test('and settings of the editor hold in it', async () => {
    const own = vscode.workspace.getConfiguration('uniOfflinePush', config);
    await own.update(
      'rules',
      { 'offline-push-config-schema': 'information' },
      vscode.ConfigurationTarget.Workspace,
    );
    await poll(() => ours(config).some(({ severity }) => severity === vscode.DiagnosticSeverity.Information));
    await own.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await poll(() => ours(config).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
  });
});
