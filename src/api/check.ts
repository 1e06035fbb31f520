import { reportObject } from '../core/engine/json-report.ts';
import { knownRules } from '../core/engine/run-rules.ts';
import { severities } from '../core/finding.ts';
import { nearestKey } from '../core/schema/nearest.ts';
import type { FileSystem } from './files.ts';
import { workspaceOn } from './workspace.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface CheckOptions {
  /** Language of messages and titles; English where it is not given. */
  readonly language?: 'en' | 'zh-CN' | undefined;
  /** Severities by rule; they win over the project's own settings. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>> | undefined;
  /** Report comments that suppress nothing. */
  readonly reportUnusedSuppressions?: boolean | undefined;
}

/** 0-based line, 0-based UTF-16 character. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Edit {
  readonly file: string;
  readonly range: Range;
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** The keys whose values only the developer has: there are no edits then. */
  readonly ask?: readonly string[] | undefined;
  /** A file to be copied, never over one that is there. */
  readonly copy?: { readonly from: string; readonly to: string } | undefined;
  /** The provider that the setup is to be opened for. */
  readonly setUp?: string | undefined;
  /** A file that somebody has to choose, and where it goes. */
  readonly choose?: { readonly file: string; readonly to: string } | undefined;
  /** The address of a page where what is missing is to be had. */
  readonly open?: string | undefined;
}

/** Another place that a finding rests on. */
export interface Related {
  readonly message: string;
  readonly file: string;
  readonly range: Range;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The address of the rule's page. */
  readonly help: string;
  readonly file: string;
  readonly range: Range;
  readonly related?: readonly Related[] | undefined;
  readonly fixes: readonly Fix[];
}

/** What `check --format json` prints, with what could not be done. Files are relative to the checked folder. */
export interface CheckResult {
  readonly version: 1;
  readonly projects: readonly {
    readonly root: string;
    readonly manifest: string;
    readonly providers: readonly string[];
  }[];
  readonly findings: readonly Finding[];
  readonly summary: Readonly<Record<Severity | 'projects' | 'files', number>>;
  /** Files that were passed over, by their absolute paths. */
  readonly unreadable: readonly { readonly file: string; readonly error: unknown }[];
  /** Rules that failed, and whose findings are missing: please report them. */
  readonly faults: readonly { readonly rule: string; readonly error: unknown }[];
}

/** Checks every uni-app project below a folder. Throws a RangeError for an option, a rule or a severity that is not there. */
export async function checkProject(
  fs: FileSystem,
  root: string,
  options: CheckOptions = {},
): Promise<CheckResult> {
  expectKnown(options);
  const unreadable: { file: string; error: unknown }[] = [];
  const faults: { rule: string; error: unknown }[] = [];
  const workspace = workspaceOn(fs, root, {
    severities: severitiesOf(options.rules ?? {}),
    reportUnusedSuppressions: options.reportUnusedSuppressions,
    notice: (file, error) => unreadable.push({ file, error }),
    fault: (fault) => faults.push(fault),
  });
  const result = await workspace.check();
  return { ...reportObject(result, workspace.root, options.language ?? 'en'), unreadable, faults };
}

/** What is misspelt would else be passed over without a word. */
function expectKnown(options: CheckOptions): void {
  const known = ['language', 'rules', 'reportUnusedSuppressions'] satisfies (keyof CheckOptions)[];
  for (const name of Object.keys(options))
    if (!(known as string[]).includes(name))
      throw new RangeError(`there is no option "${name}"${meant(name, known)}`);
  const { language = 'en' } = options;
  if (language !== 'en' && language !== 'zh-CN')
    throw new RangeError(`language: expected en or zh-CN, not "${language}"`);
}

function meant(name: string, known: readonly string[]): string {
  const near = nearestKey(name, known, 3);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}

function severitiesOf(rules: NonNullable<CheckOptions['rules']>): ReadonlyMap<string, Severity | 'off'> {
  for (const [rule, severity] of Object.entries(rules)) {
    if (!knownRules.has(rule))
      throw new RangeError(`there is no rule "${rule}"${meant(rule, [...knownRules])}`);
    if (severity !== 'off' && !severities.includes(severity))
      throw new RangeError(`${rule}: "${severity}" is no severity`);
  }
  return new Map(Object.entries(rules));
}
