import type { Words } from "../../values/words.ts";
import type { Plan } from "../plan.ts";
import { nearest } from "../suggest.ts";
import type { Crosswalk } from "./crosswalk.ts";

/** Most codes that a line lists. */
const LISTED = 8;

/**
 * Old communes of a crosswalk that neither the plan nor the files know, in one line; a slip of the pen, or communes of
 * another office. `met` holds the codes of the communes in the files.
 */
export function unknownCodes({ moves }: Crosswalk, plan: Plan, met: ReadonlySet<string>): readonly Words[] {
  const known = new Set([
    ...met,
    ...plan.communes.flatMap(({ code }) => code ?? []),
    ...plan.baselines.flatMap(({ communes }) => [...communes.keys()]),
  ]);
  const isNamed = (code: string): boolean => known.has(code) || moves.some((move) => move.new === code);
  const names = new Set([...known].map((key) => key.normalize("NFC")));
  const unknown = [
    ...new Set(moves.flatMap(({ old, oldName }) => (isNamed(old) || (oldName && names.has(oldName)) ? [] : [old]))),
  ].sort();
  if (unknown.length === 0) return [];
  const list = (hint: (near: string) => string): string =>
    unknown
      .slice(0, LISTED)
      .map((code) => {
        const near = nearest(
          code,
          [...known].filter((key) => /^\d+$/.test(key) && !moves.some((move) => move.new === key || move.old === key)),
        );
        return near !== undefined && isOneOff(code, near) ? `${code} (${hint(near)})` : code;
      })
      .join(", ") + (unknown.length > LISTED ? `, … (${unknown.length})` : "");
  return [
    {
      vi: `Bảng đối chiếu có mã xã cũ không gặp trong đề án và số liệu: ${list((near) => `có phải ${near}?`)}.`,
      en: `The crosswalk has old codes that neither the plan nor the files know: ${list((near) => `${near} meant?`)}.`,
    },
  ];
}

/** Neighbouring communes have codes one digit apart: only a code that is none of the others' can be a slip. */
function isOneOff(code: string, near: string): boolean {
  return code.length === near.length && [...code].filter((digit, index) => digit !== near[index]).length === 1;
}
