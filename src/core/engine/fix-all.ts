import { withoutAsking } from '../ask.ts';
import type { FileCopy, Finding, Fix, TextEdit } from '../finding.ts';
import type { Fork, Workspace } from './workspace.ts';

/** After so many rounds it stops: every fix is in by then, or fixes keep making work for one another. */
export const MAX_FIX_ROUNDS = 10;

export interface FixOptions {
  /** Only fixes that may be applied unseen. */
  readonly safeOnly: boolean;
  /** Only this rule's. */
  readonly rule?: string | undefined;
  /** Paths that are to stay as they are; a fix that touches one is left out whole. */
  readonly settled?: ReadonlySet<string> | undefined;
  /** Only fixes of these findings. */
  isMeant?(finding: Finding): boolean;
}

export interface FixAllOptions extends FixOptions {
  /** Only what is found in this project; else in all of them. */
  readonly root?: string | undefined;
  /** Fixes that copy a file are left out. */
  readonly textsOnly?: boolean | undefined;
}

/** Fixes that can be applied together. */
export interface FixSelection {
  /** By path, in the order of the text; they neither overlap nor touch, except within one fix. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  readonly copies: readonly FileCopy[];
  readonly applied: readonly Finding[];
}

/**
 * Takes each finding's first fix that can be made at once, unless it runs into one that is taken already: what is left out is found again
 * when the project is checked anew.
 */
export function selectFixes(findings: readonly Finding[], options: FixOptions): FixSelection {
  const edits = new Map<string, TextEdit[]>();
  const copies: FileCopy[] = [];
  const applied: Finding[] = [];
  for (const finding of findings) {
    const [fix] = withoutAsking(finding.fixes);
    if (!fix || (options.safeOnly && !fix.safe)) continue;
    if (options.rule !== undefined && finding.rule !== options.rule) continue;
    if (options.isMeant?.(finding) === false) continue;
    if (!changesAnything(fix) || touches(fix, options.settled) || clashes(fix, edits, copies)) continue;
    for (const edit of fix.edits) {
      const { path } = edit.source;
      edits.set(path, [...(edits.get(path) ?? []), edit]);
    }
    if (fix.copy) copies.push(fix.copy);
    applied.push(finding);
  }
  for (const own of edits.values()) own.sort((a, b) => a.start - b.start || a.end - b.end);
  return { edits, copies, applied };
}

/** The text with all edits applied at once. Throws where two of them overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at || end < start || end > text.length)
      throw new RangeError(`an edit of ${start} to ${end} overlaps another, or lies outside the text`);
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** What fixes are tried in. Nothing has to be written before all is done: a check need only see what was edited. */
export interface FixTarget {
  check(): Promise<readonly Finding[]>;
  /** From now on this is the file's text. */
  edit(path: string, text: string): void;
  /** From now on the file is there. False where it cannot be. */
  copy(copy: FileCopy): boolean | Promise<boolean>;
}

export interface FixOutcome {
  /** What is left. */
  readonly findings: readonly Finding[];
  /** The texts that are to be written, by path. */
  readonly texts: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
  readonly copies: readonly FileCopy[];
  /** The findings whose fixes are in these texts and copies. */
  readonly applied: readonly Finding[];
}

/** What the files would be with all fixes, and the fork in which they are that. The workspace stays as it is. */
export async function fixAll(
  workspace: Workspace,
  options: FixAllOptions,
): Promise<FixOutcome & { readonly fork: Fork }> {
  const fork = await workspace.fork();
  return { ...(await fixFork(fork, options)), fork };
}

/** The same in a fork that is there already, in which the fixed texts are proposed. */
export function fixFork(fork: Fork, { root, textsOnly, ...options }: FixAllOptions): Promise<FixOutcome> {
  const target: FixTarget = {
    async check() {
      const { projects } = await fork.check(root);
      const findings = projects.flatMap(({ findings }) => findings);
      return textsOnly ? findings.map(withoutCopies) : findings;
    },
    edit: (path, text) => fork.propose(path, text),
    async copy({ from, to }) {
      const text = await fork.read(from);
      if (text !== undefined) fork.propose(to, text);
      return text !== undefined;
    },
  };
  return fixTarget(target, options);
}

/** The finding with such fixes alone as change texts. */
export function withoutCopies(finding: Finding): Finding {
  return { ...finding, fixes: finding.fixes.filter(({ copy }) => !copy) };
}

/**
 * Applies fixes and checks again until there is nothing more to apply. A file that a round brings back to a text it
 * has had before is left at that: its fixes undo one another, and would for ever.
 */
export async function fixTarget(target: FixTarget, options: FixOptions): Promise<FixOutcome> {
  const texts = new Map<string, { before: string; after: string }>();
  const seen = new Map<string, Set<string>>();
  const settled = new Set(options.settled);
  const copies: FileCopy[] = [];
  const applied: Finding[] = [];
  let findings = await target.check();
  for (let round = 0; round < MAX_FIX_ROUNDS; round++) {
    const selection = selectFixes(findings, { ...options, settled });
    if (selection.applied.length === 0) break;
    for (const [path, edits] of selection.edits) {
      const text = (edits[0] as TextEdit).source.text;
      const after = applyEdits(text, edits);
      const known = seen.get(path) ?? new Set([text]);
      if (known.has(after)) settled.add(path);
      seen.set(path, known.add(after));
      texts.set(path, { before: texts.get(path)?.before ?? text, after });
      target.edit(path, after);
    }
    for (const copy of selection.copies) {
      if (await target.copy(copy)) copies.push(copy);
      settled.add(copy.to);
    }
    applied.push(...selection.applied);
    findings = await target.check();
  }
  for (const [path, { before, after }] of texts) if (before === after) texts.delete(path);
  const stays = (fix: Fix): boolean =>
    copies.includes(fix.copy as FileCopy) || pathsOf(fix).some((path) => texts.has(path));
  const isIn = ({ fixes }: Finding): boolean => withoutAsking(fixes).slice(0, 1).some(stays);
  return { findings, texts, copies, applied: applied.filter(isIn) };
}

function pathsOf(fix: Fix): string[] {
  return fix.edits.map(({ source }) => source.path);
}

function changesAnything({ edits, copy }: Fix): boolean {
  return (
    copy !== undefined ||
    edits.some(({ source, start, end, newText }) => source.text.slice(start, end) !== newText)
  );
}

function touches(fix: Fix, settled: ReadonlySet<string> | undefined): boolean {
  return (
    settled !== undefined &&
    (pathsOf(fix).some((path) => settled.has(path)) || (fix.copy !== undefined && settled.has(fix.copy.to)))
  );
}

/** Edits that only touch clash too: two properties side by side each know of the comma between them. */
function clashes(
  fix: Fix,
  edits: ReadonlyMap<string, readonly TextEdit[]>,
  copies: readonly FileCopy[],
): boolean {
  const { copy } = fix;
  if (copy && copies.some(({ to }) => to === copy.to)) return true;
  return fix.edits.some((edit) =>
    edits
      .get(edit.source.path)
      ?.some(
        (other) =>
          (edit.start <= other.end && other.start <= edit.end) || edit.source.text !== other.source.text,
      ),
  );
}
