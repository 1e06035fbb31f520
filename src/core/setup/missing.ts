import type { Project } from '../project/project.ts';
import type { Goal } from './change.ts';
import { fieldsOf } from './goal.ts';

/** Keys of the chosen vendors that nothing fills. */
export function missingValues(project: Project, { provider, vendors, values }: Goal): string[] {
  return vendors.flatMap((vendor) =>
    fieldsOf(project, provider, vendor).flatMap(({ key, existing, computed }) =>
      existing === undefined && !computed && !values.has(key) ? [key] : [],
    ),
  );
}
