import * as vscode from 'vscode';
import { activate as activateBase } from './extension.ts';

/** Commands on built apps, which take files of the disk: a browser has none. */
const COMMANDS = ['inspectApp', 'showFingerprints'] as const;

/** All there is of the extension where it runs on a disk; what looks into apps is loaded when somebody asks for it. */
export function activate(context: vscode.ExtensionContext): void {
  activateBase(context);
  for (const name of COMMANDS)
    context.subscriptions.push(
      vscode.commands.registerCommand(`uniOfflinePush.${name}`, (uri?: vscode.Uri) =>
        (require('./app.js') as typeof import('./artefact/index.ts'))[name](context, uri),
      ),
    );
}
