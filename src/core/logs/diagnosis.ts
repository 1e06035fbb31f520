import { meaningsOf } from '../codes/find.ts';
import { type ProjectFindings, type Statement, statementsAbout } from '../codes/project-checks.ts';
import {
  meaningLines,
  meaningObject,
  nameOf,
  statementLine,
  statementObject,
  unknownLine,
} from '../codes/render.ts';
import { type CodeRow, rowsOf } from '../codes/table.ts';
import { format } from '../messages/format.ts';
import type { Language } from '../messages/localized.ts';
import type { Log, LogEntry } from './log-reader.ts';
import { logWords } from './messages.ts';

/** What a log's line means. */
export interface ExplainedEntry extends LogEntry {
  readonly meanings: readonly CodeRow[];
}

/** What a log tells, the likeliest first cause before the others, and what projects' own files say of it. */
export interface LogDiagnosis extends Pick<Log, 'lines' | 'others'> {
  readonly entries: readonly ExplainedEntry[];
  readonly statements: readonly Statement[];
}

/** Explains what was found in a log, with what is known of projects. */
export async function explainLog(
  { lines, others, entries }: Log,
  projects: readonly ProjectFindings[],
  language: Language,
): Promise<LogDiagnosis> {
  const explained = entries
    .map((entry): ExplainedEntry => ({ ...entry, meanings: meaningsOf(entry, entry.first.text) }))
    .sort((a, b) => order(a) - order(b) || a.first.line - b.first.line);
  const wrong = explained.filter(({ level }) => level === 'error');
  const rows = wrong.flatMap(({ meanings }) => meanings.slice(0, 1));
  const statements = wrong.length > 0 ? await statementsAbout(rows, wrong, projects, language) : [];
  return { lines, others, entries: explained, statements };
}

/** What tells that something is wrong, then what only follows from it, then the rest. */
function order({ level, meanings }: ExplainedEntry): number {
  if (level === 'information') return 2;
  return meanings[0]?.follows ? 1 : 0;
}

/** As plain data; `shown` makes a path as it is to be read. */
export function logObject(
  { lines, entries, others, statements }: LogDiagnosis,
  shown: (path: string) => string,
  language: Language,
) {
  return {
    version: 1 as const,
    lines,
    entries: entries.map(({ maker, service, code, level, count, first, meanings }) => ({
      maker,
      service,
      code,
      level,
      count,
      first,
      meanings: meanings.map((row) => meaningObject(row, language)),
    })),
    others,
    project: statements.map((statement) => statementObject(statement, shown)),
  };
}

/** As text. */
export function logText(
  { lines, entries, others, statements }: LogDiagnosis,
  shown: (path: string) => string,
  language: Language,
): string {
  const words = logWords[language];
  if (entries.length === 0) return `${format(words.none, { lines }, language)}\n`;
  const wrong = entries.filter(({ level }) => level === 'error');
  const rest = entries.filter(({ level }) => level !== 'error');
  const count = wrong.reduce((sum, entry) => sum + entry.count, 0);
  const head =
    wrong.length === 0
      ? format(words.well, { lines }, language)
      : format(words.found, { lines, kinds: wrong.length, count }, language);
  const paragraphs = [
    head,
    ...wrong.map((entry) => entryLines(entry, language).join('\n')),
    ...(rest.length > 0
      ? [
          [
            words.information,
            ...rest.map((entry) => `  ${placeOf(entry, language)}  ${entry.first.text}`),
          ].join('\n'),
        ]
      : []),
    ...(others > 0 ? [format(words.others, { count: others }, language)] : []),
    ...(statements.length > 0
      ? [[words.project, ...statements.map((one) => `  ${statementLine(one, shown)}`)].join('\n')]
      : []),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function entryLines(entry: ExplainedEntry, language: Language): string[] {
  const { code, first, meanings } = entry;
  const [meaning] = meanings;
  const place = [placeOf(entry, language), ...(meaning?.follows ? [logWords[language].follows] : [])].join(
    language === 'en' ? ', ' : '，',
  );
  const told = meanings.map((row) => meaningLines(row, language));
  const title = told[0]?.title ?? [nameOf(entry, language), code].filter((part) => part !== '').join(' · ');
  const isUnknown =
    told.length === 0 && nameOf(entry, language) !== '' && (/^-?\d+$/.test(code) || rowsOf(code).length > 0);
  return [
    language === 'en' ? `${title} (${place})` : `${title}（${place}）`,
    `  ${first.text}`,
    ...(told[0]?.lines ?? []).map((line) => `  ${line}`),
    ...told
      .slice(1)
      .flatMap(({ title: other, lines }) => [`  ${other}`, ...lines.map((line) => `    ${line}`)]),
    ...(isUnknown ? [`  ${unknownLine(entry, language)}`] : []),
  ];
}

function placeOf({ first, count }: LogEntry, language: Language): string {
  const words = logWords[language];
  return format(count > 1 ? words.places : words.place, { line: first.line, count }, language);
}
