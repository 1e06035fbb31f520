import { certificatesOf, isOff, isSet } from '../project/certificates.ts';
import { entryOf, vivoParameters } from '../project/plugin.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import type { ProviderVendor } from '../providers/provider.ts';
import type { ObjectNode, Property } from '../syntax/tree.ts';
import { type KeyState, keyState } from '../values.ts';
import type { Report, Rule } from './rule.ts';

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
        const finding = mismatch(project, use, vendor, entry);
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

/** Where an unused vivo key has a value of its own (`"0"`), any other value says that vivo is to be used. */
function keysSayUsed({ provider }: ProviderUse, { id }: ProviderVendor): boolean {
  return id === 'vivo' && provider.unusedVivoValue !== undefined;
}

function firstPlace(states: readonly KeyState[]): Property['keySpan'] | undefined {
  return states.find(({ property }) => property)?.property?.keySpan;
}
