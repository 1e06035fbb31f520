import * as vscode from 'vscode';
import type { Language } from '../../core/messages/localized.ts';
import { basename } from '../../core/project/paths.ts';
import type { Session } from '../session.ts';
import { importAgconnect } from './import-agconnect.ts';
import { setupWords } from './messages.ts';
import { ProposedTexts } from './proposed-texts.ts';
import { SetUp } from './set-up.ts';
import type { SetupHost } from './setup-host.ts';
import { Wizard } from './wizard.ts';

export interface SetupDeps {
  readonly language: Language;
  readonly log: vscode.LogOutputChannel;
  sessions(): Iterable<Session>;
}

/** The setup wizard's commands. */
export function registerSetup(
  context: vscode.ExtensionContext,
  { language, log, sessions }: SetupDeps,
): void {
  const proposed = new ProposedTexts();
  const host: SetupHost = {
    language,
    log,
    proposed,
    words: setupWords[language],
    sessions: () => [...sessions()],
  };
  const wizard = new Wizard(host);
  const setUp = new SetUp(host, wizard);
  const { registerCommand } = vscode.commands;
  context.subscriptions.push(
    proposed,
    setUp,
    registerCommand('_uniOfflinePush.setUp', (at?: unknown, provider?: unknown) =>
      setUp.run(uriOf(at), typeof provider === 'string' ? provider : undefined),
    ),
    registerCommand('_uniOfflinePush.importAgconnect', (first?: unknown, second?: unknown) => {
      const uri = uriOf(first);
      // from the explorer's menu of a manifest it is the project that is named, not Huawei's file
      const isManifest = uri !== undefined && /^manifest\./.test(basename(uri.path));
      return isManifest ? importAgconnect(host, undefined, uri) : importAgconnect(host, uri, uriOf(second));
    }),
  );
}

function uriOf(argument: unknown): vscode.Uri | undefined {
  return argument instanceof vscode.Uri ? argument : undefined;
}
