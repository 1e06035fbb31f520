import type { Callee } from '../providers/provider.ts';
import type { CallSite, HeldFunction, ScriptModule } from '../syntax/module.ts';
import { blockAt, flowOf, isWithin, lookup } from '../syntax/scope.ts';
import type { Node } from '../syntax/tree.ts';
import { nameNeedle } from './needle.ts';
import type { Project, Registration } from './project.ts';
import { type Reference, referencesTo } from './references.ts';

/** A path of names, as it stands at some place of a script: `this.tim`. */
export interface NamedObject {
  readonly module: ScriptModule;
  readonly path: readonly string[];
  readonly offset: number;
}

/** A call by which a plugin gets registered on an object: the registration itself, or the call of a function around it. */
export interface Site {
  readonly module: ScriptModule;
  readonly call: CallSite;
  readonly on: NamedObject;
}

/** What a method is called on; undefined where it is more than a path of names, or the method is none of an object. */
export function objectOf(wanted: Callee, module: ScriptModule, call: CallSite): NamedObject | undefined {
  const found = wanted.of === 'object' ? receiverOf(module, call) : undefined;
  // `sdk.settings.set()`: the object is what has the services
  if (!found || !('on' in wanted)) return found;
  return found.path.length > 1 ? { ...found, path: found.path.slice(0, -1) } : undefined;
}

function receiverOf(module: ScriptModule, call: CallSite): NamedObject | undefined {
  const { callee, calleeSpan, source } = call;
  const [first, ...rest] = callee.slice(0, -1);
  if (first === undefined || rest.includes('')) return undefined;
  const isThis = /^\(*this\b(?:\s+as\s+\w+)?[\s)]*[?!]?\./;
  if (first === '' && !isThis.test(source.text.slice(calleeSpan.start, calleeSpan.end))) return undefined;
  return { module, path: [first || 'this', ...rest], offset: calleeSpan.start };
}

/** Both are certainly the same object, as far as they are not set anew in between. */
export function isSameObject(project: Project, a: NamedObject, b: NamedObject): boolean {
  if (a.module === b.module && a.path.join('.') === b.path.join('.') && rootOf(a) === rootOf(b)) return true;
  const [made, other] = [madeBy(project, a), madeBy(project, b)];
  return made !== undefined && made === other;
}

const rootOf = ({ module, path, offset }: NamedObject) =>
  lookup(module, path[0] as string, blockAt(module.blocks, offset));

/** The call that makes the object, through constants and imports. */
function madeBy(project: Project, { module, path, offset }: NamedObject): string | undefined {
  if (path[0] === 'this') return undefined;
  const node = project.resolve({
    kind: 'reference',
    source: module.source,
    start: offset,
    end: offset,
    path,
  });
  return node.kind === 'call' ? `${node.source.path}:${node.start}` : undefined;
}

/**
 * Where a registration certainly happens: in its own place; and where the function that it is in is called, if that
 * is the one place that says its name.
 */
export function sitesOf(project: Project, { module, call, shape }: Registration): Site[] {
  const on = objectOf(shape.callee, module, call);
  if (!on) return [];
  const sites: Site[] = [{ module, call, on }];
  const held = module.functions.find(({ block }) => block === flowOf(module.blocks, call.block));
  const only = held && onlyCallOf(project, module, held);
  if (!only) return sites;
  const parameter = on.path.length === 1 ? held.parameters.indexOf(on.path[0] as string) : -1;
  if (parameter < 0) return isOwn(held, module, on) ? sites : [...sites, { ...only, on }];
  const given = argumentsOf(only.call)[parameter];
  if (given?.kind === 'reference' || isThisPath(given))
    sites.push({ ...only, on: { module: only.module, path: pathOf(given), offset: given.start } });
  return sites;
}

/** What the function registers on is its own: nothing around it has the same. */
function isOwn(held: HeldFunction, module: ScriptModule, on: NamedObject): boolean {
  if (on.path[0] === 'this') return held.kind !== 'member';
  const binding = rootOf(on);
  return binding !== undefined && isWithin(module.blocks, binding.block, held.block);
}

