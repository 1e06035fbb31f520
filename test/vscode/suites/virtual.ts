import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { poll, suite, test } from '../suite/harness.ts';
import { MemoryFolder } from '../suite/memory-folder.ts';
import { EXTENSION, expectRule, fixesFor, ours, retype, write } from '../suite/support.ts';

export { run } from '../suite/harness.ts';

const SCHEME = 'memfs-test';
const root = vscode.Uri.from({ scheme: SCHEME, path: '/chat' });
const manifest = vscode.Uri.joinPath(root, 'manifest.json');
const register = vscode.Uri.joinPath(root, 'register.js');

const memory = new MemoryFolder({
  '/chat/manifest.json': `{
    "name" : "chat",
    "appid" : "__UNI__0A1B2C3",
    /* 5+App特有相关 */
    "app-plus" : {
        "modules" : { "Push" : {} },
        "distribute" : {
            "sdkConfigs" : {
                "push" : { "unipush" : { "version" : "2" } }
            }
        },
        "nativePlugins" : {
            "TencentCloud-TUIOfflinePush" : { "com.vivo.push.app_id" : "", "com.vivo.push.api_key" : "" }
        }
    }
}
`,
  '/chat/register.js': `const push = uni.requireNativePlugin('TUIOfflinePush')
uni.$TUIKit.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig: { huaweiBusinessID: 30140 } })
`,
});

suite('a folder that is on no disk', () => {
  test('is found when it is opened beside another, although it cannot be searched, and is checked', async () => {
    // the manifest of the folder that is open already is a browser extension's: the engine is not loaded yet
    await poll(() => vscode.extensions.getExtension(EXTENSION)?.isActive);
    vscode.workspace.registerFileSystemProvider(SCHEME, memory);
    const count = vscode.workspace.workspaceFolders?.length ?? 0;
    vscode.workspace.updateWorkspaceFolders(count, 0, { uri: root, name: 'memory' });
    await expectRule(manifest, 'unipush-conflict');
    await expectRule(register, 'native-plugin-name');
  });

  test('is mended by a quick fix, which is saved where the file is', async () => {
    const [action] = await fixesFor(manifest, 'unipush-conflict');
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    await expectRule(manifest, 'unipush-conflict', false);
    assert.ok(await (await vscode.workspace.openTextDocument(manifest)).save());
    assert.ok(!memory.text(manifest.path).includes('unipush'));
    assert.ok(memory.text(manifest.path).includes('/* 5+App特有相关 */'));
  });

  test('has completion and hover', async () => {
    const document = await vscode.workspace.openTextDocument(manifest);
    const at = document.positionAt(document.getText().indexOf('TencentCloud-TUIOfflinePush') + 3);
    await poll(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        manifest,
        at,
      );
      return hovers.length > 0;
    });
    const script = await vscode.workspace.openTextDocument(register);
    const inside = script.positionAt(script.getText().indexOf("'TUIOfflinePush'") + 1);
    await poll(async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        register,
        inside,
      );
      return items.some(({ label }) => label === 'TencentCloud-TUIOfflinePush');
    });
  });

  test('is followed while someone types and while files change', async () => {
    await retype(register, "'TUIOfflinePush'", "'TencentCloud-TUIOfflinePush'");
    await expectRule(register, 'native-plugin-name', false);
    const added = vscode.Uri.joinPath(root, 'added.js');
    await write(added, "uni.requireNativePlugin('TUIOfflinePush')\n");
    await expectRule(added, 'native-plugin-name');
  });

  test('leaves nothing behind when it is closed', async () => {
    const index = vscode.workspace.workspaceFolders?.findIndex(({ uri }) => uri.scheme === SCHEME) ?? -1;
    vscode.workspace.updateWorkspaceFolders(index, 1);
    await poll(() => ours(manifest).length === 0 && ours(register).length === 0);
  });
});
