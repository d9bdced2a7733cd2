import { AcrossProblem } from "../across/part.ts";
import { AmountOverflow } from "../engine/amount-overflow.ts";
import { UnknownDate } from "../engine/as-of.ts";
import { AssumptionProblem } from "../engine/what-if/problem.ts";
import { ImpossibleList } from "../engine/worklists/impossible-list.ts";
import type { FindingId } from "../findings/catalogue.ts";
import { describePlace, findingText } from "../findings/describe.ts";
import type { Finding } from "../findings/finding.ts";
import { NoKernelMemory } from "../kernel/no-memory.ts";
import { UnreadableFile, type UnreadableReason } from "../read/unreadable.ts";
import { UnknownUnitError } from "../report/find-unit.ts";
import { MarkingError } from "../report/marked/marking-error.ts";
import { fold } from "../values/fold.ts";
import type { Language, Words } from "../values/words.ts";
import { EXIT } from "./exit-code.ts";
import type { Failure } from "./failure.ts";
import { HiddenContent } from "./hidden-content.ts";
import { NoTableError } from "./no-table-error.ts";
import { nearest } from "./option-values.ts";
import { ScorecardFileError } from "./saved-scorecards.ts";
import { YamlFileError } from "./yaml-file-error.ts";

/** Failures that are the input's or the user's, in words. */
export function knownFailure(error: Error): Failure | undefined {
  if (error instanceof UnreadableFile) return unreadableFile(error);
  if (error instanceof NoTableError) return unreadable(error.finding);
  if (error instanceof YamlFileError) return yamlFailure(error);
  if (error instanceof UnknownDate) return { code: EXIT.usage, lines: UNKNOWN_DATE };
  if (error instanceof UnknownUnitError) return unknownUnit(error);
  if (error instanceof HiddenContent) return { code: EXIT.unreadable, lines: hiddenLines(error) };
  if (error instanceof MarkingError) return { code: EXIT.unreadable, lines: [error.problem, error.remedy] };
  if (error instanceof AcrossProblem) return { code: EXIT.usage, lines: [error.problem, error.remedy] };
  if (error instanceof AssumptionProblem) return assumption(error);
  if (error instanceof ScorecardFileError) return scorecardFile(error);
  if (error instanceof ImpossibleList) return impossibleList(error);
  if (error instanceof AmountOverflow) return { code: EXIT.unreadable, lines: OVERFLOW };
  if (error instanceof NoKernelMemory) return { code: EXIT.unreadable, lines: NO_MEMORY };
  return undefined;
}

/** What a person who looks into a broken file may want to know beside cause and remedy. */
const TECHNICAL: readonly UnreadableReason[] = ["truncated", "damaged", "not-a-table", "unsafe-xml"];

function unreadableFile({ reason, file, detail }: UnreadableFile): Failure {
  const { code, lines } = unreadable({ kind: reason, place: { file }, details: { detail } });
  if (detail === "" || !TECHNICAL.includes(reason)) return { code, lines };
  return { code, lines: [...lines, { vi: `Chi tiết kỹ thuật: ${detail}`, en: `Technical detail: ${detail}` }] };
}

function unreadable(finding: Finding<FindingId>): Failure {
  const part = (which: "title" | "cause" | "remedy"): Words => ({
    vi: findingText(finding, which, "vi"),
    en: findingText(finding, which, "en"),
  });
  const title = part("title");
  const place = (language: Language): string => describePlace(finding.place, language);
  return {
    code: EXIT.unreadable,
    lines: [{ vi: `${place("vi")}: ${title.vi}`, en: `${place("en")}: ${title.en}` }, part("cause"), part("remedy")],
  };
}

function yamlFailure({ path, error }: YamlFileError): Failure {
  return {
    code: EXIT.usage,
    lines: error.problems.flatMap(({ file, line, column, message, remedy }) => {
      const place = `${file ?? path}:${line}:${column}`;
      return [
        { vi: `${place}: ${message.vi}`, en: `${place}: ${message.en}` },
        { vi: `  ${remedy.vi}`, en: `  ${remedy.en}` },
      ];
    }),
  };
}

function assumption({ asked, problem, remedy }: AssumptionProblem): Failure {
  const lead = (language: Language) => `--assume "${asked}": ${problem[language]}`;
  return { code: EXIT.usage, lines: [{ vi: lead("vi"), en: lead("en") }, remedy] };
}

