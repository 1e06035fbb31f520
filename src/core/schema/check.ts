import { type ValidatorError, validators } from '../generated/validators.js';
import { excludesApp } from '../syntax/branches.ts';
import type { Span } from '../syntax/source.ts';
import { type Node, type ObjectNode, type Property, propertiesOf } from '../syntax/tree.ts';
import { nearestKey } from './nearest.ts';
import { chosen, countedProperties, type Resolve, toPlain } from './plain.ts';
import { own, type SchemaId, type Shape, shapeAt } from './shape.ts';
import { isPlaceholder } from './values.ts';

export type { SchemaId } from './shape.ts';

/**
 * One thing that breaks a schema.
 * - `unknown-key`, `not-read`: `property` is the key's, `key` its name; `suggestion` a known key that it was most
 *   likely meant to be, `reason` why nothing reads it (an id: `manifest`, `console-only`, `no-such-vendor`).
 * - `type`: `expected` are kinds of value (`string`, `integer`, `function`, …; `true` for that value alone).
 * - `enum`: `expected` are the values, `suggestion` the one nearest to what is written.
 * - `pattern`: `expected` is the name of the form (`digits`, `appid#appkey`).
 * - `missing`: `node` is the object, `path` leads to it, and `key` is what it lacks.
 */
export interface SchemaProblem {
  readonly kind: 'unknown-key' | 'not-read' | 'type' | 'pattern' | 'enum' | 'missing';
  /** The keys from the checked value to the place. */
  readonly path: readonly string[];
  /** The property that holds the place; none for the checked value itself. */
  readonly property?: Property;
  /** The value, followed to its literal. */
  readonly node: Node;
  readonly expected?: readonly string[];
  readonly suggestion?: string;
  readonly reason?: string;
  readonly key?: string;
}

/** The key that is wrong or missing; '' for a whole that is neither. */
export const keyOf = ({ key, property, path }: SchemaProblem): string =>
  key ?? property?.key ?? path.at(-1) ?? '';

/** The key where there is one; else all that it is about. */
export const placeOf = ({ property, node }: SchemaProblem): Span => property?.keySpan ?? node;

/** More alternatives of one key than this are not looked at. */
const MAX_PASSES = 16;

/**
 * Checks a literal against a schema, as an App build sees it. What is not known is never reported: values that
 * `resolve` does not follow to a literal, keys absent from an open or unfinished object, properties in branches for
 * other platforms. Nor is a placeholder's form: that it must be filled in is said elsewhere. Several properties
 * of one name in branches are all looked at. At most one problem for a place, in the order of the text.
 */
export function checkSchema(id: SchemaId, node: Node, resolve: Resolve = (value) => value): SchemaProblem[] {
  const validate = validators[id];
  const shape = shapeAt(id);
  const found = new Map<Property | Node, SchemaProblem[]>();
  let passes = 1;
  for (let pass = 0; pass < Math.min(passes, MAX_PASSES); pass++) {
    const plain = toPlain(node, shape, resolve, pass);
    passes = plain.passes;
    if (plain.value === undefined || validate(plain.value)) continue;
    const errors = validate.errors ?? [];
    // ajv leaves its errors on the function, and with them the text's values.
    validate.errors = null;
    for (const error of fold(errors)) {
      for (const problem of locate(id, node, error, resolve, pass)) add(found, problem);
    }
  }
  return [...found.values()].flat().sort(byPlace);
}

/** In the order of the text; places in other files (followed references) come by their paths. */
function byPlace(a: SchemaProblem, b: SchemaProblem): number {
  const [first, second] = [a.property ?? a.node, b.property ?? b.node];
  if (first.source.path !== second.source.path) return first.source.path < second.source.path ? -1 : 1;
  return first.start - second.start;
}

function add(found: Map<Property | Node, SchemaProblem[]>, problem: SchemaProblem): void {
  const place = problem.kind === 'missing' ? problem.node : (problem.property ?? problem.node);
  const there = found.get(place);
  if (!there) found.set(place, [problem]);
  else if (
    problem.kind === 'missing' &&
    there.every(({ kind, key }) => kind === 'missing' && key !== problem.key)
  )
    there.push(problem);
}

interface Folded {
  readonly at: string;
  readonly keyword: string;
  readonly expected?: readonly string[];
  readonly key?: string;
}

/** The more a keyword says of a place, the earlier it stands; a place keeps the first. */
const VALUE_KEYWORDS = ['anyOf', 'enum', 'const', 'x-value', 'type', 'pattern'];

