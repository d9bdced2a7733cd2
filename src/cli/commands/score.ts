import { FORMATS } from "../../report/writer.ts";
import type { CommandInfo } from "../command.ts";
import { COMMON } from "../common-options.ts";

export const score: CommandInfo = {
  name: "score",
  argument: "<files...>",
  words: {
    vi: "Tính các chỉ tiêu và in bảng so sánh mục tiêu – thực hiện của phòng giao dịch và từng xã",
    en: "Work out the indicators and print target against actual for the office and each commune",
  },
  options: [
    COMMON.plan,
    COMMON.opening,
    COMMON.asOf,
    COMMON.crosswalk,
    {
      flags: "--by <list>",
      words: {
        vi: "thêm bảng theo: organisation (hội), programme (chương trình), hamlet (thôn, ấp), group (tổ); cách nhau dấu phẩy",
        en: "further breakdowns: organisation, programme, hamlet, group; separated by commas",
      },
    },
    {
      flags: "--unit <name>",
      words: { vi: "chi tiết một đơn vị, theo mã hoặc tên", en: "one unit in detail, by code or name" },
    },
    {
      flags: "--gap",
      words: {
        vi: "chỉ in phần còn thiếu để đạt mục tiêu: số tiền, số người, số điểm",
        en: "only what closes each gap: money, people, points",
      },
    },
    {
      flags: "--pace",
      words: {
        vi: "chỉ in tiến độ từ mốc so sánh đến cuối đề án",
        en: "only where each stands on the path from the baseline to the plan's end",
      },
    },
    {
      flags: "--assume <assumption>",
      isRepeated: true,
      words: {
        vi: "tính thử theo giả định: chỉ tiêu: thu, xử lý, thêm hoặc tăng bao nhiêu [tại xã nào]; có thể dùng nhiều lần",
        en: "what if: indicator: collect, cure, add or raise so much [at a commune]; may be given several times",
      },
    },
    {
      flags: "--sort <key>",
      words: {
        vi: "xếp thứ tự xã: code (mã), name (tên), met (số chỉ tiêu đạt) hoặc mã một chỉ tiêu",
        en: "order of communes: code, name, met (targets met) or an indicator's id",
      },
    },
    {
      flags: "--only <list>",
      words: {
        vi: "chỉ tính các chỉ tiêu này, theo mã, cách nhau dấu phẩy",
        en: "score these indicators only, by id, separated by commas",
      },
    },
    {
      flags: "--fail-on <list>",
      words: {
        vi: "mã kết thúc 1 khi: missed (có chỉ tiêu chưa đạt), behind (chậm tiến độ), findings (có lỗi; findings:warning: cả cảnh báo); cách nhau dấu phẩy",
        en: "exit code 1 where: missed (a target is), behind (the path to the plan's end), findings (errors; findings:warning: warnings too); separated by commas",
      },
    },
    {
      flags: "--format <format>",
      words: {
        vi: `dạng kết quả: ${FORMATS.join(", ")}; cho máy chủ dựng: junit (.xml), github`,
        en: `format of the result: ${FORMATS.join(", ")}; for build servers: junit (.xml), github`,
      },
    },
    COMMON.output,
    {
      flags: "--bom",
      words: {
        vi: "CSV có dấu nhận biết UTF-8 ở đầu, để Excel mở đúng tiếng Việt",
        en: "begin CSV with a byte order mark, which Excel needs for UTF-8",
      },
    },
    {
      flags: "--delimiter <character>",
      choices: [",", ";"],
      words: {
        vi: "dấu ngăn cột của CSV: , (mặc định) hoặc ; (số lẻ khi đó dùng dấu phẩy, hợp với Excel tiếng Việt)",
        en: "between the fields of CSV: , (default) or ; (decimals then have a comma, as a Vietnamese Excel wants)",
      },
    },
    COMMON.force,
    COMMON.map,
    COMMON.mapFile,
    COMMON.hidden,
    {
      flags: "--strict",
      words: {
        vi: "không tính khi có bất kỳ dòng nào bị loại hoặc lỗi, cảnh báo nào",
        en: "refuse to score where any row is left out, or there is any error or warning",
      },
    },
    COMMON.findings,
    COMMON.width,
    {
      flags: "--wide",
      words: {
        vi: "không giới hạn bề rộng bảng: mọi cột cạnh nhau, để cuộn ngang hoặc ghi ra tệp",
        en: "no limit to the width: all columns side by side, to scroll or to keep in a file",
      },
    },
    {
      flags: "--columns <list>",
      words: {
        vi: "bảng từng đơn vị chỉ gồm các chỉ tiêu này (mã, cách nhau dấu phẩy)",
        en: "only these indicators in tables of units: ids, separated by commas",
      },
    },
  ],
  examples: [
    "ltq score so-lieu.xlsx",
    'ltq score so-lieu.xlsx --plan de-an.yaml --unit "Xã Châu Khánh"',
    'ltq score so-lieu.xlsx --assume "nợ quá hạn: thu 300tr tại Xã Phú Hữu"',
    "ltq score sao-ke.csv thu-no.csv to.csv -p de-an.yaml -o 12.xlsx -o 12.json",
  ],
  load: async () => (await import("./score-run.ts")).runScore,
};
