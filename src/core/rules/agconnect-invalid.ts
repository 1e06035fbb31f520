import { huaweiUse } from '../project/certificates.ts';
import { placesFor } from '../project/plugin.ts';
import type { Rule } from './rule.ts';
import { agconnectProblem } from './shared/agconnect.ts';
import { namesApart } from './shared/agconnect-names.ts';

/**
 * The `agconnect-services.json` that lies at the plugin's place must be the app's own, as downloaded from AppGallery
 * Connect: plugins ship a stand-in, and one of another package is refused by Huawei. One that contradicts itself was put
 * together by hand.
 */
export const agconnectInvalid: Rule = {
  id: 'agconnect-invalid',
  severity: 'error',
  check(project, report) {
    for (const use of project.uses) {
      const path = use.provider.agconnectPath;
      if (path === undefined || huaweiUse(project, use) === 'off') continue;
      for (const place of placesFor(project, path)) {
        const file = project.files.json(place);
        if (!file) continue;
        const problem = agconnectProblem(project, file);
        const apart = problem ? undefined : namesApart(file.tree);
        if (problem) report({ message: problem.message, args: problem.args ?? {}, at: problem.at });
        if (apart) {
          const args = { found: apart.client.value.trim(), others: apart.others };
          report({ message: 'namesApart', args, at: apart.client, severity: 'warning' });
        }
      }
    }
  },
};
