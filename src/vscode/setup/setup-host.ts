import type * as vscode from 'vscode';
import type { Language } from '../../core/messages/localized.ts';
import type { Session } from '../session.ts';
import type { setupWords } from './messages.ts';
import type { ProposedTexts } from './proposed-texts.ts';

/** What the setup needs of the extension around it. */
export interface SetupHost {
  readonly language: Language;
  readonly words: (typeof setupWords)[Language];
  readonly log: vscode.LogOutputChannel;
  readonly sessions: () => readonly Session[];
  readonly proposed: ProposedTexts;
}
