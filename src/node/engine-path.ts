/** A path as the engine writes it, from one of this system. */
export function toEnginePath(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
