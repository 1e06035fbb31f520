import type * as vscode from 'vscode';
import type { Language } from '../../core/messages/localized.ts';
import type { Session } from '../session.ts';

/** What the commands need of the extension around them. */
export interface CommandDeps {
  readonly language: Language;
  readonly log: vscode.LogOutputChannel;
  sessions(): Iterable<Session>;
  /** Starts every folder's session anew. */
  restart(): void;
}
