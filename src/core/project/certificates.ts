import { certificateIn, wantsAgconnect } from '../providers/index.ts';
import type { VendorId, VendorUse } from '../providers/provider.ts';
import type { KeyState } from '../schema/values.ts';
import { isBuiltIn } from './facts.ts';
import { tickUse } from './maker-ticks.ts';
import type { Project, ProviderUse } from './project.ts';
import { type Stated, statesOf } from './states.ts';

/** What is said of a vendor's certificate, by every registration where it lives there; `unknown` where it cannot be read. */
export function certificatesOf(project: Project, use: ProviderUse, vendor: VendorUse): readonly Stated[] {
  const certificate = certificateIn(vendor);
  return certificate ? statesOf(project, use, certificate) : [];
}

/** The value is there to say that the vendor is not used. */
export function isOff({ state }: KeyState): boolean {
  return state === 'blank' || state === 'absent' || state === 'zero';
}

export function isSet({ state }: KeyState): boolean {
  return state === 'set';
}

/**
 * Whether a vendor is used: by the import or the manifest's key that builds it in, where there is one to make; else by its certificate, or
 * where it has none, by its other values. `off` where what could say so was found and all of it is blank, `on` where
 * something is set, `unclear` where nothing was found or it cannot be read.
 */
export function vendorUse(project: Project, use: ProviderUse, id: VendorId): 'on' | 'off' | 'unclear' {
  const vendor = use.provider.vendors.find((one) => one.id === id);
  if (!vendor) return 'off';
  if (vendor.module !== undefined) return isBuiltIn(vendor.module, project.scripts) ? 'on' : 'off';
  if (vendor.ticks) return tickUse(project, vendor);
  const values = certificateIn(vendor) ? certificatesOf(project, use, vendor) : keysOf(project, use, vendor);
  if (values.some(isSet)) return 'on';
  return values.length > 0 && values.every(isOff) ? 'off' : 'unclear';
}

function keysOf(project: Project, use: ProviderUse, { values }: VendorUse): Stated[] {
  const telling = values.filter(({ required }) => required !== 'optional');
  return telling.flatMap((value) => statesOf(project, use, value));
}

/** How far the vendor is used that wants Huawei's file. */
export function agconnectUse(project: Project, use: ProviderUse): 'on' | 'off' | 'unclear' {
  const vendor = use.provider.vendors.find((one) => wantsAgconnect([one]));
  return vendor ? vendorUse(project, use, vendor.id) : 'off';
}
