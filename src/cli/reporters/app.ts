import { pathToFileURL } from 'node:url';
import type { Colors } from 'picocolors/types';
import type { Log } from 'sarif';
import type { Severity } from '../../core/finding.ts';
import type { Language } from '../../core/messages/localized.ts';
import { onOneLine } from '../../core/messages/printable.ts';
import type { Inspection } from '../../node/artefact/index.ts';
import { artefact } from '../lazy-artefact.ts';
import { terminalWords } from '../messages.ts';
import type { Format } from '../options.ts';
import { version } from '../package-folder.ts';
import { colorsFor } from '../terminal/colors.ts';
import { columns } from '../terminal/columns.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { command, escapeData, escapeProperty } from './github.ts';
import { attributes, escapeXml } from './junit.ts';
import { LEVELS, plainText } from './sarif.ts';

interface AppReport {
  readonly inspection: Inspection;
  /** Of the app: the whole, and as it was named. */
  readonly path: string;
  readonly name: string;
  readonly format: Format;
  readonly language: Language;
}

/** What was found in an app, as the user wants it. An entry has no lines: a finding stands on the app. */
export function formatAppReport(
  report: AppReport,
  { env, isTerminal }: Pick<Terminal, 'env' | 'isTerminal'>,
): string {
  switch (report.format) {
    case 'json':
      return `${JSON.stringify(artefact().inspectionObject(report.inspection, report.language), null, 2)}\n`;
    case 'sarif':
      return sarif(report);
    case 'github':
      return github(report);
    case 'junit':
      return junit(report);
    case 'pretty':
      return pretty(report, colorsFor({ env, isTerminal }));
  }
}

const told = ({ inspection, language }: AppReport) =>
  artefact().inspectionObject(inspection, language).findings;

function pretty(report: AppReport, colors: Colors): string {
  const { inspection, language } = report;
  const say = terminalWords[language];
  const rows = artefact().inspectionRows(inspection, language);
  const width = Math.max(...rows.map(([name]) => columns(name)));
  const lines = rows.map(
    ([name, said]) => `${colors.dim(name)}${' '.repeat(width - columns(name))}  ${said}`,
  );
  const findings = told(report);
  for (const { rule, severity, message, help, file } of findings) {
    const head = `${colors.bold(onOneLine(file))}  ${paint(severity, say.severity[severity], colors)}`;
    lines.push('', `${head}  ${colors.dim(rule)}`, `  ${message}`, `  ${colors.dim(help)}`);
  }
  const counted = (['error', 'warning', 'information', 'hint'] as const).flatMap((severity) => {
    const number = findings.filter((one) => one.severity === severity).length;
    return number === 0 ? [] : [paint(severity, say.count(number, severity), colors)];
  });
  const sum = counted.join(language === 'en' ? ', ' : '，');
  lines.push('', findings.length === 0 ? colors.green(say.clean) : colors.bold(sum));
  return `${lines.join('\n')}\n`;
}

function paint(severity: Severity, text: string, colors: Colors): string {
  if (severity === 'error') return colors.red(text);
  return severity === 'warning' ? colors.yellow(text) : colors.cyan(text);
}

function github(report: AppReport): string {
  const file = escapeProperty(report.name.replaceAll('\\', '/'));
  return told(report)
    .map(
      ({ rule, severity, message, file: entry }) =>
        `::${command(severity)} file=${file},title=${rule}::${escapeData(`${onOneLine(entry)}: ${message}`)}\n`,
    )
    .join('');
}

function junit(report: AppReport): string {
  const findings = told(report);
  const isFailure = ({ severity }: { severity: Severity }): boolean =>
    severity === 'error' || severity === 'warning';
  const counts = {
    tests: Math.max(1, findings.length),
    failures: findings.filter(isFailure).length,
    errors: 0,
    skipped: 0,
  };
  const cases = findings.map((finding) => {
    const { rule, severity, message, help, file } = finding;
    const body = isFailure(finding)
      ? `<failure${attributes({ message, type: severity })}>${escapeXml(`${file}\n${message}\n${help}`)}</failure>`
      : `<system-out>${escapeXml(`${file}\n${severity}: ${message}`)}</system-out>`;
    return `    <testcase${attributes({ name: `${rule} (${file})`, classname: report.name })}>${body}</testcase>`;
  });
  const passed = `    <testcase${attributes({ name: 'uni-offline-push', classname: report.name })}/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'uni-offline-push', ...counts })}>`,
    `  <testsuite${attributes({ name: report.name, ...counts })}>`,
    ...(cases.length > 0 ? cases : [passed]),
    '  </testsuite>',
    '</testsuites>\n',
  ].join('\n');
}

function sarif(report: AppReport): string {
  const { language } = report;
  const { appPageOf, appRules } = artefact();
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'uni-offline-push',
            version: version(),
            informationUri: 'https://github.com/uni-offline-push/uni-offline-push',
            language,
            rules: appRules.map(({ id, severity, messages }) => ({
              id,
              shortDescription: { text: messages[language].title },
              helpUri: appPageOf(id, language),
              defaultConfiguration: { level: LEVELS[severity] },
            })),
          },
        },
        language,
        columnKind: 'utf16CodeUnits',
        results: told(report).map(({ rule, severity, message, file }) => ({
          ruleId: rule,
          ruleIndex: appRules.findIndex(({ id }) => id === rule),
          level: LEVELS[severity],
          message: { text: plainText(message) },
          locations: [
            {
              physicalLocation: { artifactLocation: { uri: pathToFileURL(report.path).href } },
              logicalLocations: [{ fullyQualifiedName: file, kind: 'resource' }],
            },
          ],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
