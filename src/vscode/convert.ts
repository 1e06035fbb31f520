import * as vscode from 'vscode';
import type { Finding, Severity } from '../core/finding.ts';
import type { Language } from '../core/messages/localized.ts';
import { messageOf, pageOf, relatedOf } from '../core/rules/render.ts';
import { rangeOf, type Span } from '../core/syntax/source.ts';

export const SOURCE = 'uni-offline-push';

const SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export function toRange(span: Span): vscode.Range {
  const { start, end } = rangeOf(span);
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** `uriOf`: a path of the engine's as the editor names it. */
export function toDiagnostic(
  finding: Finding,
  language: Language,
  uriOf: (path: string) => vscode.Uri,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(finding),
    messageOf(finding, language),
    SEVERITY[finding.severity],
  );
  diagnostic.source = SOURCE;
  diagnostic.code = { value: finding.rule, target: vscode.Uri.parse(pageOf(finding.rule, language)) };
  if (finding.related)
    diagnostic.relatedInformation = finding.related.map(
      (related) =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(uriOf(related.source.path), toRange(related)),
          relatedOf(finding.rule, related, language),
        ),
    );
  return diagnostic;
}
