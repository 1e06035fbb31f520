import { contradictionsIn } from '../providers/index.ts';
import { type ObjectNode, type Property, propertyOf } from '../syntax/tree.ts';
import type { Rule } from './rule.ts';
import { writtenIn } from './shared/written.ts';

/**
 * The IM console gives every certificate a number of its own, so two makers with one number mean that one of them has
 * another's. Names of certificates are free. Source: the vendor's pages, certificate management.
 */
export const duplicateCertificate: Rule = {
  id: 'duplicate-certificate',
  severity: 'warning',
  check(project, report) {
    const seen = new Set<ObjectNode>();
    for (const { provider, registrations } of project.uses) {
      for (const { config } of registrations) {
        if (config?.kind !== 'object' || seen.has(config)) continue;
        seen.add(config);
        const keys = provider.vendors.map(({ certificate }) => certificate);
        const values = writtenIn(config, keys, project.resolve);
        for (const { kind, key, other } of contradictionsIn(provider, values)) {
          const property = propertyOf(config, key);
          if (kind !== 'sameCertificate' || !property) continue;
          report({
            message: 'same',
            args: { key, other, value: values.get(key) ?? '' },
            at: placeIn(property),
          });
        }
      }
    }
  },
};

const placeIn = ({ value, keySpan, shorthand }: Property): Property['keySpan'] =>
  shorthand ? keySpan : value;
