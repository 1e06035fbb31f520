const HEAD =
  '| folder | mutants | killed | timed out | survived | not covered | ignored | score | measured |';
const LINE = '|---|---|---|---|---|---|---|---|---|';
const COLUMNS = HEAD.split('|').length - 2;

/** How many mutants of the files came to what; `report` is as the mutation testing elements' schema has it. */
export function tally(report, files) {
  const counts = { killed: 0, timeout: 0, survived: 0, uncovered: 0, ignored: 0 };
  for (const [path, { mutants }] of Object.entries(report.files)) {
    if (!files.includes(path)) continue;
    for (const { status } of mutants) {
      const count = COUNTED[status];
      if (count) counts[count]++;
    }
  }
  return counts;
}

/** What cannot be compiled, or ends Stryker's worker, is no mutant; Stryker leaves it out of its score too. */
const COUNTED = {
  Killed: 'killed',
  Timeout: 'timeout',
  Survived: 'survived',
  NoCoverage: 'uncovered',
  Ignored: 'ignored',
};

/** The page with the rows of what was measured; the others stay, and a folder that never was says so. */
export function withRows(page, folders, rows) {
  const newline = page.includes('\r\n') ? '\r\n' : '\n';
  const [before, table, after] = partsOf(page);
  const known = new Map();
  for (const line of table.split(/\r?\n/)) {
    const folder = /^\| `([^`]+)` \|/.exec(line)?.[1];
    if (folder) known.set(folder, line);
  }
  for (const row of rows) known.set(row.folder, lineOf(row));
  const lines = folders.map((folder) => known.get(folder) ?? neverRun(folder));
  return [before, ...[HEAD, LINE, ...lines], after].join(newline);
}

const START = '<!-- measured -->';
const END = '<!-- /measured -->';

function partsOf(page) {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start) throw new Error(`the page lacks ${START} or ${END}`);
  return [page.slice(0, start + START.length), page.slice(start + START.length, end), page.slice(end)];
}

function lineOf({ folder, killed, timeout, survived, uncovered, ignored, sample, date, version, commit }) {
  const mutants = killed + timeout + survived + uncovered;
  const score = mutants > 0 ? `${(((killed + timeout) / mutants) * 100).toFixed(1)} %` : '–';
  const part = sample ? `; sampled: ${sample.files} of ${sample.of} files, seed ${sample.seed}` : '';
  const measured = `${date}, ${commit}, Stryker ${version}${part}`;
  return rowOf([`\`${folder}\``, mutants, killed, timeout, survived, uncovered, ignored, score, measured]);
}

const neverRun = (folder) =>
  rowOf([`\`${folder}\``, ...Array.from({ length: COLUMNS - 2 }, () => '–'), 'not run']);
const rowOf = (cells) => `| ${cells.join(' | ')} |`;
