import type { Project } from '../project/project.ts';
import type { Goal } from './change.ts';
import { allFields } from './fields.ts';

/** Keys of the chosen vendors, and of the app as a whole, that nothing fills; what may go unused is none of them. */
export function missingValues(project: Project, { provider, vendors, values }: Goal): string[] {
  const idle = new Set(
    (provider.values ?? []).flatMap(({ id, unused }) => (unused === undefined ? [] : [id])),
  );
  return allFields(project, provider, vendors).flatMap(({ key, value, existing, computed }) => {
    const isFilled = existing !== undefined || computed || values.has(key);
    return isFilled || idle.has(key) || value.required === 'optional' ? [] : [key];
  });
}
