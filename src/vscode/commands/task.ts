import * as vscode from 'vscode';
import type { Finding } from '../../core/finding.ts';
import { onOneLine } from '../../core/messages/printable.ts';
import { isInside, join, relative } from '../../core/project/paths.ts';
import { messageOf } from '../../core/rules/render.ts';
import { rangeOf } from '../../core/syntax/source.ts';
import { SOURCE } from '../convert.ts';
import type { Session } from '../session.ts';
import type { CommandDeps } from './deps.ts';
import { commandWords } from './messages.ts';

interface Definition extends vscode.TaskDefinition {
  readonly type: typeof SOURCE;
  /** A folder or project below the workspace's folder; all of it where it is missing. */
  readonly path?: string;
}

/** One task for each folder: its check, made by the extension itself, so that nothing has to be installed. */
export function tasks(deps: CommandDeps, version: string): vscode.Task[] {
  return [...deps.sessions()].map(({ folder }) => taskOf({ type: SOURCE }, folder, deps, version));
}

/** A task of the user's own `tasks.json`. */
export function resolved(task: vscode.Task, deps: CommandDeps, version: string): vscode.Task | undefined {
  const { definition, scope } = task;
  const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
  return folder && taskOf(definition as Definition, folder, deps, version);
}

function taskOf(
  definition: Definition,
  folder: vscode.WorkspaceFolder,
  deps: CommandDeps,
  version: string,
): vscode.Task {
  const words = commandWords[deps.language];
  const run = new vscode.CustomExecution(async (own) => new Check(own as Definition, folder, deps, version));
  const task = new vscode.Task(definition, folder, words.taskName, SOURCE, run);
  task.detail = words.taskDetail;
  task.group = vscode.TaskGroup.Test;
  return task;
}

/** A terminal in which one check is written, in the lines that the problem matchers read. */
class Check implements vscode.Pseudoterminal {
  private readonly written = new vscode.EventEmitter<string>();
  private readonly closed = new vscode.EventEmitter<number>();
  readonly onDidWrite = this.written.event;
  readonly onDidClose = this.closed.event;

  constructor(
    private readonly definition: Definition,
    private readonly folder: vscode.WorkspaceFolder,
    private readonly deps: CommandDeps,
    private readonly version: string,
  ) {}

  async open(): Promise<void> {
    try {
      this.closed.fire(await this.run());
    } catch (error) {
      this.line(String((error as Error).message));
      this.closed.fire(3);
    }
  }

  close(): void {}

  private async run(): Promise<number> {
    const words = commandWords[this.deps.language];
    this.line(words.task(this.version));
    const session = [...this.deps.sessions()].find(({ folder }) => folder.uri.path === this.folder.uri.path);
    const results = (await session?.results()) ?? [];
    const own = results.filter(({ root }) => this.isMeant(root));
    if (!session || own.length === 0) {
      const { path } = this.definition;
      this.line(path === undefined ? words.noProject : words.outside(path));
      return path === undefined ? 0 : 2;
    }
    const findings = own.flatMap((project) => project.findings);
    for (const finding of findings) this.tell(finding, session);
    const count = (wanted: string): number => findings.filter(({ severity }) => severity === wanted).length;
    this.line(words.checked(count('error'), count('warning'), own.length));
    return count('error') > 0 ? 1 : 0;
  }

  private isMeant(root: string): boolean {
    const { path } = this.definition;
    if (path === undefined) return true;
    const folder = join(this.folder.uri.path, path.replaceAll('\\', '/'));
    return isInside(root, folder);
  }

  private tell(finding: Finding, session: Session): void {
    const { language } = this.deps;
    const { start } = rangeOf(finding);
    const file = onOneLine(relative(session.folder.uri.path, finding.source.path));
    const severity = commandWords[language].severity[finding.severity];
    this.line(`${file}:${start.line + 1}:${start.character + 1}  ${severity}  ${finding.rule}`);
    this.line(`  ${messageOf(finding, language)}`);
    this.line('');
  }

  private line(text: string): void {
    this.written.fire(`${text}\r\n`);
  }
}
