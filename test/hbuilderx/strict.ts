/** Told of everything that the plugin does and HBuilderX does not document; a test ends with an empty list. */
export type Trespass = (what: string) => never;

/**
 * An object that has the members given and no other: reading or writing any other throws. `in` answers truly, for it
 * is how one asks. Symbols and `then` are what JavaScript itself asks of an object, and are absent.
 */
export function strict<T extends object>(name: string, members: T, trespass: Trespass): T {
  return new Proxy(members, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key === 'then') return undefined;
      if (!(key in target)) return trespass(`${name}.${key} is read`);
      return Reflect.get(target, key, receiver);
    },
    set: (_target, key) => trespass(`${name}.${String(key)} is written`),
    defineProperty: (_target, key) => trespass(`${name}.${String(key)} is defined`),
    deleteProperty: (_target, key) => trespass(`${name}.${String(key)} is deleted`),
  });
}

/** What comes of a value that goes through another process; Node 16 has no structuredClone. */
export function copied<T>(value: T): T {
  return value === undefined ? value : JSON.parse(JSON.stringify(value));
}

/** Nothing but these keys, each of its type. */
export function expectShape(
  name: string,
  value: unknown,
  types: Readonly<Record<string, string>>,
  trespass: Trespass,
): void {
  if (typeof value !== 'object' || value === null) trespass(`${name} is no object`);
  for (const [key, member] of Object.entries(value as object)) {
    const expected = types[key];
    if (expected === undefined) trespass(`${name} has a ${key}`);
    else if (member !== undefined && typeof member !== expected) trespass(`${name}.${key} is no ${expected}`);
  }
}
