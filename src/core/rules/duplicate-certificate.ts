import { certificateOf, contradictionsIn } from '../providers/index.ts';
import { type ObjectNode, type Property, propertyOf } from '../syntax/tree.ts';
import { defineRule, ruleMessages } from './rule.ts';
import { writtenIn } from './shared/written.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '两个厂商填了同一个证书 ID',
    messages: {
      same: '“{key}”与“{other}”填了同一个证书 ID“{value}”：IM 控制台为每张证书分配不同的 ID，其中至少一个厂商的手机收不到离线推送。请在 IM 控制台核对，填写各自的证书 ID。',
    },
    fixes: {},
  },
  en: {
    title: 'Two makers have one certificate id',
    messages: {
      same: '"{key}" and "{other}" have one certificate id, "{value}". The IM console gives each certificate an id of its own, so the phones of one of the makers at least get no offline push. Check both in the IM console and enter each its own id.',
    },
    fixes: {},
  },
});

/**
 * The IM console gives every certificate a number of its own, so two makers with one number mean that one of them has
 * another's. Names of certificates are free. Source: the vendor's pages, certificate management.
 */
export const duplicateCertificate = defineRule({
  id: 'duplicate-certificate',
  severity: 'warning',
  messages,
  check(project, report) {
    const seen = new Set<ObjectNode>();
    for (const { provider, registrations } of project.uses) {
      for (const { config } of registrations) {
        if (config?.kind !== 'object' || seen.has(config)) continue;
        seen.add(config);
        const keys = provider.vendors.flatMap((vendor) => certificateOf(vendor) ?? []);
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
});

const placeIn = ({ value, keySpan, shorthand }: Property): Property['keySpan'] =>
  shorthand ? keySpan : value;
