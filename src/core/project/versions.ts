import * as library from './semver.ts';

/** Most versions are as plain as this, and the library's own reading of them takes its time to get going. */
const PLAIN = /^(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,14})$/;

/** The version as it is to be written; null for what is none. */
export function valid(version: string): string | null {
  return PLAIN.test(version) ? version : library.valid(version);
}

/** Whether one version comes before another. Throws for what is no version. */
export function lt(version: string, other: string): boolean {
  const [a, b] = [PLAIN.exec(version), PLAIN.exec(other)];
  if (!a || !b) return library.lt(version, other);
  const at = [1, 2, 3].find((part) => a[part] !== b[part]);
  return at !== undefined && Number(a[at]) < Number(b[at]);
}
