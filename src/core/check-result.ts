import type { Finding } from './finding.ts';
import type { Localized } from './messages/localized.ts';

/** What the check found in one project. */
export interface ProjectResult {
  /** The project's folder, and its manifest. */
  readonly root: string;
  readonly manifest: string;
  /** Ids of the providers that it uses. */
  readonly providers: readonly string[];
  /** Names of what else pushes in it and is not checked. */
  readonly unchecked?: readonly Localized[];
  readonly findings: readonly Finding[];
  /** The time was up before all was looked at. */
  readonly unfinished?: true;
}

export interface CheckResult {
  readonly projects: readonly ProjectResult[];
  /** Files that were looked at: manifests, and the projects' own scripts and native code. */
  readonly files: number;
}
