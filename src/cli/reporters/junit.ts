import type { Finding } from '../../core/finding.ts';
import type { Language } from '../../core/messages/localized.ts';
import { relative } from '../../core/project/paths.ts';
import { messageOf, pageOf } from '../../core/rules/render.ts';
import { rangeOf } from '../../core/syntax/source.ts';
import type { Report } from './report.ts';

interface Suite {
  readonly name: string;
  readonly cases: readonly string[];
  readonly failures: number;
}

/** JUnit's XML: a suite for each file, a case for each finding; those that are no errors or warnings pass. */
export function formatJunit(report: Report, language: Language): string {
  const byFile = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    const file = relative(report.base, finding.source.path);
    byFile.set(file, [...(byFile.get(file) ?? []), finding]);
  }
  const suites: Suite[] = [...byFile].map(([name, findings]) => ({
    name,
    cases: findings.map((finding) => testCase(finding, name, language)),
    failures: findings.filter(isFailure).length,
  }));
  for (const { root, findings } of report.projects) {
    const name = relative(report.base, root);
    const passed = `<testcase${attributes({ name: 'uni-offline-push', classname: name })}/>`;
    if (findings.length === 0) suites.push({ name, cases: [passed], failures: 0 });
  }
  const sum = (of: (suite: Suite) => number): number => suites.reduce((total, suite) => total + of(suite), 0);
  const totals = counts(
    sum(({ cases }) => cases.length),
    sum(({ failures }) => failures),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'uni-offline-push', ...totals })}>`,
    ...suites.flatMap(({ name, cases, failures }) => [
      `  <testsuite${attributes({ name, ...counts(cases.length, failures) })}>`,
      ...cases.map((one) => `    ${one}`),
      '  </testsuite>',
    ]),
    '</testsuites>\n',
  ].join('\n');
}

function testCase(finding: Finding, file: string, language: Language): string {
  const { start } = rangeOf(finding);
  const [line, column] = [start.line + 1, start.character + 1];
  const message = messageOf(finding, language);
  const place = `${file}:${line}:${column}`;
  const body = isFailure(finding)
    ? `<failure${attributes({ message, type: finding.severity })}>${escapeXml(`${place}\n${message}\n${pageOf(finding.rule, language)}`)}</failure>`
    : `<system-out>${escapeXml(`${place}\n${finding.severity}: ${message}`)}</system-out>`;
  const name = `${finding.rule} (${line}:${column})`;
  return `<testcase${attributes({ name, classname: file, file, line })}>${body}</testcase>`;
}

function isFailure({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

function counts(tests: number, failures: number): Record<string, number> {
  return { tests, failures, errors: 0, skipped: 0 };
}

export function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\r': '&#13;',
};

/** What XML has no way to write becomes a question mark in a box. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"\t\r]/g, (char) => ESCAPES[char] ?? char);
}
