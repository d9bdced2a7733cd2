import type { CommandInfo } from "../command.ts";
import { COMMON } from "../common-options.ts";

export const explain: CommandInfo = {
  name: "explain",
  argument: "<indicator> <files...>",
  words: {
    vi: "Cho biết một chỉ tiêu tính ra thế nào: công thức, từng đơn vị, đến từng dòng của tệp",
    en: "Show how a figure comes about: its formula, its units, down to the rows of the files",
  },
  options: [
    COMMON.plan,
    COMMON.crosswalk,
    COMMON.opening,
    COMMON.asOf,
    {
      flags: "--unit <name>",
      words: {
        vi: "đơn vị theo mã hoặc tên: xã, hội, chương trình, ấp, tổ; cũng ghi được ngay sau chỉ tiêu",
        en: "the unit by code or name: commune, organisation, programme, hamlet, group; may also stand behind the indicator",
      },
    },
    {
      flags: "--rows <number>",
      words: { vi: "liệt kê bao nhiêu dòng (mặc định 20)", en: "how many rows are listed (20)" },
    },
    { flags: "--all", words: { vi: "liệt kê mọi dòng", en: "list every row" } },
    COMMON.reportFormat,
    COMMON.output,
    COMMON.force,
    COMMON.map,
    COMMON.mapFile,
    COMMON.hidden,
    COMMON.width,
  ],
  examples: [
    "ltq explain overdue-ratio so-lieu.xlsx",
    'ltq explain overdue-ratio "Xã Châu Khánh" so-lieu.xlsx -p de-an.yaml',
    "ltq explain group-quality --unit 0701009 so-lieu.xlsx --all -o to.xlsx",
  ],
  load: async () => (await import("./explain-run.ts")).runExplain,
};
