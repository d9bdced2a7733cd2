import type { Rounded } from "../../engine/rounding.ts";

/** From low to high. `ascii` for terminals that know no other letters. */
const STEPS = { blocks: "▁▂▃▄▅▆▇█", ascii: "_.-~=+*#" } as const;

export type SparkStyle = keyof typeof STEPS;

/** A month without a figure. */
const GAP = { blocks: "·", ascii: " " } as const satisfies Record<SparkStyle, string>;

/** A row of figures as one letter each, between the lowest and the highest of them; as printed, not as measured. */
export function sparkline(values: readonly (Rounded | undefined)[], style: SparkStyle): string {
  const units = values.flatMap((value) => (value === undefined ? [] : [value.units])).sort((a, b) => (a < b ? -1 : 1));
  const [least] = units;
  const most = units.at(-1);
  if (least === undefined || most === undefined) return "";
  const letters = STEPS[style];
  return values
    .map((value) => {
      if (value === undefined) return GAP[style];
      const step = most === least ? 3n : ((value.units - least) * BigInt(letters.length - 1)) / (most - least);
      return letters.charAt(Number(step));
    })
    .join("");
}