/** One error for every key that is wrong and one for every value that is. */
function fold(errors: readonly ValidatorError[]): Folded[] {
  const folded: Folded[] = [];
  const values = new Map<string, Folded>();
  const anyOfs = errors.filter(({ keyword }) => keyword === 'anyOf');
  for (const error of errors) {
    const { instancePath: at, keyword, params } = error;
    if (error.propertyName !== undefined) continue;
    const key = params.additionalProperty ?? params.missingProperty ?? params.propertyName;
    if (typeof key === 'string') {
      folded.push({ at, keyword: keyword === 'required' ? 'required' : 'key', key });
      continue;
    }
    if (anyOfs.some((anyOf) => isBranchOf(error, anyOf))) continue;
    const branches = errors.filter((other) => other.instancePath === at && isBranchOf(other, error));
    const expected = [...new Set((branches.length > 0 ? branches : [error]).flatMap(expectedBy))];
    const before = values.get(at);
    if (before && VALUE_KEYWORDS.indexOf(before.keyword) <= VALUE_KEYWORDS.indexOf(keyword)) continue;
    values.set(at, { at, keyword, expected });
  }
  return [...folded, ...values.values()];
}

function isBranchOf(error: ValidatorError, anyOf: ValidatorError): boolean {
  return (
    anyOf.keyword === 'anyOf' &&
    error.schemaPath.startsWith(`${anyOf.schemaPath}/`) &&
    error.instancePath.startsWith(anyOf.instancePath)
  );
}

/** A blank string among the values is allowed and not to be recommended. */
function expectedBy({ params }: ValidatorError): string[] {
  const listed = params.type ?? params.allowedValues ?? params.allowedValue;
  return [listed ?? []]
    .flat()
    .map(String)
    .filter((value) => value !== '');
}

function locate(id: SchemaId, root: Node, error: Folded, resolve: Resolve, pass: number): SchemaProblem[] {
  const path = error.at
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
  let property: Property | undefined;
  let node = resolve(root);
  for (const key of path) {
    const item: Node | undefined = node.kind === 'array' ? node.items[Number(key)] : undefined;
    if (node.kind !== 'object' && !item) return [];
    property = node.kind === 'object' ? chosen(countedProperties(node).get(key), pass) : undefined;
    const value: Node | undefined = item ?? property?.value;
    if (!value) return [];
    node = resolve(value);
  }
  const place = { path, ...(property && { property }), node };
  if (error.key === undefined) return valueProblem(id, place, error);
  if (node.kind !== 'object') return [];
  if (error.keyword === 'required') return missingProblem(place, node, error.key);
  const shape = shapeAt(id, path);
  return shape ? keyProblems(shape, path, node, error.key, resolve) : [];
}

type Place = Pick<SchemaProblem, 'path' | 'property' | 'node'>;

function missingProblem(place: Place, node: ObjectNode, key: string): SchemaProblem[] {
  const unsure = node.open || !node.closed || propertiesOf(node, key).length > 0;
  return unsure ? [] : [{ kind: 'missing', ...place, key }];
}

/** Every occurrence of a key that does not belong, each on its own. */
function keyProblems(
  shape: Shape,
  path: readonly string[],
  node: ObjectNode,
  key: string,
  resolve: Resolve,
): SchemaProblem[] {
  if (shape.sentOn?.includes(key)) return [];
  const suggestion = own(shape.otherNames, key) ?? nearestKey(key, shape.keys, shape.near ? 1 : 2);
  if (shape.near && suggestion === undefined) return [];
  const reason = suggestion?.toLowerCase() === key.toLowerCase() ? undefined : reasonOf(shape, key);
  return propertiesOf(node, key)
    .filter((property) => !excludesApp(property.branch))
    .map((property) => {
      const place = { path: [...path, key], property, node: resolve(property.value), key };
      if (reason !== undefined) return { kind: 'not-read', ...place, reason };
      return { kind: 'unknown-key', ...place, ...(suggestion !== undefined && { suggestion }) };
    });
}

function reasonOf(shape: Shape, key: string): string | undefined {
  const lower = key.toLowerCase();
  return Object.entries(shape.notRead ?? {}).find(([name]) => name.toLowerCase() === lower)?.[1];
}

function valueProblem(id: SchemaId, place: Place, { keyword, expected }: Folded): SchemaProblem[] {
  const text = place.node.kind === 'string' ? place.node.value : undefined;
  switch (keyword) {
    case 'pattern': {
      if (text !== undefined && isPlaceholder(text)) return [];
      const form = own(shapeAt(id, place.path.slice(0, -1))?.forms, place.path.at(-1) ?? '');
      return [{ kind: 'pattern', ...place, expected: form === undefined ? [] : [form] }];
    }
    case 'enum': {
      if (text !== undefined && isPlaceholder(text)) return [];
      const suggestion = text === undefined ? undefined : nearestKey(text.trim(), expected ?? []);
      return [{ kind: 'enum', ...place, expected, ...(suggestion !== undefined && { suggestion }) }];
    }
    default:
      return [{ kind: 'type', ...place, expected }];
  }
}
