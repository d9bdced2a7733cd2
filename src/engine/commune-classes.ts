import type { CommuneClass } from "../plan/plan.ts";
import type { Dictionaries } from "../tables/dictionary.ts";
import type { Batch } from "../tables/table.ts";
import type { Day } from "../values/day.ts";
import { UNKNOWN_UNIT } from "./units.ts";

const COMMUNE_CLASSES: readonly CommuneClass[] = ["good", "fair", "average", "weak"];

/** The communes' classes as the office's own table gives them for the date of the data. */
export class OfficeClasses {
  static readonly fields = ["date", "communeClass"] as const;
  readonly #byUnit = new Map<number, CommuneClass>();

  constructor(
    private readonly dictionaries: Dictionaries,
    private readonly asOf: Day,
  ) {}

  add(batch: Batch, communes: Int32Array | undefined): void {
    const dates = batch.columns.get("date");
    const classes = batch.columns.get("communeClass");
    if (dates === undefined || classes === undefined || communes === undefined) return;
    const names = this.dictionaries.get("class");
    for (let i = 0; i < batch.rows; i++) {
      const commune = communes[i] as number;
      const code = classes[i] as number;
      if (dates[i] !== this.asOf || commune === UNKNOWN_UNIT || Number.isNaN(code)) continue;
      const found = COMMUNE_CLASSES.find((one) => one === names.key(code));
      if (found !== undefined) this.#byUnit.set(commune, found);
    }
  }

  get(commune: number): CommuneClass | undefined {
    return this.#byUnit.get(commune);
  }
}
