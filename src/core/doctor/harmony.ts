import { isForHarmony } from '../project/harmony.ts';
import { placesFor } from '../project/plugin.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { settingAt } from '../project/settings.ts';
import { stateOf } from '../project/states.ts';
import { utsVersion } from '../project/uts-version.ts';
import { lt } from '../project/versions.ts';
import type { HarmonyAsk, Seen } from '../providers/harmony-use.ts';
import { utsAllOf } from '../providers/index.ts';
import { harmonyAsks } from '../providers/vendors/harmony.ts';
import type { Findings } from './about.ts';
import { type Column, cellOf, type Item, type VendorRow } from './model.ts';

/** HarmonyOS NEXT beside the makers, where the manifest builds for it and the provider reaches it. */
export function harmonyRows(project: Project, use: ProviderUse, findings: Findings): VendorRow[] {
  const { provider } = use;
  const framework = project.manifest.uniAppX ? 'uni-app-x' : 'uni-app';
  const isReached =
    provider.platforms.systems.includes('harmony') && provider.platforms.frameworks.includes(framework);
  if (!provider.harmony || !isReached || !isForHarmony(project)) return [];
  const id = (rest: string): string => `${provider.id}/harmony/${rest}`;
  const asked = [...harmonyAsks, ...provider.harmony.asks];
  const of = (column: Column, ...own: readonly Item[]) =>
    cellOf([
      ...own,
      ...asked.filter((ask) => ask.column === column).map((ask) => askItem(project, use, ask, id)),
    ]);
  return [
    {
      vendor: 'harmony',
      use: 'used',
      cells: {
        console: of('console'),
        certificate: of('certificate'),
        client: of('client'),
        manifest: of('manifest', bundleItem(project, id)),
        files: of('files', ...versionItems(project, use, findings, id)),
        channel: of('channel'),
      },
    },
  ];
}

type Id = (rest: string) => string;

function bundleItem(project: Project, id: Id): Item {
  const { property } = settingAt(project, 'app-harmony', 'distribute', 'bundleName');
  const key = 'app-harmony.distribute.bundleName';
  return {
    id: id('bundleName'),
    status: 'done',
    text: 'tick',
    args: { key },
    ...(property && { span: property.keySpan }),
  };
}

function versionItems(project: Project, { provider }: ProviderUse, findings: Findings, id: Id): Item[] {
  return utsAllOf(provider).flatMap(({ folder, harmony }): Item[] => {
    if (harmony === undefined) return [];
    const version = utsVersion(project, folder);
    const finding = findings.of(['plugin-version'], ({ args }) => args.plugin === folder);
    const isOld = finding !== undefined || (version !== undefined && lt(version, harmony));
    return [
      {
        id: id('version'),
        status: isOld ? 'wrong' : version === undefined ? 'unknown' : 'done',
        text: 'pluginVersion',
        args: { plugin: folder, version: version ?? '', minimum: harmony },
        ...(finding && { finding, span: finding }),
      },
    ];
  });
}

function askItem(project: Project, use: ProviderUse, ask: HarmonyAsk, id: Id): Item {
  const { label, text, source, url, seen } = ask;
  const place = seen && placeOf(project, use, seen);
  return {
    id: id(ask.id),
    status: place ? 'done' : 'person',
    text: 'ask',
    args: { label, text, source },
    ...place,
    ...(url !== undefined && { url }),
  };
}

/** Where the answer stands; undefined where it does not, or cannot be told. */
function placeOf(project: Project, use: ProviderUse, seen: Seen): Pick<Item, 'span' | 'file'> | undefined {
  switch (seen.in) {
    case 'manifest': {
      const { property } = settingAt(project, ...seen.path);
      return property && { span: property.keySpan };
    }
    case 'json': {
      const { state, property } = stateOf(project, use, {
        id: seen.path.join('.'),
        place: { in: 'json', anyOf: [{ file: seen.file, path: seen.path }] },
        role: 'key',
        required: 'optional',
      });
      return state === 'set' && property ? { span: property.keySpan } : undefined;
    }
    case 'text': {
      const file = placesFor(project, seen.file).find((path) =>
        project.files.text(path)?.includes(seen.word),
      );
      return file === undefined ? undefined : { file };
    }
  }
}
