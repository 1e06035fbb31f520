import { format } from '../messages/format.ts';
import type { Language } from '../messages/localized.ts';
import { rangeOf } from '../syntax/source.ts';
import type { Statement } from './file-checks.ts';
import { codeWords } from './messages.ts';
import { idOf, type Owner, ownerName } from './owner.ts';
import type { CodeRow, CodeSource } from './table.ts';

/** A meaning as plain data in the reader's language. */
export function meaningObject(row: CodeRow, language: Language) {
  return {
    maker: row.maker,
    service: row.service,
    code: row.code,
    where: row.where,
    text: row.text === '' ? null : row.text,
    cause: sentence(row.cause?.[language] ?? '', language),
    advice: row.advice ? sentence(row.advice[language], language) : null,
    source: sourcesLine(row, language),
  };
}

/** What a project's file says, as plain data; `shown` makes a path as it is to be read. */
export function statementObject({ says, file, span, rule }: Statement, shown: (path: string) => string) {
  return {
    says,
    ...(file !== undefined && { file: shown(file) }),
    ...(span && { range: rangeOf(span) }),
    ...(rule !== undefined && { rule }),
  };
}

/** The parts of a meaning in lines: whose it is and what is logged, then what it means. */
export function meaningLines(row: CodeRow, language: Language): { title: string; lines: string[] } {
  const words = codeWords[language];
  const place = words.where[row.where];
  const whose = `${nameOf(row, language)}${language === 'en' ? ` (${place})` : `（${place}）`}`;
  const part = (template: string, text: string | undefined): string[] =>
    text === undefined || text === '' ? [] : [format(template, { text }, language)];
  return {
    title: [whose, row.code, ...(row.text === '' || row.text === row.code ? [] : [row.text])].join(' · '),
    lines: [
      ...part(words.cause, row.cause?.[language]),
      ...part(words.advice, row.advice?.[language]),
      ...part(words.source, sourcesLine(row, language)),
    ],
  };
}

/** That a code is there, and nobody says what it means. */
export function unknownLine(row: Pick<CodeRow, 'code'> & Owner, language: Language): string {
  return format(codeWords[language].unknown, { owner: nameOf(row, language), code: row.code }, language);
}

/** What a maker or a service is called; '' for nobody's. */
export function nameOf(owner: Owner, language: Language): string {
  const id = idOf(owner);
  return id === undefined ? '' : ownerName(id)[language];
}

/** A statement with the place where it is read. */
export function statementLine({ says, file, span }: Statement, shown: (path: string) => string): string {
  if (file === undefined) return says;
  const line = span ? `:${rangeOf(span).start.line + 1}` : '';
  return `${shown(file)}${line}  ${says}`;
}

function sourcesLine({ sources }: CodeRow, language: Language): string {
  return sources.map((source) => sourceName(source, language)).join(language === 'en' ? '; ' : '；');
}

export function sourceName({ title, date, third }: CodeSource, language: Language): string {
  const about = [date, third ? codeWords[language].third : ''].filter((part) => part !== '');
  if (about.length === 0) return title;
  return language === 'en' ? `${title} (${about.join(', ')})` : `${title}（${about.join('，')}）`;
}

/** The words of the table are parts of sentences. */
function sentence(words: string, language: Language): string {
  return language === 'en' ? `${words.charAt(0).toUpperCase()}${words.slice(1)}.` : `${words}。`;
}
