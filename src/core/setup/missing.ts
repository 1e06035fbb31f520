import type { Project } from '../project/project.ts';
import type { Goal } from './change.ts';
import { allFields } from './fields.ts';

/** Keys of the chosen vendors, and of the app as a whole, that nothing fills. */
export function missingValues(project: Project, { provider, vendors, values }: Goal): string[] {
  return allFields(project, provider, vendors).flatMap(({ key, existing, computed }) =>
    existing === undefined && !computed && !values.has(key) ? [key] : [],
  );
}
