import type { CommandInfo } from "../command.ts";
import { COMMON } from "../common-options.ts";

export const merge: CommandInfo = {
  name: "merge",
  argument: "<scorecards...>",
  words: {
    vi: "Cộng bảng kết quả đã lưu của nhiều phòng giao dịch thành một, từ tử số và mẫu số",
    en: "Add up the saved scorecards of several offices into one, from their sums",
  },
  options: [
    {
      flags: "--as <name>",
      words: { vi: 'tên của đơn vị chung: --as "Chi nhánh tỉnh"', en: 'name of the whole: --as "Chi nhánh tỉnh"' },
    },
    COMMON.crosswalk,
    {
      flags: "--unit <name>",
      words: { vi: "chi tiết một đơn vị, theo mã hoặc tên", en: "one unit in detail, by code or name" },
    },
    COMMON.reportFormat,
    COMMON.output,
    COMMON.force,
    COMMON.width,
  ],
  examples: [
    'ltq merge pgd-long-phu.json pgd-ke-sach.json --as "Chi nhánh tỉnh Sóc Trăng"',
    'ltq merge long-phu.json ke-sach.json --as "Chi nhánh" --crosswalk sap-nhap.csv',
    'ltq merge ket-qua/*/2020-12.json --as "Chi nhánh tỉnh" -o chi-nhanh.xlsx',
  ],
  load: async () => (await import("./merge-run.ts")).runMerge,
};
