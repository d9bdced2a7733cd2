import type { CommandInfo } from "../command.ts";
import { COMMON } from "../common-options.ts";

export const inspect: CommandInfo = {
  name: "inspect",
  argument: "<files...>",
  words: {
    vi: "Cho biết từng tệp được đọc thế nào: trang, dòng tên cột, cột nào là trường nào, đơn vị tính, cột bỏ qua",
    en: "Show how each file is read: sheets, header row, which column is which field, units, what is left out",
  },
  options: [
    {
      flags: "--format <format>",
      words: {
        vi: "dạng kết quả: text, json, hoặc mapping (tệp khai báo cột để sửa rồi dùng với --map-file)",
        en: "format of the result: text, json, or mapping (a mapping file to correct and use with --map-file)",
      },
    },
    COMMON.output,
    COMMON.force,
    COMMON.map,
    COMMON.mapFile,
    COMMON.width,
  ],
  examples: ["ltq inspect so-lieu.xlsx", "ltq inspect so-lieu.xlsx --format mapping -o cot.yaml"],
  load: async () => (await import("./inspect-run.ts")).runInspect,
};
