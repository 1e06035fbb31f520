/** What the suites take of `node:assert/strict`, for the web host: there is no Node. */

export class AssertionError extends Error {}

const shown = (value: unknown): string => JSON.stringify(value, null, 1) ?? String(value);

export function fail(message?: string): never {
  throw new AssertionError(message);
}

function must(holds: boolean, message: string | undefined, what: () => string): void {
  if (!holds) fail(message ? `${message}: ${what()}` : what());
}

export function ok(value: unknown, message?: string): asserts value {
  must(Boolean(value), message, () => `${String(value)} is not truthy`);
}

export function equal<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
  must(Object.is(actual, expected), message, () => `${shown(actual)} is not ${shown(expected)}`);
}

export function notEqual(actual: unknown, expected: unknown, message?: string): void {
  must(!Object.is(actual, expected), message, () => `it is ${shown(expected)}`);
}

export function deepEqual<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
  must(isSame(actual, expected), message, () => `${shown(actual)} is not ${shown(expected)}`);
}

export function notDeepEqual(actual: unknown, expected: unknown, message?: string): void {
  must(!isSame(actual, expected), message, () => `it is ${shown(expected)}`);
}

export function match(actual: string, pattern: RegExp, message?: string): void {
  must(pattern.test(actual), message, () => `${shown(actual)} does not match ${pattern}`);
}

export function doesNotMatch(actual: string, pattern: RegExp, message?: string): void {
  must(!pattern.test(actual), message, () => `${shown(actual)} matches ${pattern}`);
}

/** Plain data alone: values, arrays and objects. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  const at = (value: object, key: string): unknown => (value as Record<string, unknown>)[key];
  return (
    keys.length === others.length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(at(a, key), at(b, key)))
  );
}
