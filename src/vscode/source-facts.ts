import * as vscode from 'vscode';
import { knownProviders, sourceFacts } from '../core/artefact/source-facts.ts';
import type { Session } from './session.ts';

/** What the open projects say that an app built from them must have, for the commands on built apps. */
export function registerSourceFacts(
  context: vscode.ExtensionContext,
  sessions: () => Iterable<Session>,
): void {
  const all = async () => {
    const found = await Promise.all(
      [...sessions()].map(async (session) => {
        const results = await session.results();
        return Promise.all(
          results.map(async ({ root, manifest }) => {
            const facts = await session.ask(manifest, sourceFacts);
            return facts ? [{ root: session.files.uri(root).fsPath, facts }] : [];
          }),
        );
      }),
    );
    return { known: knownProviders(), projects: found.flat(2) };
  };
  context.subscriptions.push(vscode.commands.registerCommand('_uniOfflinePush.sourceFacts', all));
}
