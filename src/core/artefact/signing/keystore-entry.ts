/** A keystore's certificates cannot be had: by its kind, or without the right password. */
export class Locked extends Error {
  constructor(readonly why: 'password-missing' | 'password-wrong' | 'legacy') {
    super(why);
  }
}

/** A key's certificate. */
export interface KeystoreEntry {
  readonly alias: string;
  readonly certificate: Uint8Array;
}
