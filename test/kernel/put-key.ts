import { Kernel } from "../../src/kernel/kernel.ts";
import { DigitKeys, digitText } from "../../src/tables/digit-keys.ts";

const ROOM = 256;
const kernel = Kernel.take();
const [text, high, low, digits] = [kernel.allocate(ROOM), kernel.allocate(4), kernel.allocate(4), kernel.allocate(1)];
const keys = new DigitKeys();
let bytes: Uint8Array = new Uint8Array(0);
kernel.keep(() => {
  bytes = kernel.bytes(text, ROOM);
  keys.high = kernel.naturals(high, 1);
  keys.low = kernel.naturals(low, 1);
  keys.digits = kernel.bytes(digits, 1);
});

/**
 * The key that the kernel makes of some bytes between others, zeros put before it up to `usual` digits; undefined where it
 * is none.
 */
export function put(key: string | Uint8Array, usual = 0, before = "", behind = ""): string | undefined {
  const encoder = new TextEncoder();
  const start = encoder.encode(before);
  const own = typeof key === "string" ? encoder.encode(key) : key;
  bytes.set([...start, ...own, ...encoder.encode(behind)]);
  kernel.run.columnStart(text, 0, 0, 0, 0, 0, 1, 0, 0, false);
  kernel.run.keysStart(high, low, digits, 1, usual);
  const from = text + start.length;
  const isKey = kernel.run.keysPut(0, from, from + own.length) !== 0;
  if (!isKey && keys.digits[0] !== 0) throw new Error("a key is left where there is none");
  return isKey ? digitText(keys.high[0] ?? -1, keys.low[0] ?? -1, keys.digits[0] ?? -1) : undefined;
}
