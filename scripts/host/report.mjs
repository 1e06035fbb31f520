/** Reads the report that test/vscode/suite/harness.ts writes inside VS Code. */

/** @typedef {{ passes: number, failures: number, report: string }} SuiteResult */

/** What precedes a report line, and its number, on the console of a host that has no file system. */
const CONSOLE_LINE = /#test-report (\d+) ([\s\S]*)$/;

/** Collects report lines from console messages, which may arrive twice or out of order. */
export class ConsoleReport {
  #lines = /** @type {Map<number, string>} */ (new Map());

  /** @param {string} text */
  add(text) {
    const match = CONSOLE_LINE.exec(text);
    if (match) this.#lines.set(Number(match[1]), match[2].trimEnd());
  }

  toString() {
    const ordered = [...this.#lines].sort(([a], [b]) => a - b);
    return ordered.map(([, line]) => `${line}\n`).join('');
  }
}

/**
 * VS Code reports success even if its extension host crashed, so only the line that the suite writes last counts.
 * @param {string} report
 * @returns {SuiteResult | undefined}
 */
export function parseReport(report) {
  const done = /^#done passes=(\d+) failures=(\d+)$/m.exec(report);
  return done ? { passes: Number(done[1]), failures: Number(done[2]), report } : undefined;
}

/**
 * Whether the window came up with a workspace file and none of its folders, so that nothing was tried.
 * @param {string} report
 */
export const isWithoutFolders = (report) => /^#no-folders$/m.test(report);

/**
 * @param {SuiteResult} result
 * @returns {boolean}
 */
export function isGreen({ passes, failures }) {
  return failures === 0 && passes > 0;
}
