import * as vscode from 'vscode';
import { explainLog, LogReader, lineDecoder, logText, projectsOf } from '../core/logs/index.ts';
import { format } from '../core/messages/format.ts';
import type { Language } from '../core/messages/localized.ts';
import type { Session } from './session.ts';

export interface ExplainLogDeps {
  readonly language: Language;
  sessions(): Iterable<Session>;
}

const SCHEME = 'uni-offline-push-log';

/** The editor hands a file over as a whole; the command line reads what is longer. */
const MAX_FILE = 256 * 1024 * 1024;
/** As much is read between two looks at whether the user still waits. */
const CHUNK = 1 << 20;

const words = {
  'zh-CN': {
    choose: '要解读的推送日志在哪里？',
    clipboard: '剪贴板',
    document: '当前文件',
    file: '选择文件…',
    empty: '没有可以解读的内容。',
    large: '文件超过 256 MB，请在命令行运行 uni-offline-push logs {file}。',
    title: '推送日志',
    reading: '正在读取推送日志…',
  },
  en: {
    choose: 'Where is the push log?',
    clipboard: 'Clipboard',
    document: 'The open file',
    file: 'Choose a file…',
    empty: 'There is nothing to explain.',
    large: 'The file is longer than 256 MB: run uni-offline-push logs {file} in a terminal.',
    title: 'Push log',
    reading: 'Reading the push log…',
  },
} as const;

/** The command that explains a log: a file, what is selected, or the clipboard. What it finds is a page to read. */
export function registerExplainLog(context: vscode.ExtensionContext, deps: ExplainLogDeps): void {
  const pages = new Map<string, string>();
  let count = 0;
  const show = async (text: string): Promise<void> => {
    pages.clear();
    const path = `/${words[deps.language].title} ${++count}.txt`;
    pages.set(path, text);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: SCHEME, path }));
    await vscode.window.showTextDocument(document, { preview: true });
  };
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: ({ path }) => pages.get(path) ?? '',
    }),
    vscode.commands.registerCommand('_uniOfflinePush.explainLog', async (at?: unknown) => {
      const log = await chosen(at, deps.language);
      if (log === undefined) return;
      const text = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Window, title: words[deps.language].reading },
        () => explained(log, deps),
      );
      await show(text);
    }),
  );
}

async function explained(log: Uint8Array, { language, sessions }: ExplainLogDeps): Promise<string> {
  const reader = new LogReader(lineDecoder(TextDecoder));
  for (let at = 0; at < log.length; at += CHUNK) {
    reader.feed(log.subarray(at, at + CHUNK));
    // the editor goes on meanwhile
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  const forks = await Promise.all([...sessions()].map((session) => session.fork()));
  const diagnosis = await explainLog(reader.end(), await projectsOf(forks), language);
  return logText(diagnosis, (path) => vscode.workspace.asRelativePath(path), language);
}

/** The bytes of what the user means; undefined where there are none. */
async function chosen(at: unknown, language: Language): Promise<Uint8Array | undefined> {
  const say = words[language];
  const editor = vscode.window.activeTextEditor;
  if (at instanceof vscode.Uri) return contents(at, language);
  if (typeof at === 'string') return bytesOf(at);
  if (editor && !editor.selection.isEmpty) return bytesOf(editor.document.getText(editor.selection));
  const items = [say.clipboard, ...(editor ? [say.document] : []), say.file];
  const item = await vscode.window.showQuickPick(items, { placeHolder: say.choose });
  if (item === say.document && editor) return bytesOf(editor.document.getText());
  if (item === say.file) {
    const [file] = (await vscode.window.showOpenDialog({ canSelectMany: false })) ?? [];
    return file && contents(file, language);
  }
  if (item !== say.clipboard) return undefined;
  const text = await vscode.env.clipboard.readText();
  if (text.trim() !== '') return bytesOf(text);
  void vscode.window.showInformationMessage(say.empty);
  return undefined;
}

async function contents(file: vscode.Uri, language: Language): Promise<Uint8Array | undefined> {
  const { size } = await vscode.workspace.fs.stat(file);
  if (size <= MAX_FILE) return vscode.workspace.fs.readFile(file);
  const message = format(words[language].large, { file: vscode.workspace.asRelativePath(file) }, language);
  void vscode.window.showInformationMessage(message);
  return undefined;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