const THIS = /^this((?:\s*[?!]?\.\s*[\w$]+)+)$/;

function isThisPath(node: Node | undefined): node is Node {
  return node?.kind === 'unknown' && THIS.test(node.source.text.slice(node.start, node.end));
}

function pathOf(node: Node): readonly string[] {
  if (node.kind === 'reference') return node.path;
  return node.source.text
    .slice(node.start, node.end)
    .replace(/[\s?!]/g, '')
    .split('.');
}

/** A dispatched action gets what stands behind its name. */
const argumentsOf = ({ callee, args }: CallSite): readonly Node[] =>
  callee.at(-1) === 'dispatch' ? args.slice(1) : args;

interface Call {
  readonly module: ScriptModule;
  readonly call: CallSite;
}

/** The one call of a function, where nothing else says its name. */
function onlyCallOf(project: Project, module: ScriptModule, held: HeldFunction): Call | undefined {
  const references =
    held.kind === 'member' ? membersSaid(project, held) : referencesTo(project, module, held);
  const [only, ...others] = references ?? [];
  if (!only || others.length > 0) return undefined;
  const call = held.kind === 'member' ? memberCall(project, module, only, held) : only.call;
  if (!call || (held.kind !== 'member' && !isFunction(project, module, held, only.module, call)))
    return undefined;
  return { module: only.module, call };
}

/** The called name stands for the function, through constants and imports. */
function isFunction(
  project: Project,
  module: ScriptModule,
  held: HeldFunction,
  by: ScriptModule,
  { callee, calleeSpan }: CallSite,
): boolean {
  if (callee.length !== 1) return false;
  const { start, end, source } = calleeSpan;
  const found = project.resolve({ kind: 'reference', source, start, end, path: callee });
  if (found.kind !== 'function' || found.source.path !== module.source.path) return false;
  return found.start === held.start || found.end === module.blocks[held.block]?.end || by === module;
}

/** Every place that says a member's name, but for where it is declared. */
function membersSaid(project: Project, held: HeldFunction): Reference[] | undefined {
  const said = project.search(nameNeedle(held.name));
  if (!said?.whole) return undefined;
  return said.modules.flatMap((module) =>
    module
      .mentions(held.name)
      .filter(({ start, source }) => source.path !== held.source.path || start !== held.start)
      .map((at) => ({
        module,
        at,
        call: module.calls.find(({ start, end }) => start <= at.start && at.end <= end),
      })),
  );
}

/** `this.a()` in the same file, `dispatch('x/a')`, `store.a()` of the store that has it. */
function memberCall(
  project: Project,
  module: ScriptModule,
  { module: by, at }: Reference,
  { name }: HeldFunction,
): CallSite | undefined {
  return by.calls.find((call) => {
    const { callee, calleeSpan, args } = call;
    const [first] = args;
    if (callee.at(-1) === 'dispatch')
      return first?.kind === 'string' && first.start === at.start && first.value.split('/').at(-1) === name;
    if (callee.at(-1) !== name || callee.length !== 2 || calleeSpan.end !== at.end) return false;
    const on = receiverOf(by, call);
    return on?.path[0] === 'this' ? by === module : !!on && isStoreOf(project, on, module);
  });
}

/** `const store = useStore()`, and `useStore` is what the module defines. */
function isStoreOf(project: Project, { module, path, offset }: NamedObject, store: ScriptModule): boolean {
  const init = lookup(module, path[0] as string, blockAt(module.blocks, offset))?.init;
  if (init?.kind !== 'call' || init.callee.length !== 1) return false;
  const { start, end, source } = init.calleeSpan;
  const made = project.resolve({ kind: 'reference', source, start, end, path: init.callee });
  return (
    made.kind === 'call' && made.callee.at(-1) === 'defineStore' && made.source.path === store.source.path
  );
}
