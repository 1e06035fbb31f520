import type { Provider } from './provider.ts';
import { certificateOf } from './values.ts';

/** Two values of one project of which one at most can be right, by their keys. */
export interface Contradiction {
  /**
   * - `sameCertificate`: two makers have one certificate id.
   * - `nameParts`: a certificate's name says something else of a parameter than the parameter itself.
   */
  readonly kind: 'sameCertificate' | 'nameParts';
  readonly key: string;
  readonly other: string;
}

/**
 * What contradicts itself among the values of a provider's vendors, by the keys that the provider has for them. Left
 * out of `values`: what is blank, a placeholder, `"0"` or not known.
 */
export function contradictionsIn(provider: Provider, values: ReadonlyMap<string, string>): Contradiction[] {
  return [...sameCertificates(provider, values), ...otherParts(provider, values)];
}

/** Every certificate of the IM console has an id of its own, so each maker's is another one. */
function sameCertificates({ vendors }: Provider, values: ReadonlyMap<string, string>): Contradiction[] {
  const first = new Map<string, string>();
  const found: Contradiction[] = [];
  const numbers = vendors.flatMap(({ values: own }) =>
    own.filter(({ role, form }) => role === 'certificate' && form === 'number'),
  );
  for (const { id: certificate } of numbers) {
    const id = values.get(certificate)?.trim() ?? '';
    if (!/^[1-9]\d*$/.test(id)) continue;
    const other = first.get(id);
    if (other === undefined) first.set(id, certificate);
    else found.push({ kind: 'sameCertificate', key: certificate, other });
  }
  return found;
}

function otherParts({ vendors }: Provider, values: ReadonlyMap<string, string>): Contradiction[] {
  return vendors.flatMap((vendor) => {
    const { nameParts = [] } = vendor;
    const certificate = certificateOf(vendor);
    if (certificate === undefined) return [];
    const parts = values.get(certificate)?.trim().split('#') ?? [];
    if (parts.length !== nameParts.length) return [];
    return nameParts.flatMap((other, index): Contradiction[] => {
      const value = values.get(other)?.trim();
      const isOther = value !== undefined && value !== '' && value !== parts[index]?.trim();
      return isOther ? [{ kind: 'nameParts', key: certificate, other }] : [];
    });
  });
}
