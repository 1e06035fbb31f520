import * as vscode from 'vscode';
import type { Finding } from '../core/finding.ts';
import type { Language } from '../core/messages/localized.ts';
import { SOURCE, toDiagnostic } from './convert.ts';
import type { Session } from './session.ts';

/** Shows the findings of every session in the Problems panel and under the text. */
export class Diagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection(SOURCE);
  private readonly shown = new Map<Session, Set<string>>();

  constructor(private readonly language: Language) {}

  show(session: Session, findings: readonly Finding[]): void {
    const byFile = new Map<string, Finding[]>();
    for (const finding of findings)
      byFile.set(finding.source.path, [...(byFile.get(finding.source.path) ?? []), finding]);
    const before = this.shown.get(session) ?? new Set();
    for (const path of before) if (!byFile.has(path)) this.collection.delete(session.files.uri(path));
    for (const [path, own] of byFile)
      this.collection.set(
        session.files.uri(path),
        own.map((finding) => toDiagnostic(finding, this.language, (path) => session.files.uri(path))),
      );
    if (byFile.size > 0) this.shown.set(session, new Set(byFile.keys()));
    else this.shown.delete(session);
  }

  dispose(): void {
    this.collection.dispose();
  }
}
