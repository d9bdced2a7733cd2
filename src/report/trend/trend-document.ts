import type { Trend } from "../../across/trend/trend.ts";
import { known } from "../../values/known.ts";
import type { Language } from "../../values/words.ts";
import type { Document } from "../document.ts";
import type { TrendOptions } from "./trend-context.ts";
import { trendGrid } from "./trend-grid.ts";
import { trendRows } from "./trend-rows.ts";

/** A trend for every format; its JSON holds all of it, whatever is shown. */
export function trendDocument(trend: Trend, language: Language, options: TrendOptions): Document {
  return {
    program: `ltq ${trend.ltq}`,
    date: known(known(trend.months.at(-1)).asOf),
    grid: () => trendGrid(trend, language, options),
    rows: () => trendRows(trend, language, options),
    json: () => `${JSON.stringify(trend, null, 2)}\n`,
  };
}
