import { worklists } from "../../engine/worklists/registry.ts";
import type { CommandInfo } from "../command.ts";
import { COMMON } from "../common-options.ts";

const KINDS = Object.keys(worklists).join(", ");

export const worklist: CommandInfo = {
  name: "worklist",
  argument: "<kind> <files...>",
  words: {
    vi: `Lập danh sách việc cần làm cho từng xã, để in cho phiên giao dịch: ${KINDS}`,
    en: `List what to act on, commune by commune, ready to print for the session: ${KINDS}`,
  },
  options: [
    COMMON.plan,
    COMMON.crosswalk,
    COMMON.opening,
    COMMON.asOf,
    {
      flags: "--by <list>",
      words: {
        vi: "chia theo: commune (xã, mặc định), group (tổ), organisation (hội), hamlet (thôn, ấp), owner (người phụ trách)",
        en: "divided by: commune (usual), group, organisation, hamlet, owner",
      },
    },
    {
      flags: "--unit <name>",
      words: { vi: "chỉ một đơn vị, theo mã hoặc tên", en: "one unit only, by code or name" },
    },
    {
      flags: "--month <month>",
      words: {
        vi: "tháng đến hạn, hết hạn: 01/2021 (due-soon, frozen-ending)",
        en: "the month that they fall in: 2021-01 (due-soon, frozen-ending)",
      },
    },
    {
      flags: "--within <days>",
      words: {
        vi: "trong bao nhiêu ngày kể từ ngày số liệu (due-soon, frozen-ending)",
        en: "within so many days of the data (due-soon, frozen-ending)",
      },
    },
    {
      flags: "--limit <number>",
      words: { vi: "mỗi đơn vị nhiều nhất bao nhiêu dòng", en: "so many entries of each unit at most" },
    },
    {
      flags: "--mask",
      words: {
        vi: "che tên và số khách hàng: N*** V** A*, ******1234",
        en: "mask names and customers' numbers: N*** V** A*, ******1234",
      },
    },
    COMMON.reportFormat,
    COMMON.output,
    COMMON.force,
    COMMON.map,
    COMMON.mapFile,
    COMMON.hidden,
    COMMON.width,
  ],
  examples: [
    "ltq worklist overdue so-lieu.xlsx",
    'ltq worklist arrears so-lieu.xlsx -p de-an.yaml --unit "Xã Châu Khánh"',
    "ltq worklist due-soon so-lieu.xlsx --by owner -o den-han.xlsx",
  ],
  load: async () => (await import("./worklist-run.ts")).runWorklist,
};
