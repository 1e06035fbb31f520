import type { Project } from '../project/project.ts';
import { valuesIn } from '../providers/index.ts';
import type { Provider, VendorUse } from '../providers/provider.ts';
import { nearestKey } from '../schema/nearest.ts';
import { knownKeys } from '../schema/shape.ts';
import { type KeyState, keyState } from '../schema/values.ts';
import type { Node, ObjectNode } from '../syntax/tree.ts';
import { defineRule, type ReportOf, ruleMessages } from './rule.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '厂商的推送参数没有填全',
    messages: {
      half: '{vendor}只填写了一部分：已填写“{set}”，还缺少“{lacking}”。参数不全时该厂商的手机收不到离线推送。请补全，或全部留空表示不用。',
      allBlank:
        '所有厂商的证书都没有填：任何手机都收不到离线推送。请填入在 IM 控制台上传证书后得到的证书 ID 或证书名称。',
    },
    fixes: {},
  },
  en: {
    title: "A vendor's push parameters are half filled",
    messages: {
      half: '{vendor} is half filled: "{set}" is set, "{lacking}" is missing. Without all of them its phones get no offline push. Fill them in, or leave all of them blank.',
      allBlank:
        'Every vendor is blank: no phone gets offline push. Fill in the ids or names that the IM console has for your uploaded certificates.',
    },
    fixes: {},
  },
});

type Report = ReportOf<typeof messages>;

/**
 * A vendor's channel opens only if all of its keys are filled. One that is wholly blank is simply not used; one
 * that is half filled was meant to work and will not.
 */
export const vendorConfigIncomplete = defineRule({
  id: 'vendor-config-incomplete',
  severity: 'warning',
  messages,
  check(project, report) {
    const seen = new Set<Node>();
    for (const { provider, registrations } of project.uses) {
      for (const { config, shape } of registrations) {
        if (config?.kind !== 'object' || seen.has(config)) continue;
        seen.add(config);
        // a key that is written with a slip is no missing one: the slip is reported where it stands
        const known = knownKeys(shape.schema);
        const slips = new Set(
          config.properties.map(({ key }) => (known.includes(key) ? undefined : nearestKey(key, known))),
        );
        const clear = provider.vendors.filter(
          (vendor) => !valuesIn(vendor, 'registration').some((key) => slips.has(key)),
        );
        for (const vendor of clear) checkVendor(project, config, vendor, report);
        if (clear.length === provider.vendors.length && isAllBlank(project, config, provider))
          report({ message: 'allBlank', at: config });
      }
    }
  },
});

const isBlank = ({ state }: KeyState): boolean => state === 'blank' || state === 'absent' || state === 'zero';

function checkVendor(
  project: Project,
  config: ObjectNode,
  vendor: VendorUse,
  report: (finding: Report) => void,
): void {
  const keys = valuesIn(vendor, 'registration');
  const states = keys.map((key) => ({ key, ...keyState(config, key, project.resolve) }));
  // a placeholder has a report of its own, and an unknown value may be anything
  if (states.some(({ state }) => state === 'unknown' || state === 'placeholder')) return;
  const lacking = states.filter(isBlank);
  const set = states.filter((state) => !isBlank(state));
  if (lacking.length === 0 || set.length === 0) return;
  const at = (lacking.find(({ property }) => property) ?? set[0])?.property;
  if (at)
    report({
      message: 'half',
      args: { vendor: vendor.id, set: set.map(({ key }) => key), lacking: lacking.map(({ key }) => key) },
      at,
    });
}

function isAllBlank(project: Project, config: ObjectNode, { vendors }: Provider): boolean {
  return vendors.every((vendor) =>
    valuesIn(vendor, 'registration').every((key) => isBlank(keyState(config, key, project.resolve))),
  );
}
