/** A value as Android's tools have compiled it. */
export type Value =
  | { readonly type: 'string' | 'int' | 'float' | 'boolean' | 'other'; readonly value: string }
  /** Of a resource, which has its value in the table. */
  | { readonly type: 'reference'; readonly id: number };

export type XmlAttributes = ReadonlyMap<string, Value>;

export interface Element {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: Element[];
}

export const MAX_DEPTH = 100;
export const MAX_NODES = 200_000;

/** Every element of a name below another, in the order of the file. */
export function* elementsNamed(root: Element, ...names: readonly string[]): Generator<Element> {
  for (const child of root.children) {
    if (names.includes(child.name)) yield child;
    yield* elementsNamed(child, ...names);
  }
}

export function textAttribute({ attributes }: Element, name: string): string | undefined {
  const value = attributes.get(name);
  return value && value.type !== 'reference' ? value.value : undefined;
}
