import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { poll, suite, test } from '../suite/harness.ts';
import { file, folder, ours, ruleOf } from '../suite/support.ts';

export { run } from '../suite/harness.ts';

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Edit {
  readonly file: string;
  readonly range: { readonly start: Position; readonly end: Position };
  readonly newText: string;
}

interface Finding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly file: string;
  readonly range: Edit['range'];
  readonly fixes: readonly { readonly title: string; readonly edits: readonly Edit[] }[];
}

const SEVERITIES = { error: 0, warning: 1, information: 2, hint: 3 } as const;

/** What the command line found in the same files. */
async function expected(): Promise<readonly Finding[]> {
  const bytes = await vscode.workspace.fs.readFile(file('expected.json'));
  return (JSON.parse(new TextDecoder().decode(bytes)) as { findings: Finding[] }).findings;
}

const short = (where: string, { start, end }: Edit['range'], said: string): string =>
  `${where}:${start.line}:${start.character}-${end.line}:${end.character} ${said}`;

const relative = (uri: vscode.Uri): string => uri.path.slice(folder().path.length + 1);

function shown(): string[] {
  return vscode.languages
    .getDiagnostics()
    .flatMap(([uri]) =>
      ours(uri).map((one) =>
        short(relative(uri), one.range, `${one.severity} ${ruleOf(one)} ${one.message}`),
      ),
    )
    .sort();
}

suite('the corpus that every host is asked about', () => {
  test('gets the findings that the command line gives it', async () => {
    const wanted = (await expected())
      .map((one) => short(one.file, one.range, `${SEVERITIES[one.severity]} ${one.rule} ${one.message}`))
      .sort();
    assert.ok(wanted.length > 40);
    const { uri } = await vscode.workspace.openTextDocument(file('projects/tencent-broken/manifest.json'));
    assert.ok(uri);
    await poll(() => shown().length === wanted.length, 60_000, `${wanted.length} findings`).catch(() => {});
    assert.deepEqual(shown(), wanted);
  }, 240_000);

  test('gets the edits that the command line gives it', async () => {
    for (const finding of await expected()) {
      const wanted = finding.fixes.filter(({ edits }) => edits.length > 0);
      if (wanted.length === 0) continue;
      const uri = file(finding.file);
      await vscode.workspace.openTextDocument(uri);
      const { start, end } = finding.range;
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      const actions = await poll(
        async () => {
          const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
            'vscode.executeCodeActionProvider',
            uri,
            range,
            vscode.CodeActionKind.QuickFix.value,
            50,
          );
          return found.some(({ title }) => title === wanted[0]?.title) ? found : undefined;
        },
        45_000,
        `"${wanted[0]?.title}" in ${finding.file}`,
      );
      for (const { title, edits } of wanted) {
        const action = actions.find((one) => one.title === title && sameEdits(one, edits));
        assert.ok(action, `${finding.file}: ${finding.rule}: "${title}" with ${JSON.stringify(edits)}`);
      }
    }
  }, 240_000);
});

function sameEdits({ edit }: vscode.CodeAction, edits: readonly Edit[]): boolean {
  const given = (edit?.entries() ?? []).flatMap(([uri, list]) =>
    list.map(({ range, newText }) => short(relative(uri), range, newText)),
  );
  const wanted = edits.map((one) => short(one.file, one.range, one.newText));
  return JSON.stringify(given.sort()) === JSON.stringify(wanted.sort());
}
