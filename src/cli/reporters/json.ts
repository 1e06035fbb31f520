import { reportObject } from '../../core/engine/json-report.ts';
import type { Language } from '../../core/messages/localized.ts';
import type { Report } from './report.ts';

/** The report as one JSON object; its form is part of the command line's contract. */
export function formatJson(report: Report, language: Language): string {
  return `${JSON.stringify(reportObject(report, report.base, language), null, 2)}\n`;
}
