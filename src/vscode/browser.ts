import type * as vscode from 'vscode';

/** All there is of the extension in a browser. */
export { activate } from './extension.ts';

/** The host, for the loader of the desktop, which holds none. It runs when this is called. */
export const host = () => require('./host.js') as typeof import('./host.ts');

/** Starts it. */
export const start = (context: vscode.ExtensionContext): void => host().start(context);
