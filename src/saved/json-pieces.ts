import { inOrder } from "./in-order.ts";
import { isObject } from "./is-object.ts";

/** A unit of a breakdown stands so deep in a scorecard: `units[0].units[0]`. Below it a value is one piece. */
const DEEPEST = 4;

/**
 * The text of `JSON.stringify(value, null, 2)` with the fields of every object in the order of `compare`, in pieces: all of a
 * large value at once would be copied several times over, through memory that was never touched before.
 */
export function* jsonPieces(value: unknown, compare: (a: string, b: string) => number): Generator<string> {
  const ordered = inOrder(compare);

  function* pieces(part: unknown, depth: number): Generator<string> {
    const entries = depth === DEEPEST ? [] : entriesOf(part, compare);
    const indent = "  ".repeat(depth);
    if (entries.length === 0) {
      yield JSON.stringify(ordered(part), null, 2).replaceAll("\n", `\n${indent}`);
      return;
    }
    const [open, close] = Array.isArray(part) ? "[]" : "{}";
    for (const [index, [name, inner]] of entries.entries()) {
      yield `${index === 0 ? open : ","}\n${indent}  ${name === undefined ? "" : `${JSON.stringify(name)}: `}`;
      yield* pieces(inner, depth + 1);
    }
    yield `\n${indent}${close}`;
  }

  yield* pieces(value, 0);
}

/** What an array or an object holds, as JSON would have it; none for any other value. */
function entriesOf(
  value: unknown,
  compare: (a: string, b: string) => number,
): readonly (readonly [name: string | undefined, value: unknown])[] {
  if (Array.isArray(value)) return value.map((inner) => [undefined, inner ?? null]);
  if (!isObject(value)) return [];
  // names that are whole numbers come first in every object, whoever puts it together
  const copy: Record<string, unknown> = Object.create(null);
  for (const name of Object.keys(value).toSorted(compare)) if (value[name] !== undefined) copy[name] = value[name];
  return Object.entries(copy);
}
