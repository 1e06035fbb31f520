import * as vscode from 'vscode';
import { type Language, languageOf } from '../core/messages/localized.ts';

/** The language that the user has set; else the editor's own. */
export function shownLanguage(): Language {
  const set = vscode.workspace.getConfiguration('uniOfflinePush').get<unknown>('language');
  return languageOf(typeof set === 'string' && set !== 'auto' ? set : vscode.env.language);
}