function impossibleList({ noData: { words } }: ImpossibleList): Failure {
  const problem = {
    vi: `Không lập được danh sách: ${words.vi}.`,
    en: `The list can't be made: ${words.en}.`,
  };
  const remedy = {
    vi: "Đưa thêm tệp có số liệu đó. Nếu cột có trong tệp dưới tên khác, chỉ cho ltq bằng --map (ltq inspect cho thấy tệp được đọc thế nào).",
    en: "Add the file that holds it. A column that goes by another name is told by --map (ltq inspect shows how a file is read).",
  };
  return { code: EXIT.unreadable, lines: [problem, remedy] };
}

function scorecardFile({ path, problem, remedy }: ScorecardFileError): Failure {
  return { code: EXIT.unreadable, lines: [{ vi: `${path}: ${problem.vi}`, en: `${path}: ${problem.en}` }, remedy] };
}

/** Most units that a message lists. */
const UNITS_LISTED = 20;

function unknownUnit({ asked, known, meant, option }: UnknownUnitError): Failure {
  const list = (names: readonly string[]): string =>
    `${names.slice(0, UNITS_LISTED).join(", ")}${names.length > UNITS_LISTED ? ", …" : ""}`;
  if (meant.length > 1) {
    return {
      code: EXIT.usage,
      lines: [
        { vi: `${option}: có nhiều đơn vị tên «${asked}».`, en: `${option}: several units are called “${asked}”.` },
        { vi: `Ghi mã của một trong các đơn vị: ${list(meant)}.`, en: `Give the code of one of them: ${list(meant)}.` },
      ],
    };
  }
  const containing = known.filter((name) => fold(name).includes(fold(asked)));
  const near = containing.length > 0 ? containing : [nearest(asked, known) ?? []].flat();
  return {
    code: EXIT.usage,
    lines: [
      { vi: `${option}: không có đơn vị «${asked}».`, en: `${option}: there is no unit “${asked}”.` },
      near.length > 0
        ? {
            vi: `Có phải ${list(near.map((name) => `«${name}»`))}?`,
            en: `Did you mean ${list(near.map((name) => `“${name}”`))}?`,
          }
        : { vi: `Các đơn vị: ${list(known)}.`, en: `Units: ${list(known)}.` },
    ],
  };
}

const UNKNOWN_DATE: readonly Words[] = [
  {
    vi: "Không tệp nào ghi ngày số liệu (cột Ngày số liệu, dòng tiêu đề hay tên tệp).",
    en: "No file states the date of its data (a column, a title line, or the file's name).",
  },
  { vi: "Thêm ngày số liệu: --as-of 31/12/2020", en: "State it: --as-of 2020-12-31" },
];

const OVERFLOW: readonly Words[] = [
  {
    vi: "Tổng số tiền vượt quá 9 triệu tỷ đồng: số liệu chắc chắn sai đơn vị tính.",
    en: "A sum passes nine million billion đồng: the unit of the data must be wrong.",
  },
  {
    vi: "Kiểm tra dòng ĐVT và tiêu đề các cột số tiền.",
    en: "Check the unit notes and the headers of the money columns.",
  },
];

const NO_MEMORY: readonly Words[] = [
  {
    vi: "Hệ thống không cho ltq đủ vùng địa chỉ bộ nhớ: cần giữ chỗ khoảng 10 GB, dù hầu như không dùng đến.",
    en: "The system gives ltq too few memory addresses: it reserves some 10 GB, and uses hardly any of them.",
  },
  {
    vi: "Bỏ giới hạn vùng địa chỉ rồi chạy lại (trên Linux: ulimit -v unlimited).",
    en: "Lift the limit on addresses and run again (on Linux: ulimit -v unlimited).",
  },
];

function hiddenLines(error: HiddenContent): readonly Words[] {
  return [
    {
      vi: `--hidden fail: có ${error.count} dòng, cột hoặc trang tính bị ẩn, chỗ đầu tiên: ${error.place("vi")}`,
      en: `--hidden fail: ${error.count} rows, columns or sheets are hidden, the first: ${error.place("en")}`,
    },
    {
      vi: "Bỏ ẩn trong Excel rồi chạy lại, hoặc chọn --hidden include (tính cả) hay skip (bỏ qua).",
      en: "Show them in Excel and run again, or choose --hidden include (count them) or skip (leave them out).",
    },
  ];
}
