import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalog } from '../catalog.mjs';
import { interleaved, median, peakOf } from './measure.mjs';
import { randomOf } from './random.mjs';

/** As long a log: a phone writes some 100 MB a day. */
const LENGTH = 500_000_000;
const ROUNDS = 5;
const TAGS = [
  'ActivityManager',
  'WindowManager',
  'chromium',
  'libc',
  'SurfaceFlinger',
  'console',
  'dalvikvm',
];
const WORDS =
  'start proc for activity pid gids intent cmp result callback code token request response timeout freed paused frame state changed null onResume'.split(
    ' ',
  );
const PUSH = [
  'getToken failed, com.huawei.hms.common.ApiException: 6003: certificate fingerprint error',
  '[OtherPush_XG_MI] register failed, errorCode: 22022, reason: Invalid package name: com.example.app',
  'vivopush open vivo push fail state = 101',
];

/**
 * The command that reads a log, beside `grep -cE` for the same words. Undefined where there is no grep.
 * @param {string} cli
 * @param {string} folder
 * @param {number} rounds
 */
export async function measureLogs(cli, folder, rounds) {
  if (spawnSync('grep', ['--version']).status !== 0) return undefined;
  const { searchedWords } = await loadCatalog();
  const words = searchedWords().map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // a folder of its own: no project is to be looked into
  const own = join(folder, 'log');
  mkdirSync(own);
  const file = join(own, 'phone.log');
  writeLog(file);
  const logs = [cli, 'logs', file, '--project', own];
  const env = { ...process.env, LC_ALL: 'C' };
  const times = interleaved(
    [
      { name: 'logs', file: process.execPath, args: logs, env },
      // with its output thrown away it would end at the first line that it finds
      { name: 'grep', file: 'sh', args: ['-c', 'grep -cE "$0" "$1" | cat', words.join('|'), file], env },
    ],
    { rounds: Math.min(rounds, ROUNDS), warmUps: 1 },
  );
  return {
    bytes: statSync(file).size,
    logs: median(times.get('logs')),
    grep: median(times.get('grep')),
    peak: peakOf(logs),
  };
}

/** @param {string} file */
function writeLog(file) {
  const random = randomOf(LENGTH);
  const lines = [];
  for (let at = 0; at < 20_000; at++) {
    const said = Array.from({ length: random.between(4, 15) }, () => random.pick(WORDS)).join(' ');
    lines.push(
      `11-21 20:00:${random.between(10, 59)}.${random.between(100, 999)} ${random.between(1000, 29999)} I ${random.pick(TAGS)}: ${said}`,
    );
  }
  const block = `${[...lines, ...PUSH].join('\n')}\n`;
  const descriptor = openSync(file, 'w');
  for (let written = 0; written < LENGTH; written += block.length) writeSync(descriptor, block);
  closeSync(descriptor);
}
