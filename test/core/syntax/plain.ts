import type { Node } from '../../../src/core/syntax/tree.ts';

/** What is not known of a value, and the key that says that an object may have more keys. */
export const UNKNOWN = '?';
export const MORE = '…';

/** A value of the tree as JavaScript's own; a name is followed by `resolve`. */
export function plainValue(node: Node, resolve: (node: Node) => Node = (same) => same): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries([
        ...node.properties.map(({ key, value }) => [key, plainValue(resolve(value), resolve)]),
        ...(node.open ? [[MORE, true]] : []),
      ]);
    case 'array':
      return node.items.map((item) => plainValue(resolve(item), resolve));
    case 'string':
    case 'number':
    case 'boolean':
      return node.value;
    case 'null':
      return null;
    case 'unknown':
      return UNKNOWN;
    case 'reference':
      return `@${node.path.join('.')}`;
    case 'call':
      return `${node.construct ? 'new ' : ''}${node.callee.join('.')}(${node.args.map((arg) => JSON.stringify(plainValue(arg))).join()})`;
    case 'function':
      return 'function';
  }
}
