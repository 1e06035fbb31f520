import type * as vscode from 'vscode';

/**
 * The input in front of the editor. It stays, answered or not, until the next one stands or all is over: a key that is
 * pressed between two pages must not reach the editor.
 */
let front: { readonly input: vscode.QuickInput; hidden: boolean } | undefined;

export function bringForward(input: vscode.QuickInput): void {
  if (stands(input)) return;
  const last = front?.input;
  const own = { input, hidden: false };
  front = own;
  input.onDidHide(() => {
    own.hidden = true;
  });
  input.show();
  last?.dispose();
}

export function stands(input: vscode.QuickInput): boolean {
  return front?.input === input;
}

export function isClear(): boolean {
  return front === undefined;
}

/** Whether the user has sent away what stood in front. */
export function wasSentAway(): boolean {
  return front?.hidden === true;
}

/** What is in front goes: the keys are the editor's again, or a dialog's. */
export function stepAside(): void {
  front?.input.dispose();
  front = undefined;
}
