import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bases } from './docs/bases.ts';
import { appPlus, type SnippetPlaces } from './snippet-project.ts';

/** Snippets that are no provider's own. */
const common: SnippetPlaces = {
  'push-manifest-modules': (of) => ({
    ...bases.tencent,
    'manifest.json':
      bases.tencent['manifest.json']?.replace(
        /"modules": \{\s*"Push": \{\}\s*\}/,
        of('push-manifest-modules'),
      ) ?? '',
  }),
  'push-manifest-sdkconfigs': (of) => ({
    ...bases.unipush,
    'manifest.json': appPlus(`"distribute": { ${of('push-manifest-sdkconfigs')} }`),
  }),
};

const folder = join(import.meta.dirname, 'core/providers');

/** Those of each provider, or house, lie beside its tests. */
const own = readdirSync(folder)
  .filter((name) => existsSync(join(folder, name, 'snippets.ts')))
  .map(
    async (name) =>
      ((await import(`./core/providers/${name}/snippets.ts`)) as { places: SnippetPlaces }).places,
  );

export const places: SnippetPlaces = Object.assign({}, common, ...(await Promise.all(own)));
