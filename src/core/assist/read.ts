import { extname } from '../project/paths.ts';
import type { Project } from '../project/project.ts';
import { readJsonc } from '../syntax/jsonc.ts';
import type { ScriptModule } from '../syntax/module.ts';
import { readScript } from '../syntax/reader.ts';
import type { Source } from '../syntax/source.ts';
import type { CallNode, Node, ObjectNode, Property } from '../syntax/tree.ts';
import { scriptParts } from '../syntax/vue.ts';
import { isJson } from './cursor.ts';

/** A text as it is read for one question: a script, or a JSON tree. */
export interface Text {
  readonly source: Source;
  readonly module: ScriptModule | undefined;
  readonly tree: Node | undefined;
}

/** Reads a text; what the project has read of the same text is taken from there. */
export function readText(source: Source, project?: Project): Text {
  const isIt = (module: ScriptModule): boolean => module.source.path === source.path;
  const known = project?.scripts.find(isIt) ?? project?.cloud.find(isIt);
  if (known?.source.text === source.text) return { source, module: known, tree: undefined };
  if (isJson(source.path)) return { source, module: undefined, tree: readJsonc(source).tree };
  const vue = ['.vue', '.nvue', '.uvue'].includes(extname(source.path));
  return {
    source,
    module: readScript(source, vue ? scriptParts(source.text) : undefined),
    tree: undefined,
  };
}

/** An object on the way to a place, with the key that leads further; '' through a list. */
export interface Step {
  readonly object: ObjectNode;
  readonly property: Property;
}

/** The way to a place through the literals of a text, from the outside in. */
export interface Way {
  readonly steps: readonly Step[];
  /** The value that the way ends at, where the place lies in one. */
  readonly node: Node | undefined;
  /** The call that has that value as its argument, and which. */
  readonly call: { readonly node: CallNode; readonly argument: number } | undefined;
}

/** Every way to an offset; a call in a call's arguments is reached by more than one. */
export function waysTo(text: Text, offset: number): Way[] {
  const ways: Way[] = [];
  if (text.tree) descend(text.tree, offset, [], undefined, ways);
  if (!text.module) return ways;
  const { calls, bindings, exports } = text.module;
  for (const call of calls) if (holds(call, offset)) descend(call, offset, [], undefined, ways);
  for (const { init } of bindings) if (init) descend(init, offset, [], undefined, ways);
  for (const { value } of exports) if (value) descend(value, offset, [], undefined, ways);
  return ways;
}

const holds = ({ start, end }: Pick<Node, 'start' | 'end'>, offset: number): boolean =>
  start <= offset && offset <= end;

function descend(node: Node, offset: number, steps: readonly Step[], call: Way['call'], ways: Way[]): void {
  if (!holds(node, offset)) return;
  if (node.kind === 'object') {
    for (const property of node.properties) {
      if (!holds(property, offset)) continue;
      const further = [...steps, { object: node, property }];
      if (holds(property.keySpan, offset)) ways.push({ steps: further, node: undefined, call: undefined });
      else descend(property.value, offset, further, undefined, ways);
    }
  } else if (node.kind === 'call') {
    for (const [argument, value] of node.args.entries()) descend(value, offset, [], { node, argument }, ways);
  } else if (node.kind === 'array') {
    for (const item of node.items) descend(item, offset, [], undefined, ways);
  } else ways.push({ steps, node, call });
}
