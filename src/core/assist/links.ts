import type { Language } from '../messages/localized.ts';
import { join, relative } from '../project/paths.ts';
import { placesFor } from '../project/plugin.ts';
import type { Project } from '../project/project.ts';
import { nativeOf, pluginOf, providers, withVariants } from '../providers/index.ts';
import type { Source, Span } from '../syntax/source.ts';
import { type Node, propertyAt } from '../syntax/tree.ts';
import { knownRoles, rolesIn } from './known-objects.ts';
import { say } from './messages.ts';
import { isRequire } from './place.ts';
import { readText } from './read.ts';

export interface Link {
  readonly span: Span;
  /** The file that it leads to. */
  readonly file: string;
  readonly tooltip: string;
}

/**
 * From a plugin's name to its `package.json`, from the name of a maker's file to the file. What is not there is no
 * link; nor is a key, which would stand underlined: the hover leads from it to the maker's console.
 */
export function links(project: Project, source: Source, language: Language): Link[] {
  const found = fileLinks(project, source, language);
  const known = knownRoles(project, source);
  if (!known) return found;
  const text = readText(source, project);
  const { objects } = rolesIn(project, text.module, known);
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

function entryLinks(project: Project, root: Node, language: Language): Link[] {
  const plugins = propertyAt(root, 'app-plus', 'nativePlugins')?.value;
  if (plugins?.kind !== 'object') return [];
  return plugins.properties.flatMap(({ key, keySpan }) => packageLink(project, key, keySpan, language));
}

function packageLink(project: Project, plugin: string, span: Span, language: Language): Link[] {
  const file = placesFor(project, `nativeplugins/${plugin}/package.json`).find((path) =>
    project.files.exists(path),
  );
  return file === undefined ? [] : [{ span: inside(span), file, tooltip: say('openPackage', language) }];
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
        file,
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
