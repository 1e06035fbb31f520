import type { Fix } from '../finding.ts';
import { huaweiUse } from '../project/certificates.ts';
import { basename, relative } from '../project/paths.ts';
import { isThere, placeOf, placesFor } from '../project/plugin.ts';
import type { Project } from '../project/project.ts';
import { isReadable } from '../project/settings.ts';
import type { Rule } from './rule.ts';
import { agconnectProblem } from './shared/agconnect.ts';

/**
 * Huawei's SDK reads the app's identity from `agconnect-services.json`, which each plugin wants in its own place.
 * Source: the vendors' pages. The file is often kept out of version control: what lies on the disk decides.
 */
export const agconnectMissing: Rule = {
  id: 'agconnect-missing',
  severity: 'error',
  check(project, report) {
    if (!isReadable(project.manifest)) return;
    for (const use of project.uses) {
      const path = use.provider.agconnectPath;
      const huawei = huaweiUse(project, use);
      const at = placeOf(use);
      if (path === undefined || huawei === 'off' || !at || isThere(project, path) !== false) continue;
      const found = elsewhere(project, path);
      const unclear = huawei === 'unclear';
      const message = found === undefined ? 'missing' : 'misplaced';
      report({
        message: unclear ? `${message}Unclear` : message,
        args: { path, ...(found !== undefined && { found: relative(project.root, found) }) },
        at,
        ...(unclear && { severity: 'warning' }),
        fixes: copy(project, found, path),
      });
    }
  },
};

/** The nearest file of that name that is not known to be useless; where all are, the nearest of them. */
function elsewhere(project: Project, path: string): string | undefined {
  const found = project.files.named(basename(path));
  return found.find((file) => !isUseless(project, file)) ?? found[0];
}

function isUseless(project: Project, path: string): boolean {
  const file = project.files.json(path);
  return !!file && agconnectProblem(project, file) !== undefined;
}

/** Offered, not applied unseen: only the developer knows whose app the file was downloaded for. */
function copy(project: Project, from: string | undefined, path: string): Fix[] {
  const [to] = placesFor(project, path);
  if (from === undefined || to === undefined || isUseless(project, from)) return [];
  const args = { found: relative(project.root, from), path };
  return [{ title: 'copy', args, edits: [], copy: { from, to }, safe: false }];
}
