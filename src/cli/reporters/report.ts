import type { CheckResult, ProjectResult } from '../../core/engine/workspace.ts';
import type { Finding, Severity } from '../../core/finding.ts';

/** What a run found, all folders together; paths are the engine's. */
export interface Report {
  /** The folder that shown paths are relative to. */
  readonly base: string;
  readonly projects: readonly ProjectResult[];
  readonly findings: readonly Finding[];
  readonly files: number;
  readonly count: Readonly<Record<Severity, number>>;
}

export function makeReport(base: string, results: readonly CheckResult[]): Report {
  const projects = results.flatMap((result) => result.projects);
  const findings = projects.flatMap((project) => project.findings);
  const count = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const finding of findings) count[finding.severity]++;
  return { base, projects, findings, count, files: results.reduce((sum, result) => sum + result.files, 0) };
}
