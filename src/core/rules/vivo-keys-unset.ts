import { addProperties, quoteLike, setValue } from '../edits.ts';
import type { Fix } from '../finding.ts';
import { certificatesOf, isSet } from '../project/certificates.ts';
import { entryOf, parametersOf, vivoParameters } from '../project/plugin.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { nearestKey } from '../schema/nearest.ts';
import type { ObjectNode } from '../syntax/tree.ts';
import { keyState } from '../values.ts';
import type { Rule } from './rule.ts';

/**
 * The plugin's Android part has a placeholder for each vivo parameter, and a build without a value for it may fail
 * with an error that does not name it; an unused one must hold `"0"`. Source: the vendor's page ("如果不需要，可以
 * 填写为0，否则可能会编译错误").
 */
export const vivoKeysUnset: Rule = {
  id: 'vivo-keys-unset',
  severity: 'error',
  check(project, report) {
    for (const use of project.uses) {
      const { plugin, unusedVivoValue } = use.provider;
      const entry = unusedVivoValue === undefined ? undefined : entryOf(project, use);
      const keys = entry && vivoParameters(project, use, entry.value);
      if (!entry || !keys || unusedVivoValue === undefined) continue;
      const value = quoteLike(entry.value, unusedVivoValue);
      const absent: string[] = [];
      for (const key of keys) {
        const { state, property } = keyState(entry.value, key, project.resolve);
        if (state === 'absent') absent.push(key);
        if (state !== 'blank' || !property) continue;
        const fixes = fill(project, use, [key], unusedVivoValue, setValue(property, value));
        report({ message: 'blank', args: { key, value: unusedVivoValue }, at: property.keySpan, fixes });
      }
      if (absent.length === 0) continue;
      const lacking = absent.filter((key) => !isMisspelt(entry.value, key, keys));
      const added = addProperties(
        entry.value,
        lacking.map((key) => [key, value]),
      );
      report({
        message: 'absent',
        args: { plugin, keys: absent, value: unusedVivoValue },
        at: entry.keySpan,
        fixes: fill(project, use, lacking, unusedVivoValue, added),
      });
    }
  },
};

/** The entry has it under a name that is one edit away: its value is to be renamed, not to be hidden by another one. */
function isMisspelt(entry: ObjectNode, key: string, keys: readonly string[]): boolean {
  return parametersOf(entry).some(
    (parameter) => !keys.includes(parameter.key) && nearestKey(parameter.key, keys, 1) === key,
  );
}

/** Safe unless the code registers vivo: then the keys wait for vivo's own values, and "unused" would hide that. */
function fill(
  project: Project,
  use: ProviderUse,
  keys: readonly string[],
  value: string,
  edits: Fix['edits'],
): Fix[] {
  if (edits.length === 0) return [];
  const vivo = use.provider.vendors.find(({ id }) => id === 'vivo');
  const safe = !vivo || !certificatesOf(project, use, vivo).some(isSet);
  return [{ title: 'fill', args: { keys, value }, edits, safe }];
}
