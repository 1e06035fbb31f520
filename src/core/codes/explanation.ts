import { format } from '../messages/format.ts';
import type { Language } from '../messages/localized.ts';
import type { Statement } from './file-checks.ts';
import { type Found, findCodes, type ReadLine } from './find.ts';
import { codeWords } from './messages.ts';
import type { OwnerId } from './owner.ts';
import { likelyIn, type ProjectFindings, statementsAbout } from './project-checks.ts';
import { meaningLines, meaningObject, statementLine, statementObject, unknownLine } from './render.ts';

/** What is known of a code or of words, and what projects' own files say of it. */
export interface Explanation extends Found {
  readonly query: string;
  readonly statements: readonly Statement[];
}

export interface Question {
  readonly query: string;
  readonly owner?: OwnerId | undefined;
  readonly language: Language;
  readonly readLine: ReadLine;
}

/** Of the meanings found, as many are looked for in the project: further ones are hardly meant. */
const LOOKED_FOR = 3;

/** Explains a code or words, with what is known of projects. */
export async function explainCode(
  { query, owner, language, readLine }: Question,
  projects: readonly ProjectFindings[],
): Promise<Explanation> {
  const found = findCodes(query, { owner, rank: await likelyIn(projects), readLine });
  const likely = found.meanings.slice(0, LOOKED_FOR);
  return { query, ...found, statements: await statementsAbout(likely, [], projects, language) };
}

/** As plain data; `shown` makes a path as it is to be read. */
export function explanationObject(
  { query, meanings, unknown, statements }: Explanation,
  shown: (path: string) => string,
  language: Language,
) {
  return {
    version: 1 as const,
    query,
    meanings: meanings.map((row) => meaningObject(row, language)),
    unknown: unknown.map(({ maker, service, code }) => ({ maker, service, code })),
    project: statements.map((statement) => statementObject(statement, shown)),
  };
}

/** As text: a paragraph for each meaning, then what the project's files say. */
export function explanationText(
  { query, meanings, unknown, statements }: Explanation,
  shown: (path: string) => string,
  language: Language,
): string {
  const words = codeWords[language];
  const paragraphs = [
    ...meanings.map((row) => {
      const { title, lines } = meaningLines(row, language);
      return [title, ...lines.map((line) => `  ${line}`)].join('\n');
    }),
    ...unknown.map((row) => unknownLine(row, language)),
    ...(meanings.length + unknown.length === 0 ? [format(words.nothing, { query }, language)] : []),
    ...(statements.length > 0
      ? [[words.project, ...statements.map((one) => `  ${statementLine(one, shown)}`)].join('\n')]
      : []),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
