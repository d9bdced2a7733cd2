import type { NoData } from "../scorecard.ts";

/** The files lack what a work list is made from: that is not a list with nothing to do. */
export class ImpossibleList extends Error {
  override readonly name = "ImpossibleList";
  constructor(readonly noData: NoData) {
    super(`a work list can't be made: ${noData.words.en}`);
  }
}
