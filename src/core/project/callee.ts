import { nativeOf, utsAllOf } from '../providers/index.ts';
import type { Callee, Provider } from '../providers/provider.ts';
import { excludesApp } from '../syntax/branches.ts';
import type { Binding, CallSite, ScriptModule } from '../syntax/module.ts';
import { lookup } from '../syntax/scope.ts';
import type { CallNode, Node } from '../syntax/tree.ts';

/** Follows a reference to the literal it stands for. */
export type Resolve = (node: Node) => Node;

/** An App build contains the call, and it is one of those. */
export function isCallOf(
  wanted: Callee,
  provider: Provider,
  module: ScriptModule,
  call: CallSite,
  resolve: Resolve,
): boolean {
  const { callee, branch } = call;
  if (excludesApp(branch)) return false;
  if (wanted.of === 'module') return isOfModule(wanted.method, provider, module, call);
  if (callee.length < 2 || callee.at(-1) !== wanted.method) return false;
  if (wanted.of === 'plugin') return isOnPlugin(provider, module, call, resolve);
  return wanted.on === undefined || wanted.on.includes(callee.at(-2) ?? '');
}

/** The import brings something of the provider's UTS plugin: from its folder, by whichever path, or from its package. */
export function isFromModule(
  provider: Pick<Provider, 'delivery'>,
  { kind, from, typeOnly }: Binding,
): boolean {
  return kind === 'import' && !typeOnly && from !== undefined && isModule(provider, from);
}

/** What is imported by that name is a UTS plugin of the provider's. */
export function isModule(provider: Pick<Provider, 'delivery'>, from: string): boolean {
  return utsAllOf(provider).some(
    ({ folder, npm }) =>
      `${from}/`.includes(`/uni_modules/${folder}/`) ||
      (npm !== undefined && `${from}/`.startsWith(`${npm}/`)),
  );
}

/** The import brings the module as a whole. */
export function isWhole({ imported }: Binding): boolean {
  return imported === '*' || imported === 'default';
}

function isOfModule(
  method: string,
  provider: Provider,
  module: ScriptModule,
  { callee, block }: CallSite,
): boolean {
  const [name = '', member, ...more] = callee;
  const binding = more.length === 0 ? lookup(module, name, block) : undefined;
  if (!binding || !isFromModule(provider, binding)) return false;
  return member === undefined ? binding.imported === method : member === method && isWhole(binding);
}

/** `uni.requireNativePlugin('…')` of the provider's plugin. */
export function isRequireOf(provider: Provider, { callee, args }: CallNode, resolve: Resolve): boolean {
  if (callee.length !== 2 || callee[0] !== 'uni' || callee[1] !== 'requireNativePlugin') return false;
  const name = args[0] && resolve(args[0]);
  return name?.kind === 'string' && (nativeOf(provider)?.requireNames.includes(name.value) ?? false);
}

/** What the method is called on is the plugin: a constant that holds it, the very call, or what it is set to here. */
function isOnPlugin(provider: Provider, module: ScriptModule, call: CallSite, resolve: Resolve): boolean {
  const { callee, calleeSpan, start } = call;
  const { source, calls } = module;
  const isRequire = (other: CallNode): boolean => isRequireOf(provider, other, resolve);
  if (callee.length === 2 && callee[0] === '')
    return calls.some((other) => other.start === start && other !== call && isRequire(other));
  if (callee[0] !== '') {
    const path = callee.slice(0, -1);
    const held = resolve({ kind: 'reference', source, start: calleeSpan.start, end: calleeSpan.start, path });
    if (held.kind !== 'unknown') return held.kind === 'call' && isRequire(held);
  }
  const written = source.text.slice(calleeSpan.start, calleeSpan.end).replace(/[\s?!]/g, '');
  const receiver = written.slice(0, written.lastIndexOf('.'));
  const root = (block: number): Binding | undefined => lookup(module, callee[0] as string, block);
  return calls.some(
    (other) =>
      other.callee[1] === 'requireNativePlugin' &&
      setTo(other) === receiver &&
      root(other.block) === root(call.block) &&
      isRequire(other),
  );
}

/** How far back an assignment's target is looked for. */
const MAX_TARGET = 200;

/** What a call's result is set to: `this.push`, where it stands in `this.push = uni.requireNativePlugin('…')`. */
function setTo({ source, start }: CallNode): string | undefined {
  const before = source.text.slice(Math.max(0, start - MAX_TARGET), start).trimEnd();
  if (!before.endsWith('=')) return undefined;
  return /(?<![\w$.])[\w$.]+$/.exec(before.slice(0, -1).trimEnd())?.[0];
}
