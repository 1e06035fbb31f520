import { resolve } from 'node:path';
import { Workspace } from '../../core/engine/workspace.ts';
import type { Severity } from '../../core/finding.ts';
import type { Language } from '../../core/messages/localized.ts';
import { relative } from '../../core/project/paths.ts';
import { type ReadAnswers, readAnswers, type SetupAnswers } from '../../core/setup/answers.ts';
import { Unanswered } from '../../core/setup/change.ts';
import { settable, settableIn } from '../../core/setup/goal.ts';
import { noteText, say, unansweredText } from '../../core/setup/messages.ts';
import { NoProvider, pathsIn, planSetup, type SetupPlan } from '../../core/setup/plan.ts';
import { RefusedAnswers, refusalText } from '../../core/setup/refusals.ts';
import type { SetupProject } from '../../core/setup/setup-project.ts';
import { rangeOf, type Span } from '../../core/syntax/source.ts';
import { examineChanges, NotWritten } from '../../node/change-files.ts';
import { NodeFileSystem, toEnginePath } from '../../node/file-system.ts';
import { endBy } from '../../node/interrupt.ts';
import { removeLeavings } from '../../node/leavings.ts';
import { reasonOf } from '../../node/reasons.ts';
import { readText } from '../../node/regular-file.ts';
import { writeHeld } from '../../node/write-held.ts';
import { faultWords } from '../faults.ts';
import { flags } from '../flags.ts';
import { ArgumentError, oneOf, parse, readLanguage, UsageError } from '../options.ts';
import { formatPlan } from '../reporters/plan.ts';
import { sure } from '../terminal/prompts.ts';
import { forReader, type Terminal } from '../terminal/terminal.ts';
import { askAll } from './setup-asking.ts';
import { setupTerminalWords } from './setup-messages.ts';
import { folderAt, openProject } from './setup-project.ts';

/** As a shell says that a program was interrupted. */
const CANCELLED = 130;

interface SetupOptions {
  readonly folder: string;
  readonly language: Language;
  /** Undefined: they are asked for. */
  readonly file: AnswersFile | undefined;
  readonly provider: string | undefined;
  readonly overwrite: readonly string[];
  readonly dryRun: boolean;
}

interface AnswersFile extends ReadAnswers {
  readonly path: string;
}

/** `setup [folder]`: answers with the exit code. */
export async function setup(args: readonly string[], terminal: Terminal): Promise<number> {
  return run(readOptions(args, terminal), terminal);
}

function readOptions(args: readonly string[], terminal: Terminal): SetupOptions {
  const { values, positionals } = parse(args, flags.setup);
  const [folder = '.', ...more] = positionals;
  if (more.length > 0) throw new UsageError(faultWords.oneFolder, { command: 'setup' });
  const language = readLanguage(values.lang, terminal.env);
  const provider = oneOf(
    '--provider',
    values.provider,
    settable.map(({ id }) => id),
  );
  const file =
    values.answers === undefined ? undefined : answersIn(resolve(terminal.cwd, values.answers), language);
  const named = file?.answers.provider;
  if (provider !== undefined && named !== undefined && provider !== named)
    throw new UsageError(faultWords.provider, { provider, named });
  return {
    folder: folderAt(resolve(terminal.cwd, folder)),
    language,
    file,
    provider,
    overwrite: values.overwrite ?? [],
    dryRun: values['dry-run'] ?? false,
  };
}

function answersIn(path: string, language: Language): AnswersFile {
  let text: string;
  try {
    text = readText(path);
  } catch (error) {
    throw new ArgumentError(`--answers: ${(error as Error).message}`);
  }
  const read = readAnswers({ path: toEnginePath(path), text });
  if (read.problems.length === 0) return { ...read, path };
  const told = read.problems.map(({ message, args, at }) => placed(path, at, say(message, language, args)));
  throw new ArgumentError(setupTerminalWords[language].refused(told));
}

function placed(path: string, at: Span, told: string): string {
  const { start } = rangeOf(at);
  return `${path}:${start.line + 1}:${start.character + 1}: ${told}`;
}

