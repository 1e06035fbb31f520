import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Command
 * @property {string} name
 * @property {string} file
 * @property {readonly string[]} args
 * @property {NodeJS.ProcessEnv} [env]
 */

const GNU_TIME = '/usr/bin/time';
const PRELOAD = fileURLToPath(new URL('peak.cjs', import.meta.url));

/** @param {Command} command */
export function wallOf({ file, args, env }) {
  const before = performance.now();
  const { error } = spawnSync(file, args, { stdio: 'ignore', env });
  if (error) throw error;
  return performance.now() - before;
}

/**
 * Runs the commands in turn, A B C A B C…, so that whatever else the machine does falls on all of them alike.
 * @param {readonly Command[]} commands
 * @param {{ rounds: number, warmUps: number }} how
 * @returns {Map<string, number[]>} wall times in milliseconds, by the command's name
 */
export function interleaved(commands, { rounds, warmUps }) {
  /** @type {Map<string, number[]>} */
  const times = new Map(commands.map(({ name }) => [name, []]));
  for (let round = -warmUps; round < rounds; round++) {
    for (const command of commands) {
      const wall = wallOf(command);
      if (round >= 0) times.get(command.name)?.push(wall);
    }
  }
  return times;
}

/**
 * The most memory that a Node program held, in MB.
 * @param {readonly string[]} args
 */
export function peakOf(args) {
  const measured = existsSync(GNU_TIME)
    ? spawnSync(GNU_TIME, ['-v', process.execPath, ...args], {
        stdio: ['ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
      })
    : spawnSync(process.execPath, ['--require', PRELOAD, ...args], {
        stdio: ['ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
      });
  const kilobytes = /Maximum resident set size \(kbytes\): (\d+)/.exec(measured.stderr)?.[1];
  if (kilobytes === undefined) throw new Error(`peak memory was not told: ${measured.stderr}`);
  return Number(kilobytes) / 1024;
}

/**
 * @param {readonly number[]} values
 * @param {number} share 0.5 is the median, 1 the greatest
 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** @param {readonly number[] | undefined} values */
export function median(values) {
  return percentile(values ?? [], 0.5);
}
