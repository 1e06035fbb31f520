import { parse } from '@babel/parser';
import { applyEdits } from '../../src/core/engine/fix-all.ts';
import type { Workspace } from '../../src/core/engine/workspace.ts';
import type { Finding, Fix } from '../../src/core/finding.ts';
import type { Language } from '../../src/core/messages/localized.ts';
import { messageOf, titleOf } from '../../src/core/rules/render.ts';
import { readJsonc } from '../../src/core/syntax/jsonc.ts';
import type { Span } from '../../src/core/syntax/source.ts';
import { scriptParts } from '../../src/core/syntax/vue.ts';
import type { Files } from '../core/helpers.ts';

/** Thrown where something does not hold; the message says what. */
export class Broken extends Error {}

export const languages: readonly Language[] = ['en', 'zh-CN'];

/** What a message must not hold, unless the project's own texts do. */
const HOLES = /\{[a-zA-Z]\w*\}|\[object \w+\]/g;

/** Throws where a rendered text has a hole that is not the project's own. */
export function whole(text: string, files: Files, what: string): void {
  for (const [hole] of text.matchAll(HOLES))
    if (!Object.values(files).some((own) => own.includes(hole)))
      throw new Broken(`${what} holds ${hole}: ${text}`);
}

/** Throws where a span does not lie in its text. */
export function inside({ source, start, end }: Span, what: string): void {
  if (!(start >= 0 && start <= end && end <= source.text.length))
    throw new Broken(`${what}: ${start} to ${end} in ${source.path} of ${source.text.length} characters`);
}

/** Throws where a finding lies outside its text, tells something with a hole, or a fix of it breaks a text. */
export function judgeFinding(finding: Finding, files: Files): void {
  inside(finding, finding.rule);
  for (const [name, value] of Object.entries(finding.args))
    if (value === undefined || Number.isNaN(value)) throw new Broken(`${finding.rule}: ${name} is ${value}`);
  for (const language of languages) whole(messageOf(finding, language), files, finding.rule);
  for (const fix of finding.fixes) {
    for (const language of languages) whole(titleOf(finding.rule, fix, language), files, finding.rule);
    for (const edit of [...fix.edits, ...(fix.ask?.edits ?? [])]) inside(edit, `a fix of ${finding.rule}`);
    judgeFix(fix, finding.rule);
  }
}

function judgeFix({ edits }: Fix, rule: string): void {
  for (const source of new Set(edits.map((edit) => edit.source))) {
    const after = applyEdits(
      source.text,
      edits.filter((edit) => edit.source === source),
    );
    noWorse(source.path, source.text, after, `a fix of ${rule}`);
  }
}

/** Throws where a text parsed, and what it was made into does not. */
export function noWorse(path: string, before: string, after: string, what: string): void {
  if (after !== before && parses(path, before) && !parses(path, after))
    throw new Broken(`${what}: ${path} does not parse any more:\n${after}`);
}

/** Texts of other kinds are as they are. */
function parses(path: string, text: string): boolean {
  if (path.endsWith('.json'))
    return !readJsonc({ path, text }).problems.some(({ kind }) => kind !== 'trailing-comma');
  if (path.endsWith('.vue'))
    return scriptParts(text).every(({ start, end }) => isScript(text.slice(start, end)));
  return /\.[cm]?[jt]s$/.test(path) ? isScript(text) : true;
}

function isScript(text: string): boolean {
  try {
    parse(text, {
      sourceType: 'unambiguous',
      allowReturnOutsideFunction: true,
      allowAwaitOutsideFunction: true,
      plugins: ['typescript', 'decorators'],
    });
    return true;
  } catch {
    return false;
  }
}

/** A workspace's findings; what a rule throws is thrown. */
export async function findingsIn(workspace: Workspace): Promise<Finding[]> {
  return (await workspace.check()).projects.flatMap(({ findings }) => findings);
}
