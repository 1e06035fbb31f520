/** Files shorter than this are read in one call. */
const ROOM = 256 * 1024;
const SLAB = 1 << 20;
/** No more than this is kept. */
const MOST = 48 << 20;

/**
 * The bytes of files that were searched, for as long as a check takes: another round of it may search all of them for
 * something else, and opening a file costs more than searching it.
 */
export class Recall {
  private slab = Buffer.alloc(0);
  private used = 0;
  private size = 0;
  private readonly kept = new Map<string, Buffer>();

  /** Where to read the next file to; what it holds is good until the next call, unless it is kept. */
  room(): Buffer {
    if (this.slab.length - this.used < ROOM) {
      this.slab = Buffer.allocUnsafe(SLAB);
      this.used = 0;
    }
    return this.slab.subarray(this.used, this.used + ROOM);
  }

  /** Keeps what was read to the room last given. */
  keep(path: string, bytes: Buffer): void {
    if (bytes.buffer !== this.slab.buffer || this.size + bytes.length > MOST) return;
    this.kept.set(path, bytes);
    this.used += bytes.length;
    this.size += bytes.length;
  }

  get(path: string): Buffer | undefined {
    return this.kept.get(path);
  }

  forget(): void {
    this.kept.clear();
    this.slab = Buffer.alloc(0);
    this.used = 0;
    this.size = 0;
  }
}
