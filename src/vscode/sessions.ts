import * as vscode from 'vscode';
import type { Finding } from '../core/finding.ts';
import { Session } from './session.ts';
import { readFolder, readSeverities, SECTION } from './settings.ts';

/** A session for each open folder that the settings do not leave out. */
export class Sessions implements vscode.Disposable {
  private readonly sessions = new Map<string, Session>();
  private readonly listeners: vscode.Disposable[];

  /** `shown`: what was found in a folder; with no findings also where its session ends. */
  constructor(
    private readonly log: vscode.LogOutputChannel,
    private readonly shown: (session: Session, findings: readonly Finding[]) => void,
  ) {
    this.listeners = [
      vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const folder of removed) this.close(folder);
        for (const folder of added) this.open(folder);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        for (const folder of vscode.workspace.workspaceFolders ?? []) {
          if (!event.affectsConfiguration(SECTION, folder)) continue;
          this.close(folder);
          this.open(folder);
        }
      }),
      vscode.workspace.onDidOpenTextDocument((document) => this.of(document.uri)?.edited(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.of(document.uri)?.edited(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.of(document.uri)?.closed(document)),
    ];
  }

  /** Opens those of the folders that are there, anew where they are open. */
  restart(): void {
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      this.close(folder);
      this.open(folder);
    }
  }

  all(): Iterable<Session> {
    return this.sessions.values();
  }

  of(uri: vscode.Uri): Session | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder && this.sessions.get(folder.uri.toString());
  }

  private open(folder: vscode.WorkspaceFolder): void {
    const { enable, exclude } = readFolder(folder);
    if (!enable) return;
    const session = new Session(folder, this.log, readSeverities(folder, this.log), exclude, this.shown);
    this.sessions.set(folder.uri.toString(), session);
  }

  private close(folder: vscode.WorkspaceFolder): void {
    const session = this.sessions.get(folder.uri.toString());
    if (!session) return;
    this.sessions.delete(folder.uri.toString());
    session.dispose();
    this.shown(session, []);
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
    for (const session of this.sessions.values()) session.dispose();
  }
}
