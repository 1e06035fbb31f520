import { createDecipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import type { Tools } from '../../core/artefact/formats/bytes.ts';

/** Node's own hashes, ciphers and decompression. */
export const nodeTools: Tools = {
  inflate: (bytes, limit) => inflateRawSync(bytes, { maxOutputLength: Math.max(1, limit) }),
  digest: (algorithm, bytes) => createHash(algorithm).update(bytes).digest('hex'),
  decrypt(bytes, { password, salt, iterations, length, hash, iv }) {
    const key = pbkdf2Sync(password, salt, iterations, length, hash);
    const decipher = createDecipheriv(`aes-${length * 8}-cbc`, key, iv);
    return Buffer.concat([decipher.update(bytes), decipher.final()]);
  },
};
