import { realpathSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { isWithin } from '../node/place.ts';

/** What an assistant asked for and does not get; its message is for the assistant. */
export class Refused extends Error {}

/** The folder that is served: nothing that an assistant names may lead out of it. */
export class ServedFolder {
  private constructor(
    /** As it was named, and where that really is. */
    private readonly named: string,
    readonly path: string,
  ) {}

  /** Throws a Refused where there is no such folder. */
  static open(cwd: string, folder: string): ServedFolder {
    const named = resolve(cwd, folder);
    return new ServedFolder(named, realFolder(named, folder));
  }

  /** The real path of a folder in here. */
  folder(given = '.'): string {
    if (given === '') throw new Refused('a folder has an empty name');
    const path = realFolder(this.inside(given, given), given);
    if (!isWithin(path, this.path)) throw new Refused(outside(given));
    return path;
  }

  /** The real path of a file in here. */
  file(given: string): string {
    if (given === '') throw new Refused('a file has an empty name');
    const path = this.inside(given, given);
    let real: string;
    try {
      real = realpathSync(path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new Refused(
        `${given}: ${code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})`}`,
      );
    }
    if (!isWithin(real, this.path)) throw new Refused(outside(given));
    return real;
  }

  /** The same of a regular file: nothing else ends. */
  regularFile(given: string): string {
    const path = this.file(given);
    if (!statSync(path).isFile()) throw new Refused(`${given}: not a file`);
    return path;
  }

  /** Throws a Refused for a file, there or not, that lies elsewhere or leads elsewhere. `given`: what to call it. */
  mustHold(path: string, given = path): void {
    this.inside(path, given);
    let real: string;
    try {
      real = realpathSync(path);
    } catch {
      return;
    }
    if (!isWithin(real, this.path)) throw new Refused(outside(given));
  }

  /** By the names alone, so that not even the presence of a file elsewhere is told. */
  private inside(path: string, given: string): string {
    const whole = resolve(this.path, path);
    if (isWithin(whole, this.path)) return whole;
    if (isWithin(whole, this.named)) return resolve(this.path, relative(this.named, whole));
    throw new Refused(outside(given));
  }
}

function realFolder(path: string, given: string): string {
  try {
    const real = realpathSync(path);
    if (statSync(real).isDirectory()) return real;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Refused(
      `${given}: ${code === 'ENOENT' ? 'there is no such folder' : `cannot be read (${code})`}`,
    );
  }
  throw new Refused(`${given}: not a folder`);
}

const outside = (given: string): string => `${given}: outside the folder that is served`;
