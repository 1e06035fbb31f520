import { replace } from '../edits/index.ts';
import type { Fix } from '../finding.ts';
import type { JsonSyntaxProblem } from '../syntax/jsonc.ts';
import type { Rule } from './rule.ts';

/**
 * A manifest that does not parse builds nothing. Comments and a byte-order mark are HBuilderX's own habit and legal; a
 * comma before a closing bracket is forgiven by some of DCloud's tools and not by others.
 */
export const manifestSyntax: Rule = {
  id: 'manifest-syntax',
  severity: 'error',
  check(project, report) {
    if (project.uses.length === 0) return;
    const seen = new Set<number>();
    for (const problem of project.manifest.problems) {
      if (seen.has(problem.start)) continue;
      seen.add(problem.start);
      const { kind } = problem;
      if (kind !== 'trailing-comma') report({ message: kind, at: problem });
      else report({ message: kind, at: problem, severity: 'warning', fixes: removal(problem) });
    }
  },
};

/** The comma separates nothing: without it the text says the same to every reader. */
function removal(problem: JsonSyntaxProblem): Fix[] {
  return [{ title: 'remove', edits: [replace(problem, '')], safe: true }];
}
