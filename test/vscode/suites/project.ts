import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { poll, suite, test } from '../suite/harness.ts';
import {
  EXTENSION,
  expectRule,
  file,
  fixesFor,
  ours,
  retype,
  ruleOf,
  rulesIn,
  write,
} from '../suite/support.ts';

export { run } from '../suite/harness.ts';

const manifest = file('manifest.json');
const config = file('push/config.ts');
const agconnect = JSON.stringify({
  client: { app_id: '104500001', package_name: 'com.example.tuichat' },
  app_info: { package_name: 'com.example.tuichat' },
});

suite('a project', () => {
  test('is found and checked without a file being opened', async () => {
    await expectRule(manifest, 'unipush-conflict');
    await expectRule(config, 'offline-push-config-schema');
    assert.equal(vscode.extensions.getExtension(EXTENSION)?.isActive, true);
  });

  test('says what is wrong, with the rule as a code that links to its page', () => {
    const diagnostic = ours(manifest).find((one) => ruleOf(one) === 'unipush-conflict');
    assert.ok(diagnostic);
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Error);
    assert.match(diagnostic.message, /uniPush is ticked.*TUIOfflinePush/);
    assert.match(
      String((diagnostic.code as { target: vscode.Uri }).target),
      /docs\/rules\/unipush-conflict\.md$/,
    );
  });

  test('follows a rename of the module that holds the configuration', async () => {
    const moved = file('push/settings.ts');
    const registration = file('push/register.ts');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(registration));
    await vscode.workspace.fs.rename(config, moved);
    await poll(() => rulesIn(config).length === 0);
    await write(registration, text.replace("'./config'", "'./settings'"));
    await expectRule(moved, 'offline-push-config-schema');
    await vscode.workspace.fs.rename(moved, config);
    await write(registration, text);
    await expectRule(config, 'offline-push-config-schema');
    assert.deepEqual(rulesIn(moved), []);
  });

  test('is checked again while someone types, before anything is saved', async () => {
    await retype(config, "iosBusinessID: 'apns-30145'", "iosBusinessID: '30145'");
    await poll(() => ours(config).every(({ message }) => !message.includes('iosBusinessID')));
    await retype(config, "iosBusinessID: '30145'", "iosBusinessID: 'abc'");
    await poll(() => ours(config).some(({ message }) => message.includes('iosBusinessID')));
  });

  test('offers a fix that mends the finding', async () => {
    const [action] = await fixesFor(config, 'offline-push-config-schema');
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    await poll(() => ours(config).every(({ message }) => !message.includes('xiaomiAppkey')));
    const document = await vscode.workspace.openTextDocument(config);
    assert.match(
      document.getText(),
      /xiaomiAppKey: '5000000000000',\n {2}\/\/ the app is not in OPPO's store yet/,
    );
  });

  test('fixes the manifest and keeps its comments', async () => {
    const [action] = await fixesFor(manifest, 'unipush-conflict');
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    await expectRule(manifest, 'unipush-conflict', false);
    const text = (await vscode.workspace.openTextDocument(manifest)).getText();
    assert.ok(!text.includes('"unipush"'));
    for (const comment of ['/* 5+App特有相关 */', '/* 模块配置 */', '/* SDK配置 */'])
      assert.ok(text.includes(comment));
    await vscode.commands.executeCommand('undo');
  });

  test("clears agconnect-missing when Huawei's file is put in place, and brings it back when it goes", async () => {
    await expectRule(manifest, 'agconnect-missing');
    const target = file('nativeplugins/TencentCloud-TUIOfflinePush/android/assets/agconnect-services.json');
    await write(target, agconnect);
    await expectRule(manifest, 'agconnect-missing', false);
    assert.ok(!rulesIn(target).length);
    // as from the explorer; the editor's watcher knows nothing of folders that came at once, one in the other
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(target);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await expectRule(manifest, 'agconnect-missing');
  });

  test('sees what is in a folder that comes with subfolders in it', async () => {
    const plugin = file('nativeplugins/TencentCloud-TUIOfflinePush');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(plugin, 'android'), { recursive: true });
    await expectRule(manifest, 'agconnect-missing');
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(plugin, 'android/assets'));
    await write(vscode.Uri.joinPath(plugin, 'android/assets/agconnect-services.json'), agconnect);
    await expectRule(manifest, 'agconnect-missing', false);
  });

  test('sees what comes late into such a folder', async () => {
    const plugin = file('nativeplugins/TencentCloud-TUIOfflinePush');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(plugin, 'android'), { recursive: true });
    await expectRule(manifest, 'agconnect-missing');
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(plugin, 'android/assets'));
    await new Promise((resolve) => setTimeout(resolve, 400));
    await write(vscode.Uri.joinPath(plugin, 'android/assets/agconnect-services.json'), agconnect);
    await expectRule(manifest, 'agconnect-missing', false);
  });

  test('drops the findings of a script that goes', async () => {
    const extra = file('push/extra.ts');
    await write(extra, "export const plugin = uni.requireNativePlugin('tencentcloud-tuiofflinepush');\n");
    await expectRule(extra, 'native-plugin-name');
    await vscode.workspace.fs.delete(extra);
    await expectRule(extra, 'native-plugin-name', false);
  });

  test('is checked in Vue files, whatever language they open as', async () => {
    const page = file('pages/push.vue');
    await write(
      page,
      '<template><view /></template>\n<script setup lang="ts">\nconst push = uni.requireNativePlugin(\'TUIOfflinePush\')\n</script>\n',
    );
    await expectRule(page, 'native-plugin-name');
    const [action] = await fixesFor(page, 'native-plugin-name');
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    await expectRule(page, 'native-plugin-name', false);
  });

  test('keeps going through half-typed and broken text', async () => {
    await retype(manifest, '"app-plus" : {', '"app-plus" : {{');
    await expectRule(manifest, 'manifest-syntax');
    await retype(manifest, '"app-plus" : {{', '"app-plus" : {');
    await expectRule(manifest, 'manifest-syntax', false);
    await retype(config, 'huaweiBusinessID:', 'huaweiBusinessIDD:');
    await poll(() => ours(config).some(({ message }) => message.includes('huaweiBusinessIDD')));
  });

  test('takes a manifest that the user opens as JSON with comments', async () => {
    const document = await vscode.workspace.openTextDocument(manifest);
    await vscode.languages.setTextDocumentLanguage(document, 'jsonc');
    await retype(manifest, '"com.vivo.push.app_id" : ""', '"com.vivo.push.app_id" : "  "');
    await expectRule(manifest, 'vivo-keys-unset');
    assert.ok((await fixesFor(manifest, 'vivo-keys-unset')).length > 0);
  });
});
