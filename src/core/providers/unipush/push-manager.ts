import type { Binding, CallSite, ScriptModule } from '../../syntax/module.ts';
import { blockAt, lookup } from '../../syntax/scope.ts';
import type { Node } from '../../syntax/tree.ts';

/** What a cloud function sends with. Source: DCloud, "uni-cloud-push", the page of the server's API. */
export const MANAGER = 'getPushManager';
export const SEND = 'sendMessage';
/** The extension of uniCloud that a cloud function must declare, or `uniCloud` has no push manager. */
export const EXTENSION = 'uni-cloud-push';

/** Every `uniCloud.getPushManager(…)` of a script. */
export function pushManagersIn({ source, calls }: ScriptModule): CallSite[] {
  if (!source.text.includes(MANAGER)) return [];
  return calls.filter(
    ({ callee, construct }) =>
      !construct && callee.length === 2 && callee[0] === 'uniCloud' && callee[1] === MANAGER,
  );
}

/**
 * Every call of a push manager's `sendMessage`: right behind the manager, or on a name, or a member of `this`, that
 * certainly holds one, or taken out of one. A parameter holds one where every call of its function hands one over.
 */
export function messagesSentIn(module: ScriptModule): CallSite[] {
  const managers = new Map(pushManagersIn(module).map((call) => [call.start, call]));
  if (managers.size === 0) return [];
  const holders = new Map<string, boolean>();
  // a script is searched for a name once
  const holds: Holds = (name, of) => {
    const key = `${of ?? ''}.${name}`;
    const known = holders.get(key) ?? isSetTo(module, name, managers, of);
    holders.set(key, known);
    return known;
  };
  return module.calls.filter((call) => !call.construct && isSending(module, call, managers, holds));
}

type Managers = ReadonlyMap<number, CallSite>;
type Holds = (name: string, of?: 'this') => boolean;

function isSending(module: ScriptModule, call: CallSite, managers: Managers, holds: Holds): boolean {
  const { callee } = call;
  const [first = '', second = ''] = callee;
  if (callee.length === 1) {
    const binding = bindingOf(module, first, call.start);
    return binding?.path.join() === SEND && !binding.reassigned && isManager(binding.init, managers);
  }
  if (callee.at(-1) !== SEND) return false;
  if (first === '' && callee.length === 3) return holds(second, 'this');
  if (callee.length !== 2) return false;
  if (first === '') return isBehind(module, call, managers);
  const binding = bindingOf(module, first, call.start);
  return isHolding(binding, managers, holds) || isHanded(module, binding, managers, holds);
}

function isHolding(binding: Binding | undefined, managers: Managers, holds: Holds): boolean {
  if (!binding || binding.path.length > 0) return false;
  return binding.reassigned ? holds(binding.name) : isManager(binding.init, managers);
}

/** A parameter of a function that nothing but calls knows, each of which hands a manager over. */
function isHanded(
  module: ScriptModule,
  binding: Binding | undefined,
  managers: Managers,
  holds: Holds,
): boolean {
  if (binding?.kind !== 'parameter' || binding.reassigned || binding.path.length > 0) return false;
  const held = module.functions.find(({ kind, block }) => kind !== 'member' && block === binding.block);
  const index = held?.parameters.indexOf(binding.name) ?? -1;
  if (!held || index < 0 || module.exports.some(({ local }) => local === held.name)) return false;
  const places = module.mentions(held.name).filter(({ start }) => start !== held.start);
  return (
    places.length > 0 &&
    places.every(({ start }) => {
      const call = module.calls.find(
        ({ callee, calleeSpan }) => callee.length === 1 && calleeSpan.start === start,
      );
      const given = call?.args[index];
      if (!given || bindingOf(module, held.name, start)?.start !== held.start) return false;
      if (given.kind !== 'reference') return isManager(given, managers);
      const [name = '', ...rest] = given.path;
      return rest.length === 0 && isHolding(bindingOf(module, name, start), managers, holds);
    })
  );
}

const bindingOf = (module: ScriptModule, name: string, offset: number): Binding | undefined =>
  lookup(module, name, blockAt(module.blocks, offset));

const isManager = (init: Node | undefined, managers: Managers): boolean =>
  init?.kind === 'call' && managers.has(init.start);

/** `uniCloud.getPushManager({…}).sendMessage(…)` */
function isBehind({ source }: ScriptModule, call: CallSite, managers: Managers): boolean {
  const manager = managers.get(call.start);
  const between = manager && source.text.slice(manager.end, call.calleeSpan.end);
  return between !== undefined && /^\s*\??\.\s*\w+$/.test(between);
}

const SETS = /\s*=(?![=>])\s*/y;
const NOTHING = /(?:null|undefined)\b/y;

/** Wherever the script sets the name, or the member of `this`, it sets it to a push manager, or to nothing. */
function isSetTo(module: ScriptModule, name: string, managers: Managers, of: 'this' | undefined): boolean {
  const { text } = module.source;
  const places = module.mentions(name).flatMap(({ start, end }) => {
    const before = text.slice(Math.max(0, start - MAX_BEFORE), start);
    const fits = of ? /\bthis\s*\.\s*$/.test(before) : !before.endsWith('.');
    SETS.lastIndex = end;
    return fits && SETS.test(text) ? [SETS.lastIndex] : [];
  });
  const set = places.filter((place) => {
    NOTHING.lastIndex = place;
    return !NOTHING.test(text);
  });
  return set.length > 0 && set.every((place) => managers.has(place));
}

/** More blanks than these stand nowhere between `this` and its member. */
const MAX_BEFORE = 20;
