import { withoutAsking } from '../../src/core/ask.ts';
import { type CheckResult, Workspace } from '../../src/core/engine/workspace.ts';
import type { Finding, TextEdit } from '../../src/core/finding.ts';
import type { Language } from '../../src/core/messages/localized.ts';
import type { Entry, FileSystem } from '../../src/core/project/file-system.ts';
import { messageOf, relatedOf, titleOf } from '../../src/core/rules/render.ts';
import { lineStarts, positionAt } from '../../src/core/syntax/source.ts';

export type Files = Record<string, string>;

/** The folder that in-memory projects lie in. */
export const ROOT = '/p';

/** A file system that holds the given texts below `ROOT`. */
export function memoryFileSystem(files: Files): FileSystem {
  const at = (path: string): string | undefined => files[path.slice(ROOT.length + 1)];
  return {
    async list(folder) {
      const prefix = `${folder}/`;
      const entries = new Map<string, Entry>();
      for (const name of Object.keys(files)) {
        const path = `${ROOT}/${name}`;
        if (!path.startsWith(prefix)) continue;
        const [first = '', ...rest] = path.slice(prefix.length).split('/');
        entries.set(first, { name: first, type: rest.length > 0 ? 'folder' : 'file' });
      }
      return entries.size > 0 || folder === ROOT ? [...entries.values()] : undefined;
    },
    async read(path) {
      return at(path);
    },
    async readIf(path, words) {
      const text = at(path);
      return text === undefined || words.pattern.test(text) ? text : null;
    },
  };
}

export interface Found extends Finding {
  /** `manifest.json:12:5`, 1-based. */
  readonly where: string;
  /** The text that the report stands on. */
  readonly textAt: string;
  /** The message in words. */
  readonly words: string;
}

export interface Checked {
  readonly findings: readonly Found[];
  readonly result: CheckResult;
  of(rule: string): Found[];
}

/** That a plugin has a successor is no fault of a project: tests of anything else leave it out. */
export const NO_ADVICE: ReadonlyMap<string, 'off'> = new Map([
  ['plugin-superseded', 'off'],
  ['push-category-missing', 'off'],
]);

export interface CheckOptions {
  readonly lang?: Language;
  /** With what is told of plugins that have a successor, and of messages without a class. */
  readonly advice?: boolean;
}

/** Runs the engine on an in-memory project. Throws where a rule did. */
export async function checkFiles(files: Files, options: CheckOptions = {}): Promise<Checked> {
  const workspace = new Workspace(memoryFileSystem(files), ROOT, {
    severities: options.advice ? undefined : NO_ADVICE,
    fault: ({ rule, error }) => {
      throw new Error(`rule ${rule} threw`, { cause: error });
    },
  });
  const result = await workspace.check();
  const findings = result.projects.flatMap((project) =>
    project.findings.map((finding) => found(finding, options.lang ?? 'zh-CN')),
  );
  return { findings, result, of: (rule) => findings.filter((finding) => finding.rule === rule) };
}

function found(finding: Finding, language: Language): Found {
  const { source, start, end } = finding;
  const { line, character } = positionAt(lineStarts(source.text), start);
  const where = `${source.path.slice(ROOT.length + 1)}:${line + 1}:${character + 1}`;
  const words = messageOf(finding, language);
  expectSaid(finding, words, language);
  return { ...finding, where, textAt: source.text.slice(start, end), words };
}

/** Throws where a finding, one of its fixes or another place of it has no words, or a hole in them has no value. */
function expectSaid(
  { rule, message, fixes, related = [] }: Finding,
  words: string,
  language: Language,
): void {
  const said: (readonly [key: string, text: string])[] = [
    [message, words],
    ...fixes.map((fix) => [fix.title, titleOf(rule, fix, language)] as const),
    ...related.map((one) => [one.message, relatedOf(rule, one, language)] as const),
  ];
  for (const [key, text] of said)
    if (text === key || /\{\w+\}/.test(text))
      throw new Error(`${rule} does not say all of "${key}": ${text}`);
}

/** The text with the edits applied. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const edit of [...edits].sort((a, b) => b.start - a.start))
    result = result.slice(0, edit.start) + edit.newText + result.slice(edit.end);
  return result;
}

/** The files after one fix of a finding, the first that asks nothing. */
export function applyFix(files: Files, finding: Finding, fixIndex = 0): Files {
  const fix = withoutAsking(finding.fixes)[fixIndex];
  if (!fix) throw new Error(`${finding.rule} has no fix ${fixIndex}`);
  const changed = { ...files };
  for (const path of new Set(fix.edits.map(({ source }) => source.path))) {
    const name = path.slice(ROOT.length + 1);
    changed[name] = applyEdits(
      files[name] ?? '',
      fix.edits.filter(({ source }) => source.path === path),
    );
  }
  if (fix.copy)
    changed[fix.copy.to.slice(ROOT.length + 1)] = files[fix.copy.from.slice(ROOT.length + 1)] ?? '';
  return changed;
}

/** `file:line rule`, sorted, for every marker `expect: <rule>[ <rule>…]` in the texts. */
export function markersOf(files: Files): string[] {
  const expected: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    text.split('\n').forEach((line, index) => {
      for (const rule of /expect: ([\w -]+?)\s*(?:\*\/|-->|$)/.exec(line)?.[1]?.split(/\s+/) ?? [])
        expected.push(`${name}:${index + 1} ${rule}`);
    });
  }
  return expected.sort();
}

/** Checks a project whose lines say what is to be found on them; whatever else is found is a failure too. */
export async function expectMarkers(
  files: Files,
  options: CheckOptions = {},
): Promise<{ expected: string[]; actual: string[] }> {
  const { findings } = await checkFiles(files, options);
  const actual = findings.map(({ where, rule }) => `${where.replace(/:\d+$/, '')} ${rule}`).sort();
  return { expected: markersOf(files), actual };
}
