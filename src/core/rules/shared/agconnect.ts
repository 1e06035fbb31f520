import type { JsonFile, Project } from '../../project/project.ts';
import { androidPackage } from '../../project/settings.ts';
import { stateOf } from '../../schema/values.ts';
import type { Span } from '../../syntax/source.ts';
import { type Node, propertyAt, type StringNode, valueAt } from '../../syntax/tree.ts';

export { androidPackage as packageOf } from '../../project/settings.ts';

/** What is wrong with an `agconnect-services.json`, and where. */
export type AgconnectProblem = { readonly at: Span } & (
  | { readonly message: 'notJson' | 'text'; readonly args?: undefined }
  | { readonly message: 'incomplete'; readonly args: { readonly keys: readonly string[] } }
  | { readonly message: 'otherPackage'; readonly args: { readonly found: string; readonly wanted: string } }
);

/**
 * What keeps Huawei's SDK from using the file. A real one is an object with the app's id in `client.app_id` and an
 * `app_info`; plugins ship stand-ins that hold a remark in their place. Source: files of public projects.
 */
export function agconnectProblem(project: Project, file: JsonFile): AgconnectProblem | undefined {
  return problemFor(androidPackage(project), file);
}

/** The same for an app of another package name, or of none that is known. */
export function problemFor(wanted: string | undefined, file: JsonFile): AgconnectProblem | undefined {
  const { source, tree, problems } = file;
  const start: Span = { source, start: 0, end: Math.min(1, source.text.length) };
  const broken = problems.find(({ kind }) => kind !== 'trailing-comma');
  if (broken || !tree) return { message: 'notJson', at: broken ?? start };
  if (tree.kind === 'string') return { message: 'text', at: tree };
  const opening: Span = { source, start: tree.start, end: tree.start + 1 };
  const lacking = lackingIn(tree);
  if (lacking.length > 0) {
    const at =
      propertyAt(tree, 'client', 'app_id') ?? propertyAt(tree, 'client') ?? propertyAt(tree, 'app_info');
    return { message: 'incomplete', at: at?.keySpan ?? opening, args: { keys: lacking } };
  }
  return packageProblem(tree, wanted);
}

function lackingIn(tree: Node): string[] {
  const lacking: string[] = [];
  const id = valueAt(tree, 'client', 'app_id');
  if (!id || !['set', 'placeholder'].includes(stateOf(id))) lacking.push('client.app_id');
  if (valueAt(tree, 'app_info')?.kind !== 'object') lacking.push('app_info');
  return lacking;
}

/** The packages that a file is for: one for several lists them under `appInfos`. */
export function packagesIn(tree: Node | undefined): StringNode[] {
  const list = valueAt(tree, 'appInfos');
  const apps = [tree, ...(list?.kind === 'array' ? list.items : [])];
  return apps
    .flatMap((app) => [
      valueAt(app, 'client', 'package_name'),
      valueAt(app, 'app_info', 'package_name'),
      valueAt(app, 'package_name'),
    ])
    .filter((node) => node?.kind === 'string' && stateOf(node) === 'set') as StringNode[];
}

/** One package that fits is enough. */
function packageProblem(tree: Node, wanted: string | undefined): AgconnectProblem | undefined {
  const names = packagesIn(tree);
  const [first] = names;
  if (wanted === undefined || !first || names.some(({ value }) => value.trim() === wanted)) return undefined;
  return { message: 'otherPackage', at: first, args: { found: first.value.trim(), wanted } };
}
