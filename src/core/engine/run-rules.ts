import { behindBreak, endOfLine, startOfLine } from '../edits/gap.ts';
import { replace } from '../edits/index.ts';
import { openCalls } from '../edits/open-calls.ts';
import type { Finding, Fix, Related } from '../finding.ts';
import type { Project } from '../project/project.ts';
import { rules } from '../rules/index.ts';
import { metaRules } from '../rules/meta.ts';
import type { RelatedPlace, Report } from '../rules/rule.ts';
import type { Source } from '../syntax/source.ts';
import { type ProjectConfig, type RuleSeverity, readProjectConfig, severityIn } from './project-config.ts';
import type { Round } from './settle.ts';
import { applySuppressions, type Suppression } from './suppressions.ts';

/** A rule that threw. */
export interface RuleFault {
  readonly rule: string;
  readonly error: unknown;
}

export interface RunOptions {
  /** Severities set on the command line or in the editor; they win over the project's config, which wins over the rules. */
  readonly severities?: ReadonlyMap<string, RuleSeverity> | undefined;
  /** Settings to take in place of the project's own config file. */
  readonly config?: ProjectConfig | undefined;
  /** Report comments that suppress nothing. */
  readonly reportUnusedSuppressions?: boolean | undefined;
  /** The folder that the search for a project's config ends at. */
  readonly workspaceRoot: string;
  /** Tells that the time is up: rules that have not been run by then are left out. */
  isOver?(): boolean;
  fault?(fault: RuleFault): void;
}

/** The ids that settings and suppressions may name. */
export const knownRules: ReadonlySet<string> = new Set([...rules, ...metaRules].map(({ id }) => id));

/** What rules have found that asked for nothing unknown: it stays as it is while the project does. */
const certain = new WeakMap<Project, Map<string, readonly Raw[]>>();

/**
 * Runs every rule over a project; of those that ran in the round before, the ones that may find something else now. A rule
 * that throws loses its own findings, never the run.
 */
export function runRules(project: Project, options: RunOptions, round: Round): Finding[] {
  const config =
    options.config ?? readProjectConfig(project.root, options.workspaceRoot, project.files, knownRules);
  const setFor = (id: string, path: string): RuleSeverity | undefined =>
    options.severities?.get(id) ?? severityIn(config, id, path);
  /** Off in every file: what it would find need not be looked for. */
  const isOff = (id: string): boolean =>
    (options.severities?.get(id) ?? config.severities.get(id)) === 'off' &&
    !config.overrides.some(({ severities }) => severities.has(id));
  const findings: Raw[] = [];
  const known = (round.before && certain.get(round.before)) ?? new Map<string, readonly Raw[]>();
  certain.set(project, known);
  for (const rule of rules) {
    if (isOff(rule.id) || options.isOver?.()) continue;
    const found = known.get(rule.id);
    if (found) {
      for (const one of found) findings.push(one);
      continue;
    }
    const own: Raw[] = [];
    const asked = round.unknown();
    try {
      rule.check(project, (report) => {
        const severity = setFor(rule.id, report.at.source.path) ?? report.severity ?? rule.severity;
        if (severity !== 'off') own.push(toRaw(rule.id, report, severity));
      });
      for (const one of own) findings.push(one);
      if (round.unknown() === asked) known.set(rule.id, own);
    } catch (error) {
      options.fault?.({ rule: rule.id, error });
    }
  }
  const { kept, unused, unknown } = applySuppressions(findings, sourcesOf(project, findings), knownRules);
  const meta: (Report & { rule: string })[] = [
    ...config.problems,
    ...unknown.map(({ name, at }) => ({ rule: 'unknown-rule', message: 'comment', args: { name }, at })),
  ];
  if (options.reportUnusedSuppressions && !options.isOver?.())
    meta.push(
      ...unused.map((at) => ({ rule: 'unused-suppression', message: 'unused', at, fixes: removal(at) })),
    );
  for (const { rule, ...report } of meta) {
    const severity =
      setFor(rule, report.at.source.path) ?? metaRules.find(({ id }) => id === rule)?.severity ?? 'warning';
    if (severity !== 'off') kept.push(toRaw(rule, report, severity));
  }
  const isTooEarly = openCalls(project);
  return withoutSurplus(kept.sort(byPlace)).map(({ fixes: given, ...finding }) => {
    try {
      const fixes = typeof given === 'function' ? given() : given;
      return { ...finding, fixes: fixes.filter((fix) => !isTooEarly(fix)) };
    } catch (error) {
      options.fault?.({ rule: finding.rule, error });
      return { ...finding, fixes: [] };
    }
  });
}

