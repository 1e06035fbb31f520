import type { Finding } from '../finding.ts';
import type { Project } from '../project/project.ts';
import { uncheckedIn } from '../project/unchecked.ts';
import { readUniPush } from '../project/unipush.ts';
import { isBuiltin } from '../providers/index.ts';
import { Findings } from './about.ts';
import type { Diagnosis } from './model.ts';
import { rowOf } from './rows.ts';
import { stepsOf } from './steps.ts';

/**
 * How far the setup of every provider that the project uses is. It decides nothing that the rules decide: what they
 * found is missing, what their own helpers read as filled in is done, what they cannot read is unknown.
 */
export function diagnose(project: Project, findings: readonly Finding[]): Diagnosis {
  return {
    root: project.root,
    manifest: project.manifest.source.path,
    uniPush: readUniPush(project),
    unchecked: uncheckedIn(project),
    providers: project.uses
      // what is built in has a line of its own, and nothing of its makers is in a file
      .filter(({ provider }) => !isBuiltin(provider))
      .map((use) => {
        const own = new Findings(findings, use);
        return {
          provider: use.provider,
          steps: stepsOf(project, use, own),
          rows: use.provider.vendors.map((vendor) => rowOf(project, use, vendor, own)),
        };
      }),
  };
}
