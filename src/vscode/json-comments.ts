import * as vscode from 'vscode';
import type { Language, Localized } from '../core/messages/localized.ts';
import { dirname, join, relative } from '../core/project/paths.ts';
import type { Session } from './session.ts';

/** What the editor's own check of JSON says of a comment: vscode-json-languageservice, ErrorCode.CommentNotPermitted. */
const COMMENT_NOT_PERMITTED = 521;

/** Not contributed: what it is called with is known to this extension alone. */
const ALLOW = '_uniOfflinePush.allowComments';

const SELECTOR: vscode.DocumentFilter = { language: 'json', pattern: '**/{manifest,pages}.json' };

const words: Localized<{ readonly title: string; readonly done: string; readonly failed: string }> = {
  'zh-CN': {
    title: '按带注释的 JSON 识别 manifest.json 和 pages.json（写入工作区设置）',
    done: '已写入工作区设置的 files.associations。',
    failed: '无法写入工作区设置：',
  },
  en: {
    title: 'Treat manifest.json and pages.json as JSON with comments (in the workspace settings)',
    done: 'Written to files.associations of the workspace settings.',
    failed: 'The workspace settings cannot be written: ',
  },
};

/** Where the editor underlines the comments that uni-app allows, it is told so on a click: by its own setting. */
export function registerJsonComments(
  language: Language,
  sessionOf: (uri: vscode.Uri) => Session | undefined,
): vscode.Disposable {
  const { title, done, failed } = words[language];
  const manifestOf = (uri: vscode.Uri): vscode.Uri | undefined => {
    const session = sessionOf(uri);
    const manifest = session?.projectOf(uri.path)?.manifest;
    const isOwn = manifest !== undefined && dirname(manifest) === dirname(uri.path);
    return isOwn ? session?.files.uri(manifest) : undefined;
  };
  const provider: vscode.CodeActionProvider = {
    provideCodeActions({ uri }, _range, { diagnostics }) {
      const own = diagnostics.filter((one) => codeOf(one) === COMMENT_NOT_PERMITTED);
      const manifest = own.length > 0 ? manifestOf(uri) : undefined;
      if (!manifest) return [];
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.command = { command: ALLOW, title, arguments: [manifest] };
      action.diagnostics = own;
      action.isPreferred = true;
      return [action];
    },
  };
  const allow = async (manifest: vscode.Uri): Promise<void> => {
    try {
      await associate(manifest);
      vscode.window.setStatusBarMessage(done, 6000);
    } catch (error) {
      await vscode.window.showErrorMessage(failed + (error as Error).message);
    }
  };
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(SELECTOR, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    vscode.commands.registerCommand(ALLOW, allow),
  );
}

function codeOf({ code }: vscode.Diagnostic): unknown {
  return Number(typeof code === 'object' ? code.value : code);
}

/** Adds both files to what the workspace's settings have already. */
async function associate(manifest: vscode.Uri): Promise<void> {
  const settings = vscode.workspace.getConfiguration('files');
  const own = settings.inspect<Record<string, string>>('associations')?.workspaceValue ?? {};
  const added = ['manifest.json', 'pages.json'].map((name) => [patternOf(manifest, name), 'jsonc']);
  await settings.update(
    'associations',
    { ...own, ...Object.fromEntries(added) },
    vscode.ConfigurationTarget.Workspace,
  );
}

/** Other manifests in the workspace are strict JSON, and stay it. */
function patternOf(manifest: vscode.Uri, name: string): string {
  const folder = vscode.workspace.getWorkspaceFolder(manifest);
  const path = join(dirname(manifest.path), name);
  const inside = folder ? relative(folder.uri.path, path) : name;
  return inside.includes('/') ? `**/${inside}` : inside;
}
