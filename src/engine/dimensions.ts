import type { TableId } from "../tables/table.ts";
import type { Words } from "../values/words.ts";

/** The ways of dividing the office into units. */
export const DIMENSIONS = ["commune", "organisation", "programme", "hamlet", "group"] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** The group code of loans without a group; it links nothing. */
export const NO_GROUP = "0000000";

/** By which key of a row the ledger tells the row's unit, where the row's own table does not. */
export type Link = "contractId" | "groupId" | "customerId";

export const LINKS: readonly Link[] = ["contractId", "groupId", "customerId"];

/** A way of dividing the office into units. */
export interface DimensionInfo {
  readonly words: Words;
  /** Fields that name the unit: its code, its name. */
  readonly code: string;
  readonly name?: string;
  /** Links through which the ledger settles the unit: a contract has one of each, a group has no programme. */
  readonly links: readonly Link[];
  /** What loans without a group (`0000000`) are where nothing names their unit: nobody is entrusted with them. */
  readonly direct?: string;
}

const DIRECT = "Cho vay trực tiếp";

const dimensions = {
  commune: {
    words: { vi: "xã", en: "commune" },
    code: "communeCode",
    name: "communeName",
    links: ["contractId", "groupId", "customerId"],
  },
  organisation: {
    words: { vi: "đơn vị nhận ủy thác", en: "mass organisation" },
    code: "organisationCode",
    name: "organisationName",
    links: ["contractId", "groupId"],
    direct: DIRECT,
  },
  programme: {
    words: { vi: "chương trình", en: "programme" },
    code: "programmeCode",
    name: "programmeName",
    links: ["contractId"],
  },
  hamlet: {
    words: { vi: "thôn, ấp", en: "hamlet" },
    code: "hamletCode",
    name: "hamletName",
    links: ["contractId", "groupId", "customerId"],
  },
  group: {
    words: { vi: "Tổ TK&VV", en: "savings-and-credit group" },
    code: "groupId",
    links: ["contractId", "customerId"],
    direct: DIRECT,
  },
} as const satisfies Readonly<Record<Dimension, DimensionInfo>>;

export function dimensionInfo(dimension: Dimension): DimensionInfo {
  return dimensions[dimension];
}

/** A table's field that names the unit in words of its own: the transaction point of a session. */
export const NAME_FALLBACK: Readonly<Partial<Record<TableId, Readonly<Partial<Record<Dimension, string>>>>>> = {
  sessions: { commune: "point" },
};
