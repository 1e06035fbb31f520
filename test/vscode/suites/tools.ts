import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { poll, suite, test } from '../suite/harness.ts';
import { EXTENSION, expectRule, file, ours, retype, ruleOf } from '../suite/support.ts';

export { run } from '../suite/harness.ts';

/** The editor's API for tools, which the oldest editors do not have. */
interface ToolApi {
  readonly tools?: readonly { readonly name: string; readonly inputSchema?: object }[];
  invokeTool?(
    name: string,
    options: { input: object; toolInvocationToken: undefined },
  ): Thenable<{ readonly content: readonly { readonly value?: string }[] }>;
}

const lm = (vscode as unknown as { lm?: ToolApi }).lm;
const hasTools = typeof lm?.invokeTool === 'function';
const manifest = file('manifest.json');

async function invoke(name: string, input: object): Promise<string> {
  const result = await lm?.invokeTool?.(name, { input, toolInvocationToken: undefined });
  return (result?.content ?? []).map(({ value }) => value ?? '').join('\n');
}

suite('tools for assistants', () => {
  test('are registered where the editor has such, and harm nothing where it has none', async () => {
    await expectRule(manifest, 'unipush-conflict');
    assert.equal(vscode.extensions.getExtension(EXTENSION)?.isActive, true);
    if (!hasTools) return;
    const own = await poll(() => {
      const found = (lm?.tools ?? []).filter(({ name }) => name.startsWith('uniOfflinePush_'));
      return found.length === 2 ? found : undefined;
    });
    assert.deepEqual(own.map(({ name }) => name).sort(), [
      'uniOfflinePush_check',
      'uniOfflinePush_explainRule',
    ]);
  });

  if (!hasTools) return;

  test('give every finding that the editor shows', async () => {
    const text = await invoke('uniOfflinePush_check', {});
    const shown = vscode.languages
      .getDiagnostics()
      .flatMap(([uri]) =>
        ours(uri).map(
          (one) => `${one.range.start.line + 1}:${one.range.start.character + 1}  ${ruleOf(one)}`,
        ),
      );
    const told = [...text.matchAll(/^\S.*:(\d+:\d+) {2}\w+ {2}([\w-]+)$/gm)].map(
      ([, at, rule]) => `${at}  ${rule}`,
    );
    assert.ok(told.length > 5, text);
    assert.deepEqual(told.sort(), shown.sort());
    assert.match(text, /^manifest\.json:\d+:\d+ {2}error {2}unipush-conflict\n {2}\S.*\n {2}Fix: /m);
  });

  test('see what is typed and not saved, in the part that is asked for', async () => {
    const before = await invoke('uniOfflinePush_check', { path: 'manifest.json' });
    assert.ok(!before.includes('manifest-syntax'), before);
    await retype(manifest, '"nativePlugins" : {', '"nativePlugins" : {{');
    assert.match(await invoke('uniOfflinePush_check', { path: './manifest.json' }), /manifest-syntax/);
    assert.match(await invoke('uniOfflinePush_check', { path: 'pages' }), /^error: 0, warning: \d+, /);
    assert.ok(!(await invoke('uniOfflinePush_check', { path: 'pages' })).includes('manifest.json:'));
    const refused = await invoke('uniOfflinePush_check', { path: 'mainfest.json' }).catch(String);
    assert.match(refused, /there is no "mainfest\.json" in the workspace/);
    await retype(manifest, '"nativePlugins" : {{', '"nativePlugins" : {');
  });

  test('explain a rule, and say which one may be meant', async () => {
    const text = await invoke('uniOfflinePush_explainRule', { rule: 'unipush-conflict' });
    assert.match(text, /^unipush-conflict \(error\): \S/);
    assert.match(text, /\nReports:\n- [\s\S]*\nFixes:\n- [\s\S]*\nhttps:\S+unipush-conflict\S*\.md$/);
    const refused = await invoke('uniOfflinePush_explainRule', { rule: 'unipush-conflit' }).catch(String);
    assert.match(refused, /did you mean "unipush-conflict"/);
  });
});
