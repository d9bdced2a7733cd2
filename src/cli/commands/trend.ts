import type { CommandInfo } from "../command.ts";
import { COMMON } from "../common-options.ts";

export const trend: CommandInfo = {
  name: "trend",
  argument: "<scorecards...>",
  words: {
    vi: "Xem diễn biến các chỉ tiêu qua các bảng kết quả đã lưu từng tháng",
    en: "Follow the indicators through the scorecards saved month by month",
  },
  options: [
    {
      flags: "--unit <name>",
      words: { vi: "chi tiết một đơn vị, theo mã hoặc tên", en: "one unit in detail, by code or name" },
    },
    {
      flags: "--indicator <id>",
      words: {
        vi: "chỉ một chỉ tiêu hoặc số liệu, theo mã: overdue-ratio, outstanding …",
        en: "one indicator or figure only, by its id: overdue-ratio, outstanding …",
      },
    },
    COMMON.crosswalk,
    {
      flags: "--communes-on <date>",
      words: {
        vi: "theo các xã của ngày này, trước hay sau sáp nhập (mặc định: ngày của tháng cuối); cần --crosswalk",
        en: "by the communes of this day, before or after a merger (default: the last month's); needs --crosswalk",
      },
    },
    {
      flags: "--ascii",
      words: {
        vi: "vẽ diễn biến bằng ký tự ASCII, cho màn hình không hiện được ▁▅█",
        en: "draw trends in ASCII, for terminals that can't show ▁▅█",
      },
    },
    COMMON.reportFormat,
    COMMON.output,
    COMMON.force,
    COMMON.width,
  ],
  examples: [
    "ltq trend 2020-*.json",
    "ltq trend ket-qua/2020-*.json --indicator overdue-ratio",
    "ltq trend ket-qua/2025-*.json --crosswalk sap-nhap.csv",
    'ltq trend 2020-*.json --unit "Xã Châu Khánh" -o dien-bien.xlsx',
  ],
  load: async () => (await import("./trend-run.ts")).runTrend,
};
