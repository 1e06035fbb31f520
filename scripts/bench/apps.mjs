import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { interleaved, median, peakOf } from './measure.mjs';
import { randomOf } from './random.mjs';

/** As large an app: most of one is pictures, films and libraries, which nobody looks into. */
const LENGTH = 150_000_000;
const CODE = 15_000_000;
const ROUNDS = 5;

/**
 * The command that looks into an app, beside `node -e 0` and, where there is one, `aapt dump badging`.
 * @param {string} cli
 * @param {string} root  the repository
 * @param {string} folder
 * @param {number} rounds
 */
export async function measureApps(cli, root, folder, rounds) {
  const own = join(folder, 'app');
  mkdirSync(own);
  const file = join(own, 'large.apk');
  writeApp(join(root, 'test/core/artefact/files/unsigned.apk'), file);
  const inspect = [cli, 'inspect', file, '--fail-on', 'never'];
  const hasAapt = spawnSync('aapt', ['version']).status === 0;
  const times = interleaved(
    [
      { name: 'inspect', file: process.execPath, args: inspect, env: process.env },
      { name: 'node', file: process.execPath, args: ['-e', '0'], env: process.env },
      ...(hasAapt ? [{ name: 'aapt', file: 'aapt', args: ['dump', 'badging', file], env: process.env }] : []),
    ],
    { rounds: Math.min(rounds, ROUNDS), warmUps: 1 },
  );
  return {
    bytes: statSync(file).size,
    inspect: median(times.get('inspect')),
    node: median(times.get('node')),
    aapt: hasAapt ? median(times.get('aapt')) : undefined,
    peak: peakOf(inspect),
  };
}

/**
 * @param {string} small
 * @param {string} file
 */
function writeApp(small, file) {
  const random = randomOf(LENGTH);
  const noise = new Uint8Array(1 << 20);
  for (let at = 0; at < noise.length; at++) noise[at] = random.between(0, 255);
  const film = new Uint8Array(LENGTH);
  for (let at = 0; at < LENGTH; at += noise.length) film.set(noise.subarray(0, LENGTH - at), at);
  // a dex file's header, and as much to be decompressed as its code
  const code = new Uint8Array(CODE);
  code.set(noise, CODE >> 1);
  const entries = unzipSync(new Uint8Array(readFileSync(small)));
  writeFileSync(file, zipSync({ ...entries, 'classes.dex': code, 'assets/film.mp4': [film, { level: 0 }] }));
}
