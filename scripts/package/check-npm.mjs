/** What must hold of the packed command line, looked at where it was installed into a folder of its own. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tool } from '../tool.mjs';
import { bundledPackages, metafilesOf, missingNotices, NOTICES } from './notices.mjs';
import { npm, npmFiles, programs, root } from './npm.mjs';

/**
 * Of the packed file, in bytes. The aim is 300 KB, which it has outgrown with the providers, the codes, the built apps and the pages:
 * this is what it must not grow beyond until it is back there.
 */
const MAX_SIZE = 402 * 1024;

const CONSUMER = `import { AppError, type CheckResult, checkProject, type FileSystem, type Finding, inspectApp, type InspectionReport } from 'uni-offline-push';

const files: FileSystem = { list: async () => undefined, read: async () => undefined };
const result: CheckResult = await checkProject(files, '/app', { language: 'zh-CN', rules: { 'vivo-keys-unset': 'off' } });
export const first: Finding | undefined = result.findings[0];
export const line: number | undefined = first?.range.start.line;
export const errors: number = result.summary.error;
const app: InspectionReport = await inspectApp('a.apk', { language: 'en', project: { fs: files, root: '/app' } });
export const base: 'standard' | 'custom' | 'release' | 'unknown' = app.artefact.base;
export const isLocked = (error: unknown) => error instanceof AppError && error.code === 'password-missing';
// @ts-expect-error: there is no such severity
await checkProject(files, '/app', { rules: { 'vivo-keys-unset': 'fatal' } });
// @ts-expect-error: a file system reads
await checkProject({ list: async () => undefined }, '/app');
`;

const API_CALL = `const { checkProject } = require('uni-offline-push');
const fs = require('node:fs');
const list = async (folder) => fs.existsSync(folder)
  ? fs.readdirSync(folder, { withFileTypes: true }).map((e) => ({ name: e.name, type: e.isFile() ? 'file' : 'folder' }))
  : undefined;
const read = async (path) => fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : undefined;
checkProject({ list, read }, process.argv[1]).then((result) => console.log(JSON.stringify(result)));
`;

const MODULE_CALL = `import { checkProject } from 'uni-offline-push';
console.log(typeof checkProject);`;

/**
 * @param {{ file: string, files: string[], size: number }} packed
 * @param {{ inUse?: boolean }} [options]  `inUse`: what is installed is started, called and type-checked too
 * @returns {string[]} what is wrong
 */
export function checkNpm({ file, files, size }, { inUse = true } = {}) {
  const wrong = [];
  if (size > MAX_SIZE) wrong.push(`${size} bytes are more than ${MAX_SIZE}`);
  const expected = npmFiles();
  for (const name of files) if (!expected.includes(name)) wrong.push(`${name} does not belong there`);
  for (const name of expected) if (!files.includes(name)) wrong.push(`${name} is missing`);

  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'uni-offline-push-npm-')));
  try {
    install(file, folder);
    return [...wrong, ...checkNotices(folder), ...(inUse ? checkInUse(folder) : [])];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * @param {string} archive
 * @param {string} folder
 */
function install(archive, folder) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  npm(['install', archive, '--offline', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
}

/** @param {string} folder */
function checkNotices(folder) {
  const notices = join(folder, 'node_modules/uni-offline-push', NOTICES);
  const said = existsSync(notices) ? readFileSync(notices, 'utf8') : undefined;
  return missingNotices(said, bundledPackages(metafilesOf(programs)));
}

/** @param {string} folder */
function checkInUse(folder) {
  const wrong = [];
  cpSync(join(root, 'examples/tui-chat'), join(folder, 'chat'), { recursive: true });
  const expect = (what, holds) => void (holds || wrong.push(what));
  const run = (command, args, options = {}) =>
    spawnSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'en_US.UTF-8', GITHUB_WORKSPACE: '' },
      ...options,
    });
  const node = (...args) => run(process.execPath, args);
  const program = (...args) =>
    run(...tool('npx', ['--no-install', '--offline', 'uni-offline-push', ...args]));

  const checked = program('check', 'chat', '--format', 'json');
  expect(`check ends with ${checked.status}, not 1: ${checked.stderr}`, checked.status === 1);
  const report = checked.stdout ? JSON.parse(checked.stdout) : { findings: [] };
  expect('check finds nothing in the example', report.findings.length > 0);
  const page = program('explain', 'unipush-conflict').stdout;
  expect('explain does not print the rule’s page', page.startsWith('# unipush-conflict\n'));
  const code = program('explain', '6003');
  expect('explain does not tell what a code means', /certificate fingerprint error/.test(code.stdout));
  const answers = program('setup', 'chat', '--dry-run', '--answers', 'none.json');
  expect(`setup is not there: ${answers.stderr}`, answers.status === 2 && /none\.json/.test(answers.stderr));

  const api = node('-e', API_CALL, join(folder, 'chat'));
  expect(`the API cannot be called: ${api.stderr}`, api.status === 0);
  if (api.status === 0) {
    const { unreadable, faults, ...rest } = JSON.parse(api.stdout);
    expect(
      'the API does not find what the command line does',
      JSON.stringify(rest) === JSON.stringify(report),
    );
    expect('the API met faults', unreadable.length + faults.length === 0);
  }
  const imported = node('--input-type=module', '-e', MODULE_CALL).stdout;
  expect('the API cannot be imported by a module', imported === 'function\n');

  mkdirSync(join(folder, 'typed'));
  writeFileSync(join(folder, 'typed/consumer.mts'), CONSUMER);
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022'];
  const types = node(compiler, ...options, 'typed/consumer.mts');
  expect(`the types do not hold: ${types.stdout}`, types.status === 0);
  return wrong;
}
