import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { poll, suite, test } from '../suite/harness.ts';
import { expectRule, file, fixesFor, folder, ours, retype, rulesIn, write } from '../suite/support.ts';

export { run } from '../suite/harness.ts';

const manifest = file('manifest.json');
const config = file('push/config.ts');
const settings = file('uni-offline-push.config.json');

const set = (name: string, value: unknown): Thenable<void> =>
  vscode.workspace
    .getConfiguration('uniOfflinePush')
    .update(name, value, vscode.ConfigurationTarget.Workspace);

async function labelsAt(uri: vscode.Uri, behind: string): Promise<string[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  const at = document.positionAt(document.getText().indexOf(behind) + behind.length);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    at,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** A task's exit code, once it has ended. */
function ended(name: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.name !== name) return;
      listener.dispose();
      resolve(exitCode);
    });
  });
}

suite('settings of the editor', () => {
  test('leave paths out', async () => {
    await expectRule(manifest, 'unipush-conflict');
    await expectRule(config, 'offline-push-config-schema');
    await set('exclude', ['push/']);
    await poll(() => ours(config).length === 0);
    await expectRule(manifest, 'unipush-conflict');
    await set('exclude', undefined);
    await expectRule(config, 'offline-push-config-schema');
  });

  test('choose the language of all that is said', async () => {
    await set('language', 'zh-CN');
    await poll(() => ours(manifest).some(({ message }) => /已勾选 uniPush/.test(message)));
    assert.match((await fixesFor(manifest, 'unipush-conflict'))[0]?.title ?? '', /取消勾选/);
    await set('language', 'en');
    await poll(() => ours(manifest).some(({ message }) => /uniPush is ticked/.test(message)));
    await set('language', undefined);
    await expectRule(manifest, 'unipush-conflict');
  });

  test('turn it off for a folder', async () => {
    await set('enable', false);
    await poll(() => ours(manifest).length === 0);
    assert.ok(!(await labelsAt(config, 'offlinePushConfig = {\n  ')).includes('honorBusinessID'));
    await set('enable', undefined);
    await expectRule(manifest, 'unipush-conflict');
  });
});

suite("the project's own settings", () => {
  test('are completed and explained by their schema', async () => {
    await write(settings, '{ "rules": { "" } }\n');
    await poll(async () => (await labelsAt(settings, '"rules": { "')).includes('vivo-keys-unset'), 45_000);
    await retype(settings, '{ "rules": { "" } }', '{ "rules": { "vivo-keys-unset": "" } }');
    await poll(async () => (await labelsAt(settings, 'unset": "')).includes('"off"'), 45_000);
    const document = await vscode.workspace.openTextDocument(settings);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      settings,
      document.positionAt(document.getText().indexOf('vivo-keys') + 2),
    );
    const said = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
    assert.match(said, /vivo parameters are blank/);
    await document.save();
    await vscode.workspace.fs.delete(settings);
    await expectRule(manifest, 'vivo-keys-unset');
  });
});

suite('the palette', () => {
  test('has the commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of ['fixAll', 'checkWorkspace', 'showOutput', 'openConfig', 'reportBug'])
      assert.ok(commands.includes(`uniOfflinePush.${name}`), name);
  });

  test('checks the workspace anew', async () => {
    const before = rulesIn(manifest);
    await vscode.commands.executeCommand('uniOfflinePush.checkWorkspace');
    await poll(() => rulesIn(manifest).length === before.length);
  });

  test('opens the settings that are there', async () => {
    await write(settings, '{ "rules": {} }\n');
    await vscode.commands.executeCommand('uniOfflinePush.openConfig');
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, settings.path);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(settings);
  });

  test('fixes all that is safe, and saves what nobody was typing in', async () => {
    const text = async (): Promise<string> =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(config));
    assert.match(await text(), /xiaomiAppkey/);
    await vscode.commands.executeCommand('uniOfflinePush.fixAll');
    await poll(async () => /xiaomiAppKey/.test(await text()));
    await poll(() => ours(config).every(({ message }) => !message.includes('xiaomiAppkey')));
    // what only the developer knows is left
    await expectRule(manifest, 'vivo-keys-unset');
  });
});

suite('the task', () => {
  test('checks a folder, and fails where there are errors', async () => {
    const own = await poll(async () => {
      const [found] = await vscode.tasks.fetchTasks({ type: 'uni-offline-push' });
      return found;
    });
    const code = ended(own.name);
    await vscode.tasks.executeTask(own);
    assert.equal(await code, 1);
  });

  test('takes a folder of its own, and says where there is no project', async () => {
    const [own] = await vscode.tasks.fetchTasks({ type: 'uni-offline-push' });
    assert.ok(own);
    const [root] = vscode.workspace.workspaceFolders ?? [];
    assert.equal(root?.uri.path, folder().path);
    const definition = { type: 'uni-offline-push', path: 'nowhere' };
    const task = new vscode.Task(
      definition,
      root ?? vscode.TaskScope.Workspace,
      'nowhere',
      'test',
      own.execution,
    );
    const code = ended('nowhere');
    await vscode.tasks.executeTask(task);
    assert.equal(await code, 2);
  });
});
