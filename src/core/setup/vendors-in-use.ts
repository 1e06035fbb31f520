import { vendorUse } from '../project/certificates.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import type { VendorUse } from '../providers/provider.ts';

/** The vendors that the project has a certificate for, or what else says that they are used. */
export function vendorsInUse(project: Project, use: ProviderUse): VendorUse[] {
  return use.provider.vendors.filter((vendor) => vendorUse(project, use, vendor.id) === 'on');
}
