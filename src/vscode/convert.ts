import * as vscode from 'vscode';
import type { Finding, Severity } from '../core/finding.ts';
import type { Language } from '../core/messages/localized.ts';
import { messageOf, pageOf } from '../core/rules/render.ts';
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

export function toDiagnostic(finding: Finding, language: Language): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(finding),
    messageOf(finding, language),
    SEVERITY[finding.severity],
  );
  diagnostic.source = SOURCE;
  diagnostic.code = { value: finding.rule, target: vscode.Uri.parse(pageOf(finding.rule, language)) };
  return diagnostic;
}
