import { stateOf } from '../../schema/values.ts';
import { type Node, type StringNode, valueAt } from '../../syntax/tree.ts';

/** The package that a file is for by its `client`, and the others that it names instead. */
export interface NamesApart {
  readonly client: StringNode;
  readonly others: readonly string[];
}

/**
 * Where a file contradicts itself: its `client` is of none of the packages that it describes. A file for several
 * packages lists them under `appInfos`, so that each has a name of its own there.
 */
export function namesApart(tree: Node | undefined): NamesApart | undefined {
  const client = nameAt(tree, 'client');
  const list = valueAt(tree, 'appInfos');
  const apps = [tree, ...(list?.kind === 'array' ? list.items : [])];
  const described = apps.flatMap((app, i) => [
    nameAt(app, 'app_info'),
    ...(i > 0 ? [nameAt(app, 'client'), nameAt(app)] : []),
  ]);
  const others = [...new Set(described.flatMap((node) => (node ? [node.value.trim()] : [])))];
  return client && others.length > 0 && !others.includes(client.value.trim())
    ? { client, others }
    : undefined;
}

function nameAt(node: Node | undefined, ...keys: readonly string[]): StringNode | undefined {
  const name = valueAt(node, ...keys, 'package_name');
  return name?.kind === 'string' && stateOf(name) === 'set' ? name : undefined;
}
