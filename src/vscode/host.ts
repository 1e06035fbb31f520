import * as vscode from 'vscode';
import { type Asked, PERFORM } from './asked.ts';
import { FixProvider } from './code-actions.ts';
import { registerCommands } from './commands/index.ts';
import { Completion } from './completion.ts';
import { Diagnostics } from './diagnostics.ts';
import { registerDoctor } from './doctor/index.ts';
import { registerExplainLog } from './explain-log.ts';
import { Hovers } from './hover.ts';
import { registerJsonComments } from './json-comments.ts';
import { shownLanguage } from './language.ts';
import { registerLanguageModelTools } from './language-model-tools.ts';
import { Links } from './links.ts';
import { perform } from './perform.ts';
import type { Session } from './session.ts';
import { Sessions } from './sessions.ts';
import { SECTION } from './settings.ts';
import { registerSetup } from './setup/index.ts';
import { Snippets } from './snippets.ts';
import { registerSourceFacts } from './source-facts.ts';
import { Status } from './status.ts';

/** Documents in which findings can stand. By pattern: without a Vue extension, `.vue` opens as plain text. */
const SELECTOR: vscode.DocumentFilter[] = [
  { pattern: '**/*.{json,jsonc,js,mjs,ts,mts,vue,nvue,uvue,uts,java,kt,xml}' },
];

/** Starts the extension proper, once a uni-app project is known to be there. */
export function start(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('uni-offline-push', { log: true });
  let parts = begin(context, log);
  context.subscriptions.push(
    log,
    { dispose: () => parts.dispose() },
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(`${SECTION}.language`)) return;
      parts.dispose();
      parts = begin(context, log);
    }),
  );
}

/** All that speaks, in the language that is set; it ends when that changes. */
function begin(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): vscode.Disposable {
  const language = shownLanguage();
  const subscriptions: vscode.Disposable[] = [];
  const own: vscode.ExtensionContext = Object.create(context, { subscriptions: { value: subscriptions } });
  const diagnostics = new Diagnostics(language);
  const sessions = new Sessions(log, (session, findings) => {
    diagnostics.show(session, findings);
    status.update();
    doctor.changed();
  });
  const sessionOf = (uri: vscode.Uri): Session | undefined => sessions.of(uri);
  const deps = { language, log, sessions: () => sessions.all() };
  const status = new Status(language, (uri) => sessionOf(uri)?.projectOf(uri.path));
  const doctor = registerDoctor(own, deps);
  registerSetup(own, deps);
  registerExplainLog(own, deps);
  registerSourceFacts(own, deps.sessions);
  registerLanguageModelTools(own, deps);
  registerCommands(own, { ...deps, restart: () => sessions.restart() });
  subscriptions.push(
    diagnostics,
    status,
    registerJsonComments(language, sessionOf),
    sessions,
    vscode.languages.registerCompletionItemProvider(
      SELECTOR,
      new Completion(sessionOf, language),
      ...Completion.triggers,
    ),
    vscode.languages.registerCompletionItemProvider(
      SELECTOR,
      new Snippets(context.extensionUri, language, sessionOf),
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
  sessions.restart();
  return vscode.Disposable.from(...subscriptions);
}
