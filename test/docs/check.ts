import { Workspace } from '../../src/core/engine/workspace.ts';
import type { Finding } from '../../src/core/finding.ts';
import { type Files, memoryFileSystem, NO_ADVICE, ROOT } from '../core/helpers.ts';

/**
 * What the check reports of a project, with comments that suppress nothing; `advice`: with what is told of plugins that
 * have a successor. Throws where a rule did.
 */
export async function checkAll(files: Files, advice = false): Promise<Finding[]> {
  const workspace = new Workspace(memoryFileSystem(files), ROOT, {
    severities: advice ? undefined : NO_ADVICE,
    reportUnusedSuppressions: true,
    fault: ({ rule, error }) => {
      throw new Error(`rule ${rule} threw`, { cause: error });
    },
  });
  const { projects } = await workspace.check();
  return projects.flatMap(({ findings }) => findings);
}
