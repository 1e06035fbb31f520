import type { VendorId } from './vendors/vendor-id.ts';

/** How an app's native Android code reports a vendor's certificate and token to its IM service. */
export interface NativeReport {
  /** The class whose constructor takes the certificate id first. */
  readonly tokenClass: string;
  /** The constants that hold certificate ids in the vendor's sample, by their vendor. */
  readonly constants: Readonly<Partial<Record<VendorId, string>>>;
}
