import type { JsonFile, Project } from '../../project/project.ts';
import { androidPackage, isPackageName } from '../../project/settings.ts';
import { PACKAGE, type WantedFile } from '../../providers/index.ts';
import type { ProjectFile, Value } from '../../providers/provider.ts';
import { stateOf } from '../../schema/values.ts';
import type { Span } from '../../syntax/source.ts';
import { type Node, type ObjectNode, propertyAt, type StringNode, valueAt } from '../../syntax/tree.ts';

/** What is wrong with a maker's file as a whole, and where. */
export type FileProblem = { readonly at: Span } & (
  | { readonly message: 'notJson' | 'text'; readonly args?: undefined }
  | { readonly message: 'incomplete'; readonly args: { readonly keys: readonly string[] } }
  | { readonly message: 'otherPackage'; readonly args: { readonly found: string; readonly wanted: string } }
);

/** What the files of a shape must hold, by paths of keys, and where they name the packages that they are for. */
interface Form {
  readonly needed: readonly (readonly string[])[];
  packages(tree: ObjectNode): readonly (Node | undefined)[];
}

/**
 * Sources: Honor's own demo and the files of public projects (`developer_id`, `app_id`, `package_name`, `version`);
 * Google's services plugin, "Processing the JSON file".
 */
const FORMS: Readonly<Partial<Record<ProjectFile['shape'], Form>>> = {
  mcs: { needed: [['app_id']], packages: (tree) => [valueAt(tree, 'package_name')] },
  google: {
    needed: [['project_info', 'project_number'], ['client']],
    packages: (tree) =>
      itemsOf(valueAt(tree, 'client')).map((client) =>
        valueAt(client, 'client_info', 'android_client_info', 'package_name'),
      ),
  },
};

/** What keeps the maker's SDK, or the plugin, from using the file. */
export function fileProblem(
  project: Project,
  { file }: WantedFile,
  json: JsonFile,
  values: readonly Value[] = [],
): FileProblem | undefined {
  return problemOf(androidPackage(project), file, json, values);
}

/** The same for an app of another package name, or of none that is known. */
export function problemOf(
  wanted: string | undefined,
  file: ProjectFile,
  { source, tree, problems }: JsonFile,
  values: readonly Value[],
): FileProblem | undefined {
  const start: Span = { source, start: 0, end: Math.min(1, source.text.length) };
  const broken = problems.find(({ kind }) => kind !== 'trailing-comma');
  if (broken || !tree) return { message: 'notJson', at: broken ?? start };
  if (tree.kind !== 'object') return { message: 'text', at: tree };
  const form = FORMS[file.shape];
  const lacking = (form?.needed ?? []).filter((path) => isLacking(valueAt(tree, ...path)));
  if (lacking.length > 0) {
    const at = lacking.map((path) => propertyAt(tree, ...path)?.keySpan).find((span) => span);
    const keys = lacking.map((path) => path.join('.'));
    return {
      message: 'incomplete',
      args: { keys },
      at: at ?? { source, start: tree.start, end: tree.start + 1 },
    };
  }
  const names = form ? form.packages(tree).flatMap(named) : partsOf(tree, file, values);
  return otherPackage(names, wanted);
}

const itemsOf = (node: Node | undefined): readonly Node[] => (node?.kind === 'array' ? node.items : []);

/** A stand-in has the keys, and a remark or nothing in their place. */
function isLacking(node: Node | undefined): boolean {
  if (node?.kind === 'array') return node.items.length === 0;
  return !node || stateOf(node) !== 'set';
}

interface Named extends Span {
  readonly name: string;
}

function named(node: Node | undefined): Named[] {
  const name = node?.kind === 'string' && stateOf(node) === 'set' ? (node as StringNode) : undefined;
  return name ? [{ source: name.source, start: name.start, end: name.end, name: name.value.trim() }] : [];
}

/** The packages that a file has parts for, where values are looked for below the app's own. */
function partsOf(tree: ObjectNode, file: ProjectFile, values: readonly Value[]): Named[] {
  for (const { place } of values) {
    if (place.in !== 'json') continue;
    const path = place.anyOf.find((one) => file.anyOf.includes(one.file))?.path;
    const index = path?.indexOf(PACKAGE) ?? -1;
    const around = index < 0 ? undefined : valueAt(tree, ...(path ?? []).slice(0, index));
    if (around?.kind !== 'object') continue;
    return around.properties
      .filter(({ key, value }) => value.kind === 'object' && isPackageName(key))
      .map(({ key, keySpan: { source, start, end } }) => ({ source, start, end, name: key }));
  }
  return [];
}

/** One package that fits is enough. */
function otherPackage(names: readonly Named[], wanted: string | undefined): FileProblem | undefined {
  const [first] = names;
  if (wanted === undefined || !first || names.some(({ name }) => name === wanted)) return undefined;
  return { message: 'otherPackage', at: first, args: { found: first.name, wanted } };
}
