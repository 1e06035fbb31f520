import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { Malformed, type RandomAccess } from '../../core/artefact/formats/bytes.ts';
import { NotRegular, READ_AT_ONCE } from '../not-regular.ts';

/** A file that is read in pieces where it lies: an app may be larger than the memory that is left. */
export class AppFile implements RandomAccess {
  private constructor(
    private readonly descriptor: number,
    readonly size: number,
  ) {}

  /** Throws where it cannot be read, and a NotRegular for what is no regular file. */
  static open(path: string): AppFile {
    let descriptor: number;
    try {
      descriptor = openSync(path, READ_AT_ONCE);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENXIO') throw new NotRegular(path);
      throw error;
    }
    const stat = fstatSync(descriptor);
    if (stat.isFile()) return new AppFile(descriptor, stat.size);
    closeSync(descriptor);
    throw new NotRegular(path);
  }

  read(at: number, length: number): Uint8Array {
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length; ) {
      const count = readSync(this.descriptor, bytes, done, length - done, at + done);
      if (count === 0) throw new Malformed('cut');
      done += count;
    }
    return bytes;
  }

  close(): void {
    closeSync(this.descriptor);
  }
}
