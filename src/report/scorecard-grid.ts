import type { Scorecard, UnitResult } from "../engine/scorecard.ts";
import { fold } from "../values/fold.ts";
import type { Language } from "../values/words.ts";
import { contextOf, type GridOptions, type Section } from "./context.ts";
import type { Block, Grid } from "./grid.ts";
import { classesSection } from "./sections/classes.ts";
import { definitionsSection } from "./sections/definitions.ts";
import { figuresSection } from "./sections/figures.ts";
import { gapsSection } from "./sections/gaps.ts";
import { headingBlocks } from "./sections/heading.ts";
import { indicatorsSection } from "./sections/indicators.ts";
import { inputsSection } from "./sections/inputs.ts";
import { unitsSection } from "./sections/units.ts";

const NUMERALS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** No unit is called what `options.unit` says, or several are. */
export class UnknownUnitError extends RangeError {
  override readonly name = "UnknownUnitError";
  readonly asked: string;
  /** Names of all units. */
  readonly known: readonly string[];
  /** Those that were meant, where there are several: their codes, or names where they have none. */
  readonly meant: readonly string[];

  constructor(asked: string, known: readonly string[], meant: readonly string[]) {
    super(`no single unit is called ${asked}`);
    this.asked = asked;
    this.known = known;
    this.meant = meant;
  }
}

/** The whole report on a scorecard, or on one of its units. Throws UnknownUnitError. */
export function scorecardGrid(scorecard: Scorecard, language: Language, options: GridOptions): Grid {
  const context = contextOf(scorecard, language, options);
  const { unit } = options;
  const breakdowns = scorecard.units.filter(({ by }) => !options.by || options.by.includes(by));
  const all = breakdowns.flatMap(({ units }) => units);
  const shown = unit === undefined ? scorecard.total : findUnit(scorecard, unit);
  const sections: (Section | undefined)[] =
    shown === scorecard.total
      ? [
          indicatorsSection(context, shown),
          ...breakdowns.map(({ by, units }) => unitsSection(context, by, units)),
          gapsSection(context, "commune", breakdowns.find(({ by }) => by === "commune")?.units ?? []),
          figuresSection(context, shown),
          classesSection(context),
          inputsSection(context),
          definitionsSection(context, all),
        ]
      : [
          indicatorsSection(context, shown),
          shown.level === "office" ? undefined : gapsSection(context, shown.level, [shown]),
          figuresSection(context, shown),
          inputsSection(context),
          definitionsSection(context, [shown]),
        ];
  return { style: context.style, blocks: [...headingBlocks(context, shown), ...numbered(sections, language)] };
}

function numbered(sections: readonly (Section | undefined)[], language: Language): Block[] {
  return sections
    .filter((section) => section !== undefined)
    .flatMap(({ title, blocks }, index): Block[] => {
      const text = `${NUMERALS[index] ?? index + 1}. ${title[language].toLocaleUpperCase(language)}`;
      return [{ kind: "title", level: 2, text }, ...blocks];
    });
}

function findUnit(scorecard: Scorecard, asked: string): UnitResult {
  const units = scorecard.units.flatMap((breakdown) => breakdown.units);
  const byCode = units.filter(({ code }) => code === asked);
  const found = byCode.length > 0 ? byCode : units.filter(({ name }) => fold(name) === fold(asked));
  const [unit, ...others] = found;
  if (!unit || others.length > 0)
    throw new UnknownUnitError(
      asked,
      units.map(({ name }) => name),
      found.map(({ code, name }) => code ?? name),
    );
  return unit;
}
