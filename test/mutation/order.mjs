import { BaseSequencer } from 'vitest/node';

/** Of each test file: the longest that it took, and when it last killed a mutant. */
const known = new Map();
let turn = 0;

/** Remembers what the files' tests did, and prints nothing. */
export class Memory {
  onTestModuleEnd(module) {
    const { duration } = module.diagnostic();
    const before = known.get(module.moduleId);
    known.set(module.moduleId, {
      duration: Math.max(duration, before?.duration ?? 0),
      killed: module.ok() ? (before?.killed ?? 0) : ++turn,
    });
  }
}

/** First the file whose test killed the mutant before, which is often a neighbour, then the quick ones. */
export class KillersFirst extends BaseSequencer {
  async sort(files) {
    const of = ({ moduleId }) => known.get(moduleId) ?? { duration: 0, killed: 0 };
    return [...files].sort((a, b) => of(b).killed - of(a).killed || of(a).duration - of(b).duration);
  }
}
