import { type DerivedKey, Malformed, type Tools } from '../formats/bytes.ts';
import {
  child,
  children,
  type Der,
  equal,
  integer,
  octets,
  oid,
  readDer,
  SEQUENCE,
  text,
} from '../formats/der.ts';
import { partsOf } from './certificate.ts';
import { type KeystoreEntry, Locked } from './keystore-entry.ts';

const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3';
const KEY_BAGS = ['1.2.840.113549.1.12.10.1.1', '1.2.840.113549.1.12.10.1.2'];
const FRIENDLY_NAME = '1.2.840.113549.1.9.20';
const LOCAL_KEY_ID = '1.2.840.113549.1.9.21';

const HASHES: Readonly<Record<string, DerivedKey['hash']>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};

const AES: Readonly<Record<string, DerivedKey['length']>> = {
  '2.16.840.1.101.3.4.1.2': 16,
  '2.16.840.1.101.3.4.1.22': 24,
  '2.16.840.1.101.3.4.1.42': 32,
};

/** Java and OpenSSL take some thousands; a file could ask for hours. */
const MAX_ITERATIONS = 2_000_000;

interface Bag {
  readonly kind: string;
  readonly value: Der;
  readonly name: string | undefined;
  readonly keyId: Uint8Array | undefined;
}

/** Source: RFC 7292 and RFC 8018. Throws a Locked where its certificates are encrypted and the password is not right. */
export function readPkcs12(bytes: Uint8Array, tools: Tools, password: string | undefined): KeystoreEntry[] {
  const safe = contentOf(child(readDer(bytes), 1, SEQUENCE));
  const bags = children(readDer(safe)).flatMap((info) => {
    const type = oid(child(info, 0));
    if (type === DATA) return bagsIn(contentOf(info));
    if (type !== ENCRYPTED_DATA) return [];
    const clear = decrypted(info, tools, password);
    try {
      return bagsIn(clear);
    } catch {
      // a wrong password may leave a padding that looks right
      throw new Locked('password-wrong');
    }
  });
  return entriesOf(bags);
}

/** The octets that a content holds. */
function contentOf(info: Der): Uint8Array {
  return octets(child(child(info, 1), 0));
}

function decrypted(info: Der, tools: Tools, password: string | undefined): Uint8Array {
  const content = children(child(child(child(info, 1), 0), 1, SEQUENCE));
  const [, algorithm, encrypted] = content;
  if (!algorithm || !encrypted) throw new Malformed('kind');
  const key = keyOf(algorithm);
  if (password === undefined) throw new Locked('password-missing');
  try {
    return tools.decrypt(octets(encrypted), { ...key, password });
  } catch {
    throw new Locked('password-wrong');
  }
}

/** Older schemes are not read: their cipher, RC2, is in no current library of the platform. */
function keyOf(algorithm: Der): Omit<DerivedKey, 'password'> {
  const [scheme, parameters] = children(algorithm);
  if (!scheme || !parameters || oid(scheme) !== PBES2) throw new Locked('legacy');
  const [derivation, cipher] = children(parameters).map(children);
  const length = cipher?.[0] && AES[oid(cipher[0])];
  const iv = cipher?.[1]?.content;
  if (!derivation?.[0] || oid(derivation[0]) !== PBKDF2 || !length || !iv) throw new Locked('legacy');
  const [salt, iterations, ...rest] = children(derivation[1] as Der);
  if (!salt || !iterations) throw new Malformed('kind');
  const count = integer(iterations);
  if (count < 1 || count > MAX_ITERATIONS) throw new Malformed('large');
  const prf = rest.find(({ tag }) => tag === SEQUENCE);
  const hash = prf ? HASHES[oid(child(prf, 0))] : 'sha1';
  if (!hash) throw new Locked('legacy');
  return { salt: salt.content, iterations: count, hash, length, iv };
}

function bagsIn(bytes: Uint8Array): Bag[] {
  const outer = readDer(bytes);
  if (outer.tag !== SEQUENCE) throw new Malformed('kind');
  return children(outer).map((bag) => {
    const [kind, value, attributes] = children(bag);
    if (!kind || !value) throw new Malformed('kind');
    const own = new Map(
      (attributes ? children(attributes) : []).map((attribute) => {
        const [id, values] = children(attribute);
        return [id ? oid(id) : '', values && children(values)[0]];
      }),
    );
    const name = own.get(FRIENDLY_NAME);
    return { kind: oid(kind), value, name: name && text(name), keyId: own.get(LOCAL_KEY_ID)?.content };
  });
}

/** One for each key; where no key names its certificate, the certificates that vouch for no other. */
function entriesOf(bags: readonly Bag[]): KeystoreEntry[] {
  const certificates = bags
    .filter(({ kind }) => kind === CERTIFICATE_BAG)
    .map(({ value, name, keyId }) => {
      const bytes = octets(child(child(child(value, 0), 1), 0));
      return { alias: name ?? '', keyId, certificate: bytes };
    });
  const keys = bags.filter(({ kind }) => KEY_BAGS.includes(kind));
  const own = certificates.filter(
    ({ keyId }) => keyId && keys.some((key) => key.keyId && equal(key.keyId, keyId)),
  );
  if (own.length > 0) return own;
  return certificates.filter(({ certificate }) => {
    const { subject } = partsOf(certificate);
    return !certificates.some(
      (other) => other.certificate !== certificate && equal(partsOf(other.certificate).issuer, subject.whole),
    );
  });
}
