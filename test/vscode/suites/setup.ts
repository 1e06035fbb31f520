import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { suite, test } from '../suite/harness.ts';
import { file, write } from '../suite/support.ts';

export { run } from '../suite/harness.ts';

const NAME = 'agconnect-services.json';
const place = file(`nativeplugins/TencentCloud-TUIOfflinePush/android/assets/${NAME}`);
const picked = file(`downloads/${NAME}`);

const real = (name: string): string =>
  JSON.stringify({ client: { app_id: '109876543', package_name: name }, app_info: { package_name: name } });

const bring = async (source: vscode.Uri, project?: vscode.Uri): Promise<unknown> =>
  vscode.commands.executeCommand('uniOfflinePush.importAgconnect', source, project);

const textOf = async (uri: vscode.Uri): Promise<string | undefined> =>
  vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );

suite("Huawei's file", () => {
  test('is refused where it is a stand-in, or no JSON, or not there', async () => {
    for (const text of ['"put your file here"', '{', '{}']) {
      await write(picked, text);
      assert.equal(await bring(picked), false, text);
    }
    assert.equal(await bring(file('downloads/none.json')), false);
    assert.equal(await textOf(place), undefined);
  });

  test('is copied byte for byte to where the plugin reads it', async () => {
    await write(picked, real('com.example.tuichat'));
    assert.equal(await bring(picked, file('manifest.json')), true);
    assert.equal(await textOf(place), real('com.example.tuichat'));
  });

  test('is there already: nothing is asked, nothing is written', async () => {
    assert.equal(await bring(picked), true);
  });

  test('is refused where it is for another package', async () => {
    await write(picked, real('com.example.other'));
    assert.equal(await bring(picked), false);
    assert.equal(await textOf(place), real('com.example.tuichat'));
  });
});

const forms = (): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.includes('uniOfflinePush.setup'),
    );

suite('the wizard', () => {
  test('is one page for the project of a file, and writes nothing by being opened', async () => {
    const manifest = await textOf(file('manifest.json'));
    for (let times = 0; times < 2; times++)
      await vscode.commands.executeCommand('uniOfflinePush.setUp', file('manifest.json'));
    for (let i = 0; i < 100 && forms().length === 0; i++) await new Promise((go) => setTimeout(go, 50));
    assert.equal(forms().length, 1);
    assert.equal(await textOf(file('manifest.json')), manifest);
    await vscode.window.tabGroups.close(forms());
    assert.equal(forms().length, 0);
  });

  test('is a command that answers in every window', async () => {
    const known = await vscode.commands.getCommands(true);
    assert.ok(known.includes('uniOfflinePush.setUp'));
    assert.ok(known.includes('uniOfflinePush.importAgconnect'));
  });
});
