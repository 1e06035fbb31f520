import { fileURLToPath } from 'node:url';
import { withoutEndSlash } from '../core/project/paths.ts';
import { toEnginePath } from '../node/engine-path.ts';
import type { Uri } from './hbuilderx.d.ts';

/**
 * The engine's path of what HBuilderX calls a file: a path of the system, a `file:` address, or a URI. Undefined for
 * what lies in no file, such as a document that was never saved.
 */
export function pathOf(uri: Uri | string | undefined): string | undefined {
  const text = typeof uri === 'string' ? uri : uri?.fsPath;
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    const path = text.startsWith('file:') ? fileURLToPath(text) : text;
    const plain = withoutEndSlash(toEnginePath(path));
    return isAbsolute(plain) ? withDrive(plain) : undefined;
  } catch {
    return undefined;
  }
}

const isAbsolute = (path: string): boolean => /^(?:\/|[A-Za-z]:(?:\/|$))/.test(path);

/** One drive has two spellings, `c:` and `C:`; the engine compares paths as they are written. */
function withDrive(path: string): string {
  return path.replace(/^[a-z]:/, (drive) => drive.toUpperCase());
}

/** A path as this system, and so HBuilderX, writes it. */
export function systemPath(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('/', '\\') : path;
}

/** What a menu passes on is not documented: in the explorer it has been the file that was clicked on. */
export function clickedPath(param: unknown): string | undefined {
  if (typeof param !== 'object' || param === null || !('fsPath' in param)) return undefined;
  return typeof param.fsPath === 'string' ? pathOf(param.fsPath) : undefined;
}
