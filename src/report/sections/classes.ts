import type { ClassCount } from "../../engine/scorecard.ts";
import type { Words } from "../../values/words.ts";
import { type ReportContext, type Section, shortDate, writtenDate } from "../context.ts";
import { change, count, figureOr, printingOf } from "../figures.ts";
import { CLASS_WORDS, CLASSES } from "../format.ts";
import { type Cell, type ColumnGroup, type Row, text } from "../grid.ts";
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

/** How many communes are of each class, now and at each baseline. */
export function classesSection({ scorecard, rounding, say }: ReportContext): Section | undefined {
  const { classes } = scorecard;
  if (!classes) return undefined;
  const printing = printingOf("count", rounding);
  const whole = (value: number | undefined) => (value === undefined ? undefined : { numerator: value, denominator: 1 });
  const known = scorecard.baselines.flatMap(({ date }, index) => (classes.baselines[index] ? [{ date, index }] : []));
  const groups: ColumnGroup[] = [
    { family: "class", isKey: true, columns: [{ head: { text: say(HEAD) }, holds: "text" }] },
    { family: "now", columns: [{ head: { text: writtenDate(scorecard.asOf) }, holds: "number" }] },
    ...known.map(
      ({ date }): ColumnGroup => ({
        head: { text: writtenDate(date), short: shortDate(date) },
        family: "baseline",
        columns: [
          { head: { text: say(NUMBER) }, holds: "number" },
          { head: { text: say(COLUMNS.change) }, holds: "number" },
        ],
      }),
    ),
  ];
  const rows = CLASSES.map((name): Row => {
    const now = whole(classes.now[name]);
    return {
      role: "item",
      cells: [
        text(say(CLASS_WORDS[name])),
        count(classes.now[name]),
        ...known.flatMap(({ index }): Cell[] => {
          const then = whole(classes.baselines[index]?.[name]);
          return [figureOr(then, printing), change(now, then, printing)];
        }),
      ],
    };
  });
  return { title: TITLE, blocks: [{ kind: "table", id: "classes", groups, rows, notes: [say(FROM[classes.from])] }] };
}
