import type { Words } from "../../values/words.ts";
import { figure, figureOr } from "../figures.ts";
import { unitWords } from "../format.ts";
import type { Charts, LineChart } from "../grid.ts";
import { pointsOf, shortMonth, type TrendContext, writtenMonth } from "./trend-context.ts";

const TITLE: Words = { vi: "Biểu đồ: từng chỉ tiêu theo tháng", en: "Charts: each indicator by month" };

/** A line for every indicator and figure that has a value in two months. */
export function trendCharts(context: TrendContext): Charts | undefined {
  const { trend, lines, shown, say, language } = context;
  const charts = lines.flatMap((line): LineChart[] => {
    const points = pointsOf(shown, line);
    if (points.filter((point) => point?.value).length < 2) return [];
    return [
      {
        title: say(line.name),
        unit: unitWords(line.printing.kind, language),
        points: trend.months.map(({ month }, index) => {
          const point = points[index];
          return {
            head: { text: writtenMonth(month), short: shortMonth(month) },
            actual: figureOr(point?.value, line.printing),
            ...(point?.target ? { target: figure(point.target, line.printing) } : {}),
            ...(point?.status ? { status: point.status } : {}),
          };
        }),
      },
    ];
  });
  if (charts.length === 0) return undefined;
  return { kind: "charts", title: say(TITLE).toLocaleUpperCase(language), charts };
}
