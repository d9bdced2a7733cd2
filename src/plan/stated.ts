/** The entries of a part of the plan, without those that are there and say nothing; none where the part is missing. */
export function stated<Value>(
  part: Readonly<Record<string, Value | undefined>> | undefined,
): readonly (readonly [key: string, value: Value])[] {
  return Object.entries(part ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}
