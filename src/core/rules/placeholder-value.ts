import { entryOf, parametersOf } from '../project/plugin.ts';
import type { Provider } from '../providers/provider.ts';
import { excludesApp } from '../syntax/branches.ts';
import type { Node, Property } from '../syntax/tree.ts';
import { stateOf } from '../values.ts';
import type { Rule } from './rule.ts';

/**
 * A value copied from a vendor's sample (`xxxxxx`, `YOUR_APP_ID`) reaches the phone maker as if it were real and is
 * refused there. Only a whole value counts, never a part of one.
 */
export const placeholderValue: Rule = {
  id: 'placeholder-value',
  severity: 'warning',
  check(project, report) {
    const seen = new Set<string>();
    const look = ({ key, value, branch }: Property, message: string): void => {
      if (excludesApp(branch)) return;
      const literal = project.resolve(value);
      const place = `${literal.source.path}:${literal.start}`;
      if (literal.kind !== 'string' || stateOf(literal) !== 'placeholder' || seen.has(place)) return;
      seen.add(place);
      report({ message, args: { key, value: literal.value.trim() }, at: literal });
    };
    for (const use of project.uses) {
      const entry = entryOf(project, use);
      for (const parameter of entry ? parametersOf(entry.value) : []) look(parameter, 'manifest');
      const keys = configKeys(use.provider);
      for (const { config } of use.registrations) {
        for (const property of propertiesOf(config)) if (keys.has(property.key)) look(property, 'code');
      }
    }
  },
};

/** The keys that the SDK reads: what stands under another one is told by that key's own report. */
function configKeys({ vendors }: Provider): Set<string> {
  return new Set(vendors.flatMap(({ certificate, client }) => [certificate, ...client]));
}

function propertiesOf(node: Node | undefined): readonly Property[] {
  return node?.kind === 'object' ? node.properties : [];
}
