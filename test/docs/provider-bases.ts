import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../core/helpers.ts';
import { bases } from './bases.ts';

const folder = join(import.meta.dirname, '../core/providers');

/** A provider may have a small whole project of its own, beside its tests; pages name it by the provider's id. */
const own = readdirSync(folder)
  .filter((name) => existsSync(join(folder, name, 'base.ts')))
  .map(async (name) => {
    const { base } = (await import(`../core/providers/${name}/base.ts`)) as { base: Files };
    return [name, base] as const;
  });

/** Every base that a page may name. */
export const allBases: Readonly<Record<string, Files>> = {
  ...bases,
  ...Object.fromEntries(await Promise.all(own)),
};
