import type { Fix, MessageArgs, Severity } from '../finding.ts';
import type { Project } from '../project/project.ts';
import type { Span } from '../syntax/source.ts';

export interface Report {
  /** The key of the message in the rule's words. */
  readonly message: string;
  readonly args?: MessageArgs;
  /** The smallest thing that the user would change. */
  readonly at: Span;
  /** Where it differs from the rule's own; a severity that the user sets for the rule wins over both. */
  readonly severity?: Severity;
  /** A function is asked for those findings alone that are told. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
}

/** One thing that is checked. A rule sees a project's facts and reports; it reads no file and keeps no state. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** Words that make a script worth reading for this rule, beside those of the providers. */
  readonly words?: readonly string[];
  check(project: Project, report: (finding: Report) => void): void;
}
