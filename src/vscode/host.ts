import * as vscode from 'vscode';
import { languageOf } from '../core/messages/localized.ts';
import { type Asked, PERFORM } from './asked.ts';
import { FixProvider } from './code-actions.ts';
import { Completion } from './completion.ts';
import { Diagnostics } from './diagnostics.ts';
import { registerDoctor } from './doctor/index.ts';
import { registerExplainLog } from './explain-log.ts';
import { Hovers } from './hover.ts';
import { registerJsonComments } from './json-comments.ts';
import { registerLanguageModelTools } from './language-model-tools.ts';
import { Links } from './links.ts';
import { perform } from './perform.ts';
import { Session } from './session.ts';
import { readSeverities, SECTION } from './settings.ts';
import { registerSetup } from './setup/index.ts';
import { registerSourceFacts } from './source-facts.ts';
import { Status } from './status.ts';

/** Documents in which findings can stand. By pattern: without a Vue extension, `.vue` opens as plain text. */
const SELECTOR: vscode.DocumentFilter[] = [
  { pattern: '**/*.{json,jsonc,js,mjs,ts,mts,vue,nvue,uvue,uts,java,kt,xml}' },
];

/** Starts the extension proper, once a uni-app project is known to be there. */
export function start(context: vscode.ExtensionContext): void {
  const language = languageOf(vscode.env.language);
  const log = vscode.window.createOutputChannel('uni-offline-push', { log: true });
  const diagnostics = new Diagnostics(language);
  const sessions = new Map<string, Session>();
  const sessionOf = (uri: vscode.Uri): Session | undefined => {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder && sessions.get(folder.uri.toString());
  };
  const status = new Status(language, (uri) => sessionOf(uri)?.projectOf(uri.path));
  const open = (folder: vscode.WorkspaceFolder): void => {
    const session = new Session(folder, log, readSeverities(folder, log), (own, findings) => {
      diagnostics.show(own, findings);
      status.update();
      doctor.changed();
    });
    sessions.set(folder.uri.toString(), session);
  };
  const close = (folder: vscode.WorkspaceFolder): void => {
    const session = sessions.get(folder.uri.toString());
    if (!session) return;
    sessions.delete(folder.uri.toString());
    session.dispose();
    diagnostics.forget(session);
  };
  const doctor = registerDoctor(context, { language, log, sessions: () => sessions.values() });
  registerSetup(context, { language, log, sessions: () => sessions.values() });
  registerExplainLog(context, { language, sessions: () => sessions.values() });
  registerSourceFacts(context, () => sessions.values());
  registerLanguageModelTools(context, { language, sessions: () => sessions.values() });
  vscode.workspace.workspaceFolders?.forEach(open);
  context.subscriptions.push(
    log,
    diagnostics,
    status,
    registerJsonComments(language, sessionOf),
    {
      dispose: () => {
        for (const session of sessions.values()) session.dispose();
      },
    },
    vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      removed.forEach(close);
      added.forEach(open);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      for (const folder of vscode.workspace.workspaceFolders ?? []) {
        if (!event.affectsConfiguration(SECTION, folder)) continue;
        close(folder);
        open(folder);
      }
    }),
    vscode.workspace.onDidOpenTextDocument((document) => sessionOf(document.uri)?.edited(document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => sessionOf(document.uri)?.edited(document)),
    vscode.workspace.onDidCloseTextDocument((document) => sessionOf(document.uri)?.closed(document)),
    vscode.languages.registerCompletionItemProvider(
      SELECTOR,
      new Completion(sessionOf, language),
      ...Completion.triggers,
    ),
    vscode.languages.registerHoverProvider(SELECTOR, new Hovers(sessionOf, language)),
    vscode.languages.registerDocumentLinkProvider(SELECTOR, new Links(sessionOf, language)),
    vscode.commands.registerCommand(PERFORM, (asked: Asked) => perform(asked, language)),
    vscode.languages.registerCodeActionsProvider(
      SELECTOR,
      new FixProvider(sessionOf, language),
      FixProvider.metadata,
    ),
  );
}
