import type { Scorecard, UnitResult } from "../engine/scorecard.ts";
import type { Language } from "../values/words.ts";
import { contextOf, type GridOptions, type ReportContext, type Section } from "./context.ts";
import { findUnit } from "./find-unit.ts";
import type { Block, Charts, Grid } from "./grid.ts";
import { communeCharts } from "./sections/charts.ts";
import { classesSection } from "./sections/classes.ts";
import { definitionsSection } from "./sections/definitions.ts";
import { figuresSection } from "./sections/figures.ts";
import { gapsSection, noGaps } from "./sections/gaps.ts";
import { captionOf, headingBlocks } from "./sections/heading.ts";
import { indicatorsSection } from "./sections/indicators.ts";
import { inputsSection } from "./sections/inputs.ts";
import { officesSection } from "./sections/offices.ts";
import { paceSection, unitsPaceSection } from "./sections/pace.ts";
import { provenanceSection } from "./sections/provenance.ts";
import { unitsSection } from "./sections/units.ts";
import { whatIfSection } from "./sections/what-if.ts";

const NUMERALS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** The whole report on a scorecard, or on one of its units. Throws UnknownUnitError. */
export function scorecardGrid(scorecard: Scorecard, language: Language, options: GridOptions): Grid {
  const context = contextOf(scorecard, language, options);
  const { unit } = options;
  const breakdowns = scorecard.units.filter(({ by }) => !options.by || options.by.includes(by));
  const communes = breakdowns.filter(({ by }) => by === "commune");
  const offices = breakdowns.filter(({ by }) => by === "office");
  const others = breakdowns.filter(({ by }) => by !== "commune" && by !== "office");
  const shown = unit === undefined ? scorecard.total : findUnit(scorecard, unit);
  const all = breakdowns.flatMap(({ units }) => units);
  const gaps = gapsOf(
    context,
    shown,
    communes.flatMap(({ units }) => units),
  );
  const rest = [figuresSection(context, shown)];
  const account = [
    inputsSection(context),
    definitionsSection(context, shown === scorecard.total ? all : [shown]),
    provenanceSection(context),
  ];
  const sections: (Section | Charts | undefined)[] =
    options.focus !== undefined
      ? focused(context, options.focus, shown, communes, gaps)
      : shown === scorecard.total
        ? [
            indicatorsSection(context, shown),
            paceSection(context, shown, false),
            ...[...offices, ...communes].map(({ by, units }) => unitsSection(context, by, units)),
            gaps,
            ...communes.map(({ by, units }) => communeCharts(context, `units-${by}`, units)),
            ...others.map(({ by, units }) => unitsSection(context, by, units)),
            ...rest,
            classesSection(context),
            officesSection(context),
            ...account,
          ]
        : [indicatorsSection(context, shown), paceSection(context, shown, false), gaps, ...rest, ...account];
  return {
    style: context.style,
    caption: captionOf(context, shown),
    blocks: [...headingBlocks(context, shown), ...numbered([whatIfSection(context, shown), ...sections], language)],
  };
}

function gapsOf(context: ReportContext, shown: UnitResult, communes: readonly UnitResult[]): Section | undefined {
  if (shown === context.scorecard.total) return gapsSection(context, "commune", communes);
  return shown.level === "office" ? undefined : gapsSection(context, shown.level, [shown]);
}

/** Only what was asked for, and why there is none of it. */
function focused(
  context: ReportContext,
  focus: NonNullable<GridOptions["focus"]>,
  shown: UnitResult,
  communes: Scorecard["units"],
  gaps: Section | undefined,
): (Section | undefined)[] {
  const isOffice = shown === context.scorecard.total;
  const pace = [
    paceSection(context, shown, true),
    ...(isOffice ? communes.map(({ units }) => unitsPaceSection(context, units)) : []),
  ];
  return [...(focus.includes("gap") ? [gaps ?? noGaps(context)] : []), ...(focus.includes("pace") ? pace : [])];
}

/** Charts belong to the section before them. */
function numbered(sections: readonly (Section | Charts | undefined)[], language: Language): Block[] {
  let number = 0;
  return sections.flatMap((section): Block[] => {
    if (section === undefined) return [];
    if ("charts" in section) return [section];
    const { title, tab, isProvenance, blocks } = section;
    const numeral = NUMERALS[number++] ?? number;
    const text = `${numeral}. ${title[language].toLocaleUpperCase(language)}`;
    const named = { ...(tab ? { tab: tab[language] } : {}), ...(isProvenance ? { isProvenance } : {}) };
    return [{ kind: "title", level: 2, text, ...named }, ...blocks];
  });
}
