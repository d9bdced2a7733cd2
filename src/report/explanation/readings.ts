import type { ReadingValue } from "../../engine/explain/explanation.ts";
import type { Words } from "../../values/words.ts";
import { change, figureOr } from "../figures.ts";
import { unitWords } from "../format.ts";
import { type Block, EMPTY, text } from "../grid.ts";
import { alone, type GroupOf, key, tableOf } from "../table-of.ts";
import type { ExplanationContext } from "./context.ts";

const WORDS = {
  title: { vi: "Các cách hiểu định nghĩa", en: "The definition read in other ways" },
  tab: { vi: "Cách hiểu", en: "Readings" },
  reading: { vi: "Cách hiểu", en: "Reading" },
  id: { vi: "Mã", en: "Id" },
  value: { vi: "Kết quả", en: "Result" },
  difference: { vi: "So với cách đang dùng", en: "Against the one used" },
  used: { vi: "đang dùng", en: "used" },
  choose: {
    vi: "Đổi cách hiểu trong tệp đề án: readings: { {id}: <mã> }",
    en: "Choose another in the plan file: readings: { {id}: <id> }",
  },
} as const satisfies Record<string, Words>;

/** What each reading of the definition finds; nothing where there is only one. */
export function readingsBlocks({ explanation, printing, style, say }: ExplanationContext): Block[] {
  const { readings, better, id } = explanation;
  if (readings.length < 2) return [];
  const used = readings.find(({ isUsed }) => isUsed);
  type Line = ReadingValue & { readonly role: "item" };
  const unit = unitWords(printing.kind, style.language);
  const groups: GroupOf<Line>[] = [
    key("reading", {
      head: { text: say(WORDS.reading) },
      holds: "text",
      cell: ({ words, isUsed }) => text(isUsed ? `${say(words)} (${say(WORDS.used)})` : say(words)),
    }),
    alone("id", { head: { text: say(WORDS.id) }, holds: "text", cell: (line) => text(line.id) }),
    alone("value", {
      head: { text: say(WORDS.value), note: unit },
      holds: "number",
      cell: ({ value, noData }) => figureOr(value, printing, noData && say(noData.words)),
    }),
    alone("difference", {
      head: { text: say(WORDS.difference) },
      holds: "number",
      cell: ({ isUsed, value }) => (isUsed ? EMPTY : change(value, used?.value, printing, better)),
    }),
  ];
  const lines = readings.map((reading): Line => ({ ...reading, role: "item" }));
  return [
    { kind: "title", level: 2, text: say(WORDS.title), tab: say(WORDS.tab) },
    tableOf("readings", groups, lines, [say(WORDS.choose).replace("{id}", id)]),
  ];
}
