import type { Unit } from "../indicators/indicator.ts";
import { fold } from "../values/fold.ts";
import type { Fraction } from "../values/fraction.ts";
import type { Words } from "../values/words.ts";
import type { Path, PlanDocument } from "./document.ts";
import { Fault } from "./fault.ts";
import type { ValuesById } from "./plan.ts";
import { readQuantity } from "./quantity.ts";
import { stated } from "./stated.ts";
import { nearest, oneOf } from "./suggest.ts";

/** Something that a plan can give a value: an indicator or a figure. */
export interface Named {
  readonly id: string;
  readonly name: Words;
  readonly short?: Words;
  readonly unit: Unit;
}

/** `{ overdue-ratio: 0.49 % }` → exact values; what is refused is noted at its place, as what `limit` has a fault for. */
export function readValues(
  written: Readonly<Record<string, string | undefined>> | undefined,
  allowed: readonly Named[],
  document: PlanDocument,
  path: Path,
  limit: (value: Fraction, named: Named) => Fault | undefined = () => undefined,
): ValuesById {
  const values = new Map<string, Fraction>();
  for (const [id, text] of stated(written)) {
    const named = allowed.find((one) => one.id === id);
    const quantity = named ? readQuantity(text, named.unit) : unknownId(id, allowed);
    const value = quantity instanceof Fault || !named ? quantity : (limit(quantity, named) ?? quantity);
    if (value instanceof Fault) document.add([...path, id], value, named ? "value" : "key");
    else values.set(id, value);
  }
  return values;
}

/** An id that nothing has; the remedy names the nearest id, or the one whose name this is. */
export function unknownId(id: string, allowed: readonly Named[]): Fault {
  const message = { vi: `Không có chỉ tiêu «${id}».`, en: `There is no indicator “${id}”.` };
  const ids = allowed.map((one) => one.id);
  const meant = nearest(id, ids) ?? nearestNamed(id, allowed)?.id;
  return new Fault(message, oneOf(meant ?? id, ids));
}

/** The one whose id, name or short name this is, in either language and whatever the accents. */
export function namedLike<T extends Named>(text: string, among: readonly T[]): T | undefined {
  const folded = fold(text);
  return among.find((one) => foldedNames(one).includes(folded));
}

/** The one whose id, name or short name is nearest. */
export function nearestNamed<T extends Named>(text: string, among: readonly T[]): T | undefined {
  const name = nearest(fold(text), among.flatMap(foldedNames));
  return name === undefined ? undefined : among.find((one) => foldedNames(one).includes(name));
}

function foldedNames({ id, name, short }: Named): readonly string[] {
  return [id, name.vi, name.en, ...(short ? [short.vi, short.en] : [])].map(fold);
}
