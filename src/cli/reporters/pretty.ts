import type { Colors } from 'picocolors/types';
import { withoutDialog } from '../../core/ask.ts';
import type { Finding, Severity } from '../../core/finding.ts';
import type { Language } from '../../core/messages/localized.ts';
import { onOneLine, printable } from '../../core/messages/printable.ts';
import { relative } from '../../core/project/paths.ts';
import { messageOf, pageOf, relatedOf, titleOf } from '../../core/rules/render.ts';
import { rangeOf } from '../../core/syntax/source.ts';
import { terminalWords } from '../messages.ts';
import { columns } from '../terminal/columns.ts';
import type { Report } from './report.ts';

/** Lines of code shown before and after the reported one. */
const CONTEXT = 1;

/** Longer lines are cut: a manifest on one line would fill the screen. */
const MAX_LINE = 160;

/** The report for a person at a terminal: each finding with its code, what it means, how to mend it. */
export function formatPretty(report: Report, language: Language, colors: Colors): string {
  if (report.projects.length === 0) return '';
  const shown = report.findings.map((finding) => formatFinding(finding, report.base, language, colors));
  return [...shown, summary(report, language, colors)].join('\n');
}

function formatFinding(finding: Finding, base: string, language: Language, colors: Colors): string {
  const say = terminalWords[language];
  const { start } = rangeOf(finding);
  const place = `${onOneLine(relative(base, finding.source.path))}:${start.line + 1}:${start.character + 1}`;
  const lines = [
    `${colors.bold(place)}  ${paint(finding.severity, say.severity[finding.severity], colors)}  ${colors.dim(finding.rule)}`,
    `  ${messageOf(finding, language)}`,
    ...codeFrame(finding, colors).map((line) => `  ${line}`),
    ...(finding.related ?? []).map((related) => {
      const { start } = rangeOf(related);
      const other = `${onOneLine(relative(base, related.source.path))}:${start.line + 1}:${start.character + 1}`;
      return `  ${colors.dim(`→ ${other}  ${relatedOf(finding.rule, related, language)}`)}`;
    }),
    ...withoutDialog(finding.fixes).map(
      (fix) => `  ${colors.green(say.fix)} ${titleOf(finding.rule, fix, language)}`,
    ),
    `  ${colors.dim(pageOf(finding.rule, language))}`,
  ];
  return `${lines.join('\n')}\n`;
}

function paint(severity: Severity, text: string, colors: Colors): string {
  if (severity === 'error') return colors.red(text);
  if (severity === 'warning') return colors.yellow(text);
  return colors.cyan(text);
}

function codeFrame(finding: Finding, colors: Colors): string[] {
  const { start, end } = rangeOf(finding);
  const all = finding.source.text.split(/\r\n|\r|\n/);
  const first = Math.max(0, start.line - CONTEXT);
  const last = Math.min(all.length - 1, start.line + CONTEXT);
  const width = String(last + 1).length;
  const frame: string[] = [];
  for (let line = first; line <= last; line++) {
    const text = printable((all[line] ?? '').replaceAll('\t', '  '));
    const cut = text.length > MAX_LINE ? `${text.slice(0, MAX_LINE)}…` : text;
    const number = String(line + 1).padStart(width);
    const here = line === start.line;
    frame.push(`${here ? colors.red('>') : ' '} ${colors.dim(`${number} |`)} ${cut}`);
    if (!here) continue;
    const raw = all[line] ?? '';
    const stop = end.line === start.line ? end.character : raw.length;
    const before = columns(raw.slice(0, start.character));
    if (before > MAX_LINE) continue;
    const length = Math.max(1, Math.min(columns(raw.slice(start.character, stop)), MAX_LINE - before));
    frame.push(
      `  ${colors.dim(`${' '.repeat(width)} |`)} ${' '.repeat(before)}${colors.red('^'.repeat(length))}`,
    );
  }
  return frame;
}

function summary(report: Report, language: Language, colors: Colors): string {
  const say = terminalWords[language];
  const { count, files, projects } = report;
  const where = say.where(projects.length, files);
  if (report.findings.length === 0) return `${colors.green(say.clean)} ${where}\n`;
  const parts = (Object.keys(count) as Severity[])
    .filter((severity) => count[severity] > 0)
    .map((severity) => paint(severity, say.count(count[severity], severity), colors));
  return `${colors.bold(parts.join(language === 'en' ? ', ' : '，'))} ${where}\n`;
}
