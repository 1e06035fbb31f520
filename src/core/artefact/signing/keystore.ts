import { Malformed, Reader, type Tools, utf8 } from '../formats/bytes.ts';
import { type Certificate, certificateOf } from './certificate.ts';
import type { KeystoreEntry } from './keystore-entry.ts';
import { readPkcs12 } from './pkcs12.ts';

export type KeystoreKind = 'jks' | 'jceks' | 'pkcs12';

const MAGIC: ReadonlyMap<number, KeystoreKind> = new Map([
  [0xfeedfeed, 'jks'],
  [0xcececece, 'jceks'],
]);

const MAX_ENTRIES = 10_000;
const MAX_CHAIN = 100;

/** By the first bytes; undefined for what is no keystore. */
export function keystoreKind(head: Uint8Array): KeystoreKind | undefined {
  if (head.length < 8) return undefined;
  const reader = new Reader(head, false);
  // PFX: a sequence that begins with version 3
  const at = head[1] !== undefined && head[1] > 0x80 ? 2 + (head[1] & 0x7f) : 2;
  const isPfx = head[0] === 0x30 && head[at] === 2 && head[at + 1] === 1 && head[at + 2] === 3;
  return MAGIC.get(reader.u32(0)) ?? (isPfx ? 'pkcs12' : undefined);
}

/** The certificates that a keystore's keys belong to. Private keys are passed over, and never decrypted. */
export function readKeystore(
  bytes: Uint8Array,
  kind: KeystoreKind,
  tools: Tools,
  password: string | undefined,
): Certificate[] {
  const found = kind === 'pkcs12' ? readPkcs12(bytes, tools, password) : readJks(bytes);
  return found.map(({ alias, certificate }) =>
    certificateOf(certificate, tools, { scheme: null, effective: found.length === 1, alias }),
  );
}

/** Its certificates lie there in clear. Source: OpenJDK, sun.security.provider.JavaKeyStore, the format's comment. */
function readJks(bytes: Uint8Array): KeystoreEntry[] {
  const reader = new Reader(bytes, false);
  const version = reader.u32(4);
  const count = reader.u32(8);
  if (version < 1 || version > 2 || count > MAX_ENTRIES) throw new Malformed('kind');
  const found: KeystoreEntry[] = [];
  let at = 12;
  const text = (): string => {
    const length = reader.u16(at);
    const value = utf8(reader.slice(at + 2, length));
    at += 2 + length;
    return value;
  };
  const blob = (): Uint8Array => {
    const value = reader.slice(at + 4, reader.u32(at));
    at += 4 + value.length;
    return value;
  };
  const certificate = (): Uint8Array => {
    if (version === 2) text();
    return blob();
  };
  for (let i = 0; i < count; i++) {
    const tag = reader.u32(at);
    at += 4;
    const alias = text();
    at += 8;
    if (tag === 2) certificate();
    else if (tag === 1) {
      blob();
      const length = reader.u32(at);
      if (length > MAX_CHAIN) throw new Malformed('large');
      at += 4;
      const chain = Array.from({ length }, certificate);
      if (chain[0]) found.push({ alias, certificate: chain[0] });
    } else if (tag === 3 && found.length > 0) break;
    else throw new Malformed('damaged');
  }
  return found;
}
