import { declaredLocally, packageFile, parametersOf, placesFor } from '../project/plugin.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { androidPackage, pushModule, settingAt } from '../project/settings.ts';
import { statesOf } from '../project/states.ts';
import {
  isBuiltin,
  nativesOf,
  providers,
  uniPushService,
  utsAllOf,
  withVariants,
} from '../providers/index.ts';
import type { Value } from '../providers/provider.ts';
import { PACKAGE } from '../providers/vendor-use.ts';
import { stateOf } from '../schema/values.ts';
import { type Node, valueAt } from '../syntax/tree.ts';
import type { KnownProvider, MakerId, SourceFacts, SourceValue } from './facts.ts';

/** What each known integration leaves in an app. */
export const knownProviders = (): KnownProvider[] =>
  providers.map((provider) => ({
    id: provider.id,
    native: nativesOf(provider).flatMap(({ requireNames }) => requireNames),
    uts: utsAllOf(provider).map(({ folder }) => folder),
    ...(isBuiltin(provider) && { module: uniPushService.key }),
  }));

/** What the project says that an app built from it must have. `changed` is the host's: times are no part of a text. */
export function sourceFacts(project: Project): Omit<SourceFacts, 'changed'> {
  const values = project.uses.flatMap((use) => valuesOf(project, use));
  const certified = project.uses.flatMap((use) =>
    use.provider.vendors.flatMap((vendor) =>
      vendor.values.some((value) => isSet(project, use, value)) ? [vendor.id] : [],
    ),
  );
  return {
    appid: textAt(project, 'appid'),
    package: androidPackage(project),
    bundleName: textAt(project, 'app-harmony', 'distribute', 'bundleName'),
    providers: project.uses.map(({ provider }) => provider.id),
    pushModule:
      pushModule(project) === 'ticked' ||
      project.uses.some(({ provider }) => provider.manifest.pushModule === 'needed'),
    plugins: pluginsOf(project),
    uts: project.uses.flatMap(({ provider, imports }) =>
      imports.length > 0
        ? utsAllOf(provider)
            .slice(0, 1)
            .map(({ folder }) => folder)
        : [],
    ),
    makers: [...new Set(certified)] as MakerId[],
    values,
  };
}

function textAt(project: Project, ...path: readonly string[]): string | undefined {
  const { property } = settingAt(project, ...path);
  return property && textOf(property.value);
}

/** A value that is filled in. */
function textOf(node: Node | undefined): string | undefined {
  if (!node || stateOf(node) !== 'set') return undefined;
  if (node.kind === 'string') return node.value.trim();
  return node.kind === 'number' ? String(node.value) : undefined;
}

function isSet(project: Project, use: ProviderUse, value: Value): boolean {
  return statesOf(project, use, value).some(({ state }) => state === 'set');
}

/** The plugins that the manifest certainly names, with the names by which they are found at run time. */
function pluginsOf(project: Project): SourceFacts['plugins'] {
  const { property } = settingAt(project, 'app-plus', 'nativePlugins');
  const entries = property?.value.kind === 'object' ? property.value.properties : [];
  return entries.flatMap(({ key: id, value, branch }) => {
    if (value.kind !== 'object' || branch) return [];
    const parameters = parametersOf(value).flatMap((one): [string, string][] => {
      const text = textOf(one.value);
      return text === undefined || one.branch ? [] : [[one.key, text]];
    });
    return [{ id, names: namesOf(project, id), parameters: new Map(parameters) }];
  });
}

function namesOf(project: Project, id: string): readonly string[] {
  const own = withVariants(providers)
    .flatMap(nativesOf)
    .filter((native) => native.id === id)
    .flatMap(({ requireNames }) => requireNames);
  const declared = placesFor(project, packageFile(id)).flatMap((path) => {
    const plugins = valueAt(project.files.json(path)?.tree, '_dp_nativeplugin', 'android', 'plugins');
    const items = plugins?.kind === 'array' ? plugins.items : [];
    return items.flatMap((item) => textOf(valueAt(item, 'name')) ?? []);
  });
  return [...new Set([...own, ...declared])];
}

/** Values that the build puts into the app: a certificate's id goes to a server instead. */
function valuesOf(project: Project, use: ProviderUse): SourceValue[] {
  return use.provider.vendors.flatMap((vendor) =>
    vendor.values.flatMap((value): SourceValue[] => {
      const { id, place, role } = value;
      if (role !== 'key' || vendor.id === 'apple' || place.in === 'registration' || place.in === 'console')
        return [];
      const texts = statesOf(project, use, value).flatMap(({ state, node }) =>
        state === 'set' ? (textOf(node) ?? []) : [],
      );
      const [text] = texts;
      if (text === undefined || texts.some((one) => one !== text)) return [];
      return [{ id, maker: vendor.id as MakerId, value: text, name: nameInApp(project, value) }];
    }),
  );
}

const ASSETS = /(?:^|\/)nativeResources\/android\/assets\/([^/]+)$/;

/** What the value goes by in the app; undefined where only the build knows. */
function nameInApp(project: Project, { place }: Value): string | undefined {
  if (place.in === 'xml') return place.metaData;
  if (place.in === 'entry') {
    const declared = declaredLocally(project, place.plugin)?.android;
    return textOf(valueAt(declared, place.key, 'key'));
  }
  if (place.in !== 'json') return undefined;
  const own = androidPackage(project);
  for (const { file, path } of place.anyOf) {
    const [, name] = ASSETS.exec(file) ?? [];
    const isWhole = own !== undefined || !path.includes(PACKAGE);
    if (name !== undefined && isWhole)
      return `${name}: ${path.map((step) => (step === PACKAGE ? own : step)).join('.')}`;
  }
  return undefined;
}
