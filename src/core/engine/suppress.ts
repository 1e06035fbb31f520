import { behindBreak, endOfLine, eolAt, startOfLine } from '../edits/gap.ts';
import { addPath, insert } from '../edits/index.ts';
import type { Finding, TextEdit } from '../finding.ts';
import { extname } from '../project/paths.ts';
import { takesComments } from '../syntax/comments.ts';
import { readJsonc } from '../syntax/jsonc.ts';
import type { Source } from '../syntax/source.ts';
import { CONFIG_FILE } from './project-config.ts';

/** Turns a finding's rule off for its line, by a comment above it; none where a comment cannot stand. */
export function suppressLine({ rule, source, start }: Finding): TextEdit[] {
  if (!takesComments(source.path)) return [];
  const lineStart = startOfLine(source.text, start);
  const indent = (/^[ \t]*/.exec(source.text.slice(lineStart)) as RegExpExecArray)[0];
  const comment = `${indent}// uni-offline-push-disable-next-line ${rule}${eolAt(source.text, lineStart)}`;
  return [insert(source, lineStart, comment)];
}

/** Turns a finding's rule off for its file, by a comment on the first line. */
export function suppressFile({ rule, source }: Finding): TextEdit[] {
  if (!takesComments(source.path)) return [];
  const markup = ['.vue', '.nvue', '.uvue'].includes(extname(source.path));
  const directive = `uni-offline-push-disable ${rule}`;
  const comment = markup ? `<!-- ${directive} -->` : `/* ${directive} */`;
  const from = source.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const first = behindBreak(source.text, endOfLine(source.text, 0));
  const behind = source.text.startsWith('#!') ? first : from;
  return [insert(source, behind, comment + eolAt(source.text, behind))];
}

/**
 * Where the schema of the settings lies in a project that has this package. There is no address in its place where it
 * has not: an editor that cannot fetch what `$schema` names offers nothing at all, also where it knows the file by its
 * name.
 */
export const SCHEMA_IN_PACKAGE = './node_modules/uni-offline-push/schemas/project-config.schema.json';

/** The text of new settings. */
export function newConfig(rules: Readonly<Record<string, string>>, schema: string | undefined): string {
  return `${JSON.stringify({ ...(schema !== undefined && { $schema: schema }), rules }, null, 2)}\n`;
}

/** The project's settings with a rule turned off: edits of the config file, or the text of a new one. */
export function turnOff(
  rule: string,
  config: Source | undefined,
  schema?: string,
): { edits: TextEdit[] } | { text: string } {
  if (!config) return { text: newConfig({ [rule]: 'off' }, schema) };
  const { tree } = readJsonc(config);
  return { edits: tree?.kind === 'object' ? addPath(tree, ['rules', rule], '"off"') : [] };
}

export { CONFIG_FILE };
