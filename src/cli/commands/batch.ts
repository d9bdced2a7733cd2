import { FORMATS } from "../../report/writer.ts";
import type { CommandInfo } from "../command.ts";
import { COMMON } from "../common-options.ts";

/** Json is always among them, and a table is for the screen. */
const CHOICES = FORMATS.filter((format) => format !== "json" && format !== "table").join(", ");

export const batch: CommandInfo = {
  name: "batch",
  argument: "<folder>",
  words: {
    vi: "Tính mọi tháng, mọi phòng giao dịch có trong một thư mục (hoặc trong tệp danh sách batch.yaml)",
    en: "Score every month and office that a folder holds (or a manifest, batch.yaml, lists)",
  },
  options: [
    {
      flags: "-o, --output <folder>",
      words: { vi: "thư mục ghi kết quả (mặc định: ket-qua)", en: "folder for the results (default: ket-qua)" },
    },
    COMMON.plan,
    COMMON.crosswalk,
    {
      flags: "--formats <list>",
      words: {
        vi: `dạng kết quả, cách nhau dấu phẩy: ${CHOICES} (mặc định xlsx,html); luôn có json`,
        en: `formats of the results, separated by commas: ${CHOICES} (default xlsx,html); json always`,
      },
    },
    {
      flags: "--by <list>",
      words: { vi: "thêm bảng theo, như của lệnh score", en: "further breakdowns, as for score" },
    },
    {
      flags: "--jobs <number>",
      words: {
        vi: "tính cùng lúc bao nhiêu bảng (mặc định: số nhân của máy)",
        en: "how many at a time (default: the cores there are)",
      },
    },
    {
      flags: "--force",
      words: { vi: "tính lại tất cả, ghi đè tệp đã có", en: "make everything again, overwrite what exists" },
    },
    COMMON.width,
  ],
  examples: [
    "ltq batch so-lieu -o ket-qua",
    "ltq batch so-lieu --plan de-an.yaml --formats html",
    "ltq batch so-lieu --crosswalk sap-nhap.csv",
    "ltq batch batch.yaml -o ket-qua --jobs 4",
  ],
  load: async () => (await import("./batch-run.ts")).runBatch,
};
