import type { Place } from "./scorecard.ts";

/** By code, those without one last; then by name; then by whose they are. */
export function byCodeThenName(a: Place & { readonly parent?: Place }, b: Place & { readonly parent?: Place }): number {
  const [left, right] = [a.code ?? "\uffff", b.code ?? "\uffff"];
  if (left !== right) return left < right ? -1 : 1;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.parent && b.parent ? byCodeThenName(a.parent, b.parent) : 0;
}
