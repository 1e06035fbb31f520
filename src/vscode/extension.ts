import * as vscode from 'vscode';
import { shownLanguage } from './language.ts';

/** Something that only uni-app's manifests say; the engine decides properly once it is loaded. */
const UNI_APP = /"(?:app-plus|uni-app-x|vueVersion|h5|mp-[\w-]+)"\s*:|"__UNI__|\bdefineManifestConfig\b/;

const MANIFESTS = '**/manifest.{json,config.ts,config.mts,config.js,config.mjs}';

/** Where a folder's own manifest stands: some virtual folders cannot be searched. */
const USUAL = ['manifest.json', 'src/manifest.json'];

const NOT_SOURCE = '**/{node_modules,unpackage,dist,uni_modules}/**';

/** Commands that answer in every folder; the host has each of them under its name with `_` before it. */
const COMMANDS = [
  'doctor',
  'setUp',
  'importAgconnect',
  'explainLog',
  'fixAll',
  'checkWorkspace',
  'showOutput',
  'openConfig',
  'reportBug',
].map((name) => `uniOfflinePush.${name}`);

/**
 * All that is loaded in a folder with some `manifest.json`: it looks whether one of them is uni-app's, and only
 * then loads the engine. Nothing is awaited, so that the editor's start waits for nothing. In the browser both are one
 * file, whose modules run when they are asked for all the same.
 */
export function activate(context: vscode.ExtensionContext): void {
  let started = false;
  const start = async (uris: readonly vscode.Uri[]): Promise<void> => {
    for (const uri of uris) {
      if (started) return;
      if (!(await isUniApp(uri)) || started) continue;
      started = true;
      watcher.dispose();
      const host = require('./host.js') as typeof import('./host.ts');
      host.start(context);
    }
  };
  const search = async (folders: readonly vscode.WorkspaceFolder[] = []): Promise<void> => {
    await start(await vscode.workspace.findFiles(MANIFESTS, NOT_SOURCE));
    await start(folders.flatMap(({ uri }) => USUAL.map((path) => vscode.Uri.joinPath(uri, path))));
  };
  const watcher = vscode.workspace.createFileSystemWatcher(MANIFESTS);
  watcher.onDidCreate((uri) => start([uri]));
  watcher.onDidChange((uri) => start([uri]));
  context.subscriptions.push(
    watcher,
    vscode.workspace.onDidChangeWorkspaceFolders(({ added }) => started || search(added)),
  );
  const searched = search(vscode.workspace.workspaceFolders);
  const ofHost = async <T>(command: string, ...args: unknown[]): Promise<T | undefined> => {
    await searched;
    return started ? vscode.commands.executeCommand<T>(`_uniOfflinePush.${command}`, ...args) : undefined;
  };
  context.subscriptions.push(
    vscode.tasks.registerTaskProvider('uni-offline-push', {
      provideTasks: () => ofHost<vscode.Task[]>('tasks'),
      resolveTask: (task) => ofHost<vscode.Task>('resolveTask', task),
    }),
  );
  for (const command of COMMANDS) {
    const run = async (...args: unknown[]): Promise<unknown> => {
      await searched;
      if (started) return vscode.commands.executeCommand(`_${command}`, ...args);
      // whoever runs the command need not wait until the message is read
      void vscode.window.showInformationMessage(
        shownLanguage() === 'zh-CN'
          ? '这里没有 uni-app 项目：没有找到 uni-app 的 manifest.json。'
          : 'There is no uni-app project here: no manifest.json of uni-app was found.',
      );
    };
    context.subscriptions.push(vscode.commands.registerCommand(command, run));
  }
}

async function isUniApp(uri: vscode.Uri): Promise<boolean> {
  try {
    return UNI_APP.test(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  } catch {
    return false;
  }
}