async function run(options: SetupOptions, terminal: Terminal): Promise<number> {
  const { language, dryRun, file } = options;
  const words = setupTerminalWords[language];
  const isAsking = file === undefined;
  if (isAsking && !(terminal.isTerminal && process.stdin.isTTY)) throw new UsageError(words.noTerminal);
  const disk = new NodeFileSystem((path, error) => terminal.error(`${path}: ${(error as Error).message}\n`));
  const workspace = new Workspace(disk, options.folder);
  const project = await openProject(workspace, language);
  if (await project.ask((one) => settableIn(one).length === 0)) throw new ArgumentError(words.uniAppX);
  const given = withFlags(options);
  const answers = isAsking ? await askAll(project, given, language) : given;
  if (!answers) return cancelled(words.cancelled, terminal);
  const plan = await planFor(project, answers, options);
  const changed = pathsIn(plan).length;
  const { folder } = options;
  const shown = (path: string): string => relative(folder, path);
  if (changed > 0) terminal.out(forReader(formatPlan(plan, shown), terminal));
  for (const { from, to, replaces } of plan.copies)
    terminal.error(`${(replaces === undefined ? words.copied : words.replaced)(shown(from), shown(to))}\n`);
  if (changed === 0) terminal.error(`${words.nothing}\n`);
  else if (dryRun) {
    const refused = examineChanges(plan, folder);
    if (refused.size > 0) return tellNotWritten(new NotWritten(refused), shown, language, terminal);
    terminal.error(`${words.dryRun(changed)}\n`);
  } else {
    const agreed = isAsking ? await sure(words.apply(changed)) : true;
    if (agreed !== true) return cancelled(words.cancelled, terminal);
    removeLeavings(disk.leavings);
    const ended = await write(plan, folder, shown, language, terminal);
    if (ended !== undefined) return ended;
    terminal.error(`${words.written(changed)}\n`);
  }
  tellNotes(plan, language, terminal);
  if (dryRun) return 0;
  const { errors, warnings } = await graveFindings(workspace, project.root, plan);
  if (errors + warnings > 0) terminal.error(`${words.findings(errors, warnings)}\n`);
  return errors > 0 ? 1 : 0;
}

function withFlags({ file, provider, overwrite }: SetupOptions): SetupAnswers {
  const allowed = [...(file?.answers.overwrite ?? []), ...overwrite];
  return {
    ...file?.answers,
    ...(provider !== undefined && { provider }),
    ...(allowed.length > 0 && { overwrite: allowed }),
  };
}

function cancelled(message: string, terminal: Terminal): number {
  terminal.error(`${message}\n`);
  return CANCELLED;
}

async function planFor(
  project: SetupProject,
  answers: SetupAnswers,
  { language, file }: SetupOptions,
): Promise<SetupPlan> {
  const words = setupTerminalWords[language];
  try {
    return await planSetup(project, answers, language);
  } catch (error) {
    if (error instanceof NoProvider) throw new ArgumentError(words.noProvider);
    if (error instanceof Unanswered) throw new ArgumentError(unansweredText(error, language));
    if (!(error instanceof RefusedAnswers)) throw error;
    const told = error.refusals.map((refusal) => {
      const text = refusalText(refusal, language);
      return file ? placed(file.path, file.at(refusal.answer), text) : text;
    });
    throw new ArgumentError(words.refused(told));
  }
}

/** All or none of the plan. The exit code, where that is the end of it. */
async function write(
  plan: SetupPlan,
  folder: string,
  shown: (path: string) => string,
  language: Language,
  terminal: Terminal,
): Promise<number | undefined> {
  const words = setupTerminalWords[language];
  try {
    const { written, signal } = await writeHeld(plan, folder);
    if (!signal) return undefined;
    terminal.error(`${written ? words.interruptedAfter : words.interrupted}\n`);
    return endBy(signal);
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    return tellNotWritten(error, shown, language, terminal);
  }
}

function tellNotWritten(
  { refused, stuck }: NotWritten,
  shown: (path: string) => string,
  language: Language,
  terminal: Terminal,
): number {
  const words = setupTerminalWords[language];
  const why = [...refused].map(([path, error]) => `  ${shown(path)}: ${reasonOf(error, language)}\n`);
  const left = stuck.length > 0 ? words.stuck(stuck.map(shown)) : words.notWritten;
  terminal.error(`${left}\n${why.join('')}`);
  return 1;
}

function tellNotes({ notes }: SetupPlan, language: Language, terminal: Terminal): void {
  const words = setupTerminalWords[language];
  for (const [kind, title] of [
    ['todo', words.left],
    ['info', words.good],
  ] as const) {
    const own = notes.filter((note) => note.kind === kind);
    if (own.length > 0)
      terminal.error(`${title}\n${own.map((note) => `  - ${noteText(note, language)}\n`).join('')}`);
  }
}

/** What a check of the project now has at the levels of error and warning. */
async function graveFindings(
  workspace: Workspace,
  root: string,
  plan: SetupPlan,
): Promise<{ errors: number; warnings: number }> {
  for (const path of pathsIn(plan)) workspace.changed(path);
  const { projects } = await workspace.check(root);
  const findings = projects.flatMap((project) => project.findings);
  const of = (level: Severity): number => findings.filter(({ severity }) => severity === level).length;
  return { errors: of('error'), warnings: of('warning') };
}
