import * as vscode from 'vscode';
import type { CommandDeps } from './deps.ts';

const NEW_ISSUE = 'https://github.com/uni-offline-push/uni-offline-push/issues/new';

/** Opens the form for a new issue in the browser, with the versions filled in; sent is nothing before the user does. */
export async function reportBug(context: vscode.ExtensionContext, deps: CommandDeps): Promise<void> {
  const form = { template: 'bug.yml', place: placeName(), versions: await versions(context, deps) };
  await vscode.env.openExternal(vscode.Uri.parse(`${NEW_ISSUE}?${query(form)}`, true));
}

/** The form's own choices. */
function placeName(): string {
  if (vscode.env.uiKind === vscode.UIKind.Web) return 'vscode.dev';
  return /cursor|codium/i.test(vscode.env.appName) ? 'Cursor / VSCodium' : 'VS Code';
}

/** Ids of providers and rules with their counts: no path and no value of the project. */
async function versions({ extension }: vscode.ExtensionContext, deps: CommandDeps): Promise<string> {
  const results = (await Promise.all([...deps.sessions()].map((session) => session.results()))).flat();
  const providers = [...new Set(results.flatMap((project) => project.providers))];
  const counts = new Map<string, number>();
  for (const { rule } of results.flatMap(({ findings }) => findings))
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts].map(([rule, count]) => `${rule} ×${count}`);
  return [
    `uni-offline-push ${extension.packageJSON.version}`,
    `${vscode.env.appName} ${vscode.version} (${vscode.env.appHost})`,
    typeof process === 'undefined' ? '' : `${process.platform} ${process.arch}`,
    `${vscode.env.language} / ${deps.language}`,
    providers.join(', '),
    rules.join(', '),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

const query = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
