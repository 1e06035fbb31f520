import type { Finding, Severity } from '../../core/finding.ts';
import type { Language } from '../../core/messages/localized.ts';
import { relative } from '../../core/project/paths.ts';
import { messageOf } from '../../core/rules/render.ts';
import { rangeOf } from '../../core/syntax/source.ts';
import type { Report } from './report.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

export const command = (severity: Severity): string => COMMANDS[severity];

/** Workflow commands of GitHub Actions: each finding becomes an annotation of its line. */
export function formatGithub(report: Report, language: Language, root: string): string {
  return report.findings.map((finding) => `${annotation(finding, language, root)}\n`).join('');
}

function annotation(finding: Finding, language: Language, root: string): string {
  const { start, end } = rangeOf(finding);
  const places = { file: relative(root, finding.source.path), line: start.line + 1, endLine: end.line + 1 };
  // columns are only taken of annotations that stay on one line
  const columns = start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 };
  const properties = Object.entries({ ...places, ...columns, title: finding.rule })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${COMMANDS[finding.severity]} ${properties}::${escapeData(messageOf(finding, language))}`;
}

export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
