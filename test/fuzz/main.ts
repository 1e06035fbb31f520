import { parseArgs } from 'node:util';
import type { Files } from '../core/helpers.ts';
import { judgeGrowth } from './growth.ts';
import { judgeArtefact, judgeLog, judgeMessages, judgeQuery } from './inputs.ts';
import { changedProject, judgeProject } from './project.ts';
import { Random, seedOf } from './random.ts';
import { artefactsOf, projectsOf } from './seeds.ts';

/** How often of a hundred runs each kind of input is tried; growth takes seconds, and only where it is asked for. */
const KINDS = { project: 70, artefact: 12, log: 8, messages: 5, query: 5, growth: 0 } as const;
type Kind = keyof typeof KINDS;

function kindOf(random: Random): Kind {
  let left = random.below(100);
  for (const [kind, share] of Object.entries(KINDS)) {
    left -= share;
    if (left < 0) return kind as Kind;
  }
  return 'project';
}

interface Seeds {
  readonly projects: readonly Files[];
  readonly artefacts: readonly Uint8Array[];
}

/** One run: the same seed tries the same. Throws where something does not hold. */
async function run(seed: number, seeds: Seeds, only: Kind | undefined, show: boolean): Promise<Kind> {
  const random = new Random(seed);
  const drawn = kindOf(random);
  const kind = only ?? drawn;
  switch (kind) {
    case 'project': {
      const { files, changed } = changedProject(random, seeds.projects);
      if (show) for (const name of changed) console.info(`--- ${name}\n${files[name]}`);
      await judgeProject(random, files, changed);
      break;
    }
    case 'growth':
      await judgeGrowth(random, seeds.projects);
      break;
    case 'artefact':
      judgeArtefact(random, seeds.artefacts);
      break;
    case 'log':
      await judgeLog(random);
      break;
    case 'messages':
      await judgeMessages(random);
      break;
    case 'query':
      await judgeQuery(random);
      break;
  }
  return kind;
}

/** At most so many failures are told of. */
const TOLD = 10;

/**
 * `--runs`: how many, 10,000 unless said; `--seed`: where they begin; `--only project|artefact|log|messages|query|growth`;
 * `--at N`: that run alone, with the changed files. Resolves with whether all held.
 */
export async function fuzz(args: readonly string[], repository: string): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '10000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      only: { type: 'string' },
      at: { type: 'string' },
    },
  });
  const [runs, seed] = [Number(values.runs), Number(values.seed)];
  if (!(Number.isSafeInteger(runs) && Number.isSafeInteger(seed)))
    throw new RangeError('--runs and --seed take a number');
  if (values.only !== undefined && !Object.hasOwn(KINDS, values.only))
    throw new RangeError(`--only takes one of ${Object.keys(KINDS).join(', ')}`);
  const only = values.only as Kind | undefined;
  const seeds: Seeds = { projects: projectsOf(repository), artefacts: artefactsOf(repository) };
  const counts: Partial<Record<Kind, number>> = {};
  let failed = 0;
  const first = values.at === undefined ? 0 : Number(values.at);
  const last = values.at === undefined ? runs : first + 1;
  for (let at = first; at < last && failed < TOLD; at++) {
    // whoever watches sees which run does not come back
    if (at % 500 === 0 || only === 'growth') process.send?.(at);
    try {
      const kind = await run(seedOf(seed, at), seeds, only, values.at !== undefined);
      counts[kind] = (counts[kind] ?? 0) + 1;
    } catch (error) {
      failed++;
      console.error(`run ${at} of seed ${seed}: ${(error as Error)?.stack ?? error}`);
      console.error(
        `again: npm run test:fuzz -- --seed ${seed} --at ${at}${only ? ` --only ${only}` : ''}\n`,
      );
    }
  }
  const tried = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  console.info(`seed ${seed}: ${tried.join(', ')}; ${failed} failed`);
  return failed === 0;
}
