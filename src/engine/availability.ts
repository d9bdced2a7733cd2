import type { ParameterName } from "../indicators/language/measure.ts";
import { fieldNamed } from "../indicators/language/names.ts";
import type { Need } from "../indicators/language/needs.ts";
import type { TableSource } from "../tables/recognise/file-tables.ts";
import { tables } from "../tables/registry.ts";
import type { TableId } from "../tables/table.ts";
import type { Words } from "../values/words.ts";
import type { NoData } from "./scorecard.ts";

/** What the files and the plan offer to formulas. */
export class Availability {
  constructor(
    private readonly data: readonly TableSource[],
    private readonly opening: readonly TableSource[],
    private readonly parameters: ReadonlySet<ParameterName>,
  ) {}

  has(need: Need): boolean {
    switch (need.kind) {
      case "table":
        return this.#sources(need.table).length > 0;
      case "field":
        return this.hasField(need.table, need.field, need.scope === "opening" ? "opening" : "data");
      case "parameter":
        return this.parameters.has(need.name);
      case "any":
        return need.of.some((needs) => needs.every((one) => this.has(one)));
    }
  }

  /** Whether every sheet of the table has the field: rows without it would be left out unseen. */
  hasField(table: TableId, field: string, role: "data" | "opening" = "data"): boolean {
    const sources = this.#sources(table, role);
    return sources.length > 0 && sources.every((source) => source.columns.has(field) || source.constants.has(field));
  }

  /** Says, for a formula that can't be computed, what would have to be there. */
  reason(needs: readonly Need[]): NoData {
    const missing = needs.filter((need) => !this.has(need));
    const table = missing.find((need) => need.kind === "table");
    if (table) {
      const { words } = tables[table.table];
      return {
        reason: "table-missing",
        words: { vi: `thiếu bảng «${words.vi}»`, en: `the table “${words.en}” is missing` },
      };
    }
    const wanted = missing.map((need) => this.#describe(need));
    return {
      reason: "fields-missing",
      words: {
        vi: `thiếu ${[...new Set(wanted.map((words) => words.vi))].join(", ")}`,
        en: `missing: ${[...new Set(wanted.map((words) => words.en))].join(", ")}`,
      },
    };
  }

  #describe(need: Need): Words {
    switch (need.kind) {
      case "table":
        return tables[need.table].words;
      case "field": {
        const words = fieldNamed(need.table, need.field)?.words ?? { vi: need.field, en: need.field };
        if (need.scope === "opening") {
          return {
            vi: `sao kê đầu kỳ (--opening) có cột «${words.vi}»`,
            en: `an opening ledger (--opening) with “${words.en}”`,
          };
        }
        return { vi: `cột «${words.vi}»`, en: `the column “${words.en}”` };
      }
      case "parameter":
        return PARAMETER_WORDS[need.name];
      case "any": {
        const alternatives = need.of.flatMap((needs) => needs.map((one) => this.#describe(one)));
        return {
          vi: alternatives.map((words) => words.vi).join(" hoặc "),
          en: alternatives.map((words) => words.en).join(" or "),
        };
      }
    }
  }

  #sources(table: TableId, role: "data" | "opening" = "data"): readonly TableSource[] {
    return (role === "opening" ? this.opening : this.data).filter((source) => source.table === table);
  }
}

const DATES: Words = { vi: "ngày số liệu", en: "the date of the data" };

const PARAMETER_WORDS: Readonly<Record<ParameterName, Words>> = {
  asOf: DATES,
  "period.from": DATES,
  "period.to": DATES,
  "month.from": DATES,
  "month.to": DATES,
  "plan.start": {
    vi: "ngày bắt đầu Đề án («start» trong tệp đề án)",
    en: "the plan's start (“start” in the plan file)",
  },
};
