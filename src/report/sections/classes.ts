import type { ClassCount } from "../../engine/scorecard.ts";
import type { CommuneClass } from "../../plan/plan.ts";
import type { Words } from "../../values/words.ts";
import { knownBaselines, type ReportContext, type Section, shortDate, writtenDate } from "../context.ts";
import { change, count, figureOr, printingOf } from "../figures.ts";
import { CLASSES } from "../format.ts";
import type { Row } from "../grid.ts";
import { alone, type GroupOf, key, tableOf } from "../table-of.ts";
import { COLUMN_WORDS as COLUMNS } from "../words.ts";

const TITLE: Words = { vi: "Xếp loại xã, thị trấn", en: "Classes of communes" };
const HEAD: Words = { vi: "Xếp loại", en: "Class" };
const NUMBER: Words = { vi: "Số xã", en: "Communes" };
const FROM = {
  office: { vi: "Xếp loại theo số liệu do đơn vị cung cấp.", en: "Classes as supplied by the office." },
  score: {
    vi: "Xếp loại do ltq tự tính theo điểm và ngưỡng của tệp đề án; không phải tiêu chí chính thức của NHCSXH.",
    en: "Classes are ltq's own, from the plan file's weights and cut-offs; not the bank's official criteria.",
  },
  mixed: {
    vi: "Xếp loại theo số liệu của đơn vị; xã không có thì ltq tự tính theo tệp đề án, không phải tiêu chí chính thức của NHCSXH.",
    en: "Classes as supplied by the office; where it has none, ltq's own from the plan file, not the bank's official criteria.",
  },
} as const satisfies Record<ClassCount["from"], Words>;

interface Line {
  readonly role: Row["role"];
  readonly value: CommuneClass;
}

/** How many communes are of each class, now and at each baseline. */
export function classesSection({ scorecard, rounding, say }: ReportContext): Section | undefined {
  const { classes } = scorecard;
  if (!classes) return undefined;
  const printing = printingOf("count", rounding);
  const whole = (value: number | undefined) => (value === undefined ? undefined : { numerator: value, denominator: 1 });
  const groups: GroupOf<Line>[] = [
    key("class", { head: { text: say(HEAD) }, holds: "class", cell: ({ value }) => ({ kind: "class", value }) }),
    alone("now", {
      head: { text: writtenDate(scorecard.asOf) },
      holds: "number",
      cell: ({ value }) => count(classes.now[value]),
    }),
    ...knownBaselines(scorecard, [classes]).map(
      ({ date, index }): GroupOf<Line> => ({
        head: { text: writtenDate(date), short: shortDate(date) },
        family: "baseline",
        columns: [
          {
            head: { text: say(NUMBER) },
            holds: "number",
            cell: ({ value }) => figureOr(whole(classes.baselines[index]?.[value]), printing),
          },
          {
            head: { text: say(COLUMNS.change) },
            holds: "number",
            cell: ({ value }) => change(whole(classes.now[value]), whole(classes.baselines[index]?.[value]), printing),
          },
        ],
      }),
    ),
  ];
  const lines = CLASSES.map((value): Line => ({ role: "item", value }));
  return { title: TITLE, blocks: [tableOf("classes", groups, lines, [say(FROM[classes.from])])] };
}
