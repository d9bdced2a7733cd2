import type { CommandInfo } from "../command.ts";
import { COMMON } from "../common-options.ts";

export const check: CommandInfo = {
  name: "check",
  argument: "<files...>",
  words: {
    vi: "Kiểm tra các tệp: mọi lỗi, cảnh báo, ghi chú, từng ô, kèm cách xử lý",
    en: "Check the files: every error, warning and note, cell by cell, with its remedy",
  },
  options: [
    {
      flags: "--format <format>",
      words: {
        vi: "dạng kết quả: text, json, csv, github, junit, sarif; xlsx: chính tệp đó, các ô sai được tô màu và ghi chú",
        en: "format of the result: text, json, csv, github, junit, sarif; xlsx: the file itself, bad cells coloured and commented",
      },
    },
    COMMON.output,
    COMMON.force,
    {
      flags: "--fail-on <severity>",
      words: {
        vi: "mã thoát 1 khi có từ mức này: error (mặc định), warning, info, never",
        en: "exit code 1 from this severity on: error (default), warning, info, never",
      },
    },
    {
      flags: "--places <number>",
      words: {
        vi: "số chỗ in ra của mỗi loại trong dạng text (mặc định 20 trên màn hình, tất cả khi ghi ra tệp)",
        en: "places printed for each kind in text (20 on screen, all in a file)",
      },
    },
    COMMON.asOf,
    COMMON.map,
    COMMON.mapFile,
    COMMON.hidden,
  ],
  examples: [
    "ltq check so-lieu.xlsx",
    "ltq check so-lieu.xlsx -o loi.csv",
    "ltq check so-lieu.xlsx -o so-lieu-danh-dau.xlsx",
    "ltq check sao-ke.csv thu-no.csv --format github --fail-on warning",
  ],
  load: async () => (await import("./check-run.ts")).runCheck,
};
