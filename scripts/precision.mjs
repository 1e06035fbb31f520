// `npm run precision -- --trees <folder> [--write]`: what is found in public projects, beside what a person said of it.
//
// The folder holds the tree of each project of test/precision/projects.tsv at its commit, as `owner+name`; how they got
// there is not this script's matter, and nothing of them comes into this repository but their names and figures.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'test/precision');
const page = join(root, 'docs/precision.md');
export const JUDGEMENTS = ['true', 'debatable', 'false'];

/** The rows of a table whose first line names its columns. */
export function readTable(name) {
  const [head = '', ...lines] = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

/** How often each rule reports in a tree. */
function countsIn(tree) {
  const args = [join(root, 'dist/cli.js'), 'check', '--format', 'json', '--fail-on', 'never', tree];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${tree}: ${stderr}`);
  const { projects, findings, summary } = JSON.parse(stdout);
  const counts = new Map();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return {
    projects: projects.length,
    providers: projects.flatMap((one) => one.providers),
    files: summary.files,
    counts,
  };
}

/** What differs between what was found and what was judged, a line each. */
export function differences(found, judged) {
  const key = ({ repository, rule }) => `${repository} ${rule}`;
  const known = new Map(judged.map((row) => [key(row), Number(row.count)]));
  const now = new Map(found.map((row) => [key(row), row.count]));
  return [...new Set([...known.keys(), ...now.keys()])].sort().flatMap((name) => {
    const [before, after] = [known.get(name) ?? 0, now.get(name) ?? 0];
    return before === after ? [] : [`${name}: ${before} judged, ${after} found`];
  });
}

/** The page: by rule, how many findings were judged to be what. */
export function pageOf({ projects, recognised, files, using }, judged) {
  const rules = [...new Set(judged.map(({ rule }) => rule))].sort();
  const sum = (rows) => rows.reduce((total, { count }) => total + Number(count), 0);
  const row = (rule, rows) =>
    `| ${rule} | ${JUDGEMENTS.map((one) => sum(rows.filter(({ judgement }) => judgement === one))).join(' | ')} |`;
  const said = judged.filter(({ judgement }) => judgement !== 'true');
  return `# How often it is right

Written by \`npm run precision -- --trees <folder> --write\`: ${projects} public repositories, each at the commit that
test/precision/projects.tsv names; ${recognised} hold a uni-app project, with ${files} files that mattered, and ${using} of
them use push that is checked. Every finding was looked at in the code that it stands on, and judged; nothing of these
projects is kept here but names and figures. The list was chosen to hold every integration that we know of, beside
projects without any; it says nothing of how common a mistake is.

| rule | true | debatable | false |
|---|---|---|---|
${rules
  .map((rule) =>
    row(
      `\`${rule}\``,
      judged.filter((one) => one.rule === rule),
    ),
  )
  .join('\n')}
${row('**all**', judged)}

${said.length === 0 ? 'None was debatable or false.' : 'Of those that are not simply true:'}

${said.map(({ repository, rule, judgement, why }) => `- ${repository}, \`${rule}\`: ${judgement}; ${why}`).join('\n')}

A finding that joins, and one that goes, is a difference: the command names it, and ends with 1 until it is judged.
`;
}

function main() {
  const { values } = parseArgs({ options: { trees: { type: 'string' }, write: { type: 'boolean' } } });
  if (values.trees === undefined) {
    console.error('--trees <folder>: where the trees are, as owner+name');
    return 2;
  }
  const projects = readTable('projects.tsv');
  const absent = projects.filter(
    ({ repository }) => !existsSync(join(values.trees, repository.replace('/', '+'))),
  );
  if (absent.length > 0) {
    console.error(`There is no tree of ${absent.map(({ repository }) => repository).join(', ')}.`);
    return 2;
  }
  const found = [];
  const totals = { projects: projects.length, recognised: 0, files: 0, using: 0 };
  for (const { repository } of projects) {
    const {
      projects: own,
      providers,
      files,
      counts,
    } = countsIn(join(values.trees, repository.replace('/', '+')));
    totals.recognised += own > 0 ? 1 : 0;
    totals.using += providers.length > 0 ? 1 : 0;
    totals.files += files;
    for (const [rule, count] of counts) found.push({ repository, rule, count });
  }
  const judged = readTable('judged.tsv');
  const differing = differences(found, judged);
  for (const line of differing) console.log(line);
  const all = found.reduce((sum, { count }) => sum + count, 0);
  console.log(`${all} findings in ${totals.projects} repositories, ${differing.length} differences`);
  if (differing.length === 0 && values.write) writeFileSync(page, pageOf(totals, judged));
  return differing.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
