import type { SchemaId } from '../generated/schemas.ts';
import type { Project } from '../project/project.ts';
import type { Provider } from '../providers/provider.ts';
import { shapeAt } from '../schema/shape.ts';
import type { Source } from '../syntax/source.ts';
import type { Node, ObjectNode } from '../syntax/tree.ts';
import { CONTAINER_CALLS, type ContainerKey } from './containers.ts';
import { type Cursor, cursorAt, MARK, withKey, withValue } from './cursor.ts';
import { knownRoles, type Roles, rolesIn } from './known-objects.ts';
import { readText, type Step, waysTo } from './read.ts';

/** A key or a value in an object that a schema describes. */
export interface ObjectPlace {
  readonly kind: 'key' | 'value';
  readonly schema: SchemaId;
  /** The object's path in the schema. */
  readonly path: readonly string[];
  /** The key that the place is, or that its value belongs to. */
  readonly key: string;
  /** The object, without what is being typed. */
  readonly object: ObjectNode;
  readonly provider: Provider | undefined;
}

/** A key of an object that a call takes: what stands under some of its keys is the push's. */
export interface ContainerPlace {
  readonly kind: 'container';
  readonly keys: readonly ContainerKey[];
  readonly key: string;
  readonly object: ObjectNode;
}

/** The name in `uni.requireNativePlugin('…')`. */
export interface NamePlace {
  readonly kind: 'plugin-name';
}

export type Place = ObjectPlace | ContainerPlace | NamePlace;

/** What may be typed at an offset, and the text that it would take the place of. */
export interface Typing {
  readonly cursor: Cursor;
  readonly place: Place;
  /** For a key: what follows it in the object, in a half-typed text too. */
  readonly hasNext: boolean;
}

/**
 * What is being typed at an offset. The text is read once more with a mark in place of what is there; a mark in a
 * comment, in a longer string, in a block of statements is no part of any literal, and so nothing is found there.
 */
export function typingAt(project: Project, source: Source, offset: number): Typing | undefined {
  const cursor = cursorAt(source, offset);
  const known = cursor && knownRoles(project, source, CONTAINER_CALLS);
  if (!known) return undefined;
  const isValue = cursor.beforeChar === ':' || cursor.beforeChar === '(';
  const marked = readText(isValue ? withValue(cursor) : withKey(cursor));
  const at = cursor.start + (isValue ? 0 : 1);
  const ways = waysTo(marked, at).filter(({ steps, node }) =>
    isValue ? isMark(node) : steps.at(-1)?.property.key === MARK,
  );
  if (ways.some(({ call }) => call && isRequire(call.node.callee) && call.argument === 0))
    return { cursor, place: { kind: 'plugin-name' }, hasNext: false };
  const roles = ways.length > 0 ? rolesIn(project, marked.module, known) : known;
  for (const { steps } of ways) {
    const place = placeOf(roles, steps, isValue ? 'value' : 'key');
    const last = steps.at(-1);
    if (place && last) return { cursor, place, hasNext: !isValue && hasNext(last) };
  }
  return undefined;
}

/** What stands at the end of a way: a key, where `kind` says so, or that key's value. */
export function placeOf(roles: Roles, steps: readonly Step[], kind: 'key' | 'value'): Place | undefined {
  const last = steps.at(-1);
  if (!last) return undefined;
  const key = last.property.key;
  const object = {
    ...last.object,
    properties: last.object.properties.filter((property) => property.key !== MARK),
  };
  for (let i = steps.length - 1; i >= 0; i--) {
    const { start } = (steps[i] as Step).object;
    const role = roles.objects.find(({ root }) => root.start === start);
    if (role) {
      const inner = steps.slice(i, -1).map(({ property }) => property.key);
      const path = [...role.path, ...inner];
      if (!shapeAt(role.schema, path)) return undefined;
      return { kind, schema: role.schema, path, key, object, provider: role.provider };
    }
    const container = roles.containers.find(({ root }) => root.start === start);
    if (container && i === steps.length - 1 && kind === 'key')
      return { kind: 'container', keys: container.keys, key, object };
  }
  return undefined;
}

export function isRequire(callee: readonly string[]): boolean {
  return callee.length === 2 && callee[0] === 'uni' && callee[1] === 'requireNativePlugin';
}

function isMark(node: Node | undefined): boolean {
  return (
    (node?.kind === 'reference' && node.path.length === 1 && node.path[0] === MARK) ||
    (node?.kind === 'string' && node.value === MARK)
  );
}

function hasNext({ object, property }: Step): boolean {
  return object.properties.some(({ start }) => start > property.start);
}
