import { joined, labelled } from '../messages/format.ts';
import type { Language } from '../messages/localized.ts';
import { onOneLine } from '../messages/printable.ts';
import { PLUGIN_INFO } from '../project/plugin.ts';
import type { Project } from '../project/project.ts';
import { nativeOf, pluginOf, providers, uniPushService, valuesIn } from '../providers/index.ts';
import type { VendorUse } from '../providers/provider.ts';
import { type Words, wordsAt } from '../schema/descriptions.ts';
import { knownKeys } from '../schema/shape.ts';
import { type Cursor, isJson } from './cursor.ts';
import { describe, pastOf, vendorLines, vendorName } from './describe.ts';
import { code, list, say } from './messages.ts';
import type { Offer } from './offer.ts';
import { type Parameter, parametersFor, providerOf } from './parameters.ts';
import type { ObjectPlace } from './place.ts';
import { keyOrPair, pairSnippet, Stops, styleAt, valueSnippet } from './snippet.ts';

/** The keys that can be typed in an object: those of its schema that are not there yet, the required ones first. */
export function keysFor(project: Project, place: ObjectPlace, cursor: Cursor, language: Language): Offer[] {
  const context = contextOf(project, place, cursor, language);
  if (place.schema === 'manifest-push') {
    // HBuilderX writes its own record of a plugin, and the rest of the root is not about push
    if (place.path.length === 0 || place.path.includes(PLUGIN_INFO)) return [];
    if (place.path.at(-1) === 'nativePlugins') return pluginEntries(context);
    if (place.path.at(-2) === 'nativePlugins') return pluginParameters(context, place.path.at(-1) as string);
  }
  const vendors = place.path.length === 0 ? (place.provider?.vendors ?? []) : [];
  const isConfig = place.provider?.register.some(({ schema }) => schema === place.schema);
  const required = wordsAt(place.schema, place.path)?.required ?? [];
  return [...new Set([...required, ...knownKeys(place.schema, place.path)])]
    .filter((key) => isOffered(context, key))
    .flatMap((key) => [
      ...(isConfig ? blocksAt(context, vendors, key, (vendor) => valuesIn(vendor, 'registration')) : []),
      propertyOffer(context, key),
    ]);
}

interface Context {
  readonly project: Project;
  readonly place: ObjectPlace;
  readonly cursor: Cursor;
  readonly language: Language;
  readonly style: ReturnType<typeof styleAt>;
  readonly there: ReadonlySet<string>;
  /** The plugin's parameters by name, in its entry in the manifest. */
  readonly parameters: ReadonlyMap<string, Parameter>;
}

function contextOf(project: Project, place: ObjectPlace, cursor: Cursor, language: Language): Context {
  const { object, schema, path } = place;
  const plugin = schema === 'manifest-push' && path.at(-2) === 'nativePlugins' ? path.at(-1) : undefined;
  const parameters = plugin === undefined ? [] : parametersFor(project, plugin, object);
  return {
    project,
    place,
    cursor,
    language,
    style: styleAt(object, cursor),
    there: new Set(object.properties.map(({ key }) => key)),
    parameters: new Map(parameters.map((parameter) => [parameter.key, parameter])),
  };
}

/** Not what is there, what nobody should write any more, or what the project's plugin does not get along with. */
function isOffered({ project, place, there }: Context, key: string): boolean {
  if (there.has(key) || wordsAt(place.schema, [...place.path, key])?.deprecated) return false;
  if (place.schema !== 'manifest-push' || key !== uniPushService.key) return true;
  return !project.uses.some(({ provider }) => provider.manifest.uniPush === 'forbidden');
}

function propertyOffer(context: Context, key: string): Offer {
  const { place, cursor, language, style, parameters } = context;
  const isKnown = knownKeys(place.schema, place.path).includes(key);
  const words = isKnown ? wordsAt(place.schema, [...place.path, key]) : undefined;
  return {
    label: key,
    kind: 'property',
    detail: words ? titleOf(words, language) : onOneLine(parameters.get(key)?.remark ?? ''),
    documentation: words ? describe(words, language) : '',
    insertText: keyOrPair(key, (stops) => valueFor(context, key, stops), style, cursor),
  };
}

