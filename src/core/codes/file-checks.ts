import { format, type MessageArgs } from '../messages/format.ts';
import type { Language } from '../messages/localized.ts';
import { join } from '../project/paths.ts';
import type { Project } from '../project/project.ts';
import { isReadable, pushModule, settingAt, uniPush } from '../project/settings.ts';
import { vendors } from '../providers/vendors/index.ts';
import { stateOf } from '../schema/values.ts';
import type { Span } from '../syntax/source.ts';
import { type Node, type StringNode, valueAt } from '../syntax/tree.ts';
import { codeWords } from './messages.ts';
import type { Owner } from './owner.ts';
import type { CheckId } from './table.ts';

/** What the project's own files say, and where. */
export interface Statement {
  readonly says: string;
  /** The file, as an absolute path; undefined for what no file of the project says. */
  readonly file?: string | undefined;
  readonly span?: Span | undefined;
  /** The rule that says so. */
  readonly rule?: string;
}

type FileCheck = (project: Project, owner: Owner, language: Language) => Statement[];

/** The Android package name in the manifest. */
function packageNode(project: Project): StringNode | undefined {
  return textNode(settingAt(project, 'app-plus', 'distribute', 'android', 'packagename').property?.value);
}

const textNode = (node: Node | undefined): StringNode | undefined =>
  node?.kind === 'string' && stateOf(node) === 'set' ? node : undefined;

const say = (template: string, args: MessageArgs, language: Language): string =>
  format(template, args, language);

function inManifest(project: Project, says: string, span?: Span): Statement {
  return { says, file: project.manifest.source.path, span };
}

/** The checks that look into one kind of file; what is not known yet is left out, and asked for again. */
export const fileChecks: Readonly<Record<Exclude<CheckId, 'values' | 'gaps'>, FileCheck>> = {
  package(project, _owner, language) {
    const node = packageNode(project);
    const words = codeWords[language];
    if (!node) return [inManifest(project, words.noPackage)];
    return [inManifest(project, say(words.packageIs, { found: node.value.trim() }, language), node)];
  },

  fingerprint(_project, { maker }, language) {
    if (!maker) return [];
    const { console } = vendors[maker];
    return [{ says: say(codeWords[language].fingerprint, { console }, language) }];
  },

  agconnect(project, _owner, language) {
    const words = codeWords[language];
    const wanted = packageNode(project)?.value.trim();
    return filesNamed(project, 'agconnect-services.json', words.noAgconnect, language, (tree) => {
      const found =
        textNode(valueAt(tree, 'client', 'package_name')) ??
        textNode(valueAt(tree, 'app_info', 'package_name'));
      const id = textNode(valueAt(tree, 'client', 'app_id'));
      if (!found || !id) return undefined;
      const args = { found: found.value.trim(), id: id.value.trim(), wanted: wanted ?? '' };
      const isSame = wanted === args.found;
      const template = !wanted ? words.agconnect : isSame ? words.agconnectSame : words.agconnectOther;
      return { says: say(template, args, language), span: found };
    });
  },

  google(project, _owner, language) {
    const words = codeWords[language];
    return filesNamed(project, 'google-services.json', words.noGoogle, language, (tree) => {
      const clients = valueAt(tree, 'client');
      const first = clients?.kind === 'array' ? clients.items[0] : undefined;
      const found = textNode(valueAt(first, 'client_info', 'android_client_info', 'package_name'));
      const id = textNode(valueAt(tree, 'project_info', 'project_number'));
      if (!found || !id) return undefined;
      return { says: say(words.google, { found: found.value, id: id.value }, language), span: found };
    });
  },

  harmony(project, _owner, language) {
    const words = codeWords[language];
    const places = [...new Set([project.root, project.sourceRoot])].map((root) =>
      join(root, 'harmony-configs/entry/src/main/module.json5'),
    );
    const texts = places.map((file) => ({ file, text: project.files.text(file) }));
    const there = texts.find(({ text }) => typeof text === 'string');
    if (!there) return texts.every(({ text }) => text === null) ? [{ says: words.noHarmony }] : [];
    const value =
      /["']?name["']?\s?:\s?["']client_id["']\s{0,40},\s{0,40}["']?value["']?\s?:\s?["']([^"'\n]{0,200})/.exec(
        there.text ?? '',
      )?.[1];
    if (value === undefined) return [{ says: words.noHarmonyClient, file: there.file }];
    return [{ says: value.startsWith('$') ? words.harmonyReference : words.harmonyClient, file: there.file }];
  },

  modules(project, _owner, language) {
    const words = codeWords[language];
    const ticked = uniPush(project);
    const version = ticked?.second ? '2' : '1';
    const second = ticked ? say(words.uniPush, { version }, language) : words.noUniPush;
    const push = settingAt(project, 'app-plus', 'modules', 'Push').property?.keySpan;
    return [
      inManifest(project, words.push[pushModule(project)], push),
      ...(ticked || isReadable(project.manifest)
        ? [inManifest(project, second, ticked?.property.keySpan)]
        : []),
    ];
  },
};

function filesNamed(
  project: Project,
  name: string,
  none: string,
  language: Language,
  read: (tree: Node | undefined) => Pick<Statement, 'says' | 'span'> | undefined,
): Statement[] {
  const paths = project.files.named(name);
  if (paths.length === 0) return [{ says: none }];
  return paths.flatMap((file) => {
    const json = project.files.json(file);
    const unreadable = { says: say(codeWords[language].unreadable, { name }, language) };
    return json ? [{ file, ...(read(json.tree) ?? unreadable) }] : [];
  });
}
