import type { ProviderUse } from '../project/project.ts';
import { parameterStates } from '../project/states.ts';
import { pluginOf, unusedIn } from '../providers/index.ts';
import type { VendorId, VendorUse } from '../providers/provider.ts';
import { defineRule, type ReportOf, ruleMessages } from './rule.ts';
import { type Unset, unsetIn } from './shared/unset-parameters.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '插件的 vivo 参数为空',
    messages: {
      unset:
        '{plugin} 的 vivo 参数“{keys}”没有填写，打包可能失败。使用 vivo 推送时，请填写 vivo 开放平台给出的值；不使用时，请填“{value}”。',
      registered:
        '代码中已填写“{certificate}”，但 {plugin} 的 vivo 参数“{keys}”没有填写：打包可能失败，vivo 手机也收不到离线推送。请填写 vivo 开放平台给出的值。',
      half: '{plugin} 的 vivo 参数只填写了“{set}”，“{keys}”没有填写：打包可能失败，vivo 手机也收不到离线推送。请填写 vivo 开放平台给出的值。',
    },
    fixes: {
      fill: '不使用 vivo：把“{keys}”填为“{value}”',
      ask: '填写 vivo 开放平台给出的“{keys}”…',
    },
    related: { certificate: '代码中的“{certificate}”' },
  },
  en: {
    title: "The plugin's vivo parameters are blank",
    messages: {
      unset:
        'The vivo parameters "{keys}" of {plugin} are not filled in, and the build may fail. Enter the values from the vivo open platform, or "{value}" if you do not use vivo push.',
      registered:
        '{certificate} is set in the code, but the vivo parameters "{keys}" of {plugin} are not filled in: the build may fail, and vivo phones get no offline push. Enter the values from the vivo open platform.',
      half: 'Of the vivo parameters of {plugin}, "{set}" is set and "{keys}" is not: the build may fail, and vivo phones get no offline push. Enter the values from the vivo open platform.',
    },
    fixes: {
      fill: 'vivo is not used: set "{keys}" to "{value}"',
      ask: 'Enter "{keys}" from the vivo open platform…',
    },
    related: { certificate: '"{certificate}" in the code' },
  },
});

/** The vendor that the rule is named after. */
const VENDOR: VendorId = 'vivo';

type Report = ReportOf<typeof messages>;

/**
 * The plugin's Android part has a placeholder for each vivo parameter, and a build without a value for it may fail
 * with an error that does not name it; an unused one must hold `"0"`. Source: the vendor's page ("如果不需要，可以
 * 填写为0，否则可能会编译错误").
 */
export const vivoKeysUnset = defineRule({
  id: 'vivo-keys-unset',
  severity: 'error',
  messages,
  check(project, report) {
    for (const use of project.uses) {
      const vivo = use.provider.vendors.find(({ id }) => id === VENDOR);
      const unused = unusedIn(use.provider, VENDOR);
      const states = unused === undefined ? undefined : vivo && parameterStates(project, use, vivo);
      const unset = unsetIn(project, use, vivo, states ?? [], unused);
      if (unset) report(reportOf(unset, pluginOf(use.provider), unused ?? ''));
    }
  },
});

/** The vendor's mandatory parameters are told by this rule. */
export function hasOwnRule({ provider }: ProviderUse, { id }: VendorUse): boolean {
  return id === VENDOR && unusedIn(provider, id) !== undefined;
}

/** One report for all of them, on the first that is there to be filled in. */
function reportOf(
  { fixes, at, certificate, certificateAt, set, keys }: Unset,
  plugin: string,
  value: string,
): Report {
  const message = certificate !== '' ? 'registered' : set.length > 0 ? 'half' : 'unset';
  const related =
    certificate !== '' && certificateAt
      ? [{ says: 'certificate', args: { certificate }, at: certificateAt }]
      : [];
  return { message, args: { plugin, certificate, set, keys, value }, at, related, fixes };
}
