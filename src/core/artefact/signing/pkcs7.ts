import { Malformed } from '../formats/bytes.ts';
import { child, children, equal, octets, oid, readDer, SEQUENCE, SET } from '../formats/der.ts';
import { partsOf } from './certificate.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';

/** What PKCS#7, or CMS, says by whom something is signed. The signature itself is not verified. */
export interface SignedData {
  /** The certificates of the signers, without those that vouch for them. */
  readonly signers: readonly Uint8Array[];
  /** What is signed, where it lies within. */
  readonly content: Uint8Array | undefined;
}

export function readSignedData(bytes: Uint8Array): SignedData {
  const outer = readDer(bytes);
  const [type, wrapped] = children(outer);
  if (outer.tag !== SEQUENCE || !type || !wrapped || oid(type) !== SIGNED_DATA) throw new Malformed('kind');
  const parts = children(child(wrapped, 0, SEQUENCE));
  const inner = parts[2] && children(parts[2])[1];
  const certificates = parts
    .filter(({ tag }) => tag === 0xa0)
    .flatMap(children)
    .filter(({ tag }) => tag === SEQUENCE)
    .map(({ whole }) => whole);
  const infos = parts.at(-1)?.tag === SET ? children(parts.at(-1) as (typeof parts)[0]) : [];
  const signers = infos.flatMap((info) => {
    const [issuer, serial] = children(child(info, 1, SEQUENCE));
    return certificates.filter((certificate) => {
      const own = partsOf(certificate);
      return issuer && serial && equal(own.issuer, issuer.whole) && equal(own.serial, serial.content);
    });
  });
  return {
    signers: signers.length > 0 ? signers : certificates.slice(0, 1),
    content: inner && octets(children(inner)[0] ?? inner),
  };
}
