import type { Provider, VendorId } from './provider.ts';
import { hasCertificates } from './values.ts';
import { type Check, commonChecks, lastChecks, valuesCheck, vendorChecks } from './vendors/checks.ts';
import type { VendorNote } from './vendors/facts.ts';
import { vendors } from './vendors/index.ts';

/** What is to be known of a maker with a provider: of the maker itself, and with this provider alone. */
export function notesOf(
  provider: Provider,
  vendor: VendorId,
  kind: VendorNote['kind'],
): readonly VendorNote[] {
  const known = vendors[vendor].notes.filter((note) => isFor(provider, note));
  return [...known, ...(provider.notes[vendor] ?? [])].filter((note) => note.kind === kind);
}

/** What to look at where push does not arrive, in order: before the makers, of one maker, and after them. */
export function checksOf(provider: Provider, of: 'every' | 'last' | VendorId): readonly Check[] {
  const vendor = of === 'every' || of === 'last' ? undefined : of;
  const common =
    of === 'every' ? commonChecks : of === 'last' ? lastChecks : [valuesCheck, ...(vendorChecks[of] ?? [])];
  const own = provider.checks.filter((check) => check.vendor === vendor);
  return common.flatMap((check) => [
    ...(isFor(provider, check) ? [check] : []),
    ...own.filter(({ after }) => after === check.id),
  ]);
}

const isFor = (provider: Provider, { certificates }: { readonly certificates?: true }): boolean =>
  !certificates || hasCertificates(provider);
