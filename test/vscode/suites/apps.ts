import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import apk from '../../core/artefact/files/all.apk';
import store from '../../core/artefact/files/store.jks';
import { poll, suite, test } from '../suite/harness.ts';
import { file } from '../suite/support.ts';

export { run } from '../suite/harness.ts';

const app = file('unpackage/debug/android_debug.apk');
const keystore = file('release.keystore');

/** Lays a file down, and runs a command on it; the command ends when the user has answered. */
async function runOn(command: string, uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, bytes);
  void vscode.commands.executeCommand(`uniOfflinePush.${command}`, uri);
}

/** Takes what stands first in the open list, and gives what the clipboard then holds. */
async function copied(): Promise<string> {
  await vscode.env.clipboard.writeText('');
  return poll(
    async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await vscode.env.clipboard.readText()) || undefined;
    },
    45_000,
    'something copied',
  );
}

const pages = (): vscode.Tab[] =>
  vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(({ label }) => label.includes('.apk')));

suite('signing fingerprints', () => {
  test('of an app, are copied from a list: its package stands first', async () => {
    await runOn('showFingerprints', app, apk);
    assert.equal(await copied(), 'com.example.push');
  });

  test('of a keystore that lies there in clear, need no password', async () => {
    await runOn('showFingerprints', keystore, store);
    assert.notEqual(await copied(), '');
  });
});

suite('a built app', () => {
  test('is a page of its own beside the open project, and may be shown again', async () => {
    assert.deepEqual(pages(), []);
    for (const _again of [1, 2]) {
      await runOn('inspectApp', app, apk);
      const tab = await poll(() => pages()[0], 45_000, 'a page on the app');
      assert.ok(tab.input instanceof vscode.TabInputWebview, 'the page is a preview of Markdown');
      assert.equal(pages().length, 1);
    }
    const text = await vscode.workspace
      .openTextDocument(vscode.Uri.from({ scheme: 'uni-offline-push-app', path: '/android_debug.apk.md' }))
      .then((document) => document.getText());
    assert.match(text, /com\.example\.push/);
    // the project that is open is another's: its appid is not the app's
    assert.match(text, /app-agconnect/);
    assert.doesNotMatch(text, /5231700000042/);
  });

  test('that is none, is said in words, and no page is opened', async () => {
    const before = pages().length;
    await runOn('inspectApp', file('notes.apk'), new TextEncoder().encode('no app'));
    await new Promise((done) => setTimeout(done, 500));
    assert.equal(pages().length, before);
  });
});
