import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
  .map((name) => join(folder, name, 'snippets.ts'))
  .filter((path) => existsSync(path))
  .map(async (path) => ((await import(pathToFileURL(path).href)) as { places: SnippetPlaces }).places);

export const places: SnippetPlaces = Object.assign({}, common, ...(await Promise.all(own)));
