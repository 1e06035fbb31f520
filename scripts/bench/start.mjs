/** What a check costs in a process of its own, on each Node that can be had. */
import { join } from 'node:path';
import { ensureNode } from '../other-node.mjs';
import { interleaved, median } from './measure.mjs';

/** Majors to measure on besides the Node that runs. */
const MAJORS = /** @type {const} */ ([20, 22, 24]);

/** @typedef {{ version: string, file: string, keeps: boolean }} Runtime `keeps`: what it compiled, for the next start. */

/** @returns {Runtime[]} */
export function runtimes() {
  const own = process.versions.node;
  const others = MAJORS.filter((major) => !own.startsWith(`${major}.`)).flatMap((major) => {
    const file = ensureNode(major);
    return file === undefined ? [] : [{ version: String(major), file }];
  });
  return [{ version: own, file: process.execPath }, ...others].map((one) => ({
    ...one,
    keeps: Number.parseInt(one.version, 10) >= 22,
  }));
}

/**
 * @param {Runtime} runtime
 * @param {{ cli: string, small: string, library: string, large: string, temporary: string, rounds: number,
 *   oxlint?: import('./peers.mjs').Peer, ripgrep?: import('./peers.mjs').Peer }} what
 */
export function measureStart({ version, file, keeps }, what) {
  const { cli, small, library, large, temporary, rounds, oxlint, ripgrep } = what;
  // filled as it warms up; the user's own is left alone
  const env = { ...process.env, XDG_CACHE_HOME: join(temporary, 'cache'), LOCALAPPDATA: temporary };
  const node = (/** @type {string} */ name, /** @type {string[]} */ ...args) => ({ name, file, args, env });
  const checking = (/** @type {string} */ name, /** @type {string} */ folder) =>
    node(name, cli, 'check', '--fail-on', 'never', folder);
  const cold = interleaved(
    [
      node('nothing', '-e', '0'),
      checking('check', small),
      checking('library', library),
      ...(oxlint ? [node('oxlint', ...oxlint.args, small)] : []),
    ],
    { rounds, warmUps: 3 },
  );
  const warm = interleaved(
    [
      checking('large', large),
      ...(ripgrep ? [{ name: 'rg', file: ripgrep.file, args: ['-l', 'offlinePush', large] }] : []),
    ],
    { rounds: Math.ceil(rounds / 2), warmUps: 2 },
  );
  return {
    node: version,
    keeps,
    nothing: median(cold.get('nothing')),
    check: median(cold.get('check')),
    library: median(cold.get('library')),
    oxlint: oxlint && { version: oxlint.version, time: median(cold.get('oxlint')) },
    large: median(warm.get('large')),
    rg: ripgrep && { version: ripgrep.version, time: median(warm.get('rg')) },
  };
}

const ms = (/** @type {number} */ value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/** @param {ReturnType<typeof measureStart>} measured */
export function startRows({ node, keeps, nothing, check, library, oxlint, large, rg }) {
  const times = (/** @type {number} */ a, /** @type {number} */ b, /** @type {string} */ of) =>
    `${(a / b).toFixed(2)} × ${of}`;
  return [
    { what: `Node ${node}: node -e 0`, figure: ms(nothing) },
    {
      what: `  check, 700 files, cold process${keeps ? ', compiled form kept' : ''}`,
      figure: ms(check),
      ratio: times(check, nothing, 'node -e 0'),
      bar: `≤ ${keeps ? 1.45 : 1.75} × node -e 0`,
    },
    oxlint
      ? {
          what: `  oxlint ${oxlint.version}, 700 files`,
          figure: ms(oxlint.time),
          ratio: times(check, oxlint.time, 'oxlint (check)'),
          bar: 'check below oxlint',
        }
      : { what: '  oxlint', figure: 'not installed: skipped' },
    {
      what: '  check, 700 files and a minified library of 2 MB',
      figure: ms(library),
      ratio: times(library, check, 'without it'),
      bar: '≤ 1.5 × without it',
    },
    {
      what: '  check, 10,000 files',
      figure: ms(large),
      ...(rg && { ratio: times(large, rg.time, 'rg'), bar: `≤ ${keeps ? 3 : 3.3} × rg` }),
    },
    rg
      ? { what: `  rg ${rg.version} -l offlinePush, 10,000 files`, figure: ms(rg.time) }
      : { what: '  rg', figure: 'not found: skipped' },
  ];
}
