import type { Scorecard } from "../engine/scorecard.ts";
import type { Language } from "../values/words.ts";
import { contextOf, type GridOptions, type Section } from "./context.ts";
import { findUnit } from "./find-unit.ts";
import type { Block, Charts, Grid } from "./grid.ts";
import { communeCharts } from "./sections/charts.ts";
import { classesSection } from "./sections/classes.ts";
import { definitionsSection } from "./sections/definitions.ts";
import { figuresSection } from "./sections/figures.ts";
import { gapsSection } from "./sections/gaps.ts";
import { captionOf, headingBlocks } from "./sections/heading.ts";
import { indicatorsSection } from "./sections/indicators.ts";
import { inputsSection } from "./sections/inputs.ts";
import { officesSection } from "./sections/offices.ts";
import { provenanceSection } from "./sections/provenance.ts";
import { unitsSection } from "./sections/units.ts";

const NUMERALS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** The whole report on a scorecard, or on one of its units. Throws UnknownUnitError. */
export function scorecardGrid(scorecard: Scorecard, language: Language, options: GridOptions): Grid {
  const context = contextOf(scorecard, language, options);
  const { unit } = options;
  const breakdowns = scorecard.units.filter(({ by }) => !options.by || options.by.includes(by));
  const all = breakdowns.flatMap(({ units }) => units);
  const communes = breakdowns.filter(({ by }) => by === "commune");
  const offices = breakdowns.filter(({ by }) => by === "office");
  const others = breakdowns.filter(({ by }) => by !== "commune" && by !== "office");
  const shown = unit === undefined ? scorecard.total : findUnit(scorecard, unit);
  const sections: (Section | Charts | undefined)[] =
    shown === scorecard.total
      ? [
          indicatorsSection(context, shown),
          ...offices.map(({ by, units }) => unitsSection(context, by, units)),
          ...communes.map(({ by, units }) => unitsSection(context, by, units)),
          gapsSection(
            context,
            "commune",
            communes.flatMap(({ units }) => units),
          ),
          ...communes.map(({ by, units }) => communeCharts(context, `units-${by}`, units)),
          ...others.map(({ by, units }) => unitsSection(context, by, units)),
          figuresSection(context, shown),
          classesSection(context),
          officesSection(context),
          inputsSection(context),
          definitionsSection(context, all),
          provenanceSection(context),
        ]
      : [
          indicatorsSection(context, shown),
          shown.level === "office" ? undefined : gapsSection(context, shown.level, [shown]),
          figuresSection(context, shown),
          inputsSection(context),
          definitionsSection(context, [shown]),
          provenanceSection(context),
        ];
  return {
    style: context.style,
    caption: captionOf(context, shown),
    blocks: [...headingBlocks(context, shown), ...numbered(sections, language)],
  };
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
