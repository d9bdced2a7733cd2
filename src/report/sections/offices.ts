import type { MergedOffice } from "../../engine/scorecard.ts";
import type { Words } from "../../values/words.ts";
import { type ReportContext, type Section, writtenDate } from "../context.ts";
import { text } from "../grid.ts";
import { alone, key, tableOf } from "../table-of.ts";

const TITLE: Words = { vi: "Các đơn vị được cộng", en: "Offices added up" };
const TAB: Words = { vi: "Các đơn vị", en: "Sources" };
const WORDS = {
  office: { vi: "Đơn vị", en: "Office" },
  code: { vi: "Mã", en: "Code" },
  asOf: { vi: "Số liệu đến", en: "As of" },
  period: { vi: "Kỳ tính", en: "Period" },
  plan: { vi: "Đề án", en: "Plan" },
} as const satisfies Record<string, Words>;

/** What a merged scorecard was put together from; nothing for a scorecard of one office. */
export function officesSection({ scorecard, say }: ReportContext): Section | undefined {
  if (scorecard.merged === undefined) return undefined;
  type Line = MergedOffice & { readonly role: "item" };
  const lines = scorecard.merged.map((office): Line => ({ ...office, role: "item" }));
  const column = (head: Words, of: (line: Line) => string | undefined) =>
    ({ head: { text: say(head) }, holds: "text", cell: (line: Line) => text(of(line)) }) as const;
  const table = tableOf(
    "merged-offices",
    [
      key<Line>(
        "office",
        column(WORDS.office, ({ office }) => office.name),
      ),
      alone(
        "code",
        column(WORDS.code, ({ office }) => office.code),
      ),
      alone(
        "asOf",
        column(WORDS.asOf, ({ asOf }) => writtenDate(asOf)),
      ),
      alone(
        "period",
        column(WORDS.period, ({ period }) => `${writtenDate(period.from)}–${writtenDate(period.to)}`),
      ),
      alone(
        "plan",
        column(WORDS.plan, ({ plan }) => plan.name),
      ),
    ],
    lines,
  );
  return { title: TITLE, tab: TAB, blocks: [table] };
}
