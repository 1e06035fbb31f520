import { certificateOf } from '../providers/index.ts';
import type { VendorUse } from '../providers/provider.ts';
import { type KeyState, keyState } from '../schema/values.ts';
import type { Project, ProviderUse } from './project.ts';

/** What each registration's configuration says of a vendor's certificate; `unknown` for one that cannot be read. */
export function certificatesOf(
  project: Project,
  { registrations }: ProviderUse,
  vendor: VendorUse,
): readonly KeyState[] {
  const key = certificateOf(vendor);
  return key === undefined ? [] : registrations.map(({ config }) => keyState(config, key, project.resolve));
}

/** The value is there to say that the vendor is not used. */
export function isOff({ state }: KeyState): boolean {
  return state === 'blank' || state === 'absent' || state === 'zero';
}

export function isSet({ state }: KeyState): boolean {
  return state === 'set';
}

/**
 * Whether Huawei is used: `off` where a configuration was found and every one that was found leaves its certificate
 * blank, `on` where one sets it, `unclear` where nothing was found or it cannot be read.
 */
export function huaweiUse(project: Project, use: ProviderUse): 'on' | 'off' | 'unclear' {
  const vendor = use.provider.vendors.find(({ id }) => id === 'huawei');
  if (!vendor) return 'off';
  const states = certificatesOf(project, use, vendor);
  if (states.some(isSet)) return 'on';
  return states.length > 0 && states.every(isOff) ? 'off' : 'unclear';
}
