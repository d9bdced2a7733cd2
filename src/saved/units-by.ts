/** The rows of one of a scorecard's breakdowns, or of a trend's; none where it has no such breakdown. */
export function unitsBy<By, Unit>(
  { units }: { readonly units: readonly { readonly by: By; readonly units: readonly Unit[] }[] },
  by: By,
): readonly Unit[] {
  return units.find((breakdown) => breakdown.by === by)?.units ?? [];
}
