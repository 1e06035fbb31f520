import fc from 'fast-check';
import { rowsOf } from '../../src/core/codes/table.ts';
import { readPushLine } from '../../src/core/logs/line.ts';
import '../../src/core/rules/index.ts';
import { classPlaces } from '../../src/core/rules/shared/class-places.ts';
import { schemaIds } from '../../src/core/schema/shape.ts';

interface Thread {
  /** Stryker's own. */
  __stryker__?: { mutantCoverage?: Record<'static' | 'perTest', Record<string, unknown>> };
  isWarm?: true;
}
const thread = globalThis as Thread;

if (thread.isWarm) {
  // what the file before came by has been told, and would be counted again with every file
  for (const part of Object.values(thread.__stryker__?.mutantCoverage ?? {}))
    for (const key of Object.keys(part)) delete part[key];
} else {
  // what the engine works out once for all, before a mutant could
  for (const id of schemaIds) classPlaces(id);
  rowsOf('');
  readPushLine('');
  // a property is tried in the same way with every mutant, and not for long
  fc.configureGlobal({ numRuns: 20, seed: 1, endOnFailure: true, interruptAfterTimeLimit: 150 });
  thread.isWarm = true;
}
