/** A sum passed 9 007 199 254 740 991, beyond which numbers are no longer exact: the input can't be money in đồng. */
export class AmountOverflow extends Error {
  override readonly name = "AmountOverflow";
  constructor() {
    super("a sum is beyond what can be added exactly");
  }
}
