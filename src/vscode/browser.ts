import type * as vscode from 'vscode';

/** All there is of the extension in a browser. */
export { activate } from './extension.ts';

/** Starts the host for the loader of the desktop, which holds none. */
export function start(context: vscode.ExtensionContext): void {
  const host = require('./host.js') as typeof import('./host.ts');
  host.start(context);
}
