import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { poll, suite, test } from '../suite/harness.ts';
import { expectRule, file, retype } from '../suite/support.ts';

export { run } from '../suite/harness.ts';

const manifest = file('manifest.json');
const config = file('push/config.ts');
const register = file('push/register.ts');

/** The position behind a text, or `back` characters before its end. */
async function behind(uri: vscode.Uri, text: string, back = 0): Promise<vscode.Position> {
  const document = await vscode.workspace.openTextDocument(uri);
  const at = document.getText().indexOf(text);
  assert.ok(at >= 0, `"${text}" is not in ${uri.path}`);
  return document.positionAt(at + text.length - back);
}

async function itemsAt(uri: vscode.Uri, position: vscode.Position): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
  );
  return list.items;
}

const labelOf = ({ label }: vscode.CompletionItem): string =>
  typeof label === 'string' ? label : label.label;

function itemAt(uri: vscode.Uri, position: vscode.Position, label: string): Promise<vscode.CompletionItem> {
  return poll(
    async () => (await itemsAt(uri, position)).find((item) => labelOf(item) === label),
    45_000,
    `"${label}" in ${uri.path}`,
  );
}

async function hoverAt(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

async function linksIn(uri: vscode.Uri): Promise<string[]> {
  await vscode.workspace.openTextDocument(uri);
  const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
    'vscode.executeLinkProvider',
    uri,
  );
  return found.map(({ target }) => String(target));
}

suite('assistance', () => {
  test('completes a key that an imported object lacks, and not one that it has', async () => {
    await expectRule(manifest, 'unipush-conflict');
    await retype(config, "iosBusinessID: 'apns-30145',\n", "iosBusinessID: '30145'\n  hon\n");
    const position = await behind(config, '\n  hon');
    const item = await itemAt(config, position, 'honorBusinessID');
    assert.equal((item.insertText as vscode.SnippetString).value, "honorBusinessID: '$1'");
    assert.equal(item.additionalTextEdits?.[0]?.newText, ',');
    assert.match((item.documentation as vscode.MarkdownString).value, /Tencent Cloud IM console/);
    const labels = (await itemsAt(config, position)).map(labelOf);
    assert.ok(labels.includes('Meizu: meizuBusinessID, meizuAppID, meizuAppKey'));
    assert.ok(!labels.includes('Huawei: huaweiBusinessID'));
  });

  test('writes what is chosen, with the comma that is missing', async () => {
    const document = await vscode.workspace.openTextDocument(config);
    const editor = await vscode.window.showTextDocument(document);
    const end = await behind(config, '\n  hon');
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: 'orBus' });
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await poll(async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return /iosBusinessID: '30145',\n {2}honorBusinessID: ''\n}/.test(document.getText());
    });
  });

  test('completes in the manifest, with the quote that is typed already', async () => {
    await retype(manifest, '"nativePlugins" : {', '"nativePlugins" : {\n            ""');
    const inside = await behind(manifest, '"nativePlugins" : {\n            ""', 1);
    const item = await itemAt(manifest, inside, 'EMPushUniPlugin');
    const range = item.range as vscode.Range;
    assert.equal((await vscode.workspace.openTextDocument(manifest)).getText(range), '""');
    assert.match((item.insertText as vscode.SnippetString).value, /^"EMPushUniPlugin" : \{[\s\S]*\},$/);
    await retype(manifest, '"nativePlugins" : {\n            ""', '"nativePlugins" : {');
  });

  test("completes a plugin's name in a Vue file", async () => {
    const page = file('pages/index/index.vue');
    const document = await vscode.workspace.openTextDocument(page);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      page,
      new vscode.Position(document.lineCount, 0),
      "\n<script>\nuni.requireNativePlugin('')\n</script>\n",
    );
    await vscode.workspace.applyEdit(edit);
    const item = await itemAt(
      page,
      await behind(page, "requireNativePlugin(''", 1),
      'TencentCloud-TUIOfflinePush',
    );
    assert.equal((item.insertText as vscode.SnippetString).value, "'TencentCloud-TUIOfflinePush'");
  });

  test("completes the keys of a call, the plugin's first", async () => {
    await retype(register, 'uni.navigateTo({ url', 'chat.registerPlugin({ tim });\nuni.navigateTo({ url');
    const position = await behind(register, 'chat.registerPlugin({ tim');
    const item = await itemAt(register, position, 'tim-offline-push-plugin');
    assert.match((item.insertText as vscode.SnippetString).value, /^'tim-offline-push-plugin': /);
    await retype(register, 'chat.registerPlugin({ tim });\nuni.navigateTo', 'uni.navigateTo');
  });

  test('offers the snippets, in the language of the editor', async () => {
    await retype(register, 'uni.navigateTo({ url', 'tim-push-reg\nuni.navigateTo({ url');
    const item = await itemAt(register, await behind(register, 'tim-push-reg'), 'tim-push-register');
    assert.match((item.insertText as vscode.SnippetString).value, /honorBusinessID: '\$3'/);
    assert.match(item.detail ?? '', /^Tencent Cloud IM: register/);
    const range = item.range as vscode.Range;
    assert.equal((await vscode.workspace.openTextDocument(register)).getText(range), 'tim-push-reg');
    await retype(register, 'tim-push-reg\nuni.navigateTo', 'uni.navigateTo');
  });

  test('offers nothing of its own elsewhere', async () => {
    await retype(register, 'uni.navigateTo({ url', 'uni.navigateTo({ hua, url');
    const items = await itemsAt(register, await behind(register, 'navigateTo({ hua'));
    // the editor itself offers the words of open files
    assert.ok(items.every(({ kind }) => kind !== vscode.CompletionItemKind.Property));
    assert.ok(!items.map(labelOf).includes('Huawei: huaweiBusinessID'));
    await retype(register, '{ hua, url', '{ url');
  });

  test('explains a key, and how far the setup of a plugin is', async () => {
    const key = await behind(config, 'huaweiBusinessID', 3);
    await poll(async () => (await hoverAt(config, key)).includes('Huawei certificate ID'));
    const plugin = await behind(manifest, '"TencentCloud-TUIOfflinePush"', 3);
    const text = await poll(async () => hoverAt(manifest, plugin));
    assert.match(text, /✅ Push is ticked/);
    assert.match(text, /❌ uniPush is ticked/);
    assert.match(text, /✅ Registered by `registerPlugin`/);
    const name = await behind(register, "'TencentCloud-TUIOfflinePush'", 3);
    assert.match(await hoverAt(register, name), /✅ Registered by `registerPlugin`/);
  });

  test("links to the plugin's package.json, and underlines no key", async () => {
    const own = await poll(async () => {
      const found = await linksIn(manifest);
      return found.length > 0 ? found : undefined;
    });
    assert.ok(own.some((link) => link.endsWith('nativeplugins/TencentCloud-TUIOfflinePush/package.json')));
    assert.ok(own.every((link) => link.startsWith('file:') || link.startsWith('vscode')));
    assert.deepEqual(await linksIn(config), []);
    const key = await behind(config, 'oppoAppSecret', 3);
    assert.match(await hoverAt(config, key), /\(https:\/\/push\.oppo\.com\/\)/);
  });
});
