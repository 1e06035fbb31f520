/**
 * A tiny test runner for use inside VS Code's extension hosts (Node and web worker), where no framework is
 * needed to say what passed. The report goes, line by line, to the file that TEST_REPORT_FILE names; since the
 * web host has neither files nor environment, also to the console.
 */

import * as vscode from 'vscode';
import { poll } from './poll.ts';
import { keepFolder } from './renew.ts';

export { poll } from './poll.ts';

/** Thrown values in VS Code are not always errors. */
type TestFunction = () => unknown | Promise<unknown>;

interface Test {
  name: string;
  fn: TestFunction;
  timeoutMs: number;
}

/** Ends what hangs; how long a test takes is the machine's affair. */
const DEFAULT_TIMEOUT_MS = 90_000;
/** scripts/host/report.mjs looks for this, followed by the number of the line. */
const CONSOLE_PREFIX = '#test-report';

const tests: Test[] = [];
/** Where another suite begins in the same window: its first test. */
const beginnings = new Map<number, string>();
let groupName = '';
let lineNumber = 0;

/** Begins a suite in a window that may have had others: it finds the folder as it was, and no editor open. */
export function begin(name: string): void {
  beginnings.set(tests.length, name);
}

/** Names a group of tests. */
export function suite(name: string, define: () => void): void {
  const outer = groupName;
  groupName = outer ? `${outer} › ${name}` : name;
  try {
    define();
  } finally {
    groupName = outer;
  }
}

/** Registers a test. Tests run one after the other, in the order of registration. */
export function test(name: string, fn: TestFunction, timeoutMs = DEFAULT_TIMEOUT_MS): void {
  tests.push({ name: groupName ? `${groupName} › ${name}` : name, fn, timeoutMs });
}

/** Runs all registered tests; rejects if one failed. VS Code calls it (`export { run } from './harness'`). */
export async function run(): Promise<void> {
  let passes = 0;
  let failures = 0;
  const mark = markOf();
  if (mark.isThere()) {
    failures++;
    report('not ok - the window is as new: it has a user setting that another suite has left');
  }
  if (!(await hasFolders())) return report('#no-folders');
  const renew = await keepFolder();
  for (const [i, { name, fn, timeoutMs }] of tests.entries()) {
    const started = Date.now();
    try {
      if (i > 0 && beginnings.has(i)) await withTimeout(renew, timeoutMs);
      await withTimeout(fn, timeoutMs);
      passes++;
      report(`ok - ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      failures++;
      report(`not ok - ${name}: ${describeError(error)}`);
    }
  }
  await mark.leave();
  report(`#done passes=${passes} failures=${failures}`);
  if (failures > 0) throw new Error(`${failures} of ${passes + failures} tests failed`);
}

/** Whether a workspace that names folders has any, after a while. */
async function hasFolders(): Promise<boolean> {
  const file = vscode.workspace.workspaceFile;
  if (!file) return true;
  const count = (): number | undefined => vscode.workspace.workspaceFolders?.length;
  if ((await poll(count, 5_000).catch(() => 0)) > 0) return true;
  // saved as it is: the window reads it again
  await vscode.workspace.fs.writeFile(file, await vscode.workspace.fs.readFile(file));
  return (await poll(count, 10_000).catch(() => 0)) > 0;
}

/** Suites share a server, and nothing that is set in it: each leaves a user setting behind, which no other may find. */
function markOf() {
  const editor = vscode.workspace.getConfiguration('editor');
  return {
    isThere: () => editor.inspect('rulers')?.globalValue !== undefined,
    leave: () => editor.update('rulers', [7], vscode.ConfigurationTarget.Global),
  };
}

async function withTimeout(fn: TestFunction, timeoutMs: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    await Promise.race([fn(), expired]);
  } finally {
    clearTimeout(timer);
  }
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? '';
  return stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
}

function report(line: string): void {
  // Indented, so that no message can look like the line that tells the end.
  const text = line.replace(/\n/g, '\n    ');
  console.log(`${CONSOLE_PREFIX} ${++lineNumber} ${text}`);
  const file = typeof process === 'undefined' ? undefined : process.env?.TEST_REPORT_FILE;
  if (file) nodeFs()?.appendFileSync(file, `${text}\n`);
}

/** Not an import, which would keep the same bundle from loading in the web host. */
function nodeFs(): typeof import('node:fs') | undefined {
  const load = typeof require === 'function' ? require : undefined;
  return load?.('node:fs');
}
