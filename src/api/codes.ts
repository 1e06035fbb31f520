import { relative } from '../core/project/paths.ts';
import type { Range } from './check.ts';
import type { FileSystem } from './files.ts';
import { workspaceOn } from './workspace.ts';

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

function beside({ project }: ExplainOptions): {
  workspaces: ReturnType<typeof workspaceOn>[];
  shown(path: string): string;
} {
  if (!project) return { workspaces: [], shown: (path) => path };
  const workspace = workspaceOn(project.fs, project.root, {});
  return { workspaces: [workspace], shown: (path) => relative(workspace.root, path) };
}
