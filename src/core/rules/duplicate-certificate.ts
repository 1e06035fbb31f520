import { type Stated, statesOf, within } from '../project/states.ts';
import { certificateIn, contradictionsIn, pathIn } from '../providers/index.ts';
import type { Provider } from '../providers/provider.ts';
import type { ObjectNode, Property } from '../syntax/tree.ts';
import { defineRule, type ReportOf, ruleMessages } from './rule.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '两个厂商填了同一个证书 ID',
    messages: {
      same: '“{key}”与“{other}”填了同一个证书 ID“{value}”：IM 控制台为每张证书分配不同的 ID，其中至少一个厂商的手机收不到离线推送。请在 IM 控制台核对，填写各自的证书 ID。',
    },
    fixes: {},
    related: { other: '“{other}”的同一个证书 ID' },
  },
  en: {
    title: 'Two makers have one certificate id',
    messages: {
      same: '"{key}" and "{other}" have one certificate id, "{value}". The IM console gives each certificate an id of its own, so the phones of one of the makers at least get no offline push. Check both in the IM console and enter each its own id.',
    },
    fixes: {},
    related: { other: 'the same id under "{other}"' },
  },
});

type Report = ReportOf<typeof messages>;

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
    for (const use of project.uses) {
      const { provider, registrations } = use;
      const certificates = provider.vendors.flatMap((vendor) => certificateIn(vendor) ?? []);
      const inCode = certificates.flatMap(({ id, place }) =>
        place.in === 'registration' ? [{ id, path: place.path }] : [],
      );
      for (const { config, shape } of registrations) {
        if (config?.kind !== 'object' || seen.has(config)) continue;
        seen.add(config);
        const states = inCode.map(
          ({ id, path }) => [id, within(project, config, pathIn(shape, id, path))] as const,
        );
        for (const finding of same(provider, states)) report(finding);
      }
      const elsewhere = certificates.filter(({ place }) => place.in !== 'registration');
      const states = elsewhere.flatMap((value) =>
        statesOf(project, use, value).map((state) => [value.id, state] as const),
      );
      for (const finding of same(provider, states)) report(finding);
    }
  },
});

/** The certificates of one configuration, each with what is said of it. */
function* same(provider: Provider, states: readonly (readonly [string, Stated])[]): Generator<Report> {
  const stated = new Map(states);
  const values = new Map(
    states.flatMap(([id, { state, node }]): [string, string][] =>
      state === 'set' && (node?.kind === 'string' || node?.kind === 'number')
        ? [[id, String(node.value).trim()]]
        : [],
    ),
  );
  for (const { kind, key, other } of contradictionsIn(provider, values)) {
    const property = stated.get(key)?.property;
    if (kind !== 'sameCertificate' || !property) continue;
    const second = stated.get(other)?.property;
    yield {
      message: 'same',
      args: { key, other, value: values.get(key) as string },
      at: placeIn(property),
      related: second ? [{ says: 'other', args: { other }, at: placeIn(second) }] : [],
    };
  }
}

const placeIn = ({ value, keySpan, shorthand }: Property): Property['keySpan'] =>
  shorthand ? keySpan : value;
