import type { Binding, ScriptModule } from '../syntax/module.ts';
import { blockAt, lookup } from '../syntax/scope.ts';
import { type Node, type ObjectNode, propertiesOf } from '../syntax/tree.ts';

/** How the resolver reaches other modules. */
export interface Modules {
  /** The module that holds a node; undefined for a node of no script. */
  of(node: Node): ScriptModule | undefined;
  /**
   * What an import names: a module, or the tree of a JSON file. Undefined where it is nothing of the project's, or
   * has not been read yet.
   */
  imported(from: string, by: ScriptModule): { module?: ScriptModule; json?: Node } | undefined;
}

/** Steps from name to name before a chain is given up; it also ends circles. */
const MAX_STEPS = 20;

/**
 * Follows a reference through `const`s of its file and through imports to the literal that it stands for. What
 * depends on more than the text (a parameter, a name set twice, a call) is `unknown`.
 */
export function resolveNode(node: Node, modules: Modules, steps = 0): Node {
  if (
    node.kind === 'call' &&
    node.callee.join('.') === 'Object.freeze' &&
    node.args[0] &&
    steps <= MAX_STEPS
  ) {
    return resolveNode(node.args[0], modules, steps + 1);
  }
  if (node.kind !== 'reference') return node;
  const unknown: Node = { kind: 'unknown', source: node.source, start: node.start, end: node.end };
  const module = modules.of(node);
  const [name, ...keys] = node.path;
  if (steps > MAX_STEPS || !module || name === undefined) return unknown;
  const binding = lookup(module, name, blockAt(module.blocks, node.start));
  if (!binding) return unknown;
  const value = boundValue(binding, module, modules, keys, steps + 1);
  return (value && follow(value.node, value.keys, modules, steps + 1)) ?? unknown;
}

interface Value {
  readonly node: Node;
  readonly keys: readonly string[];
}

function boundValue(
  binding: Binding,
  module: ScriptModule,
  modules: Modules,
  keys: readonly string[],
  steps: number,
): Value | undefined {
  if (binding.reassigned) return undefined;
  if (binding.kind === 'import')
    return exportedValue(binding.from ?? '', binding.imported ?? '', module, modules, keys, steps);
  if (binding.kind === 'function')
    return {
      node: {
        kind: 'function',
        source: binding.source,
        start: binding.start,
        end: binding.end,
        inline: false,
      },
      keys,
    };
  if (!binding.init || binding.kind === 'class' || binding.kind === 'parameter') return undefined;
  const init = binding.mutated ? opened(binding.init) : named(binding.init);
  return { node: init, keys: [...binding.path, ...keys] };
}

/** An object that the program changes after its literal: an absent key proves nothing, nor does a value in it. */
function opened(node: Node): Node {
  if (node.kind !== 'object') return node;
  const properties = node.properties.map((property) => ({
    ...property,
    value:
      property.value.kind === 'object'
        ? property.value
        : ({
            kind: 'unknown',
            source: property.value.source,
            start: property.value.start,
            end: property.value.end,
          } as Node),
  }));
  return { ...(node as ObjectNode), properties, open: true };
}

/** A function that has a name is the same one wherever the name stands. */
function named(node: Node): Node {
  return node.kind === 'function' ? { ...node, inline: false } : node;
}

function exportedValue(
  from: string,
  imported: string,
  by: ScriptModule,
  modules: Modules,
  keys: readonly string[],
  steps: number,
): Value | undefined {
  if (steps > MAX_STEPS) return undefined;
  const target = modules.imported(from, by);
  if (target?.json)
    return {
      node: target.json,
      keys: imported === 'default' || imported === '*' ? keys : [imported, ...keys],
    };
  if (!target?.module) return undefined;
  if (imported === '*') {
    const [name, ...rest] = keys;
    return name === undefined ? undefined : findExport(target.module, name, modules, rest, steps + 1);
  }
  return findExport(target.module, imported, modules, keys, steps + 1);
}

function findExport(
  module: ScriptModule,
  name: string,
  modules: Modules,
  keys: readonly string[],
  steps: number,
): Value | undefined {
  if (steps > MAX_STEPS) return undefined;
  const exported = module.exports.filter((candidate) => candidate.name === name);
  if (exported.length > 1) return undefined;
  const [only] = exported;
  if (only?.value) return { node: only.value, keys };
  if (only?.from !== undefined)
    return exportedValue(
      only.from,
      only.imported === '*namespace' ? '*' : (only.imported ?? name),
      module,
      modules,
      keys,
      steps + 1,
    );
  if (only?.local !== undefined) {
    const binding = lookup(module, only.local, 0);
    return binding && boundValue(binding, module, modules, keys, steps + 1);
  }
  for (const { from, imported } of module.exports) {
    if (imported !== '*' || from === undefined || name === 'default') continue;
    const value = exportedValue(from, name, module, modules, keys, steps + 1);
    if (value) return value;
  }
  return undefined;
}

/** Goes down the keys, following references on the way. */
function follow(start: Node, keys: readonly string[], modules: Modules, steps: number): Node | undefined {
  let node = resolveNode(start, modules, steps);
  for (const key of keys) {
    const properties = propertiesOf(node, key);
    const last = properties.at(-1);
    if (!last || properties.length > 1) return undefined;
    node = resolveNode(last.value, modules, steps + 1);
  }
  return node;
}
