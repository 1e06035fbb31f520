import { certificatesOf, isOff, isSet } from '../project/certificates.ts';
import { entryOf } from '../project/plugin.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { parameterStates } from '../project/states.ts';
import { certificateOf, contradictionsIn, valuesAt } from '../providers/index.ts';
import type { VendorUse } from '../providers/provider.ts';
import type { KeyState } from '../schema/values.ts';
import { type ObjectNode, type Property, propertyOf } from '../syntax/tree.ts';
import { defineRule, type RelatedPlace, type ReportOf, ruleMessages } from './rule.ts';
import { writtenIn } from './shared/written.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '厂商参数在代码与 manifest.json 中不一致',
    messages: {
      manifest:
        '代码中已填写“{certificate}”，但 manifest.json 的插件参数“{keys}”没有填写：该厂商（{vendor}）的手机收不到离线推送。请填写厂商开放平台给出的值；不使用该厂商的推送时，请清空“{certificate}”。',
      half: '该厂商（{vendor}）的插件参数只填写了“{set}”，“{keys}”没有填写：它的手机收不到离线推送。请在 manifest.json 中补全。',
      code: 'manifest.json 中已填写插件参数“{keys}”，但代码中的“{certificate}”没有填写：该厂商（{vendor}）的手机收不到离线推送。请填写 IM 控制台给出的证书 ID；不使用该厂商的推送时，请把插件参数填为“0”。',
      nameParts:
        '“{certificate}”的证书名称由 manifest.json 的插件参数组成（{form}），但“{keys}”与它不一致：该厂商（{vendor}）的手机收不到离线推送。请改成同一个应用的值。',
    },
    fixes: {},
    related: { certificate: '代码中的“{key}”', parameter: 'manifest.json 中的插件参数“{key}”' },
  },
  en: {
    title: "A vendor's values in the code and in manifest.json disagree",
    messages: {
      manifest:
        '"{certificate}" is set in the code, but the plugin\'s parameters "{keys}" in manifest.json are not: {vendor} phones get no offline push. Enter the values from the maker\'s platform, or blank "{certificate}" if you do not use {vendor} push.',
      half: 'Of {vendor}\'s plugin parameters "{set}" is set, but "{keys}" is not: {vendor} phones get no offline push. Fill in the rest in manifest.json.',
      code: 'The {vendor} plugin parameters "{keys}" are set in manifest.json, but "{certificate}" in the code is not: {vendor} phones get no offline push. Enter the certificate id from the IM console, or set the parameters to "0" if you do not use {vendor} push.',
      nameParts:
        'The certificate name in "{certificate}" is made of the plugin\'s parameters in manifest.json ({form}), but "{keys}" says something else: {vendor} phones get no offline push. Enter the values of one and the same app.',
    },
    fixes: {},
    related: {
      certificate: '"{key}" in the code',
      parameter: 'the plugin\'s parameter "{key}" in manifest.json',
    },
  },
});

type Report = ReportOf<typeof messages>;

/**
 * A vendor's push needs both its certificate in the code and its own keys in the manifest; with one of them alone its
 * phones get nothing. Sources: the vendors' pages, "vivo 推送需要在项目 manifest.json 本地插件处配置"; "配置需要推送的
 * 第三方厂商应用信息".
 */
export const vendorKeysMismatch = defineRule({
  id: 'vendor-keys-mismatch',
  severity: 'warning',
  messages,
  check(project, report) {
    for (const use of project.uses) {
      const entry = entryOf(project, use);
      if (!entry) continue;
      for (const vendor of use.provider.vendors) {
        const finding = mismatch(project, use, vendor, entry) ?? otherParts(project, use, vendor, entry);
        if (finding) report(finding);
      }
    }
  },
});

type Entry = Property & { readonly value: ObjectNode };

function mismatch(project: Project, use: ProviderUse, vendor: VendorUse, entry: Entry): Report | undefined {
  const certificate = certificateOf(vendor);
  const keys = certificate === undefined ? [] : parameterStates(project, use, vendor);
  const certificates = certificatesOf(project, use, vendor);
  if (certificate === undefined || !keys || keys.length === 0 || certificates.length === 0) return undefined;
  const { id } = vendor;
  if (certificates.every(isSet)) {
    // what stands blank where vivo wants a value of its own has a rule of its own
    const told = keysSayUsed(vendor) ? ['blank', 'absent'] : [];
    const blank = keys.filter((key) => isOff(key) && !told.includes(key.state));
    if (blank.length === 0) return undefined;
    const set = keys.filter(isSet).map(({ key }) => key);
    return {
      message: set.length > 0 ? 'half' : 'manifest',
      args: { vendor: id, certificate, keys: blank.map(({ key }) => key), set },
      at: firstPlace(blank) ?? entry.keySpan,
      related: relatedTo('certificate', certificate, firstPlace(certificates)),
    };
  }
  if (!keysSayUsed(vendor) || !certificates.every(isOff) || !keys.every(isSet)) return undefined;
  const args = { vendor: id, certificate, keys: keys.map(({ key }) => key) };
  const [first] = keys;
  return {
    message: 'code',
    args,
    at: firstPlace(certificates) ?? entry.keySpan,
    related: relatedTo('parameter', first?.key ?? '', firstPlace(keys)),
  };
}

/**
 * A certificate's name that is made of the maker's id and key must be made of those in the manifest: it is the token's
 * app that the IM service pushes to. Source: the guide to vivo in the documentation of the provider whose names are made so.
 */
function otherParts(
  project: Project,
  { provider, registrations }: ProviderUse,
  vendor: VendorUse,
  entry: Entry,
): Report | undefined {
  const { id, nameParts = [] } = vendor;
  const certificate = certificateOf(vendor);
  if (nameParts.length === 0 || certificate === undefined) return undefined;
  const parts = writtenIn(entry.value, nameParts, project.resolve);
  for (const { config } of registrations) {
    if (config?.kind !== 'object') continue;
    const values = new Map([...parts, ...writtenIn(config, [certificate], project.resolve)]);
    const keys = contradictionsIn(provider, values)
      .filter(({ kind, key }) => kind === 'nameParts' && key === certificate)
      .map(({ other }) => other);
    const property = propertyOf(config, certificate);
    if (keys.length === 0 || !property) continue;
    const form = nameParts.join('#');
    const at = property.shorthand ? property.keySpan : property.value;
    const related = keys.flatMap((key) => relatedTo('parameter', key, propertyOf(entry.value, key)?.keySpan));
    return { message: 'nameParts', args: { vendor: id, certificate, keys, form }, at, related };
  }
  return undefined;
}

/** Where an unused key has a value of its own (`"0"`), any other value says that the vendor is to be used. */
function keysSayUsed(vendor: VendorUse): boolean {
  return valuesAt(vendor, 'entry').some(({ required }) => required === 'always');
}

function relatedTo(says: string, key: string, at: Property['keySpan'] | undefined): RelatedPlace[] {
  return at ? [{ says, args: { key }, at }] : [];
}

function firstPlace(states: readonly KeyState[]): Property['keySpan'] | undefined {
  return states.find(({ property }) => property)?.property?.keySpan;
}
