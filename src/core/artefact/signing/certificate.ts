import { Malformed, type Tools } from '../formats/bytes.ts';
import { child, children, type Der, oid, SEQUENCE, text } from '../formats/der.ts';

/** Who a certificate belongs to, and what consoles know it by. */
export interface Certificate {
  /** The scheme that it signs the app by (`v2`); null for one of a keystore. */
  readonly scheme: string | null;
  /** The one that a new system goes by. */
  readonly effective: boolean;
  /** Of a keystore's entry. */
  readonly alias?: string;
  /** With colons, upper case. */
  readonly sha256: string;
  readonly sha1: string;
  readonly md5: string;
  readonly known: KnownCertificate | null;
  /** `CN=…, O=…`, as far as it could be read. */
  readonly subject: string;
}

export type KnownCertificate = 'dcloud-test' | 'dcloud-old';

/**
 * Certificates whose keys everybody has, by their SHA-256. Source: DCloud, articles 36522 and 68 (their text gives both
 * fingerprints), and apps that DCloud's cloud has signed.
 */
const PUBLIC: Readonly<Record<string, KnownCertificate>> = {
  '24117DE73612BCFEAF2A6A24BD044F2E33E52D41965F504D74177F4FE255EB26': 'dcloud-test',
  D75C1FA2B9AE867CE688A8ADC6DEAC7CD6BA96F43A751FD10A200FA5974AC636: 'dcloud-old',
};

/** The parts of an X.509 certificate that tell whose it is. */
export interface CertificateParts {
  readonly serial: Uint8Array;
  readonly issuer: Uint8Array;
  readonly subject: Der;
}

export function partsOf(certificate: Uint8Array): CertificateParts {
  const fields = children(child({ content: certificate }, 0, SEQUENCE))
    .slice(0, 1)
    .flatMap(children);
  // the version is left out of the oldest ones
  const [serial, , issuer, , subject] = fields[0]?.tag === 0xa0 ? fields.slice(1) : fields;
  if (!serial || !issuer || subject?.tag !== SEQUENCE) throw new Malformed('kind');
  return { serial: serial.content, issuer: issuer.whole, subject };
}

const NAMES: Readonly<Record<string, string>> = { '2.5.4.3': 'CN', '2.5.4.10': 'O', '2.5.4.11': 'OU' };

function subjectOf({ subject }: CertificateParts): string {
  return children(subject)
    .flatMap(children)
    .flatMap((pair) => {
      const [type, value] = children(pair);
      const name = type && NAMES[oid(type)];
      return name && value ? [`${name}=${text(value)}`] : [];
    })
    .join(', ');
}

/** Throws a Malformed for what is no certificate. */
export function certificateOf(
  bytes: Uint8Array,
  tools: Tools,
  beside: Pick<Certificate, 'scheme' | 'effective' | 'alias'>,
): Certificate {
  const subject = subjectOf(partsOf(bytes));
  const sha256 = tools.digest('sha256', bytes).toUpperCase();
  return {
    ...beside,
    sha256: withColons(sha256),
    sha1: withColons(tools.digest('sha1', bytes)),
    md5: withColons(tools.digest('md5', bytes)),
    known: PUBLIC[sha256] ?? null,
    subject,
  };
}

function withColons(hexadecimal: string): string {
  return (hexadecimal.toUpperCase().match(/../g) as RegExpMatchArray).join(':');
}
