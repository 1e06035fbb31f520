import type { Finding } from '../finding.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { uncheckedIn } from '../project/unchecked.ts';
import { readUniPush, type UniPushState } from '../project/unipush.ts';
import { isBuiltin } from '../providers/index.ts';
import { Findings } from './about.ts';
import { harmonyRows } from './harmony.ts';
import type { Diagnosis } from './model.ts';
import { rowOf } from './rows.ts';
import { stepsOf } from './steps.ts';
import { otherItems } from './tasks.ts';

/**
 * How far the setup of every provider that the project uses is. It decides nothing that the rules decide: what they
 * found is missing, what their own helpers read as filled in is done, what they cannot read is unknown.
 */
export function diagnose(project: Project, findings: readonly Finding[]): Diagnosis {
  const uniPush = readUniPush(project);
  const providers = project.uses
    .filter(({ provider }) => !isBuiltin(provider) || isForApp(project, uniPush))
    .map((use) => {
      const own = new Findings(findings, use);
      return {
        provider: use.provider,
        steps: stepsOf(project, use, own),
        rows: [
          ...use.provider.vendors.map((vendor) => rowOf(project, use, vendor, own)),
          ...harmonyRows(project, use, own),
        ],
      };
    });
  return {
    root: project.root,
    manifest: project.manifest.source.path,
    uniPush,
    unchecked: uncheckedIn(project),
    providers,
    others: otherItems(providers, findings),
  };
}

/**
 * What is built in pushes to the App: a tick for the web alone is not looked at, nor one that the project's plugin
 * forbids, of which a rule tells.
 */
function isForApp({ uses, manifest }: Project, { app, platforms }: UniPushState): boolean {
  const isForbidden = ({ provider }: ProviderUse): boolean => provider.manifest.uniPush === 'forbidden';
  const isElsewhere = app === undefined && platforms.length > 0;
  return !uses.some(isForbidden) && (manifest.uniAppX || !isElsewhere);
}
