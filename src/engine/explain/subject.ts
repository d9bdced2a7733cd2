import type { Figure, Indicator } from "../../indicators/indicator.ts";
import type { Candidate, Candidates } from "../candidates.ts";
import type { Scored } from "../score.ts";

/** An indicator or a figure, as the run computed it. */
export interface Subject {
  readonly indicator?: Indicator;
  readonly info: Pick<Figure, "id" | "name" | "unit" | "source">;
  readonly reading?: string;
  readonly candidates: Candidates;
  readonly chosen: Candidate | undefined;
}

/** @throws RangeError for an id that is none */
export function subjectOf(scored: Scored, id: string): Subject {
  const line = scored.indicators.find(({ indicator }) => indicator.id === id);
  if (line) {
    const { indicator, reading, candidates, chosen } = line;
    return { indicator, info: indicator, reading, candidates, chosen };
  }
  const figure = scored.figures.find((one) => one.figure.id === id);
  if (!figure) throw new RangeError(`no indicator or figure is called ${id}`);
  return { info: figure.figure, candidates: figure.candidates, chosen: figure.chosen };
}
