import type { Language } from '../messages/localized.ts';
import { join, relative } from '../project/paths.ts';
import { placesFor } from '../project/plugin.ts';
import type { Project } from '../project/project.ts';
import { nativeOf, pluginOf, providers, withVariants } from '../providers/index.ts';
import { vendors } from '../providers/vendors/index.ts';
import { own, shapeAt } from '../schema/shape.ts';
import type { Source, Span } from '../syntax/source.ts';
import { type Node, propertyAt, valueAt } from '../syntax/tree.ts';
import { isVendor, vendorName } from './describe.ts';
import { knownRoles, type Role, rolesIn } from './known-objects.ts';
import { say } from './messages.ts';
import { isRequire } from './place.ts';
import { readText } from './read.ts';

export interface Link {
  readonly span: Span;
  readonly target: { readonly file: string } | { readonly url: string };
  readonly tooltip: string;
}

/**
 * From a plugin's name to its `package.json`, from the name of Huawei's file to the file, from a vendor's key to the
 * vendor's console. What is not there is no link.
 */
export function links(project: Project, source: Source, language: Language): Link[] {
  const found = fileLinks(project, source, language);
  const known = knownRoles(project, source);
  if (!known) return found;
  const text = readText(source, project);
  const { objects } = rolesIn(project, text.module, known);
  found.push(...objects.flatMap((role) => consoleLinks(role, language)));
  for (const { root, schema } of objects)
    if (schema === 'manifest-push') found.push(...entryLinks(project, root, language));
  for (const call of text.module?.calls ?? []) {
    const [name] = call.args.length === 1 && isRequire(call.callee) ? call.args : [];
    if (name?.kind !== 'string') continue;
    const provider = withVariants(providers).find((one) => nativeOf(one)?.requireNames.includes(name.value));
    if (provider) found.push(...packageLink(project, pluginOf(provider), name, language));
  }
  const seen = new Set<string>();
  return found.filter(({ span }) => {
    const place = `${span.start}-${span.end}`;
    return !seen.has(place) && seen.add(place);
  });
}

/** A vendor's own keys; those of one message need no console. */
function consoleLinks({ root, schema, path, provider }: Role, language: Language): Link[] {
  if (schema === 'manifest-push') {
    return providers.flatMap((own) => {
      const plugin = nativeOf(own)?.id;
      if (plugin === undefined) return [];
      const entry = valueAt(root, 'app-plus', 'nativePlugins', plugin);
      return keyLinks(entry, shapeAt(schema, ['app-plus', 'nativePlugins', plugin])?.vendors, language);
    });
  }
  return path.length === 0 && provider?.register.some((call) => call.schema === schema)
    ? keyLinks(root, shapeAt(schema)?.vendors, language)
    : [];
}

function keyLinks(
  node: Node | undefined,
  byKey: Readonly<Record<string, string>> | undefined,
  language: Language,
): Link[] {
  if (node?.kind !== 'object') return [];
  return node.properties.flatMap(({ key, keySpan, shorthand }) => {
    const vendor = own(byKey, key);
    if (vendor === undefined || !isVendor(vendor) || shorthand) return [];
    const tooltip = say('console', language, { name: vendorName(vendor, language) });
    return { span: inside(keySpan), target: { url: vendors[vendor].console }, tooltip };
  });
}

function entryLinks(project: Project, root: Node, language: Language): Link[] {
  const plugins = propertyAt(root, 'app-plus', 'nativePlugins')?.value;
  if (plugins?.kind !== 'object') return [];
  return plugins.properties.flatMap(({ key, keySpan }) => packageLink(project, key, keySpan, language));
}

function packageLink(project: Project, plugin: string, span: Span, language: Language): Link[] {
  const file = placesFor(project, `nativeplugins/${plugin}/package.json`).find((path) =>
    project.files.exists(path),
  );
  return file === undefined
    ? []
    : [{ span: inside(span), target: { file }, tooltip: say('openPackage', language) }];
}

/** The name of Huawei's file wherever it stands, in a comment too: as a path, or as the place that the plugin wants. */
function fileLinks(project: Project, source: Source, language: Language): Link[] {
  const names = new Set(
    providers.flatMap(({ vendors: own }) => own.flatMap(({ files }) => files.map((file) => file.name))),
  );
  return [...names].flatMap((name) => {
    const pattern = new RegExp(`(?<![\\w@./-])(?:[\\w@.-]+/)*${name.replace(/\./g, '\\.')}(?![\\w./-])`, 'g');
    return [...source.text.matchAll(pattern)].flatMap((match) => {
      const file = fileNamed(project, source, match[0]);
      if (file === undefined) return [];
      const span = { source, start: match.index, end: match.index + match[0].length };
      return {
        span,
        target: { file },
        tooltip: say('openFile', language, { path: relative(project.root, file) }),
      };
    });
  });
}

function fileNamed(project: Project, source: Source, written: string): string | undefined {
  const places = written.includes('/')
    ? [...placesFor(project, written), join(source.path.slice(0, source.path.lastIndexOf('/')), written)]
    : project.uses.flatMap(({ provider }) => {
        const own = provider.vendors.flatMap(({ files }) => files.filter(({ name }) => name === written));
        return placesFor(project, ...(own.length > 0 ? own.flatMap(({ anyOf }) => anyOf) : [written]));
      });
  return places.find((path) => project.files.exists(path));
}

/** Without the quotes. */
function inside(span: Span): Span {
  const quoted = /["'`]/.test(span.source.text.charAt(span.start)) && span.end - span.start > 2;
  return quoted ? { source: span.source, start: span.start + 1, end: span.end - 1 } : span;
}
