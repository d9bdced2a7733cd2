import type { Scorecard } from "../../engine/scorecard.ts";
import type { Language, Words } from "../../values/words.ts";
import { writtenDate } from "../context.ts";
import { count } from "../figures.ts";
import { EMPTY, type Grid, paragraph, text } from "../grid.ts";
import { alone, key, tableOf } from "../table-of.ts";
import { fill } from "../words.ts";

/** One line of what a batch did. */
export interface BatchLine {
  readonly name: string;
  readonly outcome: "made" | "unchanged" | "failed";
  readonly scorecard?: Scorecard;
  /** The month that its folder or files are called after, where its data are of another. */
  readonly otherMonth?: string;
}

const WORDS = {
  title: { vi: "KẾT QUẢ CHẠY HÀNG LOẠT", en: "WHAT THE BATCH DID" },
  counted: {
    vi: "{all} bảng kết quả: {made} mới tính, {unchanged} không đổi, {failed} lỗi.",
    en: "{all} scorecards: {made} made, {unchanged} unchanged, {failed} failed.",
  },
  name: { vi: "Kỳ", en: "Entry" },
  asOf: { vi: "Số liệu đến", en: "As of" },
  met: { vi: "Đạt", en: "Met" },
  missed: { vi: "Chưa đạt", en: "Missed" },
  noData: { vi: "Không số liệu", en: "No data" },
  rejected: { vi: "Dòng bị loại", en: "Rejected rows" },
  outcome: { vi: "Kết quả", en: "Result" },
  made: { vi: "mới tính", en: "made" },
  unchanged: { vi: "không đổi", en: "unchanged" },
  failed: { vi: "LỖI", en: "FAILED" },
  otherMonth: {
    vi: "{name}: số liệu ngày {asOf}, không thuộc tháng trong tên.",
    en: "{name}: the data are of {asOf}, not of the month in its name.",
  },
  unused: {
    vi: "Không dùng, vì tên không ghi tháng như các tệp bên cạnh: {files}.",
    en: "Not used, as their names state no month while those beside them do: {files}.",
  },
} as const satisfies Record<string, Words>;

/** A line for each scorecard: how it stands, and whether it was made, was there, or failed. */
export function batchGrid(entries: readonly BatchLine[], unused: readonly string[], language: Language): Grid {
  const say = (words: Words): string => words[language];
  const of = (outcome: BatchLine["outcome"]) => entries.filter((entry) => entry.outcome === outcome).length;
  type Line = BatchLine & { readonly role: "item" };
  const lines = entries.map((entry): Line => ({ ...entry, role: "item" }));
  const number = (family: string, head: Words, value: (scorecard: Scorecard) => number) =>
    alone<Line>(family, {
      head: { text: say(head) },
      holds: "number",
      cell: ({ scorecard }) => (scorecard ? count(value(scorecard)) : EMPTY),
    });
  const table = tableOf<Line>(
    "batch",
    [
      key("name", { head: { text: say(WORDS.name) }, holds: "text", cell: ({ name }) => text(name) }),
      alone("outcome", {
        head: { text: say(WORDS.outcome) },
        holds: "text",
        cell: ({ outcome }) => text(say(WORDS[outcome])),
      }),
      alone("asOf", {
        head: { text: say(WORDS.asOf) },
        holds: "text",
        cell: ({ scorecard }) => text(scorecard && writtenDate(scorecard.asOf)),
      }),
      number("met", WORDS.met, ({ total }) => total.count.met),
      number("missed", WORDS.missed, ({ total }) => total.count.missed),
      number("noData", WORDS.noData, ({ total }) => total.count.noData),
      number("rejected", WORDS.rejected, ({ inputs }) =>
        inputs.flatMap(({ tables }) => tables).reduce((sum, { rejected }) => sum + rejected, 0),
      ),
    ],
    lines,
    [
      ...entries.flatMap(({ name, scorecard, otherMonth }) =>
        otherMonth === undefined || !scorecard
          ? []
          : [fill(say(WORDS.otherMonth), { name, asOf: writtenDate(scorecard.asOf) })],
      ),
      ...(unused.length === 0 ? [] : [fill(say(WORDS.unused), { files: unused.join(", ") })]),
    ],
  );
  const counted = fill(say(WORDS.counted), {
    all: entries.length,
    made: of("made"),
    unchanged: of("unchanged"),
    failed: of("failed"),
  });
  return {
    style: { language, zeros: "drop" },
    blocks: [{ kind: "title", level: 1, text: say(WORDS.title) }, paragraph("strong", counted), table],
  };
}
