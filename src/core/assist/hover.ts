import type { Language } from '../messages/localized.ts';
import { plainMarkdown } from '../messages/printable.ts';
import { PLUGIN_INFO } from '../project/plugin.ts';
import type { Project } from '../project/project.ts';
import { nativeOf, pluginOf, providers, withVariants } from '../providers/index.ts';
import type { Provider } from '../providers/provider.ts';
import { type Words, wordsAt } from '../schema/descriptions.ts';
import { shapeAt } from '../schema/shape.ts';
import type { Source, Span } from '../syntax/source.ts';
import { describe } from './describe.ts';
import { knownRoles, type Roles, rolesIn } from './known-objects.ts';
import { code, say, type TextId } from './messages.ts';
import { parametersFor, providerOf } from './parameters.ts';
import { isRequire, type ObjectPlace, placeOf } from './place.ts';
import { readText, type Step, type Way, waysTo } from './read.ts';
import { statusOf } from './status.ts';

export interface Hover {
  /** Markdown. */
  readonly contents: string;
  readonly span: Span;
}

/** What is to be told of the key, or of the plugin's name, at an offset of a text of the project. */
export function hover(
  project: Project,
  source: Source,
  offset: number,
  language: Language,
): Hover | undefined {
  const known = knownRoles(project, source);
  if (!known) return undefined;
  const text = readText(source, project);
  const ways = waysTo(text, offset);
  if (ways.length === 0) return undefined;
  const roles = rolesIn(project, text.module, known);
  for (const way of ways) {
    const found = hoverAt(project, roles, way, language);
    if (found) return found;
  }
  return undefined;
}

function hoverAt(project: Project, roles: Roles, way: Way, language: Language): Hover | undefined {
  const { steps, node, call } = way;
  if (node) {
    if (node.kind !== 'string' || !call || call.argument !== 0 || !isRequire(call.node.callee))
      return undefined;
    const provider = withVariants(providers).find((one) => nativeOf(one)?.requireNames.includes(node.value));
    return provider && { contents: pluginText(project, provider, language), span: node };
  }
  const last = steps.at(-1);
  const place = placeOf(roles, steps, 'key');
  if (!last) return undefined;
  if (!place) return outerKey(roles, last, language);
  const span = last.property.keySpan;
  if (place.kind === 'container') {
    const one = place.keys.find(({ key }) => key === place.key);
    if (one?.holds === 'plugin')
      return {
        contents: `${say('pluginKey', language)}\n\n${statusOf(project, one.provider, language)}`,
        span,
      };
    const words = wordsAt(one?.schema, one?.path);
    return words && { contents: titled(words, place.key, language), span };
  }
  const contents = place.kind === 'plugin-name' ? undefined : keyText(project, place, language);
  return contents === undefined ? undefined : { contents, span };
}

/** The key of an option that no schema lists, with a value that one describes. */
function outerKey(roles: Roles, { property }: Step, language: Language): Hover | undefined {
  const { key, keySpan, value } = property;
  const role = roles.objects.find(({ root, path }) => root.start === value.start && path.length === 0);
  const words = role && value.kind === 'object' ? wordsAt(role.schema) : undefined;
  return words && { contents: titled(words, key, language), span: keySpan };
}

function keyText(project: Project, place: ObjectPlace, language: Language): string | undefined {
  const { schema, path, key } = place;
  if (schema === 'manifest-push' && path.at(-1) === 'nativePlugins') {
    const provider = providerOf(key);
    return provider && pluginText(project, provider, language);
  }
  const shape = shapeAt(schema, path);
  const words = wordsAt(schema, [...path, key]);
  if (schema === 'manifest-push' && path.at(-2) === 'nativePlugins' && key !== PLUGIN_INFO)
    return parameterText(
      project,
      path.at(-1) as string,
      key,
      shape?.keys.includes(key) ? words : undefined,
      language,
    );
  if (words && shape?.keys.includes(key)) return titled(words, key, language);
  const reason = Object.entries(shape?.notRead ?? {}).find(
    ([name]) => name.toLowerCase() === key.toLowerCase(),
  );
  return reason && notRead(key, reason[1], language);
}

/** A parameter as the schema knows it, with what the plugin's own `package.json` says of it. */
function parameterText(
  project: Project,
  plugin: string,
  key: string,
  words: Words | undefined,
  language: Language,
): string | undefined {
  const remark = parametersFor(project, plugin).find((parameter) => parameter.key === key)?.remark;
  if (words) return titled(words, key, language);
  return remark === undefined ? undefined : `**${plainMarkdown(remark)}** · ${code(key)}`;
}

function titled(words: Words, key: string, language: Language): string {
  return `**${words[language].title}** · ${code(key)}\n\n${describe(words, language)}`;
}

const REASONS = new Set<string>([
  'manifest',
  'console-only',
  'no-such-vendor',
  'dropped',
  'recased',
] satisfies TextId[]);

function notRead(key: string, reason: string, language: Language): string {
  const why = REASONS.has(reason) ? ` ${say(reason as TextId, language)}` : '';
  return `${code(key)}\n\n${say('notRead', language)}${why}`;
}

function pluginText(project: Project, provider: Provider, language: Language): string {
  const words = wordsAt('manifest-push', ['app-plus', 'nativePlugins', pluginOf(provider)]);
  const about = words ? `${titled(words, pluginOf(provider), language)}\n\n` : '';
  return about + statusOf(project, provider, language);
}