/** The title, with the vendor where it does not name it. */
function titleOf(words: Words, language: Language): string {
  const { title } = words[language];
  const name = words.vendor === undefined ? '' : vendorName(words.vendor, language);
  return title.includes(name) ? title : `${name} · ${title}`;
}

function valueFor({ place, cursor, style, parameters }: Context, key: string, stops: Stops): string {
  const unused = parameters.get(key)?.unused;
  if (unused !== undefined) return style.quote + stops.filled(unused) + style.quote;
  const { schema, provider } = place;
  const json = isJson(cursor.source.path);
  return valueSnippet(wordsAt(schema, [...place.path, key]), { schema, key, provider, json, style, stops });
}

/** Before a vendor's first key that is not there: all of its keys that are not, at once. */
function blocksAt(
  context: Context,
  vendors: readonly VendorUse[],
  key: string,
  keysOf: (vendor: VendorUse) => readonly string[],
): Offer[] {
  const { cursor, language, style, there } = context;
  // in front of a value that is there already, one key is all that fits
  if (cursor.afterChar === ':') return [];
  return vendors.flatMap((vendor) => {
    const missing = keysOf(vendor).filter((name) => !there.has(name));
    if (missing[0] !== key) return [];
    const name = vendorName(vendor.id, language);
    const stops = new Stops();
    const pairs = missing.map((one) => pairSnippet(one, valueFor(context, one, stops), style));
    return {
      label: labelled(name, joined(missing, language), language),
      kind: 'block',
      detail: say('block', language, { name }),
      documentation: blockText(context, vendor, missing),
      insertText: pairs.join(isAloneOnLine(cursor) ? ',\n' : ', '),
    };
  });
}

function blockText({ place, language }: Context, vendor: VendorUse, keys: readonly string[]): string {
  const keyList = (names: readonly string[]): string => list(names.map(code), language);
  const lines = [say('blockOf', language, { keys: keyList(keys) })];
  if (place.schema !== 'manifest-push' && valuesIn(vendor, 'entry').length > 0)
    lines.push(say('manifestToo', language, { keys: keyList(valuesIn(vendor, 'entry')) }));
  const vendorText = vendorLines(vendor.id, language).map((line) => `- ${line}`);
  return `${lines.join('\n\n')}\n\n${vendorText.join('\n')}`;
}

function isAloneOnLine({ source: { text }, start }: Cursor): boolean {
  return /^\s*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
}

/** The plugin's parameters, vendor by vendor. */
function pluginParameters(context: Context, plugin: string): Offer[] {
  const vendors = providerOf(plugin)?.vendors ?? [];
  return [...context.parameters.keys()]
    .filter((key) => !context.there.has(key))
    .flatMap((key) => [
      ...blocksAt(context, vendors, key, (vendor) =>
        valuesIn(vendor, 'entry').filter((name) => context.parameters.has(name)),
      ),
      propertyOffer(context, key),
    ]);
}

/** Plugins that the manifest does not name yet, each with its parameters. */
function pluginEntries(context: Context): Offer[] {
  const { project, place, cursor, language, style, there } = context;
  return providers
    .filter((provider) => nativeOf(provider) && !there.has(pluginOf(provider)))
    .map((provider) => {
      const { name } = provider;
      const plugin = pluginOf(provider);
      const words = wordsAt(place.schema, [...place.path, plugin]);
      const parameters = parametersFor(project, plugin);
      const value = (stops: Stops): string => {
        if (parameters.length === 0) return `{${stops.empty()}}`;
        const pairs = parameters.map(({ key, unused }) => {
          const inner = unused === undefined ? stops.empty() : stops.filled(unused);
          return `\t${pairSnippet(key, style.quote + inner + style.quote, style)}`;
        });
        return `{\n${pairs.join(',\n')}\n}`;
      };
      const keys = list(
        parameters.map(({ key }) => code(key)),
        language,
      );
      return {
        label: plugin,
        kind: 'module' as const,
        detail: say('plugin', language, { name }),
        documentation: [
          words ? describe(words, language) : '',
          parameters.length > 0 ? say('pluginBlock', language, { keys }) : '',
          pastOf(provider, language),
        ]
          .filter((line) => line !== '')
          .join('\n\n'),
        insertText: keyOrPair(plugin, value, style, cursor),
      };
    });
}
