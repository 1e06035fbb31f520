/**
 * The engine as a library. The published declarations are made from this file alone, so its public types name no
 * other; that they are the engine's own is what the compiler checks below.
 */
import { TIME_LIMIT } from '../core/budget.ts';
import { reportObject } from '../core/engine/json-report.ts';
import { knownRules } from '../core/engine/run-rules.ts';
import { Workspace, type WorkspaceOptions } from '../core/engine/workspace.ts';
import { severities } from '../core/finding.ts';
import { relative } from '../core/project/paths.ts';
import { nearestKey } from '../core/schema/nearest.ts';

/** A name in a folder; a link to a folder is `other`, and is not followed. */
export interface Entry {
  readonly name: string;
  readonly type: 'file' | 'folder' | 'other';
}

/** How the check reaches files: it only ever reads. Paths are absolute, with `/`, and without one at their end. */
export interface FileSystem {
  /** The names in a folder; undefined where there is none. The topmost folder is the empty path. */
  list(folder: string): Promise<readonly Entry[] | undefined>;
  /** A file's text; undefined where there is none. Throws where it cannot be read. */
  read(path: string): Promise<string | undefined>;
}

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
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The address of the rule's page. */
  readonly help: string;
  readonly file: string;
  readonly range: Range;
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

function workspaceOn(fs: FileSystem, root: string, options: WorkspaceOptions): Workspace {
  const files = {
    list: (folder: string) => fs.list(folder),
    read: (path: string) => fs.read(path),
    async readIf(path: string, words: { readonly pattern: RegExp }) {
      const text = await fs.read(path);
      return text === undefined || words.pattern.test(text) ? text : null;
    },
  };
  return new Workspace(files, root, {
    budget: { now: () => performance.now(), limit: TIME_LIMIT },
    ...options,
  });
}

/** What a code means with one phone maker (`huawei`, `fcm`, `apple`, …) or one push service (`tencent`, `jpush`, …). */
export interface CodeMeaning {
  readonly maker: string | null;
  readonly service: string | null;
  readonly code: string;
  readonly where: string;
  readonly text: string | null;
  readonly cause: string;
  readonly advice: string | null;
  readonly source: string;
}

/** What a project's own files say of a code. */
export interface Statement {
  readonly says: string;
  readonly file?: string;
  readonly range?: Range;
  readonly rule?: string;
}

export interface ExplainOptions {
  /** English where it is not given. */
  readonly language?: 'en' | 'zh-CN' | undefined;
  /** The project whose files are looked into. */
  readonly project?: { readonly fs: FileSystem; readonly root: string } | undefined;
}

/** What `explain --format json` prints; `meanings` is empty where no source knows any. */
export interface Explanation {
  readonly version: 1;
  readonly query: string;
  readonly meanings: readonly CodeMeaning[];
  /** Codes that exist, and of which no source tells what they mean. */
  readonly unknown: readonly Pick<CodeMeaning, 'maker' | 'service' | 'code'>[];
  readonly project: readonly Statement[];
}

/** What `logs --format json` prints. */
export interface LogReport {
  readonly version: 1;
  readonly lines: number;
  /** The likely first cause before the others; lines count from 1, and tokens are masked. */
  readonly entries: readonly (Pick<CodeMeaning, 'maker' | 'service' | 'code'> & {
    readonly level: 'error' | 'information';
    readonly count: number;
    readonly first: { readonly line: number; readonly text: string };
    readonly meanings: readonly CodeMeaning[];
  })[];
  /** Lines of push that are no entry's: the log has too many different ones. */
  readonly others: number;
  readonly project: readonly Statement[];
}

/** Explains a code, or words of a log line: only one maker's or service's where that is named. */
export async function explainCode(
  query: string,
  options: ExplainOptions & { readonly maker?: string | undefined } = {},
): Promise<Explanation> {
  const { explainCode: explain, explanationObject, ownerIds, projectsOf, readPushLine } = codes();
  const { language = 'en', maker } = options;
  const owner = ownerIds.find((id) => id === maker);
  if (maker !== undefined && !owner) throw new RangeError(`maker: expected ${ownerIds.join(', ')}`);
  const { workspaces, shown } = beside(options);
  const question = { query, owner, language, readLine: readPushLine };
  return explanationObject(await explain(question, await projectsOf(workspaces)), shown, language);
}

/** Reads a phone's log, of any length where it comes in chunks. */
export async function readLog(
  log: string | Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  options: ExplainOptions = {},
): Promise<LogReport> {
  const { explainLog, LogReader, lineDecoder, logObject, projectsOf } = codes();
  const { language = 'en' } = options;
  const reader = new LogReader(lineDecoder(TextDecoder));
  const whole = typeof log === 'string' ? new TextEncoder().encode(log) : log;
  for await (const chunk of whole instanceof Uint8Array ? [whole] : whole) reader.feed(chunk);
  const { workspaces, shown } = beside(options);
  return logObject(await explainLog(reader.end(), await projectsOf(workspaces), language), shown, language);
}

/** Loaded when somebody asks for it: the codes are a bundle of their own. */
const codes = () => require('./codes.js') as typeof import('../core/logs/index.ts');

function beside({ project }: ExplainOptions): { workspaces: Workspace[]; shown(path: string): string } {
  if (!project) return { workspaces: [], shown: (path) => path };
  const workspace = workspaceOn(project.fs, project.root, {});
  return { workspaces: [workspace], shown: (path) => relative(workspace.root, path) };
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
