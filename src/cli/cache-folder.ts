import { isAbsolute, join } from 'node:path';

type Machine = Pick<NodeJS.Process, 'env' | 'platform'>;

/**
 * Where this user's programs keep what can be made again; undefined where there is no such place. Never the folder for
 * temporary files, where Node would keep it: others may write there first, and what lies here is run.
 */
export function cacheFolder({ env, platform }: Machine, homedir: () => string): string | undefined {
  const own = join('uni-offline-push', 'compiled');
  const { XDG_CACHE_HOME: named = '', LOCALAPPDATA: local = '' } = env;
  if (platform === 'win32') return isAbsolute(local) ? join(local, own) : undefined;
  if (isAbsolute(named)) return join(named, own);
  const { HOME: home = homeOf(homedir) } = env;
  if (!isAbsolute(home)) return undefined;
  return join(home, platform === 'darwin' ? 'Library/Caches' : '.cache', own);
}

/** Asked for where no variable tells it: Node's module would be loaded for it. */
function homeOf(homedir: () => string): string {
  try {
    return homedir();
  } catch {
    // a user without an entry in the system's list, as in some containers
    return '';
  }
}
