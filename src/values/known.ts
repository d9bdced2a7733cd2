/**
 * A value that is always there, though its type can't tell: an element at a place that exists, the last of what is not
 * empty, a day that was checked when it was read.
 *
 * @throws RangeError where it is not there after all: a mistake of ltq's own
 */
export function known<T>(value: T | null | undefined): T {
  if (value === undefined || value === null) throw new RangeError("what is always there is missing");
  return value;
}
