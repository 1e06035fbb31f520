import { Workspace } from '../../src/core/engine/workspace.ts';
import type { Finding } from '../../src/core/finding.ts';
import { type Files, memoryFileSystem, NO_ADVICE, ROOT } from '../core/helpers.ts';

/**
 * What the check reports of a project, with comments that suppress nothing; `advice`: the rule among those of advice that
 * is not left out. Throws where a rule did.
 */
export async function checkAll(files: Files, advice?: string): Promise<Finding[]> {
  const workspace = new Workspace(memoryFileSystem(files), ROOT, {
    severities: new Map([...NO_ADVICE].filter(([id]) => id !== advice)),
    reportUnusedSuppressions: true,
    fault: ({ rule, error }) => {
      throw new Error(`rule ${rule} threw`, { cause: error });
    },
  });
  const { projects } = await workspace.check();
  return projects.flatMap(({ findings }) => findings);
}
