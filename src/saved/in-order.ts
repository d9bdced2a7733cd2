import { isObject } from "./is-object.ts";

/**
 * What copies values of JSON with the fields of every object in the order of `compare`. Most objects have the fields of many
 * others, so an order is made once for all of them.
 */
export function inOrder(compare: (a: string, b: string) => number): (value: unknown) => unknown {
  /** By first name: the lists of names met, and each in order. */
  const shapes = new Map<
    string | undefined,
    { readonly given: readonly string[]; readonly ordered: readonly string[] }[]
  >();

  const orderOf = (given: readonly string[]): readonly string[] => {
    const alike = shapes.get(given[0]) ?? [];
    const known = alike.find((shape) => isSame(shape.given, given));
    if (known) return known.ordered;
    const ordered = given.toSorted(compare);
    shapes.set(given[0], [...alike, { given, ordered }]);
    return ordered;
  };

  const copied = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(copied);
    if (!isObject(part)) return part;
    const copy: Record<string, unknown> = {};
    for (const name of orderOf(Object.keys(part))) {
      const value = copied(part[name]);
      // an object takes a field of this name for its prototype
      if (name === "__proto__") Object.defineProperty(copy, name, { value, enumerable: true });
      else copy[name] = value;
    }
    return copy;
  };

  return copied;
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((name, at) => name === others[at]);
}
