import type { Finding, Severity } from '../core/finding.ts';
import type { Language } from '../core/messages/localized.ts';
import { messageOf } from '../core/rules/render.ts';
import { rangeOf } from '../core/syntax/source.ts';
import type { Editor } from './editor.ts';
import type { Diagnostic } from './hbuilderx.d.ts';
import { pluginWords } from './messages.ts';
import type { Session } from './session.ts';

/** The findings of every session as HBuilderX shows them: under the text, and in its list of problems. */
export class Diagnostics {
  private readonly shown = new Map<Session, Set<string>>();

  constructor(private readonly editor: Editor) {}

  show(session: Session, findings: readonly Finding[], language: Language): void {
    const byFile = new Map<string, Diagnostic[]>();
    for (const finding of findings) {
      const { path } = finding.source;
      byFile.set(path, [...(byFile.get(path) ?? []), toDiagnostic(finding, language)]);
    }
    for (const path of this.shown.get(session) ?? [])
      if (!byFile.has(path)) this.editor.diagnostics(path, []);
    for (const [path, own] of byFile) this.editor.diagnostics(path, own);
    this.shown.set(session, new Set(byFile.keys()));
  }

  forget(session: Session): void {
    for (const path of this.shown.get(session) ?? []) this.editor.diagnostics(path, []);
    this.shown.delete(session);
  }
}

/** HBuilderX knows two severities, and shows no rule: what is neither goes into the message. */
export function toDiagnostic(finding: Finding, language: Language): Diagnostic {
  const { start } = rangeOf(finding);
  const lesser: Partial<Record<Severity, string>> = pluginWords[language].lesser;
  const message = `${lesser[finding.severity] ?? ''}${messageOf(finding, language)} (${finding.rule})`;
  const severity = finding.severity === 'error' ? 'error' : 'warn';
  return { line: start.line, column: start.character, message, severity };
}
