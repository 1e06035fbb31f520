import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { CheckResult } from '../../core/engine/workspace.ts';
import type { Finding } from '../../core/finding.ts';
import { relative } from '../../core/project/paths.ts';
import { NotWritten } from '../../node/change-files.ts';
import { toEnginePath } from '../../node/file-system.ts';
import { endBy } from '../../node/interrupt.ts';
import { readText, textIfThere } from '../../node/regular-file.ts';
import { writeHeld } from '../../node/write-held.ts';
import { ArgumentError } from '../options.ts';

/** How often a finding was there, by what stays the same when lines move. Values in it are told by their hash alone. */
interface Entry {
  readonly rule: string;
  readonly file: string;
  readonly message: string;
  readonly text: string;
  readonly count: number;
}

/** Findings that were there before: what is left of a check is new. */
export interface Baseline {
  /** The file's folder, from which the paths in it are told. */
  readonly folder: string;
  readonly entries: readonly Entry[];
}

const VERSION = 1;

/** What is wrong with the settings is never old. */
const isOld = ({ rule }: Finding): boolean => rule !== 'config-invalid';

/** Reads `--baseline`. Throws an ArgumentError where it cannot be read, or is none. */
export function readBaseline(file: string, cwd: string): Baseline {
  const path = resolve(cwd, file);
  const refuse = (why: string): never => {
    throw new ArgumentError(`--baseline ${file}: ${why}`);
  };
  let text = '';
  try {
    text = readText(path);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    refuse((error as Error).message + (isMissing ? '; --write-baseline makes it' : ''));
  }
  let found: { version?: unknown; findings?: unknown } | null = null;
  try {
    found = JSON.parse(text);
  } catch {
    refuse('not JSON');
  }
  if (found?.version !== VERSION) refuse(`not a baseline of version ${VERSION}`);
  const entries = found?.findings;
  if (!Array.isArray(entries) || !entries.every(isEntry)) refuse('not what --write-baseline writes');
  return { folder: folderOf(path), entries: entries as Entry[] };
}

function isEntry(value: unknown): value is Entry {
  const { rule, file, message, text, count } = (value ?? {}) as Record<string, unknown>;
  const texts = [rule, file, message, text].every((part) => typeof part === 'string');
  return texts && Number.isInteger(count) && (count as number) > 0;
}

/** Where links lead, as the check tells paths. */
function folderOf(path: string): string {
  try {
    return toEnginePath(realpathSync(dirname(path)));
  } catch {
    return toEnginePath(dirname(path));
  }
}

/** The results without what the baseline has; and how many findings that were, and how many it has that are gone. */
export function withoutOld(
  results: readonly CheckResult[],
  { folder, entries }: Baseline,
): { readonly results: CheckResult[]; readonly old: number; readonly gone: number } {
  const left = new Map(entries.map((entry) => [keyOf(entry), entry.count]));
  let old = 0;
  const isNew = (finding: Finding): boolean => {
    const key = keyOf(entryOf(finding, folder));
    const count = left.get(key) ?? 0;
    if (count === 0 || !isOld(finding)) return true;
    left.set(key, count - 1);
    old++;
    return false;
  };
  const kept = results.map((result) => ({
    ...result,
    projects: result.projects.map((project) => ({ ...project, findings: project.findings.filter(isNew) })),
  }));
  return { results: kept, old, gone: [...left.values()].reduce((sum, count) => sum + count, 0) };
}

/** Writes what was found as what is known from now on. Throws an ArgumentError where the file cannot be written. */
export async function writeBaseline(
  file: string,
  cwd: string,
  results: readonly CheckResult[],
): Promise<Baseline> {
  const path = resolve(cwd, file);
  const folder = folderOf(path);
  const counts = new Map<string, Entry>();
  for (const finding of results.flatMap(({ projects }) => projects.flatMap(({ findings }) => findings))) {
    if (!isOld(finding)) continue;
    const entry = entryOf(finding, folder);
    const count = (counts.get(keyOf(entry))?.count ?? 0) + 1;
    counts.set(keyOf(entry), { ...entry, count });
  }
  const entries = [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  const after = `${JSON.stringify({ version: VERSION, findings: entries }, null, 2)}\n`;
  try {
    const before = textIfThere(path);
    const at = toEnginePath(path);
    const texts = new Map(before === undefined ? [] : [[at, { before, after }]]);
    const creates = before === undefined ? [{ path: at, text: after }] : [];
    if (before !== after) {
      const { signal } = await writeHeld({ texts, creates }, toEnginePath(dirname(path)));
      if (signal) endBy(signal);
    }
  } catch (error) {
    const why = error instanceof NotWritten ? [...error.refused.values()][0] : (error as Error);
    throw new ArgumentError(`--baseline ${file}: ${why?.message}`);
  }
  return { folder, entries };
}

function entryOf({ rule, message, source, start, end }: Finding, folder: string): Omit<Entry, 'count'> {
  const said = source.text.slice(start, end).replace(/\s+/g, ' ').trim();
  const text = createHash('sha256').update(said).digest('hex').slice(0, 16);
  return { rule, file: relative(folder, source.path), message, text };
}

const keyOf = ({ file, rule, message, text }: Omit<Entry, 'count'>): string =>
  [file, rule, message, text].join('\0');
