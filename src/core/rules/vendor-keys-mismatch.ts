import { certificatesOf, isOff, isSet } from '../project/certificates.ts';
import { entryOf, vivoParameters } from '../project/plugin.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { contradictionsIn } from '../providers/index.ts';
import type { ProviderVendor } from '../providers/provider.ts';
import { type KeyState, keyState } from '../schema/values.ts';
import { type ObjectNode, type Property, propertyOf } from '../syntax/tree.ts';
import type { Report, Rule } from './rule.ts';
import { writtenIn } from './shared/written.ts';

/**
 * A vendor's push needs both its certificate in the code and its own keys in the manifest; with one of them alone its
 * phones get nothing. Sources: the vendors' pages, "vivo 推送需要在项目 manifest.json 本地插件处配置"; "配置需要推送的
 * 第三方厂商应用信息".
 */
export const vendorKeysMismatch: Rule = {
  id: 'vendor-keys-mismatch',
  severity: 'warning',
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
};

type Entry = Property & { readonly value: ObjectNode };

function mismatch(
  project: Project,
  use: ProviderUse,
  vendor: ProviderVendor,
  entry: Entry,
): Report | undefined {
  if (vendor.manifest.length === 0) return undefined;
  const names = vendor.id === 'vivo' ? vivoParameters(project, use, entry.value) : vendor.manifest;
  const certificates = certificatesOf(project, use, vendor);
  if (!names || certificates.length === 0) return undefined;
  const keys = names.map((key) => ({ key, ...keyState(entry.value, key, project.resolve) }));
  const { certificate, id } = vendor;
  if (certificates.every(isSet)) {
    // what stands blank where vivo wants a value of its own has a rule of its own
    const told = keysSayUsed(use, vendor) ? ['blank', 'absent'] : [];
    const blank = keys.filter((key) => isOff(key) && !told.includes(key.state));
    if (blank.length === 0) return undefined;
    const set = keys.filter(isSet).map(({ key }) => key);
    return {
      message: set.length > 0 ? 'half' : 'manifest',
      args: { vendor: id, certificate, keys: blank.map(({ key }) => key), set },
      at: firstPlace(blank) ?? entry.keySpan,
    };
  }
  if (!keysSayUsed(use, vendor) || !certificates.every(isOff) || !keys.every(isSet)) return undefined;
  const args = { vendor: id, certificate, keys: names };
  return { message: 'code', args, at: firstPlace(certificates) ?? entry.keySpan };
}

/**
 * A certificate's name that is made of the maker's id and key must be made of those in the manifest: it is the token's
 * app that the IM service pushes to. Source: the guide to vivo of Easemob's documentation.
 */
function otherParts(
  project: Project,
  { provider, registrations }: ProviderUse,
  { id, certificate, nameParts = [] }: ProviderVendor,
  entry: Entry,
): Report | undefined {
  if (nameParts.length === 0) return undefined;
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
    return { message: 'nameParts', args: { vendor: id, certificate, keys, form }, at };
  }
  return undefined;
}

/** Where an unused vivo key has a value of its own (`"0"`), any other value says that vivo is to be used. */
function keysSayUsed({ provider }: ProviderUse, { id }: ProviderVendor): boolean {
  return id === 'vivo' && provider.unusedVivoValue !== undefined;
}

function firstPlace(states: readonly KeyState[]): Property['keySpan'] | undefined {
  return states.find(({ property }) => property)?.property?.keySpan;
}
