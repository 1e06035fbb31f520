import type { Place, ProjectFile, Value, VendorUse } from './vendor-use.ts';
import type { VendorId } from './vendors/vendor-id.ts';

/** The certificate's id or name, in the registration's configuration. */
export function certificate(key: string, form?: Value['form']): Value {
  return { ...inRegistration(key), role: 'certificate', ...(form && { form }) };
}

/** A value in the registration's configuration. */
export function inRegistration(key: string): Value {
  return { id: key, role: 'key', place: { in: 'registration', path: [key] }, required: 'withVendor' };
}

/** A parameter of the plugin's entry in the manifest. */
export function inEntry(plugin: string, key: string, unused?: Value['unused']): Value {
  const place: Place = { in: 'entry', plugin, key };
  if (unused === undefined) return { id: key, role: 'key', place, required: 'withVendor' };
  return { id: key, role: 'key', place, unused, required: 'always' };
}

/** Huawei's own file. */
export function agconnect(folder: string): ProjectFile {
  const name = 'agconnect-services.json';
  return { name, anyOf: [`${folder}/${name}`], shape: 'agconnect', required: 'withVendor' };
}

/** The names of a vendor's values that live in a place of that kind. */
export function valuesIn({ values }: VendorUse, place: Place['in']): readonly string[] {
  return values.filter((value) => value.place.in === place).map(({ id }) => id);
}

/** A vendor's values that live in a place of that kind. */
export function valuesAt<In extends Place['in']>(
  { values }: Pick<VendorUse, 'values'>,
  place: In,
): readonly (Value & { readonly place: Extract<Place, { readonly in: In }> })[] {
  return values.filter((value): value is Value & { readonly place: Extract<Place, { readonly in: In }> } => {
    return value.place.in === place;
  });
}

/** A file that a provider wants, and for which of its vendors; undefined where it is for several. */
export interface WantedFile {
  readonly vendor: VendorUse | undefined;
  readonly file: ProjectFile;
}

interface Wanting {
  readonly vendors: readonly VendorUse[];
  readonly values?: readonly Value[];
  readonly files?: readonly ProjectFile[];
}

/** Every file that a provider wants. */
export function filesOf({ vendors, files = [] }: Wanting): WantedFile[] {
  return [
    ...files.map((file) => ({ vendor: undefined, file })),
    ...vendors.flatMap((vendor) => vendor.files.map((file) => ({ vendor, file }))),
  ];
}

/** Every value that a provider wants, a vendor's or its own. */
export function everyValue({ vendors, values = [] }: Wanting): readonly Value[] {
  return [...values, ...vendors.flatMap((vendor) => vendor.values)];
}

/** The certificate's id or name, wherever it lives. */
export function certificateIn({ values }: VendorUse): Value | undefined {
  return values.find(({ role }) => role === 'certificate');
}

/** Push certificates are uploaded to the service that sends, and the app names them. */
export function hasCertificates({ vendors }: { readonly vendors: readonly VendorUse[] }): boolean {
  return vendors.some((vendor) => certificateIn(vendor) !== undefined);
}

/** The key that holds the certificate in the registration's configuration; undefined where it lives elsewhere. */
export function certificateOf({ values }: VendorUse): string | undefined {
  return values.find(({ role, place }) => role === 'certificate' && place.in === 'registration')?.id;
}

/** What an unused parameter of a vendor must hold in the plugin's entry, where the provider asks for something. */
export function unusedIn(
  { vendors }: { readonly vendors: readonly VendorUse[] },
  vendor: VendorId,
): string | undefined {
  const values = vendors.find(({ id }) => id === vendor)?.values ?? [];
  return values.find(({ place, unused }) => place.in === 'entry' && unused !== undefined)?.unused;
}

/** Every file of that shape that a provider's vendors want. */
function filesIn(
  { vendors }: { readonly vendors: readonly VendorUse[] },
  shape: ProjectFile['shape'],
): readonly ProjectFile[] {
  return vendors.flatMap(({ files }) => files.filter((file) => file.shape === shape));
}

/** One of these vendors wants Huawei's file. */
export function wantsAgconnect(vendors: readonly VendorUse[]): boolean {
  return filesIn({ vendors }, 'agconnect').length > 0;
}

/** The vendor some of whose parameters the plugin itself may name; undefined where there is none. */
export function declaringOf({ vendors }: { readonly vendors: readonly VendorUse[] }): VendorUse | undefined {
  return vendors.find(({ declared }) => declared !== undefined);
}

/** Huawei's file; undefined where the provider has none. */
export function agconnectOf(provider: { readonly vendors: readonly VendorUse[] }): ProjectFile | undefined {
  return filesIn(provider, 'agconnect')[0];
}
