import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { outputs } from './bundles.mjs';

/** Whether dist/ is there and newer than all that it is made from. */
export function isBuilt(root) {
  const files = outputs.map((name) => join(root, 'dist', name));
  if (!files.every((file) => existsSync(file))) return false;
  const built = Math.min(...files.map((file) => statSync(file).mtimeMs));
  return ['src', 'schemas', 'data', 'docs/rules', 'scripts', 'package.json', 'package-lock.json'].every(
    (name) => newest(join(root, name)) <= built,
  );
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(
    0,
    ...readdirSync(path)
      .filter((name) => name !== 'generated')
      .map((name) => newest(join(path, name))),
  );
}