/** A finding whose fixes have not been asked for. */
type Raw = Omit<Finding, 'fixes'> & { readonly fixes: NonNullable<Report['fixes']> };

function toRaw(
  rule: string,
  { message, args, at, fixes, related }: Report,
  severity: Finding['severity'],
): Raw {
  const { source, start, end } = at;
  const raw = { rule, severity, message, args: args ?? {}, source, start, end, fixes: fixes ?? [] };
  return related && related.length > 0 ? { ...raw, related: related.map(toRelated) } : raw;
}

function toRelated({ at, says, args }: RelatedPlace): Related {
  return { source: at.source, start: at.start, end: at.end, message: says, args: args ?? {} };
}

/** Of one kind, a file has at most this many findings: nobody reads more, and a program wrote what has them. */
export const MAX_OF_A_KIND = 100;

/** The first findings of each kind in each file; the last of them says how many more there are. */
function withoutSurplus(findings: readonly Raw[]): Raw[] {
  const counts = new Map<string, number>();
  const kindOf = ({ rule, message, source }: Raw): string => `${rule} ${message} ${source.path}`;
  const told = findings.filter((finding) => {
    const count = (counts.get(kindOf(finding)) ?? 0) + 1;
    counts.set(kindOf(finding), count);
    return count <= MAX_OF_A_KIND;
  });
  for (let i = told.length - 1; i >= 0; i--) {
    const finding = told[i] as Raw;
    const more = (counts.get(kindOf(finding)) ?? 0) - MAX_OF_A_KIND;
    counts.delete(kindOf(finding));
    if (more > 0) told[i] = { ...finding, more };
  }
  return told;
}

/** Every text of the project in which a finding stands or a comment could. */
function* sourcesOf(project: Project, findings: readonly Raw[]): Generator<Source> {
  const seen = new Set<string>();
  for (const { source } of [project.manifest, ...project.scripts, ...project.cloud, ...findings]) {
    if (seen.has(source.path)) continue;
    seen.add(source.path);
    yield source;
  }
}

/**
 * Takes the comment away: with its line where it stands alone on it, with the blanks before it where it ends its
 * line. Not a part of a comment that says more.
 */
function removal({ source, start, end, isWhole }: Suppression): Fix[] {
  if (!isWhole) return [];
  const { text } = source;
  const lineStart = startOfLine(text, start);
  const lineEnd = endOfLine(text, end);
  const endsLine = text.slice(end, lineEnd).trim() === '';
  const alone = endsLine && lineEnd < text.length && text.slice(lineStart, start).trim() === '';
  let from = alone ? lineStart : start;
  if (endsLine && !alone) while (/[ \t]/.test(text.charAt(from - 1))) from--;
  // what the comment held apart stays apart; in markup it held nothing apart
  const joins =
    !endsLine && text.charAt(start) !== '<' && /\S\S/.test(text.charAt(start - 1) + text.charAt(end));
  const edit = replace(
    { source, start: from, end: alone ? behindBreak(text, lineEnd) : end },
    joins ? ' ' : '',
  );
  return [{ title: 'remove', edits: [edit], safe: true }];
}

function byPlace(a: Raw, b: Raw): number {
  if (a.source.path !== b.source.path) return a.source.path < b.source.path ? -1 : 1;
  return a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1);
}
